using System.Text.Json.Serialization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The market data at one time: assets, pairs and prices.</summary>
internal sealed class MarketData
{
    private const string Resource = "market";
    private const string Dollar = "USD";

    private readonly MarketFile _file;
    private readonly Dictionary<string, Asset> _assets;
    private readonly Dictionary<string, Pair> _pairs;
    private readonly Dictionary<string, Amount> _fiats;
    private readonly PriceBook? _prices;
    private readonly long _at;

    /// <summary>The prices that were asked for: an operation asks for the same few several times. Used by one operation alone.</summary>
    private readonly Dictionary<string, Amount?>? _known;

    /// <summary>The same market at another time.</summary>
    private MarketData(MarketData market, PriceBook prices, long at)
    {
        _file = market._file;
        Assets = market.Assets;
        Pairs = market.Pairs;
        Contracts = market.Contracts;
        _assets = market._assets;
        _pairs = market._pairs;
        _fiats = market._fiats;
        _prices = prices;
        _at = at;
        _known = [];
    }

    private MarketData(MarketFile file)
    {
        _file = file;
        Assets = file.Assets;
        Pairs = file.Pairs;
        Contracts = file.Contracts;
        _assets = file.Assets.ToDictionary(asset => asset.Code);
        _pairs = file.Pairs.ToDictionary(pair => pair.Symbol);
        _fiats = new(file.Fiats) { [Dollar] = Amount.One };
    }

    /// <summary>All assets, in list order.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>All pairs, in list order.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>Every futures contract.</summary>
    public IReadOnlyList<Contract> Contracts { get; }

    /// <summary>The market data that is included in the emulator.</summary>
    public static MarketData Shipped { get; } = Load();

    /// <summary>Returns the market with the prices of a time.</summary>
    public MarketData At(PriceBook prices, long at) => prices.IsConstant ? this : new(this, prices, at);

    /// <summary>Returns the market with additional assets.</summary>
    public MarketData With(IReadOnlyList<Asset> assets) => new(_file with { Assets = [.. Assets, .. assets] });

    /// <summary>Returns the market with other prices of some assets, in dollars.</summary>
    public MarketData With(IReadOnlyDictionary<string, Amount> prices) => new(_file with
    {
        Assets = [.. Assets.Select(asset => prices.TryGetValue(asset.Code, out var price) ? asset with { Price = price } : asset)],
    });

    /// <summary>Returns the market with some chains opened or closed.</summary>
    public MarketData With(IReadOnlyList<ChainStatus> statuses) => statuses.Count == 0 ? this : new(_file with
    {
        Assets = [.. Assets.Select(asset => statuses.Any(status => status.Asset == asset.Code) ? With(asset, statuses) : asset)],
    });

    public Asset? Find(string code) => _assets.GetValueOrDefault(code);

    public Pair? FindPair(string symbol) => _pairs.GetValueOrDefault(symbol);

    /// <summary>Whether both assets of a pair may be held on margin.</summary>
    public bool IsOnMargin(Pair pair) => Find(pair.Base)!.IsMarginEnabled && Find(pair.Quote)!.IsMarginEnabled;

    public Contract? FindContract(string symbol) => Contracts.FirstOrDefault(contract => contract.Symbol == symbol);

    /// <summary>The price of an asset or a fiat currency in dollars, if there is one.</summary>
    public Amount? Dollars(string code) => FiatDollars(code) ?? (Find(code) is { } asset ? PriceOf(asset) : null);

    /// <summary>The price of an asset in dollars, if there is one.</summary>
    public Amount? PriceOf(Asset asset)
    {
        if (_prices is null)
        {
            return asset.Price;
        }

        if (!_known!.TryGetValue(asset.Code, out var price))
        {
            _known.Add(asset.Code, price = _prices.GetPrice(asset, _at));
        }

        return price;
    }

    /// <summary>The price of an asset in another one, with the decimal places of the quote.</summary>
    public Amount? PriceIn(string code, string quote, int precision) => Dollars(code) is { } price && Dollars(quote) is { } quotePrice
        ? Amount.One.Times(price, quotePrice).Truncate(precision)
        : null;

    /// <summary>The price of a fiat currency in dollars.</summary>
    public Amount? FiatDollars(string code) => _fiats.TryGetValue(code, out var rate) ? rate : null;

    private static Asset With(Asset asset, IReadOnlyList<ChainStatus> statuses) => asset with
    {
        Chains =
        [
            .. asset.Chains.Select(chain =>
                statuses.LastOrDefault(status => status.Asset == asset.Code && status.Chain == chain.Id) is { } status
                    ? chain with { IsDepositOpen = status.Deposits, IsWithdrawalOpen = status.Withdrawals }
                    : chain),
        ],
    };

    private static MarketData Load()
    {
        using var stream = typeof(MarketData).Assembly.GetManifestResourceStream(Resource)!;
        return new(StrictJson.Read(stream, FileJson.Default.MarketFile));
    }
}

/// <summary>An asset and its chains.</summary>
internal sealed record Asset
{
    private static readonly Amount DefaultDailyInterestRate = Amount.Parse("0.0003");

    public required string Code { get; init; }

    public required string FullName { get; init; }

    /// <summary>The maximum number of decimal places of an amount.</summary>
    public required int Precision { get; init; }

    /// <summary>The maximum number of decimal places of a loan.</summary>
    public int LoanPrecision { get; init; }

    /// <summary>The price in dollars; null for an asset that was just listed.</summary>
    public Amount? Price { get; init; }

    /// <summary>The factor of its price changes in a price walk; small for a stable coin.</summary>
    public Amount Volatility { get; set; } = Amount.One;

    /// <summary>Whether it may be held in a margin wallet.</summary>
    public bool IsMarginEnabled { get; init; }

    /// <summary>Whether it can be borrowed.</summary>
    public bool IsLoanEnabled { get; init; }

    /// <summary>The maximum cross-margin loan.</summary>
    public Amount MaxLoan { get; init; }

    /// <summary>The interest on a loan for one day, as a fraction of the principal. It is charged hourly.</summary>
    public Amount DailyInterestRate { get; set; } = DefaultDailyInterestRate;

    /// <summary>The maximum amount that may be held, or bought, on cross margin.</summary>
    public Amount MaxMarginHolding { get; init; }

    public required IReadOnlyList<Chain> Chains { get; init; }

    /// <summary>Finds a chain by its id or its display name.</summary>
    public Chain? FindChain(string name) => Chains.FirstOrDefault(chain =>
        chain.Id.Equals(name, StringComparison.OrdinalIgnoreCase) || chain.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Finds a chain, or the default chain if none is specified: the only chain of an asset, the native chain of Bitcoin, and Ethereum for
    /// every other asset. An asset that does not exist on its default chain has no default.
    /// </summary>
    public Chain? FindChainOrDefault(string? name) => (name, Chains) switch
    {
        (not null, _) => FindChain(name),
        (null, [var only]) => only,
        _ => FindChain(Code == Chain.Bitcoin.Asset ? Chain.Bitcoin.Chain : Chain.Ethereum),
    };
}

/// <summary>One chain of an asset.</summary>
internal sealed record Chain
{
    /// <summary>The Lightning chain, whose addresses are invoices that expire.</summary>
    public const string Lightning = "btcln";

    /// <summary>KuCoin's default chain of an asset with several chains.</summary>
    public const string Ethereum = "eth";

    /// <summary>The only asset with several chains whose default is its native chain.</summary>
    public static readonly (string Asset, string Chain) Bitcoin = ("BTC", "btc");

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Amount MinWithdrawal { get; init; }

    public Amount? MinDeposit { get; init; }

    public required Amount Fee { get; init; }

    public Amount FeeRate { get; init; }

    public bool IsWithdrawalOpen { get; set; } = true;

    public bool IsDepositOpen { get; set; } = true;

    public required int Confirms { get; init; }

    public required int PreConfirms { get; init; }

    public string Contract { get; set; } = "";

    public required int Precision { get; init; }

    public Amount? MaxWithdrawal { get; init; }

    public Amount? MaxDeposit { get; init; }

    public bool NeedsMemo { get; init; }

    /// <summary>The regular expression of a memo; empty if any text is valid.</summary>
    public string MemoExpression { get; set; } = "";

    [JsonIgnore]
    public bool IsLightning => Id == Lightning;
}

/// <summary>A trading pair. The leverage is set if it has isolated margin.</summary>
internal sealed record Pair
{
    public required string Base { get; init; }

    public required string Quote { get; init; }

    /// <summary>KuCoin's group of pairs.</summary>
    public required string Market { get; init; }

    public int? IsolatedLeverage { get; init; }

    /// <summary>The fee class: 1 is the cheapest.</summary>
    public required int FeeClass { get; init; }

    /// <summary>The smallest order, in the base asset.</summary>
    public required Amount MinSize { get; init; }

    /// <summary>The largest order, in the base asset.</summary>
    public required Amount MaxSize { get; init; }

    /// <summary>The smallest order, in the quote asset.</summary>
    public required Amount MinFunds { get; init; }

    /// <summary>The largest order, in the quote asset.</summary>
    public required Amount MaxFunds { get; init; }

    public required Amount SizeStep { get; init; }

    public required Amount FundsStep { get; init; }

    /// <summary>The maximum number of decimal places of a price.</summary>
    public required int PricePrecision { get; init; }

    [JsonIgnore]
    public string Symbol => $"{Base}-{Quote}";
}

/// <summary>A futures contract.</summary>
/// <param name="Symbol">KuCoin's symbol.</param>
/// <param name="Settlement">The asset it is settled in.</param>
/// <param name="Base">The asset whose price it follows.</param>
/// <param name="Multiplier">The amount of the base asset in a contract; of an inverse contract, the amount of dollars.</param>
internal sealed record Contract(string Symbol, string Settlement, string Base, Amount Multiplier)
{
    /// <summary>Whether it is settled in its base asset.</summary>
    [JsonIgnore]
    public bool IsInverse => Settlement == Base;

    /// <summary>The asset that its prices are in.</summary>
    [JsonIgnore]
    public string Quote => IsInverse ? "USD" : Settlement;
}

/// <summary>The JSON file of the market data.</summary>
internal sealed record MarketFile(
    IReadOnlyList<Asset> Assets, IReadOnlyList<Pair> Pairs, IReadOnlyList<Contract> Contracts, IReadOnlyDictionary<string, Amount> Fiats);
