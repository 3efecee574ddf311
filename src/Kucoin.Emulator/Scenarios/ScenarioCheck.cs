using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Validates a scenario before it is written, including scenario files of users.</summary>
internal static class ScenarioCheck
{
    /// <summary>Debts begin forty days before the anchor, in wallets that existed before.</summary>
    private const int LeastDaysOfDebt = 60;

    /// <summary>Traffic begins after two days of funding.</summary>
    private const int LeastDaysOfTraffic = 3;

    /// <exception cref="ArgumentException">The scenario is invalid; the message describes the error.</exception>
    public static void Check(ScenarioFile scenario, MarketData market)
    {
        Require(scenario.Users is [{ Stranger: false, Times: 1 }, ..], "The first user must be the master, and must occur exactly once.");
        var isIndebted = scenario.Users.Any(user => user.Wallets.Any(wallet => wallet.Principal.IsPositive || wallet.Interest.IsPositive));
        Require(scenario.History.Days >= 2, "The history must have at least 2 days.");
        Require(!isIndebted || scenario.History.Days >= LeastDaysOfDebt, $"A history with debts needs at least {LeastDaysOfDebt} days.");
        Require(scenario.History is { EntriesPerDay: >= 0, Movements: >= 0 }, "EntriesPerDay and Movements must not be negative.");
        Require(
            scenario.History.Movements == 0 || scenario.History.EntriesPerDay == 0,
            "A history can have movements or entries per day, but not both.");
        Require(
            scenario.History is { Traffic: 0 }
                or { Traffic: > 0, Movements: 0, EntriesPerDay: 0, Days: >= LeastDaysOfTraffic },
            $"A history with traffic needs at least {LeastDaysOfTraffic} days, and can have neither movements nor entries per day.");
        Require(
            scenario.Prices is not { DailyPercent: var percent } || PriceWalk.IsAllowed(percent),
            $"The daily percent of prices must be more than 0 and at most {PriceWalk.MaxDailyPercent}.");
        Distinct("user", scenario.AllUsers().Select(user => user.Name));
        Distinct("key", scenario.Users.SelectMany(user => user.Keys).Select(key => key.Label));
        foreach (var user in scenario.Users)
        {
            Require(user.Times == 1 || user.Keys.Count == 0, $"{user.Name} has times {user.Times}, so it cannot have keys.");
            var isLevel = user.VipLevel >= 0 && user.VipLevel <= KucoinQuotas.MaxVipLevel;
            Require(isLevel, $"{user.Name} has the invalid VIP level {user.VipLevel}.");
            Distinct($"wallet of {user.Name}", user.Wallets.Select(wallet => $"{wallet.Kind} {wallet.Tag} {wallet.Asset}"));
            foreach (var kind in user.NeverOpened)
            {
                var openable = string.Join(", ", WalletAccess.Openable);
                Require(WalletAccess.Openable.Contains(kind), $"{user.Name} lists {kind} in neverOpened. Allowed values: {openable}.");
            }

            foreach (var wallet in user.Wallets)
            {
                Check(user, wallet, market);
            }

            foreach (var address in user.Addresses)
            {
                Require(
                    WalletKinds.OfUsers.Contains(address.Wallet), $"{user.Name} has an address for the unknown wallet {address.Wallet}.");
                CheckChain(user, address.Asset, address.Chain, market);
            }

            foreach (var withdrawal in user.Withdrawals)
            {
                CheckChain(user, withdrawal.Asset, withdrawal.Chain, market);
            }
        }
    }

    private static void Check(ScenarioUser user, ScenarioWallet wallet, MarketData market)
    {
        var name = $"The {wallet.Kind} wallet of {user.Name}";
        Require(WalletKinds.OfUsers.Contains(wallet.Kind), $"{name} is unknown. Allowed kinds: {string.Join(", ", WalletKinds.OfUsers)}.");
        var opened = WalletKinds.Parse(wallet.Kind).OpenedAs()?.Word();
        Require(opened is null || !user.NeverOpened.Contains(opened), $"{name} exists, but {user.Name} lists {opened} in neverOpened.");
        Require(market.Find(wallet.Asset) is not null, $"{name} has {wallet.Asset}, which neither the market nor the scenario defines.");
        Require(
            !(wallet.Available.IsNegative || wallet.Held.IsNegative || wallet.Principal.IsNegative || wallet.Interest.IsNegative),
            $"{name} has a negative amount of {wallet.Asset}.");
        if (WalletKinds.Parse(wallet.Kind).IsIsolated())
        {
            var pair = market.FindPair(wallet.Tag);
            Require(pair is { IsolatedLeverage: not null }, $"{name} is for {wallet.Tag}, which has no isolated margin.");
            Require(wallet.Asset == pair!.Base || wallet.Asset == pair.Quote, $"{name} has {wallet.Asset}, which is not in {wallet.Tag}.");
        }
        else
        {
            Require(wallet.Tag.Length == 0, $"{name} has a tag, which only isolated wallets have.");
        }
    }

    private static void CheckChain(ScenarioUser user, string asset, string chain, MarketData market) => Require(
        market.Find(asset)?.FindChain(chain) is not null, $"{user.Name} has an address on chain {chain} of {asset}, which does not exist.");

    private static void Distinct(string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>();
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice)
        {
            throw new ArgumentException($"The {what} {twice} is defined twice.");
        }
    }

    private static void Require(bool condition, string sentence)
    {
        if (!condition)
        {
            throw new ArgumentException(sentence);
        }
    }
}
