using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using Kucoin.Testing;

namespace TradingProgram;

/// <summary>Proves against a local exchange that the program does what it should, whatever goes wrong on the way.</summary>
public sealed class WalletKeeperTests : IAsyncLifetime
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";
    private const string Look = "GET /api/v1/accounts";
    private const decimal Target = 25_000m;

    /// <summary>Runs in real time, so it is short, and of a length that no wait has.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(900);

    private readonly JumpingClock _clock = new(new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), Timeout);
    private KucoinEmulator? _exchange;
    private KucoinRestClient? _kucoin;
    private (decimal Main, decimal Trade) _before;
    private long _postings;

    private KucoinEmulator Exchange => _exchange!;

    private WalletKeeper Keeper => new(_kucoin!, _clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => OpenAsync(seed: null);

    public async ValueTask DisposeAsync()
    {
        _kucoin?.Dispose();
        await Exchange.DisposeAsync();
    }

    [Fact]
    public async Task FillAsync_moves_the_missing_amount()
    {
        await Keeper.FillAsync("USDT", Target, Ct);

        await AssertMovedOnceAsync();
    }

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task FillAsync_with_a_fault_of_the_transfer_moves_the_missing_amount_once(FaultKind kind, FaultMoment moment)
    {
        Exchange.Control.AddFault(Make(kind, moment) with { Endpoint = Transfer });

        await Keeper.FillAsync("USDT", Target, Ct);

        Assert.Empty(Exchange.Control.Faults);
        await AssertMovedOnceAsync();
    }

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task FillAsync_with_a_fault_of_the_balance_request_moves_the_missing_amount_once(FaultKind kind, FaultMoment moment)
    {
        Exchange.Control.AddFault(Make(kind, moment) with { Endpoint = Look });

        await Keeper.FillAsync("USDT", Target, Ct);

        Assert.Empty(Exchange.Control.Faults);
        await AssertMovedOnceAsync();
    }

    /// <summary>More than every second request goes wrong, in ways that a seed draws.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task FillAsync_with_random_faults_moves_the_missing_amount_once(ulong seed)
    {
        await DisposeAsync();
        await OpenAsync(seed);
        foreach (var kind in new[] { FaultKind.Cut, FaultKind.Overload, FaultKind.HtmlPage, FaultKind.Refuse, FaultKind.TruncatedBody })
        {
            Exchange.Control.AddFault(Make(kind, FaultMoment.After) with { Count = 0, Percent = 15 });
        }

        await Keeper.FillAsync("USDT", Target, Ct);

        Exchange.Control.ClearFaults();
        await AssertMovedOnceAsync();
    }

    [Fact]
    public async Task FillAsync_permanent_rejection_throws_and_moves_nothing()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Code = "400007", Endpoint = Transfer });

        var refusal = await Assert.ThrowsAsync<KucoinException>(() => Keeper.FillAsync("USDT", Target, Ct));

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(refusal.Error).Code);
        Assert.Equal(_before, await WalletsAsync());
    }

    [Fact]
    public async Task FillAsync_unavailable_exchange_times_out_and_a_later_run_succeeds()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, Count = 0 });
        await Assert.ThrowsAsync<TimeoutException>(() => Keeper.FillAsync("USDT", Target, Ct));

        Exchange.Control.ClearFaults();
        await Keeper.FillAsync("USDT", Target, Ct);

        await AssertMovedOnceAsync();
    }

    public static TheoryData<FaultKind, FaultMoment> EveryFault()
    {
        var faults = new TheoryData<FaultKind, FaultMoment>();

        // The kinds from there on change histories, which this program does not read.
        foreach (var kind in Enum.GetValues<FaultKind>().Where(kind => kind < FaultKind.LateRows))
        {
            // Only an exchange that has carried the request out has a body to break.
            if (kind is not (FaultKind.TruncatedBody or FaultKind.StalledBody or FaultKind.EndlessBody))
            {
                faults.Add(kind, FaultMoment.Before);
            }

            // A used-up quota is refused at the gate, before the exchange looks at the request: nothing has happened then.
            if (kind is not FaultKind.RateLimit)
            {
                faults.Add(kind, FaultMoment.After);
            }
        }

        return faults;
    }

    private async ValueTask OpenAsync(ulong? seed)
    {
        _exchange = await KucoinEmulator.StartAsync(new() { WireClock = _clock, FreezeAtAnchor = true, Seed = seed }, Ct);
        var (key, secret, passphrase) = Exchange.Credentials;
        _kucoin = new(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(Exchange.Address),
            Credentials = new(key, secret, passphrase),
            TimeProvider = _clock,
            Timeout = Timeout,
            MaxResponseBytes = 1 << 20,
        });
        _before = await WalletsAsync();
        _postings = Exchange.TrialBalance().Postings;
    }

    private static Fault Make(FaultKind kind, FaultMoment moment) => new()
    {
        Kind = kind,
        When = moment,
        Code = kind == FaultKind.Refuse ? "500000" : null,
        Delay = kind == FaultKind.Delay ? TimeSpan.FromSeconds(8) : TimeSpan.Zero,
    };

    private async Task AssertMovedOnceAsync()
    {
        var missing = Target - _before.Trade;
        Assert.Equal((_before.Main - missing, Target), await WalletsAsync());
        Assert.Equal((_postings + 2, true), (Exchange.TrialBalance().Postings, Exchange.TrialBalance().IsBalanced));
    }

    private async Task<(decimal Main, decimal Trade)> WalletsAsync()
    {
        var wallets = (await _kucoin!.SpotApi.Account.GetAccountsAsync("USDT", ct: Ct)).GetDataOrThrow().ToList();
        return (Available(AccountType.Main), Available(AccountType.Trade));

        decimal Available(AccountType type) => wallets.Single(wallet => wallet.Type == type).Available;
    }
}
