using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>Which ledger rows match a transfer, across ledgers and transaction types.</summary>
public sealed class TransferLedgersTests
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(66);

    private static readonly (string Name, Route Route)[] Routes =
    [
        ("main to trade", Route.Own(AccountType.Main, AccountType.Trade)),
        ("trade to main", Route.Own(AccountType.Trade, AccountType.Main)),
        ("main to a sub's main", Route.ToSub(TransferFixture.SubA)),
        ("trade to a sub's trade", Route.ToSub(TransferFixture.SubA, AccountType.Trade, AccountType.Trade)),
        ("a sub's main to main", Route.FromSub(TransferFixture.SubA)),
        ("margin to high-frequency margin", Route.Own(AccountType.Margin, AccountType.MarginHf)),
        ("high-frequency margin to margin", Route.Own(AccountType.MarginHf, AccountType.Margin)),
        ("isolated to high-frequency isolated", Route.Own(AccountType.Isolated, AccountType.IsolatedMarginHf)),
        ("main to futures", Route.Own(AccountType.Main, AccountType.Contract)),
        ("futures to trade", Route.Own(AccountType.Contract, AccountType.Trade)),
        ("main to a sub's futures", Route.ToSub(TransferFixture.SubA, AccountType.Main, AccountType.Contract)),
    ];

    public static TheoryData<string> EveryRoute => [.. Routes.Select(route => route.Name)];

    public static TheoryData<TradeRows, KucoinTransferVerdict> EveryWayToShowTheTradeWallet => new()
    {
        { TradeRows.InBoth, KucoinTransferVerdict.Happened },
        { TradeRows.InBothUnderOwnIds, KucoinTransferVerdict.Happened },
        { TradeRows.InHighFrequency, KucoinTransferVerdict.Happened },
        { TradeRows.InAccountAsHighFrequency, KucoinTransferVerdict.CannotTell },
    };

    [Theory]
    [MemberData(nameof(EveryRoute))]
    public async Task Transfer_of_every_wallet_with_a_ledger_is_found_or_excluded(string name)
    {
        var route = Array.Find(Routes, known => known.Name == name).Route;
        foreach (var isApplied in new[] { true, false })
        {
            var world = new TransferFixture();
            var outcome = await world.Lose(route, isApplied);
            world.Clock.Advance(Settled);

            var found = await world.Resolve(outcome, route.SubId);

            Assert.Equal(isApplied ? KucoinTransferVerdict.Happened : KucoinTransferVerdict.DidNotHappen, found.Verdict);
            Assert.Equal(isApplied ? 2 : 0, found.Rows.Count + found.FuturesRows.Count);
        }
    }

    [Theory]
    [MemberData(nameof(EveryWayToShowTheTradeWallet))]
    public async Task Trade_wallet_is_searched_in_both_ledgers(TradeRows shown, KucoinTransferVerdict verdict)
    {
        var world = new TransferFixture();
        world.Exchange.TradeRows = shown;
        var route = Route.ToSub(TransferFixture.SubA, AccountType.Trade, AccountType.Trade);
        var outcome = await world.Lose(route, isApplied: true);
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome, route.SubId);

        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(2, found.Rows.Count);
    }

    [Theory]
    [InlineData("MARGIN")]
    [InlineData("TRADE_HF")]
    [InlineData("POOL")]
    [InlineData("SOMETHING_NEW")]
    public async Task Row_in_an_unexpected_wallet_leaves_it_undetermined(string wallet)
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Route.Own(AccountType.Main, AccountType.Trade), isApplied: false);
        world.Exchange.Add(wallet, "in", "1", "Transfer");
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome);

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Contains(wallet, found.Reason, StringComparison.Ordinal);
        Assert.Equal(wallet, Assert.Single(found.Rows).AccountType.Value);
    }

    [Theory]
    [InlineData("Trade_Exchange", KucoinTransferVerdict.DidNotHappen)]
    [InlineData("Deposit", KucoinTransferVerdict.DidNotHappen)]
    [InlineData("Other", KucoinTransferVerdict.CannotTell)]
    [InlineData("Something new", KucoinTransferVerdict.CannotTell)]
    public async Task Row_of_a_non_transfer_type_in_another_wallet_is_ignored(string bizType, KucoinTransferVerdict verdict)
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Route.Own(AccountType.Main, AccountType.Margin), isApplied: false);
        world.Exchange.Add("TRADE", "out", "1", bizType);
        world.Clock.Advance(Settled);

        Assert.Equal(verdict, (await world.Resolve(outcome)).Verdict);
    }

    [Theory]
    [InlineData(0, KucoinTransferVerdict.Happened)]
    [InlineData(5, KucoinTransferVerdict.Happened)]
    [InlineData(6, KucoinTransferVerdict.CannotTell)]
    [InlineData(240, KucoinTransferVerdict.CannotTell)]
    public async Task Rows_of_one_transfer_have_the_same_time(int secondsApart, KucoinTransferVerdict verdict)
    {
        var world = new TransferFixture();
        world.Exchange.NextLag = TimeSpan.FromSeconds(secondsApart);
        var outcome = await world.Lose(Route.Own(AccountType.Main, AccountType.Margin), isApplied: true);
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        var found = await world.Resolve(outcome);

        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(2, found.Rows.Count);
    }

    [Fact]
    public async Task Transfer_to_the_option_wallet_without_a_ledger_is_undetermined()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Route.Own(AccountType.Main, AccountType.Option), isApplied: false);
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome);

        Assert.Equal(KucoinTransferVerdict.CannotTell, found.Verdict);
        Assert.Contains("cannot be read", found.Reason, StringComparison.Ordinal);
    }

    /// <summary>The columns of a futures ledger row other than its quantity.</summary>
    [Fact]
    public async Task Futures_row_keeps_the_values_of_the_futures_ledger()
    {
        var world = new TransferFixture();
        var outcome = await world.Lose(Route.Own(AccountType.Contract, AccountType.Main), isApplied: true);
        world.Clock.Advance(Settled);

        var found = await world.Resolve(outcome);

        Assert.Equal(-1, Assert.Single(found.FuturesRows).Quantity);
        Assert.Equal(AccountType.Main, Assert.Single(found.Rows).AccountType);
    }
}
