using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Emulator.Control;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Withdrawals;

/// <summary>Resolution of a withdrawal that happened, whose response was lost, from a list with faults.</summary>
public sealed class LateHistoryTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Latest = TimeSpan.FromHours(6);

    /// <summary>With the settling delay that the lateness of the rows calls for, a withdrawal that happened is not excluded.</summary>
    [Theory]
    [InlineData(FaultKind.LateRows, KucoinWithdrawalVerdict.CannotTell, KucoinWithdrawalVerdict.Happened)]
    [InlineData(FaultKind.RepeatedRows, KucoinWithdrawalVerdict.Happened, KucoinWithdrawalVerdict.Happened)]
    [InlineData(FaultKind.ShortPages, KucoinWithdrawalVerdict.Happened, KucoinWithdrawalVerdict.Happened)]
    [InlineData(FaultKind.WrongTotals, KucoinWithdrawalVerdict.CannotTell, KucoinWithdrawalVerdict.CannotTell)]
    [InlineData(FaultKind.WithheldRows, KucoinWithdrawalVerdict.CannotTell, KucoinWithdrawalVerdict.DidNotHappen)]
    public async Task ResolveWithdrawal_waits_for_rows_as_long_as_the_settling_delay(
        FaultKind kind, KucoinWithdrawalVerdict soon, KucoinWithdrawalVerdict late)
    {
        var verdicts = await ResolveAsync(new() { Kind = kind, Hours = kind == FaultKind.LateRows ? 6 : null }, Latest);

        Assert.Equal((soon, late), verdicts);
    }

    /// <summary>The default of one minute is too short for an exchange whose rows are hours late: the verdict is wrong.</summary>
    [Fact]
    public async Task ResolveWithdrawal_by_default_excludes_a_withdrawal_whose_row_is_later_than_a_minute() => Assert.Equal(
        (KucoinWithdrawalVerdict.DidNotHappen, KucoinWithdrawalVerdict.Happened),
        await ResolveAsync(new() { Kind = FaultKind.LateRows, Hours = 6 }, settlingDelay: null));

    private static async Task<(KucoinWithdrawalVerdict Soon, KucoinWithdrawalVerdict Late)> ResolveAsync(
        Fault fault, TimeSpan? settlingDelay)
    {
        await using var world = await TradingFixture.OpenAsync();
        world.Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Endpoint = "POST /api/v3/withdrawals" });
        using var client = world.NewClient(TradingFixture.Master);
        var sent = await world.Drive(client.SpotApi.Account.WithdrawAsync(
            TradingFixture.Asset, TradingFixture.Outside, 41m, chain: TradingFixture.Chain));
        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error);
        world.Exchange.Control.AddFault(fault);

        world.Clock.Advance(Soon);
        var soon = await VerdictAsync();
        world.Clock.Advance(Latest);
        return (soon, await VerdictAsync());

        async Task<KucoinWithdrawalVerdict> VerdictAsync()
        {
            // A program with an empty journal: a verdict that is recorded is not looked for again.
            using var asking = world.NewClient(TradingFixture.Master);
            return (await world.Drive(asking.SpotApi.Account.ResolveWithdrawalAsync(unknown, settlingDelay))).GetDataOrThrow().Verdict;
        }
    }
}
