using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Emulator.Control;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>Resolution of a transfer that happened, whose response was lost, from histories with faults.</summary>
public sealed class LateHistoryTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Latest = TimeSpan.FromHours(6);

    /// <summary>So many hours that no row is shown after a quarter of an hour.</summary>
    private const int HoursLate = 20;

    /// <summary>
    /// With the settling delay that the lateness of the rows calls for, a transfer that happened is not excluded. A history that
    /// contradicts itself leads to an error instead of a verdict.
    /// </summary>
    [Theory]
    [InlineData(FaultKind.LateRows, KucoinTransferVerdict.CannotTell, KucoinTransferVerdict.Happened)]
    [InlineData(FaultKind.RepeatedRows, null, null)]
    [InlineData(FaultKind.ShortPages, KucoinTransferVerdict.Happened, KucoinTransferVerdict.Happened)]
    [InlineData(FaultKind.StuckCursor, null, null)]
    [InlineData(FaultKind.WrongTotals, null, null)]
    [InlineData(FaultKind.WithheldRows, KucoinTransferVerdict.CannotTell, KucoinTransferVerdict.DidNotHappen)]
    public async Task ResolveTransfer_waits_for_rows_as_long_as_the_settling_delay(
        FaultKind kind, KucoinTransferVerdict? soon, KucoinTransferVerdict? late)
    {
        var verdicts = await ResolveAsync(new() { Kind = kind, Hours = kind == FaultKind.LateRows ? 6 : null }, Latest);

        Assert.Equal((soon, late), verdicts);
    }

    /// <summary>The default of one minute is too short for an exchange whose rows are hours late: the verdict is wrong.</summary>
    [Fact]
    public async Task ResolveTransfer_by_default_excludes_a_transfer_whose_rows_are_later_than_a_minute() => Assert.Equal(
        (KucoinTransferVerdict.DidNotHappen, KucoinTransferVerdict.Happened),
        await ResolveAsync(new() { Kind = FaultKind.LateRows, Hours = HoursLate }, settlingDelay: null, TimeSpan.FromHours(HoursLate)));

    private static async Task<(KucoinTransferVerdict? Soon, KucoinTransferVerdict? Late)> ResolveAsync(
        Fault fault, TimeSpan? settlingDelay, TimeSpan? latest = null)
    {
        await using var world = await TradingFixture.OpenAsync();
        world.Exchange.Control.AddFault(fault);
        world.Exchange.Control.AddFault(new()
        {
            Kind = FaultKind.Cut,
            When = FaultMoment.After,
            Endpoint = "POST /api/v3/accounts/universal-transfer",
        });
        using var client = world.NewClient(TradingFixture.Master);
        var sent = await world.Drive(client.SpotApi.Account.UniversalTransferAsync(
            TradingFixture.Asset, 41m, TransferType.Internal, AccountType.Main, AccountType.Trade));
        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(sent.Error);

        world.Clock.Advance(Soon);
        var soon = await VerdictAsync();
        world.Clock.Advance(latest ?? Latest);
        return (soon, await VerdictAsync());

        async Task<KucoinTransferVerdict?> VerdictAsync()
        {
            // A program with an empty journal: a verdict that is recorded is not looked for again.
            using var asking = world.NewClient(TradingFixture.Master);
            var found = await world.Drive(asking.SpotApi.Account.ResolveTransferAsync(unknown, settlingDelay: settlingDelay));
            Assert.True(found.Success || found.Error is KucoinError.Incomplete);
            return found.Data?.Verdict;
        }
    }
}
