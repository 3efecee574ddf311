using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// A portfolio snapshot: the balances and debts of an account and its sub-accounts, valued in one currency. <see cref="Problems"/>
/// lists what could not be read, and <see cref="NotCovered"/> what KuCoin does not expose; neither is included in the totals.
/// </summary>
public sealed class PortfolioSnapshot
{
    private readonly List<PortfolioProblem> _problems = [];
    private PortfolioTotals _totals = PortfolioTotals.Unknown;

    private PortfolioSnapshot(string currency, DateTime asOf) => (Currency, AsOf) = (currency, asOf);

    /// <summary>
    /// The label of the account of the key: <see cref="Holding.Master"/>, the name of the sub-account that the key was created for, or
    /// <see cref="Holding.Unnamed"/> if it could not be read.
    /// </summary>
    public string Account { get; private set; } = Holding.Unnamed;

    /// <summary>The names of the accounts that were read, also of those with zero balances only.</summary>
    public IReadOnlyList<string> Accounts { get; private set; } = [];

    /// <summary>The currency of all values.</summary>
    public string Currency { get; }

    /// <summary>When the read began, in UTC. The sources are read one after the other, so funds can move in between.</summary>
    public DateTime AsOf { get; }

    /// <summary>The holdings in a deterministic order: the account of the key first, then by account, wallet and asset.</summary>
    public IReadOnlyList<Holding> Holdings { get; private set; } = [];

    /// <summary>The data that is missing or has no value. It is not included in the totals.</summary>
    public IReadOnlyList<PortfolioProblem> Problems => _problems;

    /// <summary>Whether all covered data could be read and valued.</summary>
    public bool IsComplete => _problems.Count == 0;

    /// <summary>The names of the kinds of wallets that a snapshot never covers.</summary>
    public IReadOnlyList<string> NotCovered { get; private set; } = WalletSources.NotCovered;

    /// <summary>The sources whose wallet was never opened, for example margin. Such a wallet is empty, so nothing is missing.</summary>
    public IReadOnlyList<string> NeverOpened { get; private set; } = [];

    /// <summary>Whether prices could be read. Without them, holdings have no value and there are no totals.</summary>
    public bool HasPrices { get; private set; }

    /// <summary>
    /// The total value of the balances that have a value; <see langword="null"/> without prices, if no value is known and there are
    /// balances or a source could not be read, or if the sum has more digits than a decimal can hold.
    /// </summary>
    public decimal? Assets => _totals.Assets;

    /// <summary>
    /// The total value of the debts that have a value, negative; <see langword="null"/> if a source that can contain debts could not be
    /// read, without prices, if there are debts and none has a value, or if the sum has more digits than a decimal can hold.
    /// </summary>
    public decimal? Liabilities => _totals.Liabilities;

    /// <summary>The assets minus the debts; <see langword="null"/> if one of them is unknown.</summary>
    public decimal? Net => _totals.Net;

    /// <summary>
    /// Reads and values all wallets. It is read-only. A source that fails becomes a problem; the call fails only if every source fails.
    /// </summary>
    /// <param name="client">A client with a key of the master account, or of one sub-account.</param>
    /// <param name="options">The currency and other options.</param>
    /// <param name="progress">Receives the name of the source that is being read.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="ArgumentException">The currency is empty.</exception>
    /// <exception cref="KucoinException">No wallet could be read; the exception contains the error of the first call.</exception>
    /// <exception cref="CurrencyNotPricedException">KuCoin publishes no price in the currency.</exception>
    public static Task<PortfolioSnapshot> ReadAsync(
        IKucoinRestClient client, PortfolioOptions? options = null, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new();
        ArgumentException.ThrowIfNullOrEmpty(options.Currency);
        return ReadCoreAsync(client, options, progress, ct);
    }

    /// <summary>Selects and sorts holdings.</summary>
    /// <param name="filter">The conditions; all holdings by default.</param>
    /// <param name="sorting">The order.</param>
    public PortfolioView Select(PortfolioFilter? filter = null, PortfolioSorting sorting = PortfolioSorting.Account) =>
        new(this, filter ?? new(), sorting);

    private static async Task<PortfolioSnapshot> ReadCoreAsync(
        IKucoinRestClient client, PortfolioOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        var snapshot = new PortfolioSnapshot(options.Currency, options.Clock.GetUtcNow().UtcDateTime);
        var reading = WalletReading.ReadAsync(client, WalletSources.All, progress, ct);
        var prices = Valuation.ReadAsync(options.Currency, client.SpotApi.ExchangeData, ct);

        var wallets = await reading.ConfigureAwait(false);
        snapshot._problems.AddRange(wallets.Problems);
        snapshot.Accounts = [.. Holding.InOrder(wallets.Holdings).Select(holding => holding.Account).Distinct()];
        (snapshot.Account, snapshot.NotCovered) = (wallets.Account, wallets.NotCovered);
        snapshot.NeverOpened = wallets.NeverOpened;
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
                $"{holding.Asset} in {holding.Wallet} of {holding.Account}",
                $"Its value in {Currency} has more digits than a decimal can hold.")
            {
                IsAbout = row => IsSame(row, holding),
            });
            return holding;
        }
    }

    private static bool IsSame(Holding row, Holding holding) =>
        (row.Account, row.UserId, row.Wallet, row.Asset) == (holding.Account, holding.UserId, holding.Wallet, holding.Asset);

    private void ReportUnpriced(Valuation valuation)
    {
        var assets = Holdings.Where(holding => holding.Total != 0).Select(holding => holding.Asset).Distinct();
        foreach (var asset in assets.Where(asset => !valuation.HasPrice(asset)).Order(StringComparer.Ordinal))
        {
            _problems.Add(new(asset, $"It has no price in {Currency}: its rows have no value and are not included in the totals.")
            {
                IsAbout = row => row.Asset == asset && row.Total != 0,
            });
        }
    }

    private void AddUp()
    {
        try
        {
            _totals = PortfolioTotals.Create(Holdings, [.. _problems.Select(problem => problem.Missing).OfType<SourceScope>()]);
        }
        catch (OverflowException)
        {
            _problems.Add(PortfolioProblem.Overflow("totals"));
        }
    }
}
