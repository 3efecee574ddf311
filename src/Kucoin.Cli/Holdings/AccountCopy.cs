using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Cli.Holdings;

/// <summary>A master and its sub-accounts as a local exchange can hold them, as far as they could be read.</summary>
/// <param name="Scenario">The copy.</param>
/// <param name="Problems">What should be in it and is not.</param>
internal sealed record AccountCopy(ScenarioCopy Scenario, IReadOnlyList<Problem> Problems)
{
    private const int Frozen = 3;

    private static readonly SubAccountAccess[] Accesses =
        [SubAccountAccess.Spot, SubAccountAccess.Futures, SubAccountAccess.Margin, SubAccountAccess.All];

    /// <exception cref="CliException">No wallet could be read.</exception>
    public static async Task<AccountCopy> Read(CommandContext call, Action<string> progress)
    {
        var at = call.Now;
        var wallets = await WalletReading.ReadAsync(WalletSources.EachGeneration, call.Client, progress, call.Ct);
        var problems = wallets.Problems.ToList();
        progress("Reading the account, its sub-accounts and the assets");
        var account = Take("VIP level", await call.Account.GetAccountInfoAsync(call.Ct));
        var subs = Take("directory of the sub-accounts", await call.SubAccount.GetSubAccountListAsync(ct: call.Ct));
        var assets = Take("assets", await call.Market.GetAssetsAsync(call.Ct)) ?? [];
        var prices = Take("prices", await call.Market.GetFiatPricesAsync(ct: call.Ct));

        var held = wallets.Holdings.Where(holding => holding.Total != 0 && CanBeHeld(holding)).ToLookup(holding => holding.Account);
        var directory = (subs?.AsEnumerable() ?? []).ToLookup(sub => sub.SubName);
        var names = directory.Select(sub => sub.Key).Union(held.Select(holdings => holdings.Key)).Where(name => name != Holding.Master);
        var digits = wallets.Holdings.GroupBy(holding => holding.Asset).ToDictionary(
            asset => asset.Key, asset => asset.Max(holding => Math.Max(holding.Total.Scale, holding.Held?.Scale ?? 0)));
        var scenario = new ScenarioCopy
        {
            At = at,
            Users =
            [
                new(Holding.Master, Wallets(held[Holding.Master])) { VipLevel = account?.Level ?? 0 },
                .. names.Select(name => User(name, directory[name].FirstOrDefault(), held[name])),
            ],
            Assets =
            [
                .. assets.Where(asset => digits.ContainsKey(asset.Asset)).Select(asset => new CopiedAsset(
                    asset.Asset,
                    asset.FullName,
                    Math.Max(asset.Precision, digits[asset.Asset]),
                    prices is not null && prices.TryGetValue(asset.Asset, out var price) ? price : null)),
            ],
        };
        return new(scenario, problems);

        T? Take<T>(string source, WebCallResult<T> answer)
        {
            if (!answer.Success)
            {
                problems.Add(Problem.FromError(source, answer.Error));
            }

            return answer.Data;
        }

        bool CanBeHeld(Holding holding)
        {
            var sentence =
                holding.UserId is "" ? "Two sub-accounts have its name, and the exchange does not say whose it is."
                : holding.IsLiability && holding.Wallet == FuturesWallets.Wallet ? "A local exchange holds no debt in a futures wallet."
                : null;
            if (sentence is not null)
            {
                problems.Add(new($"{holding.Asset} in {holding.Wallet} of {holding.Account}", sentence));
            }

            return sentence is null;
        }
    }

    private static CopiedUser User(string name, KucoinSubAccount? known, IEnumerable<Holding> holdings) => new(name, Wallets(holdings))
    {
        Remarks = known?.Remarks,
        Access = known is not null && Accesses.Contains(known.Access) ? known.Access.Value : SubAccountAccess.All.Value,
        IsFrozen = known?.Status == Frozen,
    };

    private static IReadOnlyList<CopiedWallet> Wallets(IEnumerable<Holding> holdings) =>
    [
        .. holdings.GroupBy(holding => (holding.Wallet, holding.Asset)).Select(rows =>
        {
            var (kind, tag) = Kind(rows.Key.Wallet);
            var (total, owed) = (Sum(rows, isLiability: false), -Sum(rows, isLiability: true));
            var held = Math.Min(total, rows.Sum(row => row.Held ?? 0));
            return new CopiedWallet(kind, rows.Key.Asset, total - held) { Tag = tag, Held = held, Principal = owed };
        }),
    ];

    private static decimal Sum(IEnumerable<Holding> rows, bool isLiability) =>
        rows.Where(row => row.IsLiability == isLiability).Sum(row => row.Total);

    /// <summary>KuCoin's word and the pair.</summary>
    private static (string Kind, string Tag) Kind(string wallet) => WalletSide.TryParse(wallet, out var side)
        ? (side.Wallet.Value, side.Pair ?? "")
        : (wallet.ToUpperInvariant(), "");
}
