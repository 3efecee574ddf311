using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Scenarios;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Treasury.Rehearsal;

/// <summary>
/// A copy of an account: what a master and its sub-accounts hold and owe, as a scenario that a local exchange can start from, as far as it
/// could be read. It has balances, names and remarks, and no key material.
/// </summary>
public sealed class AccountCopy
{
    private const int Frozen = 3;

    private static readonly SubAccountAccess[] Accesses =
        [SubAccountAccess.Spot, SubAccountAccess.Futures, SubAccountAccess.Margin, SubAccountAccess.All];

    private AccountCopy(ScenarioCopy scenario, IReadOnlyList<PortfolioProblem> problems) => (Scenario, Problems) = (scenario, problems);

    /// <summary>The endpoints that <see cref="ReadAsync"/> calls, which say what permission a key needs and what a copy costs.</summary>
    public static IReadOnlyList<KucoinEndpoint> Endpoints { get; } =
    [
        .. WalletSources.EachGeneration.SelectMany(source => source.Endpoints).Distinct(),
        KucoinEndpoints.AccountInfo.UserInfo,
        KucoinEndpoints.Market.Assets,
        KucoinEndpoints.Market.FiatPrices,
    ];

    /// <summary>The copy.</summary>
    public ScenarioCopy Scenario { get; }

    /// <summary>What should be in the copy and is not.</summary>
    public IReadOnlyList<PortfolioProblem> Problems { get; }

    /// <summary>The kinds of wallets that no copy covers, in words.</summary>
    public IReadOnlyList<string> NotCovered { get; } = WalletSources.NotCovered;

    /// <summary>Reads an account and its sub-accounts. It only reads.</summary>
    /// <param name="client">A client with a key of the master account.</param>
    /// <param name="clock">The clock of the copy's own present; the system's by default.</param>
    /// <param name="progress">Takes the name of what is being read.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="KucoinException">No wallet could be read; it carries the error of the first call.</exception>
    public static Task<AccountCopy> ReadAsync(
        IKucoinRestClient client, TimeProvider? clock = null, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return ReadCoreAsync(client, (clock ?? TimeProvider.System).GetUtcNow(), progress, ct);
    }

    /// <summary>Writes the scenario into a new file that only its user can read. A file that fails to be written is removed.</summary>
    /// <param name="file">The file, which must not exist.</param>
    /// <returns>What the local exchange has no place for and was left out, a sentence each.</returns>
    /// <exception cref="IOException">The file exists, or cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be created there.</exception>
    /// <exception cref="KucoinEmulatorException">What was copied makes no scenario, or the file could not be written.</exception>
    public IReadOnlyList<string> Save(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        using (new FileStream(file, NewOwnerOnlyFile()))
        {
        }

        try
        {
            return Scenario.Save(file);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    private static async Task<AccountCopy> ReadCoreAsync(
        IKucoinRestClient client, DateTimeOffset at, IProgress<string>? progress, CancellationToken ct)
    {
        var (spot, market) = (client.SpotApi, client.SpotApi.ExchangeData);
        var wallets = await WalletReading.ReadAsync(client, WalletSources.EachGeneration, progress, ct).ConfigureAwait(false);
        var problems = wallets.Problems.ToList();
        progress?.Report("the account, its sub-accounts and the assets");
        var account = Take("VIP level", await spot.Account.GetAccountInfoAsync(ct).ConfigureAwait(false));
        var subs = Take("directory of the sub-accounts", await spot.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false));
        var assets = Take("assets", await market.GetAssetsAsync(ct).ConfigureAwait(false)) ?? [];
        var prices = Take("prices", await market.GetFiatPricesAsync(ct: ct).ConfigureAwait(false));

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
                new(Holding.Master, CopyWallets(held[Holding.Master])) { VipLevel = account?.Level ?? 0 },
                .. names.Select(name => CopyUser(name, directory[name].FirstOrDefault(), held[name])),
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

        T? Take<T>(string source, WebCallResult<T> result)
        {
            if (!result.Success)
            {
                problems.Add(PortfolioProblem.FromError(source, result.Error));
            }

            return result.Data;
        }

        bool CanBeHeld(Holding holding)
        {
            var sentence =
                !holding.IsMaster && holding.UserId is null
                    ? "Two sub-accounts have its name, and the exchange does not say whose it is."
                : holding.IsLiability && holding.Wallet.Type == AccountType.Contract ? "A local exchange holds no debt in a futures wallet."
                : null;
            if (sentence is not null)
            {
                problems.Add(new($"{holding.Asset} in {holding.Wallet} of {holding.Account}", sentence));
            }

            return sentence is null;
        }
    }

    private static CopiedUser CopyUser(string name, KucoinSubAccount? known, IEnumerable<Holding> holdings) =>
        new(name, CopyWallets(holdings))
        {
            Remarks = known?.Remarks,
            Access = known is not null && Accesses.Contains(known.Access) ? known.Access.Value : SubAccountAccess.All.Value,
            IsFrozen = known?.Status == Frozen,
        };

    private static IReadOnlyList<CopiedWallet> CopyWallets(IEnumerable<Holding> holdings) =>
    [
        .. holdings.GroupBy(holding => (holding.Wallet, holding.Asset)).Select(rows =>
        {
            var (wallet, asset) = rows.Key;
            var (total, owed) = (Sum(rows, isLiability: false), -Sum(rows, isLiability: true));
            var held = Math.Min(total, rows.Sum(row => row.Held ?? 0));
            return new CopiedWallet(wallet.Type.Value.ToUpperInvariant(), asset, total - held)
            {
                Tag = wallet.Pair ?? "",
                Held = held,
                Principal = owed,
            };
        }),
    ];

    private static decimal Sum(IEnumerable<Holding> rows, bool isLiability) =>
        rows.Where(row => row.IsLiability == isLiability).Sum(row => row.Total);

    private static FileStreamOptions NewOwnerOnlyFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
