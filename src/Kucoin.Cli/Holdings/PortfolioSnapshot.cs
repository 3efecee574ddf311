using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Holdings;

/// <summary>What a master account and its sub-accounts hold and owe together, as far as it could be read.</summary>
internal sealed class PortfolioSnapshot
{
    private readonly List<Problem> _problems = [];

    private PortfolioSnapshot(string currency) => Currency = currency;

    public string Currency { get; }

    /// <summary>The holdings, in an order that depends on nothing but them.</summary>
    public IReadOnlyList<Holding> Holdings { get; private set; } = [];

    /// <summary>What should be here and is not. None of it is in the totals.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The value of everything that is held.</summary>
    public decimal? Assets { get; private set; }

    /// <summary>The value of everything that is owed, below zero.</summary>
    public decimal? Liabilities { get; private set; }

    /// <summary>What is left after the debts.</summary>
    public decimal? Net { get; private set; }

    /// <summary>Reads every source at once. One that fails is a problem; only when all fail is there no answer.</summary>
    /// <exception cref="CliException">No source could be read, or nothing has a price in the currency.</exception>
    public static async Task<PortfolioSnapshot> Read(
        IKucoinRestClient client, string currency, bool withZeros, Action<string> progress, CancellationToken ct)
    {
        var fund = new PortfolioSnapshot(currency);
        var reading = WalletReading.ReadAsync(WalletSources.All, client, progress, ct);
        var prices = Valuation.CreateAsync(currency, client.SpotApi.ExchangeData, ct);

        var wallets = await reading;
        fund._problems.AddRange(wallets.Problems);
        progress("Reading prices");
        var valuation = await fund.Take(prices);
        var shown = wallets.Holdings.Where(holding => withZeros || holding.Total != 0);
        fund.Holdings = [.. Holding.InOrder(shown).Select(holding => fund.Value(holding, valuation))];
        fund.ReportUnpriced(valuation);
        fund.AddUp();
        return fund;
    }

    private async Task<Valuation?> Take(Task<Valuation> prices)
    {
        try
        {
            return await prices;
        }
        catch (KucoinException failure)
        {
            _problems.Add(Problem.FromError("prices", failure.Error));
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

    private void ReportUnpriced(Valuation? valuation)
    {
        if (valuation is null)
        {
            return;
        }

        var assets = Holdings.Where(holding => holding.Total != 0).Select(holding => holding.Asset).Distinct();
        foreach (var asset in assets.Where(asset => !valuation.Knows(asset)).Order(StringComparer.Ordinal))
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
