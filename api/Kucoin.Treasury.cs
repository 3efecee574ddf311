namespace Kucoin.Treasury.Accounts
{
    [System.Diagnostics.DebuggerDisplay("NewProfile (hidden)")]
    public sealed class NewProfile : System.IEquatable<Kucoin.Treasury.Accounts.NewProfile>
    {
        public NewProfile() { }
        public string? Endpoint { get; init; }
        [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
        public required string Key { get; init; }
        [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
        public required string Passphrase { get; init; }
        [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
        public required string Secret { get; init; }
        public override string ToString() { }
    }
    public sealed class Profile : System.IEquatable<Kucoin.Treasury.Accounts.Profile>
    {
        public const string AllowedName = "1 to 64 letters, digits, dashes, dots and underscores";
        public Profile(string Name, Kucoin.Client.KucoinEnvironment Environment, Kucoin.Client.KucoinCredentials Credentials) { }
        public Kucoin.Client.KucoinCredentials Credentials { get; init; }
        public Kucoin.Client.KucoinEnvironment Environment { get; init; }
        public string Name { get; init; }
        public static bool IsValidName(string name) { }
    }
    public enum ProfileError
    {
        NotFound = 0,
        AlreadyExists = 1,
        Invalid = 2,
        FileRefused = 3,
        FileNotWritten = 4,
    }
    public sealed class ProfileException : System.Exception
    {
        public ProfileException(Kucoin.Treasury.Accounts.ProfileError error, string message, string? name = null, System.Exception? cause = null) { }
        public Kucoin.Treasury.Accounts.ProfileError Error { get; }
        public string? Name { get; }
    }
    public sealed class ProfileStore
    {
        public ProfileStore(string path) { }
        public string Path { get; }
        public void Add(string name, Kucoin.Treasury.Accounts.NewProfile profile) { }
        public Kucoin.Treasury.Accounts.Profile Get(string name) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Accounts.Profile> List() { }
        public void Remove(string name) { }
        public void RequireFree(string name) { }
        public static Kucoin.Treasury.Accounts.Profile Create(string name, Kucoin.Treasury.Accounts.NewProfile profile) { }
        public static Kucoin.Treasury.Accounts.ProfileStore OpenDefault() { }
    }
}
namespace Kucoin.Treasury.Portfolio
{
    public sealed class CurrencyNotPricedException : System.Exception
    {
        public CurrencyNotPricedException(string currency) { }
        public string Currency { get; }
    }
    public sealed class Holding : System.IEquatable<Kucoin.Treasury.Portfolio.Holding>
    {
        public const string Master = "master";
        public const string Unnamed = "this account";
        public Holding() { }
        public required string Account { get; init; }
        public required string Asset { get; init; }
        public decimal? Available { get; init; }
        public decimal? Held { get; init; }
        public bool IsLiability { get; init; }
        public bool IsMaster { get; init; }
        public bool IsOwn { get; init; }
        public required decimal Total { get; init; }
        public string? UserId { get; init; }
        public decimal? Value { get; init; }
        public required Kucoin.Treasury.Portfolio.WalletName Wallet { get; init; }
    }
    public sealed class PortfolioFilter : System.IEquatable<Kucoin.Treasury.Portfolio.PortfolioFilter>
    {
        public PortfolioFilter() { }
        public string? Account { get; init; }
        public string? Asset { get; init; }
        public bool IsEmpty { get; }
        public decimal? MinValue { get; init; }
        public string? Wallet { get; init; }
        public bool Includes(Kucoin.Treasury.Portfolio.Holding holding) { }
    }
    public sealed class PortfolioGroup : System.IEquatable<Kucoin.Treasury.Portfolio.PortfolioGroup>
    {
        public PortfolioGroup(string Name, System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.Holding> Holdings, Kucoin.Treasury.Portfolio.PortfolioTotals Totals) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.Holding> Holdings { get; init; }
        public string Name { get; init; }
        public Kucoin.Treasury.Portfolio.PortfolioTotals Totals { get; init; }
    }
    public enum PortfolioGrouping
    {
        Account = 0,
        Wallet = 1,
        Asset = 2,
    }
    public sealed class PortfolioOptions : System.IEquatable<Kucoin.Treasury.Portfolio.PortfolioOptions>
    {
        public const string DefaultCurrency = "USD";
        public PortfolioOptions() { }
        public System.TimeProvider Clock { get; init; }
        public string Currency { get; init; }
        public bool IncludeZeros { get; init; }
    }
    public sealed class PortfolioProblem : System.IEquatable<Kucoin.Treasury.Portfolio.PortfolioProblem>
    {
        public PortfolioProblem(string Source, string Message) { }
        public Kucoin.Client.Results.KucoinError? Error { get; init; }
        public string Message { get; init; }
        public string Source { get; init; }
        public override string ToString() { }
        public static Kucoin.Treasury.Portfolio.PortfolioProblem FromData(string source, Kucoin.Client.Results.KucoinDataProblem problem) { }
        public static Kucoin.Treasury.Portfolio.PortfolioProblem FromError(string source, Kucoin.Client.Results.KucoinError error) { }
    }
    public sealed class PortfolioSnapshot
    {
        public string Account { get; }
        public System.Collections.Generic.IReadOnlyList<string> Accounts { get; }
        public System.DateTime AsOf { get; }
        public decimal? Assets { get; }
        public string Currency { get; }
        public bool HasPrices { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.Holding> Holdings { get; }
        public bool IsComplete { get; }
        public decimal? Liabilities { get; }
        public decimal? Net { get; }
        public System.Collections.Generic.IReadOnlyList<string> NeverOpened { get; }
        public System.Collections.Generic.IReadOnlyList<string> NotCovered { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.PortfolioProblem> Problems { get; }
        public Kucoin.Treasury.Portfolio.PortfolioView Select(Kucoin.Treasury.Portfolio.PortfolioFilter? filter = null, Kucoin.Treasury.Portfolio.PortfolioSorting sorting = 0) { }
        public static System.Threading.Tasks.Task<Kucoin.Treasury.Portfolio.PortfolioSnapshot> ReadAsync(Kucoin.Client.IKucoinRestClient client, Kucoin.Treasury.Portfolio.PortfolioOptions? options = null, System.IProgress<string>? progress = null, System.Threading.CancellationToken ct = default) { }
    }
    public enum PortfolioSorting
    {
        Account = 0,
        Wallet = 1,
        Asset = 2,
        Value = 3,
        Total = 4,
    }
    public sealed class PortfolioTotals : System.IEquatable<Kucoin.Treasury.Portfolio.PortfolioTotals>
    {
        public PortfolioTotals(decimal? Assets, decimal? Liabilities, decimal? Net) { }
        public decimal? Assets { get; init; }
        public decimal? Liabilities { get; init; }
        public decimal? Net { get; init; }
    }
    public sealed class PortfolioView
    {
        public Kucoin.Treasury.Portfolio.PortfolioFilter Filter { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.Holding> Holdings { get; }
        public bool IsFiltered { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.PortfolioProblem> Problems { get; }
        public Kucoin.Treasury.Portfolio.PortfolioTotals Totals { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.PortfolioGroup> GroupBy(Kucoin.Treasury.Portfolio.PortfolioGrouping by) { }
        public static System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.PortfolioProblem> ListUnknown(System.Collections.Generic.IEnumerable<Kucoin.Treasury.Portfolio.PortfolioGroup> groups) { }
    }
    public sealed class Valuation
    {
        public string Currency { get; }
        public decimal? GetValue(string asset, decimal amount) { }
        public bool HasPrice(string asset) { }
        public static System.Threading.Tasks.Task<Kucoin.Treasury.Portfolio.Valuation> ReadAsync(string currency, Kucoin.Client.SpotApi.ExchangeData.IKucoinRestClientSpotApiExchangeData market, System.Threading.CancellationToken ct = default) { }
    }
    public readonly struct WalletName : System.IEquatable<Kucoin.Treasury.Portfolio.WalletName>
    {
        public WalletName(Kucoin.Client.Models.Accounts.AccountType Type, string? Pair = null) { }
        public string? Pair { get; init; }
        public Kucoin.Client.Models.Accounts.AccountType Type { get; init; }
        public override string ToString() { }
        public static bool TryParse(string text, out Kucoin.Treasury.Portfolio.WalletName name) { }
    }
    public sealed class WalletReading
    {
        public string Account { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.Holding> Holdings { get; }
        public System.Collections.Generic.IReadOnlyList<string> NeverOpened { get; }
        public System.Collections.Generic.IReadOnlyList<string> NotCovered { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.PortfolioProblem> Problems { get; }
        public static System.Threading.Tasks.Task<Kucoin.Treasury.Portfolio.WalletReading> ReadAsync(Kucoin.Client.IKucoinRestClient client, System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.WalletSource>? sources = null, System.IProgress<string>? progress = null, System.Threading.CancellationToken ct = default) { }
    }
    public sealed class WalletSource
    {
        public System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.KucoinEndpoint> Endpoints { get; }
        public string Name { get; }
    }
    public static class WalletSources
    {
        public static System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.WalletSource> All { get; }
        public static System.Collections.Generic.IReadOnlyList<Kucoin.Treasury.Portfolio.WalletSource> EachGeneration { get; }
        public static System.Collections.Generic.IReadOnlyList<string> NotCovered { get; }
        public static System.Collections.Generic.IReadOnlyList<string> SettlementAssets { get; }
        public static string GetAsset(string settlementAsset) { }
        public static string GetSettlementAsset(string asset) { }
    }
}
