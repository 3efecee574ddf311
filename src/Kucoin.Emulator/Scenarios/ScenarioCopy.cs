using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>
/// A copy of the balances of a master and its sub-accounts, to be saved as a scenario. It contains no API keys: an emulator that starts
/// from it generates its own.
/// </summary>
public sealed record ScenarioCopy
{
    private const string HighFrequencyTrade = "TRADE_HF";
    private const int LeastPrecision = 8;
    private const int HistoryDays = 60;

    /// <summary>The time of the balances, which becomes the anchor time of the scenario.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The master first, then its sub-accounts.</summary>
    public required IReadOnlyList<CopiedUser> Users { get; init; }

    /// <summary>Details of assets that the emulator does not include. A missing asset gets the precision of its balances.</summary>
    public IReadOnlyList<CopiedAsset> Assets { get; init; } = [];

    /// <summary>The random seed of ids and keys.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Writes the scenario file.</summary>
    /// <returns>The omitted items, which the emulator does not support, one sentence each.</returns>
    /// <exception cref="KucoinEmulatorException">The file cannot be written, or the copy is not a valid scenario.</exception>
    public IReadOnlyList<string> Save(string file)
    {
        var leftOut = new List<string>();
        var scenario = new ScenarioFile
        {
            Seed = Seed,
            Anchor = At,
            History = new(HistoryDays, 0),
            Users = [.. Users.Select(user => Convert(user, leftOut))],
            Assets = [.. MissingAssets()],
        };
        try
        {
            ScenarioCheck.Check(scenario, MarketData.Shipped.With(scenario.Assets));
            File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(scenario, FileJson.Default.ScenarioFile));
            return leftOut;
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new KucoinEmulatorException($"The scenario {file} cannot be written: {error.Message}", error);
        }
    }

    private static ScenarioUser Convert(CopiedUser user, List<string> leftOut) => new()
    {
        Name = user.Name,
        Remarks = user.Remarks,
        Access = user.Access,
        Frozen = user.IsFrozen,
        VipLevel = user.VipLevel,
        Wallets =
        [
            .. user.Wallets.Select(wallet => wallet with { Kind = GetKind(wallet) })
                .Where(wallet => HasPlace(user, wallet, leftOut))
                .GroupBy(wallet => (wallet.Kind, wallet.Tag, wallet.Asset))
                .Select(same => new ScenarioWallet
                {
                    Kind = same.Key.Kind,
                    Tag = same.Key.Tag,
                    Asset = same.Key.Asset,
                    Available = Sum(same, wallet => wallet.Available),
                    Held = Sum(same, wallet => wallet.Held),
                    Principal = Sum(same, wallet => wallet.Principal),
                    Interest = Sum(same, wallet => wallet.Interest),
                }),
        ],
    };

    /// <summary>The wallets of high-frequency and classic spot trading are merged, as they are for new users of KuCoin.</summary>
    private static string GetKind(CopiedWallet wallet) =>
        wallet.Kind.ToUpperInvariant() is var kind && kind == HighFrequencyTrade ? WalletKind.Trade.Word() : kind;

    private static bool HasPlace(CopiedUser user, CopiedWallet wallet, List<string> leftOut)
    {
        var hasPlace = WalletKinds.OfUsers.Contains(wallet.Kind) && (!WalletKinds.Parse(wallet.Kind).IsIsolated() || IsOfPair(wallet));
        if (!hasPlace)
        {
            leftOut.Add($"{user.Name}: {wallet.Kind} {wallet.Tag} {wallet.Asset} is not supported by the emulator.");
        }

        return hasPlace;
    }

    private static bool IsOfPair(CopiedWallet wallet) =>
        MarketData.Shipped.FindPair(wallet.Tag) is { IsolatedLeverage: not null } pair &&
        (wallet.Asset == pair.Base || wallet.Asset == pair.Quote);

    private static Amount Sum(IEnumerable<CopiedWallet> wallets, Func<CopiedWallet, decimal> side) => wallets.Aggregate(
        Amount.Zero, (sum, wallet) => sum + Exact(side(wallet)));

    private static Amount Exact(decimal amount) => Amount.Parse(amount.ToString(CultureInfo.InvariantCulture));

    private IEnumerable<Asset> MissingAssets() =>
        from wallet in Users.SelectMany(user => user.Wallets)
        group wallet by wallet.Asset into wallets
        where MarketData.Shipped.Find(wallets.Key) is null
        let known = Assets.FirstOrDefault(asset => asset.Code == wallets.Key)
        select new Asset
        {
            Code = wallets.Key,
            FullName = known?.FullName ?? wallets.Key,
            Precision = known?.Precision ?? Math.Max(LeastPrecision, wallets.Max(Digits)),
            Price = known?.PriceInDollars is { } price ? Exact(price) : null,
            IsMarginEnabled = wallets.Any(wallet => wallet.Kind.StartsWith("MARGIN", StringComparison.OrdinalIgnoreCase)),
            Chains = [],
        };

    private static int Digits(CopiedWallet wallet) =>
        new[] { wallet.Available, wallet.Held, wallet.Principal, wallet.Interest }.Max(amount => amount.Scale);
}

/// <summary>A master or a sub-account that was copied.</summary>
/// <param name="Name">The login name.</param>
/// <param name="Wallets">The wallets.</param>
public sealed record CopiedUser(string Name, IReadOnlyList<CopiedWallet> Wallets)
{
    /// <summary>The remarks of the master.</summary>
    public string? Remarks { get; init; }

    /// <summary>What it may trade: <c>Spot</c>, <c>Futures</c>, <c>Margin</c>, or <c>All</c>, the default.</summary>
    public string Access { get; init; } = "All";

    /// <summary>Whether it is frozen.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>The VIP level.</summary>
    public int VipLevel { get; init; }
}

/// <summary>A wallet that was copied.</summary>
/// <param name="Kind">The upper-case name used by KuCoin, for example <c>MAIN</c>.</param>
/// <param name="Asset">The asset.</param>
/// <param name="Available">The available balance.</param>
public sealed record CopiedWallet(string Kind, string Asset, decimal Available)
{
    /// <summary>The pair of an isolated wallet; empty for others.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The amount held by orders.</summary>
    public decimal Held { get; init; }

    /// <summary>The principal owed, as a positive amount.</summary>
    public decimal Principal { get; init; }

    /// <summary>The interest owed, as a positive amount.</summary>
    public decimal Interest { get; init; }
}

/// <summary>Details of an asset.</summary>
/// <param name="Code">The code.</param>
/// <param name="FullName">The name.</param>
/// <param name="Precision">The maximum number of decimal places of an amount.</param>
/// <param name="PriceInDollars">The price, if there is one.</param>
public sealed record CopiedAsset(string Code, string FullName, int Precision, decimal? PriceInDollars);
