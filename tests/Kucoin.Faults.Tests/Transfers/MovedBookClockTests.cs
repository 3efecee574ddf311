using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>Where the exchange dates its rows by another clock than the client's, the client does not look past them.</summary>
public sealed class MovedBookClockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(24.0, FaultMoment.After)]
    [InlineData(24.0, FaultMoment.Before)]
    [InlineData(0.01, FaultMoment.After)]
    public async Task A_client_that_does_not_know_of_the_clock_cannot_tell(double hours, FaultMoment moment)
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);
        exchange.Control.AdvanceClock(TimeSpan.FromHours(hours));

        var found = await Resolve(exchange, moment, new());

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Contains("HistoryClock", found.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultMoment.After, KucoinTransferVerdict.Happened)]
    [InlineData(FaultMoment.Before, KucoinTransferVerdict.DidNotHappen)]
    public async Task A_client_that_is_given_the_clock_can(FaultMoment moment, KucoinTransferVerdict verdict)
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);
        exchange.Control.AdvanceClock(TimeSpan.FromHours(24));
        exchange.Control.FreezeClock();

        var found = await Resolve(exchange, moment, new() { HistoryClock = exchange.BookClock });

        Assert.Equal(verdict, found.Verdict);
    }

    [Theory]
    [InlineData(FaultMoment.After, KucoinTransferVerdict.Happened)]
    [InlineData(FaultMoment.Before, KucoinTransferVerdict.DidNotHappen)]
    public async Task Where_the_clocks_agree_nothing_need_be_given(FaultMoment moment, KucoinTransferVerdict verdict)
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);

        var found = await Resolve(exchange, moment, new());

        Assert.Equal(verdict, found.Verdict);
    }

    private static async Task<KucoinTransferResolution> Resolve(KucoinEmulator exchange, FaultMoment moment, KucoinClientOptions options)
    {
        var (key, secret, passphrase) = exchange.Credentials;
        using var client = new KucoinRestClient(options with
        {
            Environment = KucoinEnvironment.At(exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
        exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = moment, Endpoint = "POST /api/v3/accounts/universal-transfer" });
        var sent = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 41m, ct: Ct);
        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error);
        var found = await client.SpotApi.Account.ResolveTransferAsync(unknown, settlingDelay: TimeSpan.Zero, ct: Ct);
        return found.GetDataOrThrow();
    }
}
