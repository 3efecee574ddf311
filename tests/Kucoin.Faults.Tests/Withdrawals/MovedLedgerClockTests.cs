using Kucoin.Client;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using Kucoin.Faults.Tests.Fixtures;
using static Kucoin.Client.Models.Withdrawals.KucoinWithdrawalVerdict;

namespace Kucoin.Faults.Tests.Withdrawals;

/// <summary>Resolution when the ledger clock differs from the client's clock.</summary>
public sealed class MovedLedgerClockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, false, FaultMoment.After, Happened)]
    [InlineData(0, false, FaultMoment.Before, DidNotHappen)]
    [InlineData(36, false, FaultMoment.After, Happened)]
    [InlineData(36, false, FaultMoment.Before, CannotTell)]
    [InlineData(86_400, false, FaultMoment.After, Happened)]
    [InlineData(86_400, false, FaultMoment.Before, CannotTell)]
    [InlineData(86_400, true, FaultMoment.After, Happened)]
    [InlineData(86_400, true, FaultMoment.Before, CannotTell)]
    public async Task ResolveWithdrawal_finds_rows_by_the_ledger_clock_and_excludes_only_by_the_exchange_clock(
        int secondsAhead, bool stands, FaultMoment moment, KucoinWithdrawalVerdict verdict)
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);
        exchange.Control.AdvanceClock(TimeSpan.FromSeconds(secondsAhead));
        if (stands)
        {
            exchange.Control.FreezeClock();
        }

        var (key, secret, passphrase) = exchange.Credentials;
        var options = new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            Credentials = new(key, secret, passphrase),
        };
        using var client = new KucoinRestClient(options);
        exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = moment, Endpoint = "POST /api/v3/withdrawals" });
        var sent = await client.SpotApi.Account.WithdrawAsync("USDT", TradingFixture.Outside, 41m, chain: TradingFixture.Chain, ct: Ct);

        // Simulates a resolution that starts when the request can no longer arrive, by a program with an empty journal.
        using var asking = new KucoinRestClient(options);
        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error);
        unknown = unknown with { SentAt = unknown.SentAt.AddSeconds(-6) };
        var found = (await asking.SpotApi.Account.ResolveWithdrawalAsync(unknown, TimeSpan.Zero, Ct)).GetDataOrThrow();

        Assert.Equal((verdict, verdict == Happened), (found.Verdict, found.WithdrawalId is not null));
    }
}
