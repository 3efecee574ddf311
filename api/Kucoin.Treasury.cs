namespace Kucoin.Treasury.Accounts
{
    public sealed record NewProfile
    {
        public NewProfile();
        public string? Endpoint { get; init; }
        public required string Key { get; init; }
        public required string Passphrase { get; init; }
        public required string Secret { get; init; }
        public override string ToString();
    }

    public sealed record Profile
    {
        public Profile(string Name, KucoinEnvironment Environment, KucoinCredentials Credentials);
        public const string AllowedName = "1 to 64 letters, digits, dashes, dots and underscores";
        public KucoinCredentials Credentials { get; init; }
        public KucoinEnvironment Environment { get; init; }
        public string Name { get; init; }
        public static bool IsValidName(string name);
    }

    public enum ProfileError
    {
        NotFound = 0,
        AlreadyExists = 1,
        Invalid = 2,
        FileRefused = 3,
        FileNotWritten = 4,
    }

    public sealed class ProfileException : Exception
    {
        public ProfileException(ProfileError error, string message, string? name = default, Exception? cause = default);
        public ProfileError Error { get; }
        public string? Name { get; }
    }

    public sealed class ProfileStore
    {
        public ProfileStore(string path);
        public string Path { get; }
        public void Add(string name, NewProfile profile);
        public Profile Get(string name);
        public IReadOnlyList<Profile> List();
        public static ProfileStore OpenDefault();
        public void Remove(string name);
    }
}

namespace Kucoin.Treasury.Portfolio
{
    public sealed class CurrencyNotPricedException : Exception
    {
        public CurrencyNotPricedException(string currency);
        public string Currency { get; }
    }

    public sealed record Holding
    {
        public Holding();
        public const string Master = "master";
        public required string Account { get; init; }
        public required string Asset { get; init; }
        public decimal? Available { get; init; }
        public decimal? Held { get; init; }
        public bool IsLiability { get; init; }
        public bool IsMaster { get; init; }
        public required decimal Total { get; init; }
        public string? UserId { get; init; }
        public decimal? Value { get; init; }
        public required WalletName Wallet { get; init; }
    }

    public sealed record PortfolioOptions
    {
        public PortfolioOptions();
        public const string DefaultCurrency = "USD";
        public TimeProvider Clock { get; init; }
        public string Currency { get; init; }
        public bool IncludeZeros { get; init; }
    }

    public sealed record PortfolioProblem
    {
        public PortfolioProblem(string Source, string Message);
        public KucoinError? Error { get; init; }
        public string Message { get; init; }
        public string Source { get; init; }
        public static PortfolioProblem FromError(string source, KucoinError error);
        public override string ToString();
    }

    public sealed class PortfolioSnapshot
    {
        public DateTime AsOf { get; }
        public decimal? Assets { get; }
        public string Currency { get; }
        public bool HasPrices { get; }
        public IReadOnlyList<Holding> Holdings { get; }
        public bool IsComplete { get; }
        public decimal? Liabilities { get; }
        public decimal? Net { get; }
        public IReadOnlyList<string> NotCovered { get; }
        public IReadOnlyList<PortfolioProblem> Problems { get; }
        public static Task<PortfolioSnapshot> ReadAsync(IKucoinRestClient client, PortfolioOptions? options = default, IProgress<string>? progress = default, CancellationToken ct = default);
    }

    public sealed class Valuation
    {
        public string Currency { get; }
        public decimal? GetValue(string asset, decimal amount);
        public bool HasPrice(string asset);
        public static Task<Valuation> ReadAsync(string currency, IKucoinRestClientSpotApiExchangeData market, CancellationToken ct = default);
    }

    public readonly record struct WalletName
    {
        public WalletName(AccountType Type, string? Pair = default);
        public string? Pair { get; init; }
        public AccountType Type { get; init; }
        public override string ToString();
        public static bool TryParse(string text, out WalletName name);
    }

    public sealed class WalletReading
    {
        public IReadOnlyList<Holding> Holdings { get; }
        public IReadOnlyList<PortfolioProblem> Problems { get; }
        public static Task<WalletReading> ReadAsync(IKucoinRestClient client, IReadOnlyList<WalletSource>? sources = default, IProgress<string>? progress = default, CancellationToken ct = default);
    }

    public sealed class WalletSource
    {
        public IReadOnlyList<KucoinEndpoint> Endpoints { get; }
        public string Name { get; }
    }

    public static class WalletSources
    {
        public static IReadOnlyList<WalletSource> All { get; }
        public static IReadOnlyList<WalletSource> EachGeneration { get; }
        public static IReadOnlyList<string> NotCovered { get; }
    }
}
