using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Faults.Tests.Fixtures;

/// <summary>
/// A local exchange with its callers, on one jumping clock. A verifier with a separate key, to which no fault applies, reads the ledger.
/// </summary>
internal sealed class TradingFixture : IAsyncDisposable
{
    public const string Asset = "USDT";
    public const string Chain = "trx";
    public const string Outside = "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ";
    public const string Master = "master";
    public const string Trader = "trader";
    public const decimal WithdrawalFee = 1.2m;

    private const string Reader = "reader";
    private const string SubName = "marketMaker1";

    /// <summary>Slightly more than 20 seconds, because a wait for the quota can have any length in whole milliseconds.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20) + TimeSpan.FromTicks(1);

    private readonly KucoinRestClient _witness;

    private TradingFixture(FixtureClock clock, KucoinEmulator exchange)
    {
        (Clock, Exchange) = (clock, exchange);
        SubId = exchange.Control.Users.Single(user => user.Name == SubName).UserId;
        _witness = NewClient(Reader);
    }

    public FixtureClock Clock { get; }

    public KucoinEmulator Exchange { get; }

    public string SubId { get; }

    public static async Task<TradingFixture> OpenAsync()
    {
        var clock = new FixtureClock(new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), CallTimeout);
        return new(clock, await KucoinEmulator.StartAsync(new() { WireClock = clock.Exchange }, CancellationToken.None));
    }

    /// <summary>Default options with a short timeout and a small body limit.</summary>
    public KucoinClientOptions Options(string label, Uri? address = null)
    {
        var (key, secret, passphrase) = Exchange.Keys[label];
        return new()
        {
            Environment = KucoinEnvironment.FromAddress(address ?? Exchange.Address),
            Credentials = new(key, secret, passphrase),
            TimeProvider = Clock.Caller,
            Timeout = CallTimeout,
            MaxResponseBytes = 1 << 20,
        };
    }

    public KucoinRestClient NewClient(string label, Uri? address = null) => new(Options(label, address));

    public Task<T> Drive<T>(Task<T> call) =>
        Clock.Drive(call, () => Exchange.Control.Received.Count(request => request.Fault == FaultKind.StalledBody));

    /// <summary>Resets the count of received requests.</summary>
    public void ForgetArrivals()
    {
        Exchange.Control.ClearReceived();
        Clock.ForgetStalls();
    }

    /// <summary>Waits until the exchange has processed all received requests, including those of canceled callers.</summary>
    public Task Settle(string path, int arrivals) => Clock.DriveExchange(() => Arrivals(path) >= arrivals);

    public int Arrivals(string path) => Exchange.Control.Received.Count(request => request.Key == Master && request.Path == path);

    public async Task<Holdings> LedgerAsync()
    {
        var wallets = (await Drive(_witness.SpotApi.Account.GetAccountsAsync(Asset))).GetDataOrThrow().ToList();
        var subs = (await Drive(_witness.SpotApi.SubAccount.GetDetailBalanceAsync(SubId))).GetDataOrThrow();
        var main = wallets.Single(wallet => wallet.Type == AccountType.Main);
        return new(
            main.Available,
            main.Holds,
            wallets.Single(wallet => wallet.Type == AccountType.Trade).Total,
            subs.Single(wallet => wallet.AccountType == AccountType.Main && wallet.Asset == Asset).Total);
    }

    public async ValueTask DisposeAsync()
    {
        _witness.Dispose();
        await Exchange.DisposeAsync();
    }
}
