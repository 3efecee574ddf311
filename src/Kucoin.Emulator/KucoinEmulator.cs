using System.Globalization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Protocol;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator;

/// <summary>
/// A local KuCoin exchange in this process: real HTTP on a loopback port, real signatures, double-entry books. Several can run side by
/// side; they share nothing.
/// </summary>
public sealed class KucoinEmulator : IAsyncDisposable
{
    private readonly LocalExchange _exchange;
    private readonly EmulatorHost _host;
    private readonly IDisposable? _claim;

    private KucoinEmulator(LocalExchange exchange, EmulatorHost host, IDisposable? claim)
    {
        _exchange = exchange;
        _host = host;
        _claim = claim;
        Address = host.Address;
        Keys = exchange.Books.Keys()
            .Where(key => key.Label is not null)
            .ToDictionary(key => key.Label!, key => new EmulatorCredentials(key.Key, key.Secret, key.Passphrase));
        Credentials = Keys[ScenarioFile.MasterKey];
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>A key of the master account that may do everything.</summary>
    public EmulatorCredentials Credentials { get; }

    /// <summary>Every key of the scenario by its label; <c>master</c> is the one in <see cref="Credentials"/>.</summary>
    public IReadOnlyDictionary<string, EmulatorCredentials> Keys { get; }

    /// <summary>Tells the book time, which stamps rows and history.</summary>
    public TimeProvider BookClock => _exchange.BookClock;

    internal AccountBooks Books => _exchange.Books;

    internal Operations Operations => _exchange.Operations;

    /// <summary>Starts an exchange, ready for its first call.</summary>
    /// <exception cref="KucoinEmulatorException">It cannot start as asked, for example because the file is not its own.</exception>
    public static async Task<KucoinEmulator> StartAsync(KucoinEmulatorOptions? options = null, CancellationToken ct = default)
    {
        options ??= new();
        ct.ThrowIfCancellationRequested();
        var claim = options.DataFile is { } file ? BookFile.Claim(file) : null;
        AccountBooks? books = null;
        try
        {
            books = ScenarioLoader.Open(options);
            var exchange = new LocalExchange(books, MarketData.Shipped, ClockOf(books, options), options.WireClock)
            {
                RefuseRepeatedClientOids = options.RefuseRepeatedClientOids,
                InnerWithdrawals = options.EnforceRateLimits ? new(options.WireClock) : null,
            };
            return new(exchange, await EmulatorHost.StartAsync(exchange, options, ct).ConfigureAwait(false), claim);
        }
        catch
        {
            books?.Dispose();
            claim?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Takes a withdrawal one step on: from <c>PROCESSING</c> to <c>WALLET_PROCESSING</c> to <c>SUCCESS</c>, or straight to success when
    /// it stays inside the exchange. Nothing moves on by itself.
    /// </summary>
    /// <param name="id">The id that the withdrawal was given when it was asked for.</param>
    /// <returns>KuCoin's word for where it stands then.</returns>
    /// <exception cref="ArgumentException">There is no such withdrawal.</exception>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public string AdvanceWithdrawal(string id) => Asked(() => _exchange.Operations.AdvanceWithdrawal(id).Status);

    /// <summary>Lets a deposit arrive from outside and be credited to the wallet that its address belongs to.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="chain">The chain, by its id or by its display name.</param>
    /// <param name="amount">How much arrives.</param>
    /// <param name="address">Which of the user's addresses; by default the oldest one, which is made if there is none.</param>
    /// <returns>The transaction of the chain.</returns>
    /// <exception cref="ArgumentException">The user, the asset, the chain or the address is unknown, or the amount is not one.</exception>
    public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = null) => Asked(() =>
    {
        var text = amount.ToString(CultureInfo.InvariantCulture);
        return _exchange.Operations.LandDeposit(user, asset, chain, text, address: address).TransactionId!;
    });

    /// <summary>Adds up every posting of the books again.</summary>
    public TrialBalance TrialBalance() => _exchange.Books.TrialBalance();

    /// <summary>Ends the exchange. Books in a file stay there.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync().ConfigureAwait(false);
        _exchange.Books.Dispose();
        _claim?.Dispose();
    }

    private static T Asked<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Refusal refusal)
        {
            throw new ArgumentException(refusal.Message, refusal);
        }
    }

    private static BookClock ClockOf(AccountBooks books, KucoinEmulatorOptions options)
    {
        var newest = DateTimeOffset.FromUnixTimeMilliseconds(books.NewestAt);
        return new(options.WireClock, options.At ?? (options.FreezeAtAnchor ? Later(books.Anchor, newest) : null), newest);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
