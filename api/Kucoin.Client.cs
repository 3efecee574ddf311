namespace Kucoin.Client.FuturesApi.Account
{
    public interface IKucoinRestClientFuturesApiAccount
    {
        Kucoin.Client.Results.KucoinHistory<Kucoin.Client.Models.Futures.KucoinAccountTransaction> EnumerateTransactionHistoryAsync(System.DateTime startTime, System.DateTime? endTime = default, string? asset = null, Kucoin.Client.Models.Futures.FuturesTransactionType? type = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Futures.KucoinAccountOverview>> GetAccountOverviewAsync(string? asset = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Futures.KucoinSubAccountsOverview>> GetSubAccountsOverviewAsync(string? asset = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Fees.KucoinTradeFee>> GetTradingFeeAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Futures.KucoinAccountTransactions>> GetTransactionHistoryAsync(string? asset = null, Kucoin.Client.Models.Futures.FuturesTransactionType? type = default, System.DateTime? startTime = default, System.DateTime? endTime = default, long? offset = default, int? pageSize = default, bool? forward = default, System.Threading.CancellationToken ct = default);
    }
}
namespace Kucoin.Client.FuturesApi.ExchangeData
{
    public interface IKucoinRestClientFuturesApiExchangeData
    {
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.DateTime>> GetServerTimeAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.KucoinServiceStatus>> GetServiceStatusAsync(System.Threading.CancellationToken ct = default);
    }
}
namespace Kucoin.Client.FuturesApi
{
    public interface IKucoinRestClientFuturesApi
    {
        Kucoin.Client.FuturesApi.Account.IKucoinRestClientFuturesApiAccount Account { get; }
        Kucoin.Client.FuturesApi.ExchangeData.IKucoinRestClientFuturesApiExchangeData ExchangeData { get; }
    }
}
namespace Kucoin.Client
{
    public interface ICredentialsProvider
    {
        Kucoin.Client.KucoinCredentials GetCredentials(System.Threading.CancellationToken ct);
        System.Threading.Tasks.ValueTask<Kucoin.Client.KucoinCredentials> GetCredentialsAsync(System.Threading.CancellationToken ct);
    }
    public interface IKucoinClientFactory
    {
        System.Collections.Generic.IReadOnlyCollection<string> Names { get; }
        Kucoin.Client.IKucoinRestClient GetClient(string name);
        Kucoin.Client.IKucoinRestClient GetOrAddClient(string name, System.Func<Kucoin.Client.KucoinClientOptions> options);
        bool RemoveClient(string name);
    }
    public interface IKucoinRestClient
    {
        System.DateTime ExchangeTime { get; }
        Kucoin.Client.FuturesApi.IKucoinRestClientFuturesApi FuturesApi { get; }
        Kucoin.Client.SpotApi.IKucoinRestClientSpotApi SpotApi { get; }
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.DateTime>> SynchronizeClockAsync(System.Threading.CancellationToken ct = default);
        Kucoin.Client.IKucoinRestClient WithNotAfter(System.DateTime notAfter);
    }
    public sealed class KucoinClientOptions : System.IEquatable<Kucoin.Client.KucoinClientOptions>
    {
        public KucoinClientOptions() { }
        public Kucoin.Client.KucoinCredentials? Credentials { get; init; }
        public Kucoin.Client.ICredentialsProvider? CredentialsProvider { get; init; }
        public Kucoin.Client.KucoinEnvironment Environment { get; init; }
        public Kucoin.Client.KucoinHostBudget? HostBudget { get; init; }
        public Microsoft.Extensions.Logging.ILoggerFactory LoggerFactory { get; init; }
        public int MaxAttempts { get; init; }
        public System.TimeSpan MaxRateLimitWait { get; init; }
        public int MaxResponseBytes { get; init; }
        public System.TimeProvider TimeProvider { get; init; }
        public System.TimeSpan Timeout { get; init; }
        public Kucoin.Client.Transfers.ITransferJournal? TransferJournal { get; init; }
        public bool UseLocalClock { get; init; }
        public int VipLevel { get; init; }
        public Kucoin.Client.Withdrawals.WithdrawalChecks WithdrawalChecks { get; init; }
        public Kucoin.Client.Withdrawals.IWithdrawalJournal? WithdrawalJournal { get; init; }
        public static Kucoin.Client.KucoinClientOptions FromEnvironment() { }
    }
    [System.Diagnostics.DebuggerDisplay("KucoinCredentials (hidden)")]
    public sealed class KucoinCredentials
    {
        public KucoinCredentials(string key, string secret, string passphrase) { }
        public System.DateTimeOffset? ExpiresAt { get; init; }
        public string KeyId { get; }
        public override string ToString() { }
        public static Kucoin.Client.KucoinCredentials? FromEnvironment() { }
    }
    public sealed class KucoinEnvironment : System.IEquatable<Kucoin.Client.KucoinEnvironment>
    {
        public System.Uri Futures { get; }
        public bool IsLoopback { get; }
        public System.Uri Spot { get; }
        public static Kucoin.Client.KucoinEnvironment Live { get; }
        public bool IsExchangeAt(System.Uri address) { }
        public static Kucoin.Client.KucoinEnvironment FromAddress(System.Uri address) { }
        public static Kucoin.Client.KucoinEnvironment FromAddress(System.Uri spot, System.Uri futures) { }
        public static Kucoin.Client.KucoinEnvironment FromEnvironment() { }
    }
    public sealed class KucoinHostBudget
    {
        public const int DefaultRequestsPerSecond = 30;
        public KucoinHostBudget(int requestsPerSecond = 30, System.TimeProvider? clock = null) { }
        public int? RequestsPerSecond { get; }
    }
    public sealed class KucoinRestClient : Kucoin.Client.IKucoinRestClient, System.IDisposable
    {
        public KucoinRestClient() { }
        public KucoinRestClient(Kucoin.Client.KucoinClientOptions options) { }
        public KucoinRestClient(Kucoin.Client.KucoinClientOptions options, System.Func<System.Net.Http.HttpMessageHandler, System.Net.Http.HttpMessageHandler> handlers) { }
        public KucoinRestClient(Kucoin.Client.KucoinClientOptions options, System.Net.Http.HttpClient http) { }
        public KucoinRestClient(Kucoin.Client.KucoinClientOptions options, System.Net.Http.HttpMessageHandler network, System.Func<System.Net.Http.HttpMessageHandler, System.Net.Http.HttpMessageHandler>? handlers = null) { }
        public System.DateTime ExchangeTime { get; }
        public Kucoin.Client.FuturesApi.IKucoinRestClientFuturesApi FuturesApi { get; }
        public Kucoin.Client.SpotApi.IKucoinRestClientSpotApi SpotApi { get; }
        public void Dispose() { }
        public System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.DateTime>> SynchronizeClockAsync(System.Threading.CancellationToken ct = default) { }
        public Kucoin.Client.IKucoinRestClient WithNotAfter(System.DateTime notAfter) { }
    }
    public static class KucoinTelemetry
    {
        public const string ActivitySourceName = "Kucoin.Client";
        public const string MeterName = "Kucoin.Client";
    }
}
namespace Kucoin.Client.Models.Accounts
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Accounts.AccountType>))]
    public readonly struct AccountType : System.IEquatable<Kucoin.Client.Models.Accounts.AccountType>
    {
        public AccountType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Contract { get; }
        public static Kucoin.Client.Models.Accounts.AccountType HighFrequency { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Isolated { get; }
        public static Kucoin.Client.Models.Accounts.AccountType IsolatedMarginHf { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Main { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Margin { get; }
        public static Kucoin.Client.Models.Accounts.AccountType MarginHf { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Option { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Pool { get; }
        public static Kucoin.Client.Models.Accounts.AccountType SpotHf { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Trade { get; }
        public static Kucoin.Client.Models.Accounts.AccountType Unified { get; }
        public override string ToString() { }
    }
    public sealed class KucoinAccount : System.IEquatable<Kucoin.Client.Models.Accounts.KucoinAccount>
    {
        public KucoinAccount() { }
        public required string Asset { get; init; }
        public required decimal Available { get; init; }
        public required decimal Holds { get; init; }
        public required string Id { get; init; }
        public required decimal Total { get; init; }
        public Kucoin.Client.Models.Accounts.AccountType Type { get; init; }
    }
    public sealed class KucoinAccountSingle : System.IEquatable<Kucoin.Client.Models.Accounts.KucoinAccountSingle>
    {
        public KucoinAccountSingle() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("available")]
        public required decimal Available { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("holds")]
        public required decimal Holds { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("balance")]
        public required decimal Total { get; init; }
    }
    public sealed class KucoinApiKey : System.IEquatable<Kucoin.Client.Models.Accounts.KucoinApiKey>
    {
        public KucoinApiKey() { }
        [System.Text.Json.Serialization.JsonPropertyName("apiVersion")]
        public int? ApiKeyVersion { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("apiKey")]
        public string? Apikey { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public System.DateTime? CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("expiredAt")]
        public System.DateTime? ExpireTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("ipWhitelist")]
        public string? IpWhitelist { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isMaster")]
        public bool? IsMaster { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("kycStatus")]
        public int? KycStatus { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("parentUid")]
        public long? ParentUserId { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("permission")]
        public string? Permissions { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("region")]
        public string? Region { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("siteType")]
        public string? SiteType { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public string? SubName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("thirdPartyApp")]
        public string? ThirdPartyApp { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("uid")]
        public long? UserId { get; init; }
        public override string ToString() { }
    }
    public sealed class KucoinUserInfo : System.IEquatable<Kucoin.Client.Models.Accounts.KucoinUserInfo>
    {
        public KucoinUserInfo() { }
        [System.Text.Json.Serialization.JsonPropertyName("futuresSubQuantity")]
        public int? FuturesSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("level")]
        public int? Level { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("marginSubQuantity")]
        public int? MarginSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxDefaultSubQuantity")]
        public int? MaxDefaultSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxFuturesSubQuantity")]
        public int? MaxFuturesSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxMarginSubQuantity")]
        public int? MaxMarginSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxOptionSubQuantity")]
        public int? MaxOptionSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxSpotSubQuantity")]
        public int? MaxSpotSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxSubQuantity")]
        public int? MaxSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("optionSubQuantity")]
        public int? OptionSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("spotSubQuantity")]
        public int? SpotSubQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subQuantity")]
        public int? SubQuantity { get; init; }
    }
}
namespace Kucoin.Client.Models.Deposits
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Deposits.DepositStatus>))]
    public readonly struct DepositStatus : System.IEquatable<Kucoin.Client.Models.Deposits.DepositStatus>
    {
        public DepositStatus(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus ComplianceVerificationFailed { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus Failure { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus PreSuccess { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus Processing { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus RiskManagementRejected { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus RolledBack { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus RollingBack { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus Success { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus WaitingComplianceVerification { get; }
        public static Kucoin.Client.Models.Deposits.DepositStatus WaitingRiskManagement { get; }
        public override string ToString() { }
    }
    public sealed class KucoinDeposit : System.IEquatable<Kucoin.Client.Models.Deposits.KucoinDeposit>
    {
        public KucoinDeposit() { }
        [System.Text.Json.Serialization.JsonPropertyName("address")]
        public string? Address { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("arrears")]
        public bool? Arrears { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("confirms")]
        public int? Confirmations { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public required System.DateTime CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currentConfirms")]
        public int? CurrentConfirmations { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("failureReason")]
        public string? FailureReason { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("fee")]
        public decimal? Fee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("id")]
        public string? Id { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isInner")]
        public bool? IsInner { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("memo")]
        public string? Memo { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chain")]
        public string? Network { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("preConfirms")]
        public int? PreConfirmations { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("amount")]
        public required decimal Quantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Deposits.DepositStatus Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subStatus")]
        public string? SubStatus { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("updatedAt")]
        public System.DateTime? UpdateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("walletTxId")]
        public string? WalletTransactionId { get; init; }
    }
    public sealed class KucoinDepositAddress : System.IEquatable<Kucoin.Client.Models.Deposits.KucoinDepositAddress>
    {
        public KucoinDepositAddress() { }
        [System.Text.Json.Serialization.JsonPropertyName("address")]
        public required string Address { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public string? Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("contractAddress")]
        public string? ContractAddress { get; init; }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ZeroIsNeverConverter?))]
        [System.Text.Json.Serialization.JsonPropertyName("expirationDate")]
        public System.DateTime? ExpirationTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("memo")]
        public string? Memo { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chainName")]
        public string? Network { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chainId")]
        public string? NetworkId { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("to")]
        public Kucoin.Client.Models.Accounts.AccountType ToAccount { get; init; }
    }
    public sealed class KucoinHistoricalDeposit : System.IEquatable<Kucoin.Client.Models.Deposits.KucoinHistoricalDeposit>
    {
        public KucoinHistoricalDeposit() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.SecondsConverter))]
        [System.Text.Json.Serialization.JsonPropertyName("createAt")]
        public required System.DateTime CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isInner")]
        public bool? IsInner { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("amount")]
        public required decimal Quantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Deposits.DepositStatus Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("walletTxId")]
        public string? WalletTransactionId { get; init; }
    }
}
namespace Kucoin.Client.Models.Fees
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Fees.AssetType>))]
    public readonly struct AssetType : System.IEquatable<Kucoin.Client.Models.Fees.AssetType>
    {
        public AssetType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Fees.AssetType CryptoCurrency { get; }
        public static Kucoin.Client.Models.Fees.AssetType Fiat { get; }
        public override string ToString() { }
    }
    public sealed class KucoinTradeFee : System.IEquatable<Kucoin.Client.Models.Fees.KucoinTradeFee>
    {
        public KucoinTradeFee() { }
        [System.Text.Json.Serialization.JsonPropertyName("buyTaxRate")]
        public decimal? BuyTaxRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("makerFeeRate")]
        public decimal? MakerFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("sellTaxRate")]
        public decimal? SellTaxRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbol")]
        public required string Symbol { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerFeeRate")]
        public decimal? TakerFeeRate { get; init; }
    }
    public sealed class KucoinUserFee : System.IEquatable<Kucoin.Client.Models.Fees.KucoinUserFee>
    {
        public KucoinUserFee() { }
        [System.Text.Json.Serialization.JsonPropertyName("makerFeeRate")]
        public decimal? MakerFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerFeeRate")]
        public decimal? TakerFeeRate { get; init; }
    }
}
namespace Kucoin.Client.Models.Futures
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Futures.FuturesTransactionType>))]
    public readonly struct FuturesTransactionType : System.IEquatable<Kucoin.Client.Models.Futures.FuturesTransactionType>
    {
        public FuturesTransactionType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Futures.FuturesTransactionType Deposit { get; }
        public static Kucoin.Client.Models.Futures.FuturesTransactionType RealisedPnl { get; }
        public static Kucoin.Client.Models.Futures.FuturesTransactionType TransferIn { get; }
        public static Kucoin.Client.Models.Futures.FuturesTransactionType TransferOut { get; }
        public static Kucoin.Client.Models.Futures.FuturesTransactionType Withdrawal { get; }
        public override string ToString() { }
    }
    public sealed class KucoinAccountOverview : System.IEquatable<Kucoin.Client.Models.Futures.KucoinAccountOverview>
    {
        public KucoinAccountOverview() { }
        [System.Text.Json.Serialization.JsonPropertyName("accountEquity")]
        public decimal? AccountEquity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public string? Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("availableBalance")]
        public decimal? AvailableBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("frozenFunds")]
        public decimal? FrozenFunds { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("marginBalance")]
        public decimal? MarginBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxWithdrawAmount")]
        public decimal? MaxWithdrawQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("orderMargin")]
        public decimal? OrderMargin { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("positionMargin")]
        public decimal? PositionMargin { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("riskRatio")]
        public decimal? RiskRatio { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("unrealisedPNL")]
        public decimal? UnrealizedPnl { get; init; }
    }
    public sealed class KucoinAccountTransaction : System.IEquatable<Kucoin.Client.Models.Futures.KucoinAccountTransaction>
    {
        public KucoinAccountTransaction() { }
        [System.Text.Json.Serialization.JsonPropertyName("accountEquity")]
        public decimal? AccountEquity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("fee")]
        public decimal? Fee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("offset")]
        public required long Offset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("amount")]
        public required decimal Quantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public string? Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("time")]
        public required System.DateTime Timestamp { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("type")]
        public Kucoin.Client.Models.Futures.FuturesTransactionType Type { get; init; }
    }
    public sealed class KucoinAccountTransactions : System.IEquatable<Kucoin.Client.Models.Futures.KucoinAccountTransactions>
    {
        public KucoinAccountTransactions() { }
        [System.Text.Json.Serialization.JsonPropertyName("dataList")]
        public required System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Futures.KucoinAccountTransaction> Data { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("hasMore")]
        public bool? HasMore { get; init; }
    }
    public sealed class KucoinFuturesSummary : System.IEquatable<Kucoin.Client.Models.Futures.KucoinFuturesSummary>
    {
        public KucoinFuturesSummary() { }
        [System.Text.Json.Serialization.JsonPropertyName("accountEquityTotal")]
        public decimal? AccountEquity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public string? Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("availableBalanceTotal")]
        public decimal? AvailableBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("frozenFundsTotal")]
        public decimal? FrozenFunds { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("marginBalanceTotal")]
        public decimal? MarginBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("orderMarginTotal")]
        public decimal? OrderMargin { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("positionMarginTotal")]
        public decimal? PositionMargin { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("unrealisedPNLTotal")]
        public decimal? UnrealizedPnl { get; init; }
    }
    public sealed class KucoinSubAccountOverview : System.IEquatable<Kucoin.Client.Models.Futures.KucoinSubAccountOverview>
    {
        public KucoinSubAccountOverview() { }
        [System.Text.Json.Serialization.JsonPropertyName("accountEquity")]
        public required decimal AccountEquity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("accountName")]
        public required string AccountName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("availableBalance")]
        public decimal? AvailableBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("frozenFunds")]
        public decimal? FrozenFunds { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("marginBalance")]
        public decimal? MarginBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("orderMargin")]
        public decimal? OrderMargin { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("positionMargin")]
        public decimal? PositionMargin { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("unrealisedPNL")]
        public decimal? UnrealizedPnl { get; init; }
    }
    public sealed class KucoinSubAccountsOverview : System.IEquatable<Kucoin.Client.Models.Futures.KucoinSubAccountsOverview>
    {
        public KucoinSubAccountsOverview() { }
        [System.Text.Json.Serialization.JsonPropertyName("accounts")]
        public required System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Futures.KucoinSubAccountOverview> Accounts { get; init; }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.OptionalObjectConverter<Kucoin.Client.Models.Futures.KucoinFuturesSummary>))]
        [System.Text.Json.Serialization.JsonPropertyName("summary")]
        public Kucoin.Client.Models.Futures.KucoinFuturesSummary? Summary { get; init; }
    }
}
namespace Kucoin.Client.Models.Ledgers
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Ledgers.AccountDirection>))]
    public readonly struct AccountDirection : System.IEquatable<Kucoin.Client.Models.Ledgers.AccountDirection>
    {
        public AccountDirection(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Ledgers.AccountDirection In { get; }
        public static Kucoin.Client.Models.Ledgers.AccountDirection Out { get; }
        public override string ToString() { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Ledgers.BizType>))]
    public readonly struct BizType : System.IEquatable<Kucoin.Client.Models.Ledgers.BizType>
    {
        public BizType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Ledgers.BizType AirdropFork { get; }
        public static Kucoin.Client.Models.Ledgers.BizType AssetReturn { get; }
        public static Kucoin.Client.Models.Ledgers.BizType AssetsTransferredInAfterUpgrading { get; }
        public static Kucoin.Client.Models.Ledgers.BizType BankCardDeal { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Borrowings { get; }
        public static Kucoin.Client.Models.Ledgers.BizType BrokerTransfer { get; }
        public static Kucoin.Client.Models.Ledgers.BizType BuyCrypto { get; }
        public static Kucoin.Client.Models.Ledgers.BizType ConvertToKCS { get; }
        public static Kucoin.Client.Models.Ledgers.BizType CrossMargin { get; }
        public static Kucoin.Client.Models.Ledgers.BizType DebtRepayment { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Deposit { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Distribution { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Exchange { get; }
        public static Kucoin.Client.Models.Ledgers.BizType FeeRebate { get; }
        public static Kucoin.Client.Models.Ledgers.BizType InstantExchange { get; }
        public static Kucoin.Client.Models.Ledgers.BizType IsolatedMarginTrade { get; }
        public static Kucoin.Client.Models.Ledgers.BizType KcsPayFees { get; }
        public static Kucoin.Client.Models.Ledgers.BizType KuCoinBonus { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Lendings { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Liquidation { get; }
        public static Kucoin.Client.Models.Ledgers.BizType LiquidationFees { get; }
        public static Kucoin.Client.Models.Ledgers.BizType LiquidationTakeover { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Loans { get; }
        public static Kucoin.Client.Models.Ledgers.BizType LoansRepaid { get; }
        public static Kucoin.Client.Models.Ledgers.BizType LockDropVesting { get; }
        public static Kucoin.Client.Models.Ledgers.BizType MarginBonus { get; }
        public static Kucoin.Client.Models.Ledgers.BizType MarginTrade { get; }
        public static Kucoin.Client.Models.Ledgers.BizType MiningIncome { get; }
        public static Kucoin.Client.Models.Ledgers.BizType OpenRedEnvelope { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Other { get; }
        public static Kucoin.Client.Models.Ledgers.BizType OtherRewards { get; }
        public static Kucoin.Client.Models.Ledgers.BizType PoolTransactions { get; }
        public static Kucoin.Client.Models.Ledgers.BizType PublicOfferingPurchase { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Redemption { get; }
        public static Kucoin.Client.Models.Ledgers.BizType RedemptionOfVoting { get; }
        public static Kucoin.Client.Models.Ledgers.BizType ReferralBonus { get; }
        public static Kucoin.Client.Models.Ledgers.BizType RefundedFees { get; }
        public static Kucoin.Client.Models.Ledgers.BizType ReturnOfLiquidationTakeover { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Rewards { get; }
        public static Kucoin.Client.Models.Ledgers.BizType SellCrypto { get; }
        public static Kucoin.Client.Models.Ledgers.BizType SendRedEnvelope { get; }
        public static Kucoin.Client.Models.Ledgers.BizType SoftStakingProfits { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Staking { get; }
        public static Kucoin.Client.Models.Ledgers.BizType StakingProfits { get; }
        public static Kucoin.Client.Models.Ledgers.BizType SubAccountTransfer { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Trade { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Transfer { get; }
        public static Kucoin.Client.Models.Ledgers.BizType VoteForCoin { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Voting { get; }
        public static Kucoin.Client.Models.Ledgers.BizType VotingEarnings { get; }
        public static Kucoin.Client.Models.Ledgers.BizType Withdrawal { get; }
        public override string ToString() { }
    }
    public sealed class KucoinAccountActivity : System.IEquatable<Kucoin.Client.Models.Ledgers.KucoinAccountActivity>
    {
        public KucoinAccountActivity() { }
        public Kucoin.Client.Models.Accounts.AccountType AccountType { get; init; }
        public required string Asset { get; init; }
        public decimal? Balance { get; init; }
        public Kucoin.Client.Models.Ledgers.BizType BizType { get; init; }
        public Kucoin.Client.Models.Ledgers.KucoinAccountActivityContext? Context { get; init; }
        public required System.DateTime CreateTime { get; init; }
        public Kucoin.Client.Models.Ledgers.AccountDirection Direction { get; init; }
        public decimal? Fee { get; init; }
        public required string Id { get; init; }
        public required decimal Quantity { get; init; }
        public decimal? Tax { get; init; }
    }
    public sealed class KucoinAccountActivityContext : System.IEquatable<Kucoin.Client.Models.Ledgers.KucoinAccountActivityContext>
    {
        public KucoinAccountActivityContext(string text) { }
        [System.Text.Json.Serialization.JsonIgnore]
        public string? Description { get; }
        public string? this[string? member] { get; }
        [System.Text.Json.Serialization.JsonIgnore]
        public string? OrderId { get; }
        [System.Text.Json.Serialization.JsonIgnore]
        public string? Symbol { get; }
        public string Text { get; }
        [System.Text.Json.Serialization.JsonIgnore]
        public string? TradeId { get; }
        [System.Text.Json.Serialization.JsonIgnore]
        public string? TransactionId { get; }
        [System.Text.Json.Serialization.JsonIgnore]
        public string? TxId { get; }
        public bool Equals(Kucoin.Client.Models.Ledgers.KucoinAccountActivityContext? other) { }
        public override int GetHashCode() { }
    }
}
namespace Kucoin.Client.Models.Margin
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Margin.CrossMarginQuery>))]
    public readonly struct CrossMarginQuery : System.IEquatable<Kucoin.Client.Models.Margin.CrossMarginQuery>
    {
        public CrossMarginQuery(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Margin.CrossMarginQuery All { get; }
        public static Kucoin.Client.Models.Margin.CrossMarginQuery Margin { get; }
        public static Kucoin.Client.Models.Margin.CrossMarginQuery MarginHf { get; }
        public override string ToString() { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Margin.IsolatedMarginQuery>))]
    public readonly struct IsolatedMarginQuery : System.IEquatable<Kucoin.Client.Models.Margin.IsolatedMarginQuery>
    {
        public IsolatedMarginQuery(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Margin.IsolatedMarginQuery All { get; }
        public static Kucoin.Client.Models.Margin.IsolatedMarginQuery Isolated { get; }
        public static Kucoin.Client.Models.Margin.IsolatedMarginQuery IsolatedHf { get; }
        public override string ToString() { }
    }
    public sealed class KucoinIsolatedMarginAccount : System.IEquatable<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccount>
    {
        public KucoinIsolatedMarginAccount() { }
        [System.Text.Json.Serialization.JsonPropertyName("baseAsset")]
        public required Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccountAsset BaseAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("debtRatio")]
        public decimal? DebtRatio { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteAsset")]
        public required Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccountAsset QuoteAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Margin.MarginStatus? Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbol")]
        public required string Symbol { get; init; }
    }
    public sealed class KucoinIsolatedMarginAccountAsset : System.IEquatable<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccountAsset>
    {
        public KucoinIsolatedMarginAccountAsset() { }
        [System.Text.Json.Serialization.JsonPropertyName("available")]
        public decimal? AvailableBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowEnabled")]
        public bool? BorrowEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxBorrowSize")]
        public decimal? BorrowableQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Currency { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("hold")]
        public decimal? HoldBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("liabilityInterest")]
        public decimal? Interest { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("liability")]
        public required decimal Liability { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("liabilityPrincipal")]
        public decimal? LiabilityPrincipal { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("total")]
        public required decimal TotalBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("transferInEnabled")]
        public bool? TransferEnabled { get; init; }
    }
    public sealed class KucoinIsolatedMarginAccountsInfo : System.IEquatable<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccountsInfo>
    {
        public KucoinIsolatedMarginAccountsInfo() { }
        [System.Text.Json.Serialization.JsonPropertyName("assets")]
        public required System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccount> Assets { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("totalLiabilityOfQuoteCurrency")]
        public decimal? LiabilityConversionBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("timestamp")]
        public System.DateTime? Timestamp { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("totalAssetOfQuoteCurrency")]
        public decimal? TotalConversionBalance { get; init; }
    }
    public sealed class KucoinMarginAccount : System.IEquatable<Kucoin.Client.Models.Margin.KucoinMarginAccount>
    {
        public KucoinMarginAccount() { }
        [System.Text.Json.Serialization.JsonPropertyName("accounts")]
        public required System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Margin.KucoinMarginAccountDetail> Accounts { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("debtRatio")]
        public decimal? DebtRatio { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Margin.MarginStatus? Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("totalAssetOfQuoteCurrency")]
        public decimal? TotalAssetOfQuoteAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("totalLiabilityOfQuoteCurrency")]
        public decimal? TotalLiabilityOfQuoteAsset { get; init; }
    }
    public sealed class KucoinMarginAccountDetail : System.IEquatable<Kucoin.Client.Models.Margin.KucoinMarginAccountDetail>
    {
        public KucoinMarginAccountDetail() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("available")]
        public decimal? AvailableBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowEnabled")]
        public bool? BorrowEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("hold")]
        public decimal? HoldBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("liability")]
        public required decimal Liability { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("liabilityInterest")]
        public decimal? LiabilityInterest { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("liabilityPrincipal")]
        public decimal? LiabilityPrincipal { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxBorrowSize")]
        public decimal? MaxBorrowQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("total")]
        public required decimal TotalBalance { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("transferInEnabled")]
        public bool? TransferEnabled { get; init; }
    }
    public sealed class KucoinRiskLimitCrossMargin : System.IEquatable<Kucoin.Client.Models.Margin.KucoinRiskLimitCrossMargin>
    {
        public KucoinRiskLimitCrossMargin() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowCoefficient")]
        public decimal? BorrowCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowEnabled")]
        public bool? BorrowEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowMaxAmount")]
        public decimal? BorrowMaxQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowMinAmount")]
        public decimal? BorrowMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("borrowMinUnit")]
        public decimal? BorrowMinUnit { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("buyMaxAmount")]
        public decimal? BuyMaxQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("holdMaxAmount")]
        public decimal? HoldMaxQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("marginCoefficient")]
        public decimal? MarginCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("precision")]
        public int? Precision { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("timestamp")]
        public System.DateTime? Timestamp { get; init; }
    }
    public sealed class KucoinRiskLimitIsolatedMargin : System.IEquatable<Kucoin.Client.Models.Margin.KucoinRiskLimitIsolatedMargin>
    {
        public KucoinRiskLimitIsolatedMargin() { }
        [System.Text.Json.Serialization.JsonPropertyName("baseBorrowCoefficient")]
        public decimal? BaseBorrowCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseBorrowEnabled")]
        public bool? BaseBorrowEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseBorrowMinAmount")]
        public decimal? BaseBorrowMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseBorrowMinUnit")]
        public decimal? BaseBorrowMinUnit { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseMarginCoefficient")]
        public decimal? BaseMarginCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseMaxBorrowAmount")]
        public decimal? BaseMaxBorrowQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseMaxBuyAmount")]
        public decimal? BaseMaxBuyQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseMaxHoldAmount")]
        public decimal? BaseMaxHoldQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("basePrecision")]
        public int? BasePrecision { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteBorrowCoefficient")]
        public decimal? QuoteBorrowCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteBorrowEnabled")]
        public bool? QuoteBorrowEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteBorrowMinAmount")]
        public decimal? QuoteBorrowMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteBorrowMinUnit")]
        public decimal? QuoteBorrowMinUnit { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteMarginCoefficient")]
        public decimal? QuoteMarginCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteMaxBorrowAmount")]
        public decimal? QuoteMaxBorrowQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteMaxBuyAmount")]
        public decimal? QuoteMaxBuyQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteMaxHoldAmount")]
        public decimal? QuoteMaxHoldQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quotePrecision")]
        public int? QuotePrecision { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbol")]
        public required string Symbol { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("timestamp")]
        public System.DateTime? Timestamp { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Margin.MarginStatus>))]
    public readonly struct MarginStatus : System.IEquatable<Kucoin.Client.Models.Margin.MarginStatus>
    {
        public MarginStatus(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Bankruptcy { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Borrow { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Clear { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Debt { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Effective { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus InAutoRenew { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus InBorrow { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus InLiquidation { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus InRepay { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Liquidation { get; }
        public static Kucoin.Client.Models.Margin.MarginStatus Repay { get; }
        public override string ToString() { }
    }
}
namespace Kucoin.Client.Models.Market
{
    public sealed class Kucoin24HourStat : System.IEquatable<Kucoin.Client.Models.Market.Kucoin24HourStat>
    {
        public Kucoin24HourStat() { }
        [System.Text.Json.Serialization.JsonPropertyName("averagePrice")]
        public decimal? AveragePrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("sell")]
        public decimal? BestAskPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("buy")]
        public decimal? BestBidPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("changeRate")]
        public decimal? ChangePercentage { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("changePrice")]
        public decimal? ChangePrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("high")]
        public decimal? HighPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("last")]
        public decimal? LastPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("low")]
        public decimal? LowPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("makerCoefficient")]
        public decimal? MakerCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("makerFeeRate")]
        public decimal? MakerFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("volValue")]
        public decimal? QuoteVolume { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbol")]
        public string? Symbol { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerCoefficient")]
        public decimal? TakerCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerFeeRate")]
        public decimal? TakerFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("time")]
        public System.DateTime? Timestamp { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("vol")]
        public decimal? Volume { get; init; }
    }
    public sealed class KucoinAllTick : System.IEquatable<Kucoin.Client.Models.Market.KucoinAllTick>
    {
        public KucoinAllTick() { }
        [System.Text.Json.Serialization.JsonPropertyName("averagePrice")]
        public decimal? AveragePrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("sell")]
        public decimal? BestAskPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("bestAskSize")]
        public decimal? BestAskQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("buy")]
        public decimal? BestBidPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("bestBidSize")]
        public decimal? BestBidQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("changeRate")]
        public decimal? ChangePercentage { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("changePrice")]
        public decimal? ChangePrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("high")]
        public decimal? HighPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("last")]
        public decimal? LastPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("low")]
        public decimal? LowPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("makerCoefficient")]
        public decimal? MakerCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("makerFeeRate")]
        public decimal? MakerFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("volValue")]
        public decimal? QuoteVolume { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbol")]
        public required string Symbol { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbolName")]
        public string? SymbolName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerCoefficient")]
        public decimal? TakerCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerFeeRate")]
        public decimal? TakerFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("vol")]
        public decimal? Volume { get; init; }
    }
    public sealed class KucoinAssetDetails : System.IEquatable<Kucoin.Client.Models.Market.KucoinAssetDetails>
    {
        public KucoinAssetDetails() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("confirms")]
        public int? Confirms { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("contractAddress")]
        public string? ContractAddress { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("fullName")]
        public string? FullName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isDebitEnabled")]
        public bool? IsDebitEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isMarginEnabled")]
        public bool? IsMarginEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("name")]
        public string? Name { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chains")]
        public System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Market.KucoinAssetNetwork> Networks { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("precision")]
        public int? Precision { get; init; }
    }
    public sealed class KucoinAssetNetwork : System.IEquatable<Kucoin.Client.Models.Market.KucoinAssetNetwork>
    {
        public KucoinAssetNetwork() { }
        [System.Text.Json.Serialization.JsonPropertyName("addressRegex")]
        public string? AddressRegex { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("confirms")]
        public int? Confirms { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("contractAddress")]
        public string? ContractAddress { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("depositFeeRate")]
        public decimal? DepositFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("depositMinSize")]
        public decimal? DepositMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("depositTierFee")]
        public string? DepositTierFee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isDepositEnabled")]
        public bool? IsDepositEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isWithdrawEnabled")]
        public bool? IsWithdrawEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxDeposit")]
        public decimal? MaxDeposit { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("maxWithdraw")]
        public decimal? MaxWithdraw { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("memoRegex")]
        public string? MemoRegex { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("needTag")]
        public bool? NeedTag { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chainId")]
        public required string NetworkId { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chainName")]
        public string? NetworkName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("preConfirms")]
        public int? PreConfirms { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawFeeRate")]
        public decimal? WithdrawFeeRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawMaxFee")]
        public decimal? WithdrawMaxFee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawPrecision")]
        public int? WithdrawPrecision { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawalMinFee")]
        public decimal? WithdrawalMinFee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawalMinSize")]
        public decimal? WithdrawalMinQuantity { get; init; }
    }
    public sealed class KucoinServiceStatus : System.IEquatable<Kucoin.Client.Models.Market.KucoinServiceStatus>
    {
        public KucoinServiceStatus() { }
        [System.Text.Json.Serialization.JsonPropertyName("msg")]
        public string? Message { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Market.ServiceStatus Status { get; init; }
    }
    public sealed class KucoinSymbol : System.IEquatable<Kucoin.Client.Models.Market.KucoinSymbol>
    {
        public KucoinSymbol() { }
        [System.Text.Json.Serialization.JsonPropertyName("baseCurrency")]
        public required string BaseAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseIncrement")]
        public decimal? BaseIncrement { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseMaxSize")]
        public decimal? BaseMaxQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("baseMinSize")]
        public decimal? BaseMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("callauctionIsEnabled")]
        public bool? CallAuctionEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("callauctionFirstStageStartTime")]
        public System.DateTime? CallAuctionFirstStageStartTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("callauctionPriceCeiling")]
        public decimal? CallAuctionPriceCeiling { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("callauctionPriceFloor")]
        public decimal? CallAuctionPriceFloor { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("callauctionSecondStageStartTime")]
        public System.DateTime? CallAuctionSecondStageStartTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("callauctionThirdStageStartTime")]
        public System.DateTime? CallAuctionThirdStageStartTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("enableTrading")]
        public bool? EnableTrading { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("feeCurrency")]
        public string? FeeAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("feeCategory")]
        public int? FeeCategory { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isMarginEnabled")]
        public bool? IsMarginEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("makerFeeCoefficient")]
        public decimal? MakerFeeCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("market")]
        public string? Market { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("minFunds")]
        public decimal? MinFunds { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("name")]
        public string? Name { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("priceIncrement")]
        public decimal? PriceIncrement { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("priceLimitRate")]
        public decimal? PriceLimitRate { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteCurrency")]
        public required string QuoteAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteIncrement")]
        public decimal? QuoteIncrement { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteMaxSize")]
        public decimal? QuoteMaxQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quoteMinSize")]
        public decimal? QuoteMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("st")]
        public bool? SpecialTreatment { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("symbol")]
        public required string Symbol { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("takerFeeCoefficient")]
        public decimal? TakerFeeCoefficient { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("tradingStartTime")]
        public System.DateTime? TradingStartTime { get; init; }
    }
    public sealed class KucoinTick : System.IEquatable<Kucoin.Client.Models.Market.KucoinTick>
    {
        public KucoinTick() { }
        [System.Text.Json.Serialization.JsonPropertyName("bestAsk")]
        public decimal? BestAskPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("bestAskSize")]
        public decimal? BestAskQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("bestBid")]
        public decimal? BestBidPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("bestBidSize")]
        public decimal? BestBidQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("price")]
        public decimal? LastPrice { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("size")]
        public decimal? LastQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("sequence")]
        public string? Sequence { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("time")]
        public System.DateTime? Timestamp { get; init; }
    }
    public sealed class KucoinTicks : System.IEquatable<Kucoin.Client.Models.Market.KucoinTicks>
    {
        public KucoinTicks() { }
        [System.Text.Json.Serialization.JsonPropertyName("ticker")]
        public System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Market.KucoinAllTick> Data { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("time")]
        public System.DateTime? Timestamp { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Market.ServiceStatus>))]
    public readonly struct ServiceStatus : System.IEquatable<Kucoin.Client.Models.Market.ServiceStatus>
    {
        public ServiceStatus(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Market.ServiceStatus CancelOnly { get; }
        public static Kucoin.Client.Models.Market.ServiceStatus Close { get; }
        public static Kucoin.Client.Models.Market.ServiceStatus Open { get; }
        public override string ToString() { }
    }
}
namespace Kucoin.Client.Models.SubAccounts
{
    public sealed class KucoinNewSubAccount : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinNewSubAccount>
    {
        public KucoinNewSubAccount() { }
        [System.Text.Json.Serialization.JsonPropertyName("access")]
        public Kucoin.Client.Models.SubAccounts.SubAccountAccess Access { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remarks")]
        public string? Remarks { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public string? SubName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("uid")]
        public long? Uid { get; init; }
    }
    public sealed class KucoinSubAccount : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubAccount>
    {
        public KucoinSubAccount() { }
        [System.Text.Json.Serialization.JsonPropertyName("access")]
        public Kucoin.Client.Models.SubAccounts.SubAccountAccess Access { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public System.DateTime? CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("hostedStatus")]
        public string? HostedStatus { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("openedTradeTypes")]
        public System.Collections.Generic.IEnumerable<string> OpenedTradeTypes { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remarks")]
        public string? Remarks { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public int? Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public required string SubName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("tradeTypes")]
        public System.Collections.Generic.IEnumerable<string> TradeTypes { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("type")]
        public int? Type { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("uid")]
        public long? Uid { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("userId")]
        public required string UserId { get; init; }
    }
    public sealed class KucoinSubAccountBalance : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance>
    {
        public KucoinSubAccountBalance() { }
        public Kucoin.Client.Models.Accounts.AccountType AccountType { get; init; }
        public required string Asset { get; init; }
        public required decimal Available { get; init; }
        public string? BaseAsset { get; init; }
        public decimal? BaseAssetPrice { get; init; }
        public decimal? BaseAssetQuantity { get; init; }
        public required decimal Holds { get; init; }
        public string? SubName { get; init; }
        public required string SubUserId { get; init; }
        public string? Tag { get; init; }
        public required decimal Total { get; init; }
    }
    public sealed class KucoinSubAccountWallets : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubAccountWallets>
    {
        public KucoinSubAccountWallets(string SubUserId, string? SubName, System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance> Balances) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance> Balances { get; init; }
        public string? SubName { get; init; }
        public string SubUserId { get; init; }
    }
    public sealed class KucoinSubUser : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubUser>
    {
        public KucoinSubUser() { }
        public string? Access { get; init; }
        public System.DateTime? CreateTime { get; init; }
        public string? HostedStatus { get; init; }
        public System.Collections.Generic.IEnumerable<string> OpenedTradeTypes { get; init; }
        public string? Remarks { get; init; }
        public int? Status { get; init; }
        public required string SubName { get; init; }
        public System.Collections.Generic.IEnumerable<string> TradeTypes { get; init; }
        public int? Type { get; init; }
        public string? Uid { get; init; }
        public required string UserId { get; init; }
    }
    public sealed class KucoinSubUserKey : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubUserKey>
    {
        public KucoinSubUserKey() { }
        [System.Text.Json.Serialization.JsonPropertyName("apiKey")]
        public required string ApiKey { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("apiVersion")]
        public int? ApiKeyVersion { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public System.DateTime? CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("ipWhitelist")]
        public string? IpWhitelist { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isMaster")]
        public bool? IsMaster { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("permission")]
        public string? Permissions { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public string? SubName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("uid")]
        public long? Uid { get; init; }
        public override string ToString() { }
    }
    public sealed class KucoinSubUserKeyDeleted : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubUserKeyDeleted>
    {
        public KucoinSubUserKeyDeleted() { }
        [System.Text.Json.Serialization.JsonPropertyName("apiKey")]
        public string? ApiKey { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public string? SubName { get; init; }
        public override string ToString() { }
    }
    [System.Diagnostics.DebuggerDisplay("{SubName,nq} {Remark,nq}")]
    public sealed class KucoinSubUserKeyDetails : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubUserKeyDetails>
    {
        public KucoinSubUserKeyDetails() { }
        [System.Text.Json.Serialization.JsonPropertyName("apiKey")]
        public required string ApiKey { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("apiVersion")]
        public int? ApiKeyVersion { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public System.DateTime? CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("ipWhitelist")]
        public string? IpWhitelist { get; init; }
        [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
        [System.Text.Json.Serialization.JsonPropertyName("passphrase")]
        public required string Passphrase { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("permission")]
        public string? Permissions { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
        [System.Text.Json.Serialization.JsonPropertyName("apiSecret")]
        public required string Secret { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public string? SubName { get; init; }
        public override string ToString() { }
    }
    public sealed class KucoinSubUserKeyEdited : System.IEquatable<Kucoin.Client.Models.SubAccounts.KucoinSubUserKeyEdited>
    {
        public KucoinSubUserKeyEdited() { }
        [System.Text.Json.Serialization.JsonPropertyName("apiKey")]
        public string? ApiKey { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("ipWhitelist")]
        public string? IpWhitelist { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("permission")]
        public string? Permissions { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subName")]
        public string? SubName { get; init; }
        public override string ToString() { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.SubAccounts.SubAccountAccess>))]
    public readonly struct SubAccountAccess : System.IEquatable<Kucoin.Client.Models.SubAccounts.SubAccountAccess>
    {
        public SubAccountAccess(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.SubAccounts.SubAccountAccess All { get; }
        public static Kucoin.Client.Models.SubAccounts.SubAccountAccess Futures { get; }
        public static Kucoin.Client.Models.SubAccounts.SubAccountAccess Margin { get; }
        public static Kucoin.Client.Models.SubAccounts.SubAccountAccess Spot { get; }
        public override string ToString() { }
    }
}
namespace Kucoin.Client.Models.Transfers
{
    public sealed class KucoinInnerTransfer : System.IEquatable<Kucoin.Client.Models.Transfers.KucoinInnerTransfer>
    {
        public KucoinInnerTransfer() { }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.IdConverter))]
        public required string OrderId { get; init; }
    }
    public sealed class KucoinTransferAttempt : System.IEquatable<Kucoin.Client.Models.Transfers.KucoinTransferAttempt>
    {
        public KucoinTransferAttempt() { }
        public required string Asset { get; init; }
        public string? FromAccountTag { get; init; }
        public required Kucoin.Client.Models.Accounts.AccountType FromAccountType { get; init; }
        public string? FromUserId { get; init; }
        public required decimal Quantity { get; init; }
        public string? ToAccountTag { get; init; }
        public required Kucoin.Client.Models.Accounts.AccountType ToAccountType { get; init; }
        public string? ToUserId { get; init; }
        public required Kucoin.Client.Models.Transfers.TransferType TransferType { get; init; }
    }
    public sealed class KucoinTransferResolution : System.IEquatable<Kucoin.Client.Models.Transfers.KucoinTransferResolution>
    {
        public KucoinTransferResolution(Kucoin.Client.Models.Transfers.KucoinTransferVerdict Verdict, string Reason, System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Ledgers.KucoinAccountActivity> Rows) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Futures.KucoinAccountTransaction> FuturesRows { get; init; }
        public string Reason { get; init; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Ledgers.KucoinAccountActivity> Rows { get; init; }
        public Kucoin.Client.Models.Transfers.KucoinTransferVerdict Verdict { get; init; }
    }
    public enum KucoinTransferVerdict
    {
        CannotTell = 0,
        Happened = 1,
        DidNotHappen = 2,
    }
    public sealed class KucoinTransferableAccount : System.IEquatable<Kucoin.Client.Models.Transfers.KucoinTransferableAccount>
    {
        public KucoinTransferableAccount() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("available")]
        public required decimal Available { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("holds")]
        public required decimal Holds { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("balance")]
        public required decimal Total { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("transferable")]
        public required decimal Transferable { get; init; }
    }
    public sealed class KucoinUniversalTransfer : System.IEquatable<Kucoin.Client.Models.Transfers.KucoinUniversalTransfer>
    {
        public KucoinUniversalTransfer() { }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.IdConverter))]
        public required string OrderId { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Transfers.TransferType>))]
    public readonly struct TransferType : System.IEquatable<Kucoin.Client.Models.Transfers.TransferType>
    {
        public TransferType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Transfers.TransferType Internal { get; }
        public static Kucoin.Client.Models.Transfers.TransferType ParentToSub { get; }
        public static Kucoin.Client.Models.Transfers.TransferType SubToParent { get; }
        public override string ToString() { }
    }
}
namespace Kucoin.Client.Models.Withdrawals
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Withdrawals.FeeDeductType>))]
    public readonly struct FeeDeductType : System.IEquatable<Kucoin.Client.Models.Withdrawals.FeeDeductType>
    {
        public FeeDeductType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Withdrawals.FeeDeductType External { get; }
        public static Kucoin.Client.Models.Withdrawals.FeeDeductType Internal { get; }
        public override string ToString() { }
    }
    public sealed class KucoinHistoricalWithdrawal : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinHistoricalWithdrawal>
    {
        public KucoinHistoricalWithdrawal() { }
        [System.Text.Json.Serialization.JsonPropertyName("address")]
        public string? Address { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.SecondsConverter?))]
        [System.Text.Json.Serialization.JsonPropertyName("createAt")]
        public required System.DateTime CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isInner")]
        public bool? IsInner { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("amount")]
        public required decimal Quantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Withdrawals.WithdrawalStatus Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("walletTxId")]
        public string? WalletTransactionId { get; init; }
    }
    public sealed class KucoinNewWithdrawal : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinNewWithdrawal>
    {
        public KucoinNewWithdrawal() { }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.IdConverter))]
        public required string WithdrawalId { get; init; }
    }
    public sealed class KucoinWithdrawal : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinWithdrawal>
    {
        public KucoinWithdrawal() { }
        [System.Text.Json.Serialization.JsonPropertyName("address")]
        public string? Address { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("arrears")]
        public bool? Arrears { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public required string Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public required System.DateTime CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("failureReason")]
        public string? FailureReason { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("failureReasonMsg")]
        public string? FailureReasonMessage { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("fee")]
        public decimal? Fee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("id")]
        public required string Id { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isInner")]
        public bool? IsInner { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("memo")]
        public string? Memo { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chain")]
        public string? Network { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("amount")]
        public required decimal Quantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("reason")]
        public string? Reason { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Withdrawals.WithdrawalStatus Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("subStatus")]
        public string? SubStatus { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("updatedAt")]
        public System.DateTime? UpdateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("walletTxId")]
        public string? WalletTransactionId { get; init; }
    }
    public sealed class KucoinWithdrawalAttempt : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalAttempt>
    {
        public KucoinWithdrawalAttempt() { }
        public required string Asset { get; init; }
        public Kucoin.Client.Models.Withdrawals.FeeDeductType? FeeDeductType { get; init; }
        public bool IsInner { get; init; }
        public string? Memo { get; init; }
        public string? Network { get; init; }
        public required decimal Quantity { get; init; }
        public string? Remark { get; init; }
        public required string ToAddress { get; init; }
        public required Kucoin.Client.Models.Withdrawals.WithdrawType WithdrawType { get; init; }
    }
    public sealed class KucoinWithdrawalDetails : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalDetails>
    {
        public KucoinWithdrawalDetails() { }
        [System.Text.Json.Serialization.JsonPropertyName("address")]
        public string? Address { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("addressRemark")]
        public string? AddressRemark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public string? Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("currencyName")]
        public string? AssetName { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("cancelType")]
        public Kucoin.Client.Models.Withdrawals.WithdrawalCancelType? CancelType { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("createdAt")]
        public System.DateTime? CreateTime { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("failureReason")]
        public string? FailureReason { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("failureReasonMsg")]
        public string? FailureReasonMessage { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("fee")]
        public decimal? Fee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("id")]
        public string? Id { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isInner")]
        public bool? IsInner { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("memo")]
        public string? Memo { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chainName")]
        public string? Network { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chainId")]
        public string? NetworkId { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("amount")]
        public decimal? Quantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remark")]
        public string? Remark { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("returnCurrency")]
        public string? ReturnAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("returnAmount")]
        public decimal? ReturnQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("returnStatus")]
        public Kucoin.Client.Models.Withdrawals.WithdrawalReturnStatus? ReturnStatus { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public Kucoin.Client.Models.Withdrawals.WithdrawalStatus Status { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("taxDescription")]
        public string? TaxDescription { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("taxes")]
        public System.Collections.Generic.IEnumerable<string> Taxes { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("uid")]
        public long? UserId { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("walletTxId")]
        public string? WalletTransactionId { get; init; }
    }
    public sealed class KucoinWithdrawalQuota : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalQuota>
    {
        public KucoinWithdrawalQuota() { }
        [System.Text.Json.Serialization.JsonPropertyName("currency")]
        public string? Asset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("availableAmount")]
        public decimal? AvailableQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("innerWithdrawMinFee")]
        public decimal? InnerWithdrawMinFee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("isWithdrawEnabled")]
        public bool? IsWithdrawEnabled { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("limitBTCAmount")]
        public decimal? LimitBTCQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("limitQuotaCurrencyAmount")]
        public decimal? LimitQuotaAssetQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("lockedAmount")]
        public decimal? LockedQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("chain")]
        public string? Network { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("quotaCurrency")]
        public string? QuotaAsset { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("reason")]
        public string? Reason { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("remainAmount")]
        public decimal? RemainingQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("usedBTCAmount")]
        public decimal? UsedBTCQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("usedQuotaCurrencyAmount")]
        public decimal? UsedQuotaAssetQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawMinFee")]
        public decimal? WithdrawMinFee { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("withdrawMinSize")]
        public decimal? WithdrawMinQuantity { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("precision")]
        public int? WithdrawPrecision { get; init; }
    }
    public sealed class KucoinWithdrawalResolution : System.IEquatable<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalResolution>
    {
        public KucoinWithdrawalResolution(Kucoin.Client.Models.Withdrawals.KucoinWithdrawalVerdict Verdict, string Reason, System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Withdrawals.KucoinWithdrawal> Rows) { }
        public string Reason { get; init; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Withdrawals.KucoinWithdrawal> Rows { get; init; }
        public Kucoin.Client.Models.Withdrawals.KucoinWithdrawalVerdict Verdict { get; init; }
        public string? WithdrawalId { get; }
    }
    public enum KucoinWithdrawalVerdict
    {
        CannotTell = 0,
        Happened = 1,
        DidNotHappen = 2,
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Withdrawals.WithdrawType>))]
    public readonly struct WithdrawType : System.IEquatable<Kucoin.Client.Models.Withdrawals.WithdrawType>
    {
        public WithdrawType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawType Address { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawType Mail { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawType Phone { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawType Uid { get; }
        public override string ToString() { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Withdrawals.WithdrawalCancelType>))]
    public readonly struct WithdrawalCancelType : System.IEquatable<Kucoin.Client.Models.Withdrawals.WithdrawalCancelType>
    {
        public WithdrawalCancelType(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalCancelType Cancelable { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalCancelType Canceling { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalCancelType NonCancelable { get; }
        public override string ToString() { }
    }
    public sealed class WithdrawalFinding : System.IEquatable<Kucoin.Client.Models.Withdrawals.WithdrawalFinding>
    {
        public WithdrawalFinding(Kucoin.Client.Models.Withdrawals.WithdrawalProblem Problem, Kucoin.Client.Models.Withdrawals.WithdrawalSeverity Severity, string Message) { }
        public decimal? Limit { get; init; }
        public string Message { get; init; }
        public Kucoin.Client.Models.Withdrawals.WithdrawalProblem Problem { get; init; }
        public decimal? Quantity { get; init; }
        public Kucoin.Client.Models.Withdrawals.WithdrawalSeverity Severity { get; init; }
    }
    public enum WithdrawalProblem
    {
        NetworkMissing = 0,
        NetworkUnknown = 1,
        WithdrawalsClosed = 2,
        AddressWhitespace = 3,
        AddressFormat = 4,
        AddressChecksum = 5,
        AddressOfOtherNetwork = 6,
        AddressOfLocalExchange = 7,
        RecipientFormat = 8,
        MemoMissing = 9,
        MemoNotAllowed = 10,
        MemoWhitespace = 11,
        MemoFormat = 12,
        TooPrecise = 13,
        BelowMinimum = 14,
        AboveMaximum = 15,
        NothingArrives = 16,
        QuotaExceeded = 17,
        BalanceInsufficient = 18,
        FeeFromEither = 19,
        SentBefore = 20,
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Withdrawals.WithdrawalReturnStatus>))]
    public readonly struct WithdrawalReturnStatus : System.IEquatable<Kucoin.Client.Models.Withdrawals.WithdrawalReturnStatus>
    {
        public WithdrawalReturnStatus(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalReturnStatus NotReturned { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalReturnStatus Processing { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalReturnStatus Success { get; }
        public override string ToString() { }
    }
    public enum WithdrawalSeverity
    {
        Warning = 0,
        Refusal = 1,
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Serialization.ExtensibleEnumConverter<Kucoin.Client.Models.Withdrawals.WithdrawalStatus>))]
    public readonly struct WithdrawalStatus : System.IEquatable<Kucoin.Client.Models.Withdrawals.WithdrawalStatus>
    {
        public WithdrawalStatus(string value) { }
        public string Value { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalStatus Failure { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalStatus Processing { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalStatus Review { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalStatus Success { get; }
        public static Kucoin.Client.Models.Withdrawals.WithdrawalStatus WalletProcessing { get; }
        public override string ToString() { }
    }
}
namespace Kucoin.Client.Results
{
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Client.Results.AcknowledgementConverter))]
    public sealed class KucoinAcknowledgement : System.IEquatable<Kucoin.Client.Results.KucoinAcknowledgement>
    {
        public KucoinAcknowledgement() { }
    }
    public sealed class KucoinDataProblem : System.IEquatable<Kucoin.Client.Results.KucoinDataProblem>
    {
        public KucoinDataProblem(string Path, string Reason) { }
        public bool IsRowMissing { get; init; }
        public int? Page { get; init; }
        public string Path { get; init; }
        public string Reason { get; init; }
        public string Text { get; init; }
        public override string ToString() { }
    }
    public abstract class KucoinError : System.IEquatable<Kucoin.Client.Results.KucoinError>
    {
        public abstract string Message { get; }
        public override sealed string ToString() { }
        public sealed class Ambiguous : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.Ambiguous>
        {
            public Ambiguous(string What, System.Collections.Generic.IReadOnlyList<string> Candidates) { }
            public System.Collections.Generic.IReadOnlyList<string> Candidates { get; init; }
            public override string Message { get; }
            public string What { get; init; }
        }
        public sealed class Api : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.Api>
        {
            public Api(string Code, string ServerMessage, System.Net.HttpStatusCode Status) { }
            public string Advice { get; }
            public string Code { get; init; }
            public bool IsNotOpened { get; }
            public Kucoin.Client.Results.KucoinErrorKind Kind { get; }
            public override string Message { get; }
            public string ServerMessage { get; init; }
            public System.Net.HttpStatusCode Status { get; init; }
        }
        public sealed class HistoryNotAvailable : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.HistoryNotAvailable>
        {
            public HistoryNotAvailable(System.DateTime From) { }
            public System.DateTime From { get; init; }
            public override string Message { get; }
        }
        public sealed class Incomplete : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.Incomplete>
        {
            public Incomplete(System.Collections.Generic.IReadOnlyList<Kucoin.Client.Results.KucoinDataProblem> Problems) { }
            public override string Message { get; }
            public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Results.KucoinDataProblem> Problems { get; init; }
        }
        public sealed class JournalUnavailable : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.JournalUnavailable>
        {
            public JournalUnavailable(string Cause) { }
            public string Cause { get; init; }
            public override string Message { get; }
        }
        public sealed class NoCredentials : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.NoCredentials>
        {
            public NoCredentials() { }
            public System.Exception? Exception { get; init; }
            public override string Message { get; }
            public string? Reason { get; init; }
        }
        public sealed class NotAfterPassed : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.NotAfterPassed>
        {
            public NotAfterPassed(System.DateTime NotAfter) { }
            public override string Message { get; }
            public System.DateTime NotAfter { get; init; }
        }
        public sealed class NotFound : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.NotFound>
        {
            public NotFound(string What) { }
            public override string Message { get; }
            public string What { get; init; }
        }
        public sealed class OutcomeUnknown : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.OutcomeUnknown>
        {
            public OutcomeUnknown(Kucoin.Client.Results.KucoinError Cause, string? ClientOid, System.DateTime SentAt) { }
            public Kucoin.Client.Results.KucoinError Cause { get; init; }
            public string? ClientOid { get; init; }
            public System.Uri? Exchange { get; init; }
            public string? KeyId { get; init; }
            public override string Message { get; }
            public System.DateTime? NotAfter { get; init; }
            public System.DateTime SentAt { get; init; }
            public Kucoin.Client.Models.Transfers.KucoinTransferAttempt? Transfer { get; init; }
            public Kucoin.Client.Models.Withdrawals.KucoinWithdrawalAttempt? Withdrawal { get; init; }
        }
        public sealed class RateLimited : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.RateLimited>
        {
            public RateLimited(System.TimeSpan? RetryAfter, Kucoin.Catalog.KucoinPool? Pool) { }
            public bool IsHostBudget { get; init; }
            public override string Message { get; }
            public Kucoin.Catalog.KucoinPool? Pool { get; init; }
            public System.TimeSpan? RetryAfter { get; init; }
        }
        public sealed class Unreachable : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.Unreachable>
        {
            public Unreachable(string Cause) { }
            public string Cause { get; init; }
            public override string Message { get; }
        }
        public sealed class Unreadable : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.Unreadable>
        {
            public Unreadable(System.Net.HttpStatusCode Status, string Cause, string BodyStart) { }
            public string BodyStart { get; init; }
            public string Cause { get; init; }
            public override string Message { get; }
            public System.Net.HttpStatusCode Status { get; init; }
        }
        public sealed class WindowTooFull : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.WindowTooFull>
        {
            public WindowTooFull(System.DateTime At) { }
            public System.DateTime At { get; init; }
            public override string Message { get; }
        }
        public sealed class WithdrawalRefused : Kucoin.Client.Results.KucoinError, System.IEquatable<Kucoin.Client.Results.KucoinError.WithdrawalRefused>
        {
            public WithdrawalRefused(System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Withdrawals.WithdrawalFinding> Findings) { }
            public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Withdrawals.WithdrawalFinding> Findings { get; init; }
            public override string Message { get; }
        }
    }
    public readonly struct KucoinErrorCode : System.IEquatable<Kucoin.Client.Results.KucoinErrorCode>
    {
        public KucoinErrorCode(Kucoin.Client.Results.KucoinErrorKind Kind, bool CanRetry, string Advice) { }
        public string Advice { get; init; }
        public bool CanRetry { get; init; }
        public Kucoin.Client.Results.KucoinErrorKind Kind { get; init; }
    }
    public static class KucoinErrorCodes
    {
        public static Kucoin.Client.Results.KucoinErrorCode Get(string code) { }
    }
    public enum KucoinErrorKind
    {
        Unknown = 0,
        Authentication = 1,
        Permission = 2,
        Clock = 3,
        Parameter = 4,
        Balance = 5,
        Limit = 6,
        Funding = 7,
        Margin = 8,
        Trading = 9,
        Restricted = 10,
        Address = 11,
        Maintenance = 12,
    }
    public sealed class KucoinException : System.Exception
    {
        public KucoinException(Kucoin.Client.Results.KucoinError error) { }
        public Kucoin.Client.Results.KucoinError Error { get; }
    }
    public static class KucoinHistory
    {
        public static Kucoin.Client.Results.KucoinHistory<T> From<T>(System.Collections.Generic.IEnumerable<T> rows, System.DateTime? from = default, System.DateTime? to = default, System.DateTime? availableFrom = default, System.Collections.Generic.IReadOnlyList<Kucoin.Client.Results.KucoinDataProblem>? problems = null) { }
    }
    public sealed class KucoinHistory<T> : System.Collections.Generic.IAsyncEnumerable<T>
    {
        public System.DateTime? AvailableFrom { get; }
        public System.DateTime From { get; }
        public bool IsTruncated { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Results.KucoinDataProblem> Problems { get; }
        public System.DateTime To { get; }
        public System.Collections.Generic.IAsyncEnumerator<T> GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class KucoinOutcomeUnknownException : System.OperationCanceledException
    {
        public KucoinOutcomeUnknownException(Kucoin.Client.Results.KucoinError.OutcomeUnknown outcome, System.Threading.CancellationToken token) { }
        public Kucoin.Client.Results.KucoinError.OutcomeUnknown Outcome { get; }
    }
    public sealed class KucoinPaginated<T> : System.IEquatable<Kucoin.Client.Results.KucoinPaginated<T>>
    {
        public KucoinPaginated() { }
        [System.Text.Json.Serialization.JsonPropertyName("currentPage")]
        public int? CurrentPage { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("items")]
        public System.Collections.Generic.IEnumerable<T> Items { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("pageSize")]
        public int? PageSize { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("totalNum")]
        public int? TotalItems { get; init; }
        [System.Text.Json.Serialization.JsonPropertyName("totalPage")]
        public int? TotalPages { get; init; }
    }
    public readonly struct KucoinRateLimit : System.IEquatable<Kucoin.Client.Results.KucoinRateLimit>
    {
        public KucoinRateLimit(int Limit, int Remaining, System.TimeSpan Reset) { }
        public int Limit { get; init; }
        public int Remaining { get; init; }
        public System.TimeSpan Reset { get; init; }
    }
    public static class KucoinRows
    {
        public static Kucoin.Client.Results.KucoinRows<T> From<T>(System.Collections.Generic.IEnumerable<T> rows, bool isComplete = true) { }
    }
    public sealed class KucoinRows<T> : System.Collections.Generic.IEnumerable<T>, System.Collections.Generic.IReadOnlyCollection<T>, System.Collections.Generic.IReadOnlyList<T>, System.Collections.IEnumerable
    {
        public int Count { get; }
        public bool IsComplete { get; }
        public T this[int index] { get; }
        public System.Collections.Generic.IEnumerator<T> GetEnumerator() { }
    }
    public static class WebCallResult
    {
        public static Kucoin.Client.Results.WebCallResult<T> FromData<T>(T data, System.Collections.Generic.IReadOnlyList<Kucoin.Client.Results.KucoinDataProblem>? problems = null) { }
        public static Kucoin.Client.Results.WebCallResult<T> FromError<T>(Kucoin.Client.Results.KucoinError error) { }
    }
    public sealed class WebCallResult<T> : System.IEquatable<Kucoin.Client.Results.WebCallResult<T>>
    {
        public int Attempts { get; }
        public string? ClientOid { get; }
        public T Data { get; }
        public Kucoin.Client.Results.KucoinError? Error { get; }
        public bool IsComplete { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Client.Results.KucoinDataProblem> Problems { get; }
        public Kucoin.Client.Results.KucoinRateLimit? RateLimit { get; }
        public string RequestMethod { get; }
        public string RequestPath { get; }
        public System.Net.HttpStatusCode? ResponseStatusCode { get; }
        public System.TimeSpan ResponseTime { get; }
        [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, "Error")]
        [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, "Data")]
        [get: System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, "Error")]
        [get: System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, "Data")]
        public bool Success { get; }
        public T GetDataOrThrow() { }
        public override string ToString() { }
    }
}
namespace Kucoin.Client.SpotApi.Account
{
    public interface IKucoinRestClientSpotApiAccount
    {
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<object>> CancelWithdrawalAsync(string withdrawalId, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Withdrawals.WithdrawalCheck>> CheckWithdrawalAsync(string asset, string toAddress, decimal quantity, string? memo = null, bool isInner = false, string? chain = null, Kucoin.Client.Models.Withdrawals.FeeDeductType? feeDeductType = default, Kucoin.Client.Models.Withdrawals.WithdrawType? withdrawType = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Deposits.KucoinDepositAddress>> CreateDepositAddressAsync(string asset, string? network = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Deposits.KucoinDepositAddress>> CreateDepositAddressV3Async(string asset, string network, Kucoin.Client.Models.Accounts.AccountType? toAccount = default, decimal? quantity = default, System.Threading.CancellationToken ct = default);
        Kucoin.Client.Results.KucoinHistory<Kucoin.Client.Models.Ledgers.KucoinAccountActivity> EnumerateAccountLedgersAsync(System.DateTime startTime, System.DateTime? endTime = default, string? asset = null, Kucoin.Client.Models.Ledgers.AccountDirection? direction = default, Kucoin.Client.Models.Ledgers.BizType? bizType = default, bool allowTruncated = false, System.Threading.CancellationToken ct = default);
        System.Collections.Generic.IAsyncEnumerable<Kucoin.Client.Models.Deposits.KucoinDeposit> EnumerateDepositsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Deposits.DepositStatus? status = default, System.Threading.CancellationToken ct = default);
        Kucoin.Client.Results.KucoinHistory<Kucoin.Client.Models.Ledgers.KucoinAccountActivity> EnumerateHfAccountLedgersAsync(System.DateTime startTime, System.DateTime? endTime = default, string? asset = null, Kucoin.Client.Models.Ledgers.AccountDirection? direction = default, Kucoin.Client.Models.Ledgers.BizType? bizType = default, bool allowTruncated = false, System.Threading.CancellationToken ct = default);
        Kucoin.Client.Results.KucoinHistory<Kucoin.Client.Models.Ledgers.KucoinAccountActivity> EnumerateHfMarginAccountLedgersAsync(System.DateTime startTime, System.DateTime? endTime = default, string? asset = null, Kucoin.Client.Models.Ledgers.AccountDirection? direction = default, Kucoin.Client.Models.Ledgers.BizType? bizType = default, bool allowTruncated = false, System.Threading.CancellationToken ct = default);
        System.Collections.Generic.IAsyncEnumerable<Kucoin.Client.Models.Deposits.KucoinHistoricalDeposit> EnumerateHistoricalDepositsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Deposits.DepositStatus? status = default, System.Threading.CancellationToken ct = default);
        System.Collections.Generic.IAsyncEnumerable<Kucoin.Client.Models.Withdrawals.KucoinHistoricalWithdrawal> EnumerateHistoricalWithdrawalsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Withdrawals.WithdrawalStatus? status = default, System.Threading.CancellationToken ct = default);
        System.Collections.Generic.IAsyncEnumerable<Kucoin.Client.Models.Withdrawals.KucoinWithdrawal> EnumerateWithdrawalsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Withdrawals.WithdrawalStatus? status = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Accounts.KucoinAccountSingle>> GetAccountAsync(string accountId, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Accounts.KucoinUserInfo>> GetAccountInfoAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinPaginated<Kucoin.Client.Models.Ledgers.KucoinAccountActivity>>> GetAccountLedgerAsync(string accountId, System.DateTime? startTime = default, System.DateTime? endTime = default, int? currentPage = default, int? pageSize = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinPaginated<Kucoin.Client.Models.Ledgers.KucoinAccountActivity>>> GetAccountLedgersAsync(string? asset = null, Kucoin.Client.Models.Ledgers.AccountDirection? direction = default, Kucoin.Client.Models.Ledgers.BizType? bizType = default, System.DateTime? startTime = default, System.DateTime? endTime = default, int? currentPage = default, int? pageSize = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Accounts.KucoinAccount>>> GetAccountsAsync(string? asset = null, Kucoin.Client.Models.Accounts.AccountType? accountType = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Accounts.KucoinApiKey>> GetApiKeyInfoAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Fees.KucoinUserFee>> GetBasicUserFeeAsync(Kucoin.Client.Models.Fees.AssetType? assetType = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Margin.KucoinMarginAccount>> GetCrossMarginAccountsAsync(string? quoteAsset = null, Kucoin.Client.Models.Margin.CrossMarginQuery? queryType = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Deposits.KucoinDepositAddress>> GetDepositAddressAsync(string asset, string? network = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Deposits.KucoinDepositAddress>>> GetDepositAddressesAsync(string asset, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Deposits.KucoinDepositAddress>>> GetDepositAddressesV3Async(string asset, string? network = null, decimal? quantity = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinPaginated<Kucoin.Client.Models.Deposits.KucoinDeposit>>> GetDepositsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Deposits.DepositStatus? status = default, int? currentPage = default, int? pageSize = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Ledgers.KucoinAccountActivity>>> GetHfAccountLedgersAsync(string? asset = null, Kucoin.Client.Models.Ledgers.AccountDirection? direction = default, Kucoin.Client.Models.Ledgers.BizType? bizType = default, System.DateTime? startTime = default, System.DateTime? endTime = default, int? limit = default, long? lastId = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Ledgers.KucoinAccountActivity>>> GetHfMarginAccountLedgersAsync(string? asset = null, Kucoin.Client.Models.Ledgers.AccountDirection? direction = default, Kucoin.Client.Models.Ledgers.BizType? bizType = default, System.DateTime? startTime = default, System.DateTime? endTime = default, int? limit = default, long? lastId = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinPaginated<Kucoin.Client.Models.Deposits.KucoinHistoricalDeposit>>> GetHistoricalDepositsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Deposits.DepositStatus? status = default, int? currentPage = default, int? pageSize = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinPaginated<Kucoin.Client.Models.Withdrawals.KucoinHistoricalWithdrawal>>> GetHistoricalWithdrawalsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Withdrawals.WithdrawalStatus? status = default, int? currentPage = default, int? pageSize = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<bool>> GetIsHfAccountAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccount>> GetIsolatedMarginAccountAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Margin.KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsV3Async(string? symbol = null, string? quoteAsset = null, Kucoin.Client.Models.Margin.IsolatedMarginQuery? queryType = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Margin.KucoinMarginAccount>> GetMarginAccountAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Margin.KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Margin.KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(string asset, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Margin.KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Margin.KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Fees.KucoinTradeFee>>> GetSymbolTradingFeesAsync(System.Collections.Generic.IEnumerable<string> symbols, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Fees.KucoinTradeFee>>> GetSymbolTradingFeesAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Transfers.KucoinTransferableAccount>> GetTransferableAsync(string asset, Kucoin.Client.Models.Accounts.AccountType accountType, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Transfers.KucoinTransferableAccount>> GetTransferableAsync(string asset, Kucoin.Client.Models.Accounts.AccountType accountType, string isolatedMarginSymbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.SubAccounts.KucoinSubUser>>> GetUserInfoAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalDetails>> GetWithdrawalAsync(string withdrawalId, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalQuota>> GetWithdrawalQuotasAsync(string asset, string? network = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinPaginated<Kucoin.Client.Models.Withdrawals.KucoinWithdrawal>>> GetWithdrawalsAsync(string? asset = null, System.DateTime? startTime = default, System.DateTime? endTime = default, Kucoin.Client.Models.Withdrawals.WithdrawalStatus? status = default, int? currentPage = default, int? pageSize = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Transfers.KucoinInnerTransfer>> InnerTransferAsync(string asset, Kucoin.Client.Models.Accounts.AccountType from, Kucoin.Client.Models.Accounts.AccountType to, decimal quantity, string? fromTag = null, string? toTag = null, string? clientOrderId = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Transfers.KucoinTransferResolution>> ResolveTransferAsync(Kucoin.Client.Results.KucoinError.OutcomeUnknown outcome, Kucoin.Client.SpotApi.Account.IKucoinRestClientSpotApiAccount? otherSide = null, System.TimeSpan? settlingDelay = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Withdrawals.KucoinWithdrawalResolution>> ResolveWithdrawalAsync(Kucoin.Client.Results.KucoinError.OutcomeUnknown outcome, System.TimeSpan? settlingDelay = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Transfers.KucoinUniversalTransfer>> UniversalTransferAsync(string asset, decimal quantity, Kucoin.Client.Models.Transfers.TransferType transferType, Kucoin.Client.Models.Accounts.AccountType fromAccountType, Kucoin.Client.Models.Accounts.AccountType toAccountType, string? fromUserId = null, string? toUserId = null, string? fromAccountTag = null, string? toAccountTag = null, string? clientOrderId = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Withdrawals.KucoinNewWithdrawal>> WithdrawAsync(string asset, string toAddress, decimal quantity, string? memo = null, bool isInner = false, string? remark = null, string? chain = null, Kucoin.Client.Models.Withdrawals.FeeDeductType? feeDeductType = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Withdrawals.KucoinNewWithdrawal>> WithdrawAsync(Kucoin.Client.Models.Withdrawals.WithdrawType withdrawType, string asset, string toAddress, decimal quantity, string? memo = null, bool isInner = false, string? remark = null, string? chain = null, Kucoin.Client.Models.Withdrawals.FeeDeductType? feeDeductType = default, System.Threading.CancellationToken ct = default);
    }
}
namespace Kucoin.Client.SpotApi.ExchangeData
{
    public interface IKucoinRestClientSpotApiExchangeData
    {
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.Kucoin24HourStat>> Get24HourStatsAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.KucoinAssetDetails>> GetAssetAsync(string asset, string? network = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Market.KucoinAssetDetails>>> GetAssetsAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(string? fiatBase = null, System.Collections.Generic.IEnumerable<string>? assets = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<string>> GetMyIpAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.DateTime>> GetServerTimeAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.KucoinServiceStatus>> GetServiceStatusAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.KucoinSymbol>> GetSymbolAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.Market.KucoinSymbol>>> GetSymbolsAsync(string? market = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.KucoinTick>> GetTickerAsync(string symbol, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.Market.KucoinTicks>> GetTickersAsync(System.Threading.CancellationToken ct = default);
    }
}
namespace Kucoin.Client.SpotApi
{
    public interface IKucoinRestClientSpotApi
    {
        Kucoin.Client.SpotApi.Account.IKucoinRestClientSpotApiAccount Account { get; }
        Kucoin.Client.SpotApi.ExchangeData.IKucoinRestClientSpotApiExchangeData ExchangeData { get; }
        Kucoin.Client.SpotApi.SubAccount.IKucoinRestClientSpotApiSubAccount SubAccount { get; }
    }
}
namespace Kucoin.Client.SpotApi.SubAccount
{
    public interface IKucoinRestClientSpotApiSubAccount
    {
        Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.SubAccounts.KucoinNewSubAccount> AddSubAccount(string password, string subName, Kucoin.Client.Models.SubAccounts.SubAccountAccess access, string? remarks = null);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.SubAccounts.KucoinNewSubAccount>> AddSubAccountAsync(string password, string subName, Kucoin.Client.Models.SubAccounts.SubAccountAccess access, string? remarks = null, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.SubAccounts.KucoinSubUserKeyDetails>> CreateSubAccountApiKeyAsync(string subName, string passphrase, string remark, string? permissions = null, string? ipWhitelist = null, int? expire = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.SubAccounts.KucoinSubUserKeyDeleted>> DeleteSubAccountApiKeyAsync(string subName, string apiKey, string passphrase, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Models.SubAccounts.KucoinSubUserKeyEdited>> EditSubAccountApiKeyAsync(string subName, string apiKey, string passphrase, string? permissions = null, string? ipWhitelist = null, int? expire = default, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinAcknowledgement>> EnableFuturesPermissionsAsync(string uid, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinAcknowledgement>> EnableMarginPermissionsAsync(string uid, System.Threading.CancellationToken ct = default);
        System.Collections.Generic.IAsyncEnumerable<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance> EnumerateAllSpotBalancesAsync(int pageSize = 100, System.Threading.CancellationToken ct = default);
        System.Collections.Generic.IAsyncEnumerable<Kucoin.Client.Models.SubAccounts.KucoinSubAccount> EnumerateSubAccountsAsync(int pageSize = 100, System.Threading.CancellationToken ct = default);
        Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinRows<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance>> GetAllSpotBalances(int pageSize = 100, int? maxPages = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinRows<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance>>> GetAllSpotBalancesAsync(int pageSize = 100, int? maxPages = default, System.Threading.CancellationToken ct = default);
        Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinRows<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance>> GetDetailBalance(string subUserId, bool includeBaseAmount = false);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinRows<Kucoin.Client.Models.SubAccounts.KucoinSubAccountBalance>>> GetDetailBalanceAsync(string subUserId, bool includeBaseAmount = false, System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<System.Collections.Generic.IEnumerable<Kucoin.Client.Models.SubAccounts.KucoinSubUserKey>>> GetSubAccountApiKeyAsync(string subName, string? apiKey = null, System.Threading.CancellationToken ct = default);
        Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinRows<Kucoin.Client.Models.SubAccounts.KucoinSubAccount>> GetSubAccountList(int pageSize = 100, int? maxPages = default);
        System.Threading.Tasks.Task<Kucoin.Client.Results.WebCallResult<Kucoin.Client.Results.KucoinRows<Kucoin.Client.Models.SubAccounts.KucoinSubAccount>>> GetSubAccountListAsync(int pageSize = 100, int? maxPages = default, System.Threading.CancellationToken ct = default);
    }
}
namespace Kucoin.Client.Transfers
{
    public sealed class FileTransferJournal : Kucoin.Client.Transfers.ITransferJournal
    {
        public FileTransferJournal(string path) { }
        public string Path { get; }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Transfers.TransferJournalEntry>> ReadAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task WriteAsync(Kucoin.Client.Transfers.TransferJournalEntry entry, System.Threading.CancellationToken ct = default) { }
    }
    public interface ITransferJournal
    {
        System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Transfers.TransferJournalEntry>> ReadAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task WriteAsync(Kucoin.Client.Transfers.TransferJournalEntry entry, System.Threading.CancellationToken ct = default);
    }
    public sealed class MemoryTransferJournal : Kucoin.Client.Transfers.ITransferJournal
    {
        public MemoryTransferJournal() { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Transfers.TransferJournalEntry>> ReadAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task WriteAsync(Kucoin.Client.Transfers.TransferJournalEntry entry, System.Threading.CancellationToken ct = default) { }
    }
    public sealed class TransferJournalEntry : System.IEquatable<Kucoin.Client.Transfers.TransferJournalEntry>
    {
        public TransferJournalEntry() { }
        public required string ClientOid { get; init; }
        public System.DateTime? End { get; init; }
        public required System.Uri Exchange { get; init; }
        public required string Id { get; init; }
        public required string KeyId { get; init; }
        public System.DateTime? NotAfter { get; init; }
        public string? OrderId { get; init; }
        public System.DateTime? SentAt { get; init; }
        public Kucoin.Client.Transfers.TransferState State { get; init; }
        public required System.DateTime Time { get; init; }
        public required Kucoin.Client.Models.Transfers.KucoinTransferAttempt Transfer { get; init; }
        public Kucoin.Client.Results.KucoinError.OutcomeUnknown ToOutcome() { }
    }
    public enum TransferState
    {
        NotSettled = 0,
        Happened = 1,
        DidNotHappen = 2,
        OutcomeUnknown = 3,
    }
}
namespace Kucoin.Client.Withdrawals
{
    public sealed class FileWithdrawalJournal : Kucoin.Client.Withdrawals.IWithdrawalJournal
    {
        public FileWithdrawalJournal(string path) { }
        public string Path { get; }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Withdrawals.WithdrawalJournalEntry>> ReadAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task WriteAsync(Kucoin.Client.Withdrawals.WithdrawalJournalEntry entry, System.Threading.CancellationToken ct = default) { }
    }
    public interface IWithdrawalJournal
    {
        System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Withdrawals.WithdrawalJournalEntry>> ReadAsync(System.Threading.CancellationToken ct = default);
        System.Threading.Tasks.Task WriteAsync(Kucoin.Client.Withdrawals.WithdrawalJournalEntry entry, System.Threading.CancellationToken ct = default);
    }
    public sealed class MemoryWithdrawalJournal : Kucoin.Client.Withdrawals.IWithdrawalJournal
    {
        public MemoryWithdrawalJournal() { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Client.Withdrawals.WithdrawalJournalEntry>> ReadAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task WriteAsync(Kucoin.Client.Withdrawals.WithdrawalJournalEntry entry, System.Threading.CancellationToken ct = default) { }
    }
    public sealed class WithdrawalCheck : System.IEquatable<Kucoin.Client.Withdrawals.WithdrawalCheck>
    {
        public WithdrawalCheck() { }
        public required Kucoin.Client.Withdrawals.WithdrawalFigures Figures { get; init; }
        public required System.Collections.Generic.IReadOnlyList<Kucoin.Client.Models.Withdrawals.WithdrawalFinding> Findings { get; init; }
        public bool IsRefused { get; }
        public string? NetworkName { get; init; }
        public required System.Collections.Generic.IReadOnlyList<Kucoin.Client.Withdrawals.WithdrawalGap> Unknown { get; init; }
        public required Kucoin.Client.Models.Withdrawals.KucoinWithdrawalAttempt Withdrawal { get; init; }
    }
    public enum WithdrawalChecks
    {
        Refuse = 0,
        Off = 1,
    }
    public sealed class WithdrawalFigures : System.IEquatable<Kucoin.Client.Withdrawals.WithdrawalFigures>
    {
        public WithdrawalFigures() { }
        public decimal? Available { get; init; }
        public string? ClosedReason { get; init; }
        public bool? IsOpen { get; init; }
        public decimal? LeastFee { get; init; }
        public decimal? LeastLeaving { get; init; }
        public decimal? MaxQuantity { get; init; }
        public decimal? MinQuantity { get; init; }
        public decimal? MostArriving { get; init; }
        public int? Precision { get; init; }
        public decimal? RemainingQuota { get; init; }
    }
    public sealed class WithdrawalGap : System.IEquatable<Kucoin.Client.Withdrawals.WithdrawalGap>
    {
        public WithdrawalGap(Kucoin.Client.Withdrawals.WithdrawalPart Part, string Message) { }
        public string Message { get; init; }
        public Kucoin.Client.Withdrawals.WithdrawalPart Part { get; init; }
    }
    public sealed class WithdrawalJournalEntry : System.IEquatable<Kucoin.Client.Withdrawals.WithdrawalJournalEntry>
    {
        public WithdrawalJournalEntry() { }
        public System.DateTime? End { get; init; }
        public required System.Uri Exchange { get; init; }
        public required string Id { get; init; }
        public required string KeyId { get; init; }
        public System.DateTime? NotAfter { get; init; }
        public System.DateTime? SentAt { get; init; }
        public Kucoin.Client.Withdrawals.WithdrawalState State { get; init; }
        public required System.DateTime Time { get; init; }
        public required Kucoin.Client.Models.Withdrawals.KucoinWithdrawalAttempt Withdrawal { get; init; }
        public string? WithdrawalId { get; init; }
        public Kucoin.Client.Results.KucoinError.OutcomeUnknown ToOutcome() { }
    }
    public enum WithdrawalPart
    {
        AddressFormat = 0,
        AddressChecksum = 1,
        MemoNeeded = 2,
        MemoFormat = 3,
        IsOpen = 4,
        Precision = 5,
        MinQuantity = 6,
        LeastFee = 7,
        RemainingQuota = 8,
        Available = 9,
        MostArriving = 10,
        SentBefore = 11,
    }
    public enum WithdrawalState
    {
        NotSettled = 0,
        Happened = 1,
        DidNotHappen = 2,
        OutcomeUnknown = 3,
    }
}
namespace Microsoft.Extensions.DependencyInjection
{
    public static class KucoinServiceCollectionExtensions
    {
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, Kucoin.Client.KucoinClientOptions options) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, System.Func<System.IServiceProvider, Kucoin.Client.KucoinClientOptions> options) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration, System.Func<System.IServiceProvider, Kucoin.Client.KucoinClientOptions, Kucoin.Client.KucoinClientOptions>? configure = null) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string name, Kucoin.Client.KucoinClientOptions options) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string name, System.Func<System.IServiceProvider, Kucoin.Client.KucoinClientOptions> options) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoin(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string name, Microsoft.Extensions.Configuration.IConfiguration configuration, System.Func<System.IServiceProvider, Kucoin.Client.KucoinClientOptions, Kucoin.Client.KucoinClientOptions>? configure = null) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddKucoinFactory(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { }
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder KeepHttpClientDefaults(this Microsoft.Extensions.DependencyInjection.IHttpClientBuilder builder) { }
    }
}
// Kucoin.Client.Results.WebCallResult`1.Data is T?
