using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// A portfolio snapshot: what a master account and its sub-accounts hold and owe together, valued in one currency, as far as it could be
/// read. What could not be read is named in <see cref="Problems"/>, what KuCoin does not show in <see cref="NotCovered"/>; neither is in
/// the totals.
/// </summary>
public sealed class PortfolioSnapshot
{
    private readonly List<PortfolioProblem> _problems = [];

    private PortfolioSnapshot(string currency, DateTime asOf) => (Currency, AsOf) = (currency, asOf);

    /// <summary>The currency of every value.</summary>
    public string Currency { get; }

    /// <summary>When the reading began, in UTC. The wallets are read one after the other, so that funds can move in between.</summary>
    public DateTime AsOf { get; }

    /// <summary>The holdings, in an order that depends on nothing but them: the master first, then by account, wallet and asset.</summary>
    public IReadOnlyList<Holding> Holdings { get; private set; } = [];

    /// <summary>What should be here and is not, or has no value. None of it is in the totals.</summary>
    public IReadOnlyList<PortfolioProblem> Problems => _problems;

    /// <summary>Whether everything that is covered could be read and valued.</summary>
    public bool IsComplete => _problems.Count == 0;

    /// <summary>The kinds of wallets that no snapshot covers, in words.</summary>
    public IReadOnlyList<string> NotCovered { get; } = WalletSources.NotCovered;

    /// <summary>Whether prices could be read. Without them no holding has a value, and there are no totals.</summary>
    public bool HasPrices { get; private set; }

    /// <summary>
    /// The value of everything that is held and has a value; <see langword="null"/> without prices, or when the sum has more digits than a
    /// decimal holds.
    /// </summary>
    public decimal? Assets { get; private set; }

    /// <summary>
    /// The value of everything that is owed and has a value, below zero; <see langword="null"/> like <see cref="Assets"/>.
    /// </summary>
    public decimal? Liabilities { get; private set; }

    /// <summary>What is left of the assets after the debts; <see langword="null"/> like <see cref="Assets"/>.</summary>
    public decimal? Net { get; private set; }

    /// <summary>
    /// Reads and values every wallet. It only reads. A source that fails becomes a problem; only when every source fails is there no
    /// snapshot.
    /// </summary>
    /// <param name="client">A client with a key of the master account.</param>
    /// <param name="options">The currency, and what is shown.</param>
    /// <param name="progress">Takes the name of what is being read.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The currency is empty.</exception>
    /// <exception cref="KucoinException">No wallet could be read; it carries the error of the first call.</exception>
    /// <exception cref="CurrencyNotPricedException">KuCoin gives no price in the currency.</exception>
    public static Task<PortfolioSnapshot> ReadAsync(
        IKucoinRestClient client, PortfolioOptions? options = null, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new();
        ArgumentException.ThrowIfNullOrEmpty(options.Currency);
        return ReadCoreAsync(client, options, progress, ct);
    }

    private static async Task<PortfolioSnapshot> ReadCoreAsync(
        IKucoinRestClient client, PortfolioOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        var snapshot = new PortfolioSnapshot(options.Currency, options.Clock.GetUtcNow().UtcDateTime);
        var reading = WalletReading.ReadAsync(client, WalletSources.All, progress, ct);
        var prices = Valuation.ReadAsync(options.Currency, client.SpotApi.ExchangeData, ct);

        var wallets = await reading.ConfigureAwait(false);
        snapshot._problems.AddRange(wallets.Problems);
        progress?.Report("prices");
        var valuation = await snapshot.TakeAsync(prices).ConfigureAwait(false);
        var shown = wallets.Holdings.Where(holding => options.IncludeZeros || holding.Total != 0);
        snapshot.Holdings = [.. Holding.InOrder(shown).Select(holding => snapshot.Value(holding, valuation))];
        if (valuation is not null)
        {
            snapshot.HasPrices = true;
            snapshot.ReportUnpriced(valuation);
            snapshot.AddUp();
        }

        return snapshot;
    }

    private async Task<Valuation?> TakeAsync(Task<Valuation> prices)
    {
        try
        {
            return await prices.ConfigureAwait(false);
        }
        catch (KucoinException failure)
        {
            _problems.Add(PortfolioProblem.FromError("prices", failure.Error));
            return null;
        }
    }

    private Holding Value(Holding holding, Valuation? valuation)
    {
        try
        {
            return holding with { Value = valuation?.GetValue(holding.Asset, holding.Total) };
        }
        catch (OverflowException)
        {
            _problems.Add(new(
                $"{holding.Asset} in {holding.Wallet} of {holding.Account}", $"Its value in {Currency} has more digits than can be kept."));
            return holding;
        }
    }

    private void ReportUnpriced(Valuation valuation)
    {
        var assets = Holdings.Where(holding => holding.Total != 0).Select(holding => holding.Asset).Distinct();
        foreach (var asset in assets.Where(asset => !valuation.HasPrice(asset)).Order(StringComparer.Ordinal))
        {
            _problems.Add(new(asset, $"It has no price in {Currency}: its rows have no value and are not in the totals."));
        }
    }

    private void AddUp()
    {
        try
        {
            var valued = Holdings
                .Where(holding => holding.Value is not null)
                .ToLookup(holding => holding.IsLiability, holding => holding.Value!.Value);
            (Assets, Liabilities) = (Valuation.Sum(valued[false]), Valuation.Sum(valued[true]));
            Net = Valuation.Sum([Assets.Value, Liabilities.Value]);
        }
        catch (OverflowException)
        {
            _problems.Add(new("totals", "They have more digits than can be kept."));
        }
    }
}
