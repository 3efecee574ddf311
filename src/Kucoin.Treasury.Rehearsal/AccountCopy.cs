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
/// A copy of the balances and debts of a master account and its sub-accounts, as a scenario that a local exchange can start from. It
/// contains the data that could be read: balances, names and remarks, but no keys.
/// </summary>
public sealed class AccountCopy
{
    private const int Frozen = 3;

    private static readonly SubAccountAccess[] Accesses =
        [SubAccountAccess.Spot, SubAccountAccess.Futures, SubAccountAccess.Margin, SubAccountAccess.All];

    private AccountCopy(ScenarioCopy scenario, IReadOnlyList<PortfolioProblem> problems) => (Scenario, Problems) = (scenario, problems);

    /// <summary>
    /// The endpoints that <see cref="ReadAsync"/> calls; they define the permissions that the key needs and the quota used.
    /// </summary>
    public static IReadOnlyList<KucoinEndpoint> Endpoints { get; } =
    [
        .. WalletSources.EachGeneration.SelectMany(source => source.Endpoints).Distinct(),
        KucoinEndpoints.AccountInfo.ApiKey,
        KucoinEndpoints.AccountInfo.UserInfo,
        KucoinEndpoints.Market.Assets,
        KucoinEndpoints.Market.FiatPrices,
    ];

    /// <summary>The scenario.</summary>
    public ScenarioCopy Scenario { get; }

    /// <summary>The data that is missing from the copy.</summary>
    public IReadOnlyList<PortfolioProblem> Problems { get; }

    /// <summary>The names of the kinds of wallets that a copy never covers.</summary>
    public IReadOnlyList<string> NotCovered { get; } = WalletSources.NotCovered;

    /// <summary>Reads an account and its sub-accounts. It is read-only.</summary>
    /// <param name="client">A client with a key of the master account.</param>
    /// <param name="clock">The clock for the time of the copy; the system clock by default.</param>
    /// <param name="progress">Receives the name of the source that is being read.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="KucoinException">No wallet could be read; the exception contains the error of the first call.</exception>
    public static Task<AccountCopy> ReadAsync(
        IKucoinRestClient client, TimeProvider? clock = null, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return ReadCoreAsync(client, (clock ?? TimeProvider.System).GetUtcNow(), progress, ct);
    }

    /// <summary>
    /// Writes the scenario to a new file that only its user can read. The file is removed if it cannot be written completely.
    /// </summary>
    /// <param name="file">The file, which must not exist.</param>
    /// <returns>One sentence for each item that the local exchange does not support and that was omitted.</returns>
    /// <exception cref="IOException">The file exists, or cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be created there.</exception>
    /// <exception cref="KucoinEmulatorException">The copied data is not a valid scenario, or the file could not be written.</exception>
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
        var subs = Take("list of the sub-accounts", await spot.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false));
        var assets = Take("assets", await market.GetAssetsAsync(ct).ConfigureAwait(false)) ?? [];
        var prices = Take("prices", await market.GetFiatPricesAsync(ct: ct).ConfigureAwait(false));

        var held = wallets.Holdings.Where(holding => holding.Total != 0 && CanBeHeld(holding)).ToLookup(
            holding => holding.IsOwn ? Holding.Master : holding.Account);
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
                    asset.FullName ?? asset.Asset,
                    Math.Max(asset.Precision ?? 0, digits[asset.Asset]),
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

            problems.AddRange(result.Problems.Where(row => row.IsRowMissing).Select(row => PortfolioProblem.FromData(source, row)));
            return result.Data;
        }

        void Report(Holding holding, string sentence) =>
            problems.Add(new($"{holding.Asset} in {holding.Wallet} of {holding.Account}", sentence));

        bool CanBeHeld(Holding holding)
        {
            var sentence =
                !holding.IsOwn && holding.UserId is null
                    ? "Two sub-accounts have this name, and the exchange does not report which one it belongs to."
                : holding.IsLiability && holding.Wallet.Type == AccountType.Contract ? "A futures wallet of a local exchange has no debt."
                : null;
            if (sentence is not null)
            {
                Report(holding, sentence);
            }
            else if (!holding.IsLiability && holding.Held is null)
            {
                Report(holding, "How much of it is held is unknown: all of it is copied as available.");
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
