namespace Kucoin.Client
{
    public interface IKucoinRestClient
    {
        DateTime ExchangeTime { get; }
        IKucoinRestClientFuturesApi FuturesApi { get; }
        IKucoinRestClientSpotApi SpotApi { get; }
        Task<WebCallResult<DateTime>> SynchronizeClockAsync(CancellationToken ct = default);
        IKucoinRestClient WithNotAfter(DateTime notAfter);
    }

    public sealed record KucoinClientOptions
    {
        public KucoinClientOptions();
        public KucoinCredentials? Credentials { get; init; }
        public KucoinEnvironment Environment { get; init; }
        public ILoggerFactory LoggerFactory { get; init; }
        public int MaxAttempts { get; init; }
        public TimeSpan MaxRateLimitWait { get; init; }
        public int MaxResponseBytes { get; init; }
        public TimeProvider TimeProvider { get; init; }
        public TimeSpan Timeout { get; init; }
        public ITransferJournal? TransferJournal { get; init; }
        public bool UseLocalClock { get; init; }
        public int VipLevel { get; init; }
        public WithdrawalChecks WithdrawalChecks { get; init; }
        public IWithdrawalJournal? WithdrawalJournal { get; init; }
        public static KucoinClientOptions FromEnvironment();
    }

    public sealed class KucoinCredentials
    {
        public KucoinCredentials(string key, string secret, string passphrase);
        public string KeyId { get; }
        public static KucoinCredentials? FromEnvironment();
        public override string ToString();
    }

    public sealed record KucoinEnvironment
    {
        public Uri Futures { get; }
        public bool IsLoopback { get; }
        public static KucoinEnvironment Live { get; }
        public Uri Spot { get; }
        public static KucoinEnvironment FromAddress(Uri address);
        public static KucoinEnvironment FromAddress(Uri spot, Uri futures);
        public static KucoinEnvironment FromEnvironment();
        public bool IsExchangeAt(Uri address);
    }

    public sealed class KucoinRestClient : IDisposable, IKucoinRestClient
    {
        public KucoinRestClient();
        public KucoinRestClient(KucoinClientOptions options);
        public KucoinRestClient(KucoinClientOptions options, Func<HttpMessageHandler, HttpMessageHandler> handlers);
        public KucoinRestClient(KucoinClientOptions options, HttpClient http);
        public KucoinRestClient(KucoinClientOptions options, HttpMessageHandler network, Func<HttpMessageHandler, HttpMessageHandler>? handlers = default);
        public DateTime ExchangeTime { get; }
        public IKucoinRestClientFuturesApi FuturesApi { get; }
        public IKucoinRestClientSpotApi SpotApi { get; }
        public void Dispose();
        public Task<WebCallResult<DateTime>> SynchronizeClockAsync(CancellationToken ct = default);
        public IKucoinRestClient WithNotAfter(DateTime notAfter);
    }

    public static class KucoinTelemetry
    {
        public const string ActivitySourceName = "Kucoin.Client";
        public const string MeterName = "Kucoin.Client";
    }
}

namespace Kucoin.Client.FuturesApi
{
    public interface IKucoinRestClientFuturesApi
    {
        IKucoinRestClientFuturesApiAccount Account { get; }
        IKucoinRestClientFuturesApiExchangeData ExchangeData { get; }
    }
}

namespace Kucoin.Client.FuturesApi.Account
{
    public interface IKucoinRestClientFuturesApiAccount
    {
        KucoinHistory<KucoinAccountTransaction> EnumerateTransactionHistoryAsync(DateTime startTime, DateTime? endTime = default, string? asset = default, FuturesTransactionType? type = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinAccountOverview>> GetAccountOverviewAsync(string? asset = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinSubAccountsOverview>> GetSubAccountsOverviewAsync(string? asset = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinTradeFee>> GetTradingFeeAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<KucoinAccountTransactions>> GetTransactionHistoryAsync(string? asset = default, FuturesTransactionType? type = default, DateTime? startTime = default, DateTime? endTime = default, long? offset = default, int? pageSize = default, bool? forward = default, CancellationToken ct = default);
    }
}

namespace Kucoin.Client.FuturesApi.ExchangeData
{
    public interface IKucoinRestClientFuturesApiExchangeData
    {
        Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default);
    }
}

namespace Kucoin.Client.Models.Accounts
{
    public readonly record struct AccountType
    {
        public AccountType(string value);
        public static AccountType Contract { get; }
        public static AccountType HighFrequency { get; }
        public static AccountType Isolated { get; }
        public static AccountType IsolatedMarginHf { get; }
        public static AccountType Main { get; }
        public static AccountType Margin { get; }
        public static AccountType MarginHf { get; }
        public static AccountType Option { get; }
        public static AccountType Pool { get; }
        public static AccountType SpotHf { get; }
        public static AccountType Trade { get; }
        public static AccountType Unified { get; }
        public string Value { get; }
        public override string ToString();
    }

    public sealed record KucoinAccount
    {
        public KucoinAccount();
        public required string Asset { get; init; }
        public required decimal Available { get; init; }
        public required decimal Holds { get; init; }
        public required string Id { get; init; }
        public required decimal Total { get; init; }
        public required AccountType Type { get; init; }
    }

    public sealed record KucoinAccountSingle
    {
        public KucoinAccountSingle();
        public required string Asset { get; init; }
        public required decimal Available { get; init; }
        public required decimal Holds { get; init; }
        public required decimal Total { get; init; }
    }

    public sealed record KucoinApiKey
    {
        public KucoinApiKey();
        public required int ApiKeyVersion { get; init; }
        public required string Apikey { get; init; }
        public required DateTime CreateTime { get; init; }
        public DateTime? ExpireTime { get; init; }
        public string? IpWhitelist { get; init; }
        public required bool IsMaster { get; init; }
        public int? KycStatus { get; init; }
        public long? ParentUserId { get; init; }
        public required string Permissions { get; init; }
        public string? Region { get; init; }
        public required string Remark { get; init; }
        public string? SiteType { get; init; }
        public string? SubName { get; init; }
        public string? ThirdPartyApp { get; init; }
        public required long UserId { get; init; }
        public override string ToString();
    }

    public sealed record KucoinUserInfo
    {
        public KucoinUserInfo();
        public int? FuturesSubQuantity { get; init; }
        public required int Level { get; init; }
        public int? MarginSubQuantity { get; init; }
        public required int MaxDefaultSubQuantity { get; init; }
        public int? MaxFuturesSubQuantity { get; init; }
        public int? MaxMarginSubQuantity { get; init; }
        public int? MaxOptionSubQuantity { get; init; }
        public int? MaxSpotSubQuantity { get; init; }
        public required int MaxSubQuantity { get; init; }
        public int? OptionSubQuantity { get; init; }
        public int? SpotSubQuantity { get; init; }
        public required int SubQuantity { get; init; }
    }
}

namespace Kucoin.Client.Models.Deposits
{
    public readonly record struct DepositStatus
    {
        public DepositStatus(string value);
        public static DepositStatus ComplianceVerificationFailed { get; }
        public static DepositStatus Failure { get; }
        public static DepositStatus PreSuccess { get; }
        public static DepositStatus Processing { get; }
        public static DepositStatus RiskManagementRejected { get; }
        public static DepositStatus RolledBack { get; }
        public static DepositStatus RollingBack { get; }
        public static DepositStatus Success { get; }
        public string Value { get; }
        public static DepositStatus WaitingComplianceVerification { get; }
        public static DepositStatus WaitingRiskManagement { get; }
        public override string ToString();
    }

    public sealed record KucoinDeposit
    {
        public KucoinDeposit();
        public string? Address { get; init; }
        public bool? Arrears { get; init; }
        public required string Asset { get; init; }
        public int? Confirmations { get; init; }
        public required DateTime CreateTime { get; init; }
        public int? CurrentConfirmations { get; init; }
        public string? FailureReason { get; init; }
        public decimal? Fee { get; init; }
        public string? Id { get; init; }
        public required bool IsInner { get; init; }
        public string? Memo { get; init; }
        public string? Network { get; init; }
        public int? PreConfirmations { get; init; }
        public required decimal Quantity { get; init; }
        public string? Remark { get; init; }
        public required DepositStatus Status { get; init; }
        public string? SubStatus { get; init; }
        public DateTime? UpdateTime { get; init; }
        public string? WalletTransactionId { get; init; }
    }

    public sealed record KucoinDepositAddress
    {
        public KucoinDepositAddress();
        public required string Address { get; init; }
        public required string Asset { get; init; }
        public string? ContractAddress { get; init; }
        public DateTime? ExpirationTime { get; init; }
        public string? Memo { get; init; }
        public required string Network { get; init; }
        public required string NetworkId { get; init; }
        public required AccountType ToAccount { get; init; }
    }

    public sealed record KucoinHistoricalDeposit
    {
        public KucoinHistoricalDeposit();
        public required string Asset { get; init; }
        public required DateTime CreateTime { get; init; }
        public required bool IsInner { get; init; }
        public required decimal Quantity { get; init; }
        public required DepositStatus Status { get; init; }
        public string? WalletTransactionId { get; init; }
    }
}

namespace Kucoin.Client.Models.Fees
{
    public readonly record struct AssetType
    {
        public AssetType(string value);
        public static AssetType CryptoCurrency { get; }
        public static AssetType Fiat { get; }
        public string Value { get; }
        public override string ToString();
    }

    public sealed record KucoinTradeFee
    {
        public KucoinTradeFee();
        public decimal? BuyTaxRate { get; init; }
        public required decimal MakerFeeRate { get; init; }
        public decimal? SellTaxRate { get; init; }
        public required string Symbol { get; init; }
        public required decimal TakerFeeRate { get; init; }
    }

    public sealed record KucoinUserFee
    {
        public KucoinUserFee();
        public required decimal MakerFeeRate { get; init; }
        public required decimal TakerFeeRate { get; init; }
    }
}

namespace Kucoin.Client.Models.Futures
{
    public readonly record struct FuturesTransactionType
    {
        public FuturesTransactionType(string value);
        public static FuturesTransactionType Deposit { get; }
        public static FuturesTransactionType RealisedPnl { get; }
        public static FuturesTransactionType TransferIn { get; }
        public static FuturesTransactionType TransferOut { get; }
        public string Value { get; }
        public static FuturesTransactionType Withdrawal { get; }
        public override string ToString();
    }

    public sealed record KucoinAccountOverview
    {
        public KucoinAccountOverview();
        public required decimal AccountEquity { get; init; }
        public required string Asset { get; init; }
        public required decimal AvailableBalance { get; init; }
        public required decimal FrozenFunds { get; init; }
        public required decimal MarginBalance { get; init; }
        public decimal? MaxWithdrawQuantity { get; init; }
        public required decimal OrderMargin { get; init; }
        public required decimal PositionMargin { get; init; }
        public decimal? RiskRatio { get; init; }
        public required decimal UnrealizedPnl { get; init; }
    }

    public sealed record KucoinAccountTransaction
    {
        public KucoinAccountTransaction();
        public decimal? AccountEquity { get; init; }
        public required string Asset { get; init; }
        public decimal? Fee { get; init; }
        public required long Offset { get; init; }
        public required decimal Quantity { get; init; }
        public string? Remark { get; init; }
        public required string Status { get; init; }
        public required DateTime Timestamp { get; init; }
        public required FuturesTransactionType Type { get; init; }
    }

    public sealed record KucoinAccountTransactions
    {
        public KucoinAccountTransactions();
        public required IEnumerable<KucoinAccountTransaction> Data { get; init; }
        public required bool HasMore { get; init; }
    }

    public sealed record KucoinFuturesSummary
    {
        public KucoinFuturesSummary();
        public required decimal AccountEquity { get; init; }
        public required string Asset { get; init; }
        public required decimal AvailableBalance { get; init; }
        public required decimal FrozenFunds { get; init; }
        public required decimal MarginBalance { get; init; }
        public required decimal OrderMargin { get; init; }
        public required decimal PositionMargin { get; init; }
        public required decimal UnrealizedPnl { get; init; }
    }

    public sealed record KucoinSubAccountOverview
    {
        public KucoinSubAccountOverview();
        public required decimal AccountEquity { get; init; }
        public required string AccountName { get; init; }
        public required string Asset { get; init; }
        public required decimal AvailableBalance { get; init; }
        public required decimal FrozenFunds { get; init; }
        public required decimal MarginBalance { get; init; }
        public required decimal OrderMargin { get; init; }
        public required decimal PositionMargin { get; init; }
        public required decimal UnrealizedPnl { get; init; }
    }

    public sealed record KucoinSubAccountsOverview
    {
        public KucoinSubAccountsOverview();
        public required IEnumerable<KucoinSubAccountOverview> Accounts { get; init; }
        public required KucoinFuturesSummary Summary { get; init; }
    }
}

namespace Kucoin.Client.Models.Ledgers
{
    public readonly record struct AccountDirection
    {
        public AccountDirection(string value);
        public static AccountDirection In { get; }
        public static AccountDirection Out { get; }
        public string Value { get; }
        public override string ToString();
    }

    public readonly record struct BizType
    {
        public BizType(string value);
        public static BizType AirdropFork { get; }
        public static BizType AssetReturn { get; }
        public static BizType AssetsTransferredInAfterUpgrading { get; }
        public static BizType BankCardDeal { get; }
        public static BizType Borrowings { get; }
        public static BizType BrokerTransfer { get; }
        public static BizType BuyCrypto { get; }
        public static BizType ConvertToKCS { get; }
        public static BizType CrossMargin { get; }
        public static BizType DebtRepayment { get; }
        public static BizType Deposit { get; }
        public static BizType Distribution { get; }
        public static BizType Exchange { get; }
        public static BizType FeeRebate { get; }
        public static BizType InstantExchange { get; }
        public static BizType IsolatedMarginTrade { get; }
        public static BizType KcsPayFees { get; }
        public static BizType KuCoinBonus { get; }
        public static BizType Lendings { get; }
        public static BizType Liquidation { get; }
        public static BizType LiquidationFees { get; }
        public static BizType LiquidationTakeover { get; }
        public static BizType Loans { get; }
        public static BizType LoansRepaid { get; }
        public static BizType LockDropVesting { get; }
        public static BizType MarginBonus { get; }
        public static BizType MarginTrade { get; }
        public static BizType MiningIncome { get; }
        public static BizType OpenRedEnvelope { get; }
        public static BizType Other { get; }
        public static BizType OtherRewards { get; }
        public static BizType PoolTransactions { get; }
        public static BizType PublicOfferingPurchase { get; }
        public static BizType Redemption { get; }
        public static BizType RedemptionOfVoting { get; }
        public static BizType ReferralBonus { get; }
        public static BizType RefundedFees { get; }
        public static BizType ReturnOfLiquidationTakeover { get; }
        public static BizType Rewards { get; }
        public static BizType SellCrypto { get; }
        public static BizType SendRedEnvelope { get; }
        public static BizType SoftStakingProfits { get; }
        public static BizType Staking { get; }
        public static BizType StakingProfits { get; }
        public static BizType SubAccountTransfer { get; }
        public static BizType Trade { get; }
        public static BizType Transfer { get; }
        public string Value { get; }
        public static BizType VoteForCoin { get; }
        public static BizType Voting { get; }
        public static BizType VotingEarnings { get; }
        public static BizType Withdrawal { get; }
        public override string ToString();
    }

    public sealed record KucoinAccountActivity
    {
        public KucoinAccountActivity();
        public required AccountType AccountType { get; init; }
        public required string Asset { get; init; }
        public decimal? Balance { get; init; }
        public required BizType BizType { get; init; }
        public KucoinAccountActivityContext? Context { get; init; }
        public required DateTime CreateTime { get; init; }
        public required AccountDirection Direction { get; init; }
        public required decimal Fee { get; init; }
        public required string Id { get; init; }
        public required decimal Quantity { get; init; }
        public decimal? Tax { get; init; }
    }

    public sealed record KucoinAccountActivityContext
    {
        public KucoinAccountActivityContext(string text);
        public string? Description { get; }
        public string? OrderId { get; }
        public string? Symbol { get; }
        public string Text { get; }
        public string? TradeId { get; }
        public string? TransactionId { get; }
        public string? TxId { get; }
        public string? this[string? member] { get; }
        public bool Equals(KucoinAccountActivityContext? other);
        public override int GetHashCode();
    }
}

namespace Kucoin.Client.Models.Margin
{
    public readonly record struct CrossMarginQuery
    {
        public CrossMarginQuery(string value);
        public static CrossMarginQuery All { get; }
        public static CrossMarginQuery Margin { get; }
        public static CrossMarginQuery MarginHf { get; }
        public string Value { get; }
        public override string ToString();
    }

    public readonly record struct IsolatedMarginQuery
    {
        public IsolatedMarginQuery(string value);
        public static IsolatedMarginQuery All { get; }
        public static IsolatedMarginQuery Isolated { get; }
        public static IsolatedMarginQuery IsolatedHf { get; }
        public string Value { get; }
        public override string ToString();
    }

    public sealed record KucoinIsolatedMarginAccount
    {
        public KucoinIsolatedMarginAccount();
        public required KucoinIsolatedMarginAccountAsset BaseAsset { get; init; }
        public required decimal DebtRatio { get; init; }
        public required KucoinIsolatedMarginAccountAsset QuoteAsset { get; init; }
        public MarginStatus? Status { get; init; }
        public required string Symbol { get; init; }
    }

    public sealed record KucoinIsolatedMarginAccountAsset
    {
        public KucoinIsolatedMarginAccountAsset();
        public required decimal AvailableBalance { get; init; }
        public bool? BorrowEnabled { get; init; }
        public decimal? BorrowableQuantity { get; init; }
        public required string Currency { get; init; }
        public required decimal HoldBalance { get; init; }
        public decimal? Interest { get; init; }
        public required decimal Liability { get; init; }
        public decimal? LiabilityPrincipal { get; init; }
        public required decimal TotalBalance { get; init; }
        public bool? TransferEnabled { get; init; }
    }

    public sealed record KucoinIsolatedMarginAccountsInfo
    {
        public KucoinIsolatedMarginAccountsInfo();
        public required IEnumerable<KucoinIsolatedMarginAccount> Assets { get; init; }
        public required decimal LiabilityConversionBalance { get; init; }
        public DateTime? Timestamp { get; init; }
        public required decimal TotalConversionBalance { get; init; }
    }

    public sealed record KucoinMarginAccount
    {
        public KucoinMarginAccount();
        public required IEnumerable<KucoinMarginAccountDetail> Accounts { get; init; }
        public required decimal DebtRatio { get; init; }
        public MarginStatus? Status { get; init; }
        public decimal? TotalAssetOfQuoteAsset { get; init; }
        public decimal? TotalLiabilityOfQuoteAsset { get; init; }
    }

    public sealed record KucoinMarginAccountDetail
    {
        public KucoinMarginAccountDetail();
        public required string Asset { get; init; }
        public required decimal AvailableBalance { get; init; }
        public bool? BorrowEnabled { get; init; }
        public required decimal HoldBalance { get; init; }
        public required decimal Liability { get; init; }
        public decimal? LiabilityInterest { get; init; }
        public decimal? LiabilityPrincipal { get; init; }
        public decimal? MaxBorrowQuantity { get; init; }
        public required decimal TotalBalance { get; init; }
        public bool? TransferEnabled { get; init; }
    }

    public sealed record KucoinRiskLimitCrossMargin
    {
        public KucoinRiskLimitCrossMargin();
        public required string Asset { get; init; }
        public decimal? BorrowCoefficient { get; init; }
        public bool? BorrowEnabled { get; init; }
        public required decimal BorrowMaxQuantity { get; init; }
        public decimal? BorrowMinQuantity { get; init; }
        public decimal? BorrowMinUnit { get; init; }
        public required decimal BuyMaxQuantity { get; init; }
        public decimal? HoldMaxQuantity { get; init; }
        public decimal? MarginCoefficient { get; init; }
        public required int Precision { get; init; }
        public DateTime? Timestamp { get; init; }
    }

    public sealed record KucoinRiskLimitIsolatedMargin
    {
        public KucoinRiskLimitIsolatedMargin();
        public decimal? BaseBorrowCoefficient { get; init; }
        public bool? BaseBorrowEnabled { get; init; }
        public decimal? BaseBorrowMinQuantity { get; init; }
        public decimal? BaseBorrowMinUnit { get; init; }
        public decimal? BaseMarginCoefficient { get; init; }
        public required decimal BaseMaxBorrowQuantity { get; init; }
        public required decimal BaseMaxBuyQuantity { get; init; }
        public decimal? BaseMaxHoldQuantity { get; init; }
        public required int BasePrecision { get; init; }
        public decimal? QuoteBorrowCoefficient { get; init; }
        public bool? QuoteBorrowEnabled { get; init; }
        public decimal? QuoteBorrowMinQuantity { get; init; }
        public decimal? QuoteBorrowMinUnit { get; init; }
        public decimal? QuoteMarginCoefficient { get; init; }
        public required decimal QuoteMaxBorrowQuantity { get; init; }
        public required decimal QuoteMaxBuyQuantity { get; init; }
        public decimal? QuoteMaxHoldQuantity { get; init; }
        public required int QuotePrecision { get; init; }
        public required string Symbol { get; init; }
        public DateTime? Timestamp { get; init; }
    }

    public readonly record struct MarginStatus
    {
        public MarginStatus(string value);
        public static MarginStatus Bankruptcy { get; }
        public static MarginStatus Borrow { get; }
        public static MarginStatus Clear { get; }
        public static MarginStatus Debt { get; }
        public static MarginStatus Effective { get; }
        public static MarginStatus InAutoRenew { get; }
        public static MarginStatus InBorrow { get; }
        public static MarginStatus InLiquidation { get; }
        public static MarginStatus InRepay { get; }
        public static MarginStatus Liquidation { get; }
        public static MarginStatus Repay { get; }
        public string Value { get; }
        public override string ToString();
    }
}

namespace Kucoin.Client.Models.Market
{
    public sealed record Kucoin24HourStat
    {
        public Kucoin24HourStat();
        public decimal? AveragePrice { get; init; }
        public decimal? BestAskPrice { get; init; }
        public decimal? BestBidPrice { get; init; }
        public decimal? ChangePercentage { get; init; }
        public decimal? ChangePrice { get; init; }
        public decimal? HighPrice { get; init; }
        public decimal? LastPrice { get; init; }
        public decimal? LowPrice { get; init; }
        public decimal? MakerCoefficient { get; init; }
        public decimal? MakerFeeRate { get; init; }
        public decimal? QuoteVolume { get; init; }
        public required string Symbol { get; init; }
        public decimal? TakerCoefficient { get; init; }
        public decimal? TakerFeeRate { get; init; }
        public required DateTime Timestamp { get; init; }
        public decimal? Volume { get; init; }
    }

    public sealed record KucoinAllTick
    {
        public KucoinAllTick();
        public decimal? AveragePrice { get; init; }
        public decimal? BestAskPrice { get; init; }
        public decimal? BestAskQuantity { get; init; }
        public decimal? BestBidPrice { get; init; }
        public decimal? BestBidQuantity { get; init; }
        public decimal? ChangePercentage { get; init; }
        public decimal? ChangePrice { get; init; }
        public decimal? HighPrice { get; init; }
        public decimal? LastPrice { get; init; }
        public decimal? LowPrice { get; init; }
        public decimal? MakerCoefficient { get; init; }
        public decimal? MakerFeeRate { get; init; }
        public decimal? QuoteVolume { get; init; }
        public required string Symbol { get; init; }
        public string? SymbolName { get; init; }
        public decimal? TakerCoefficient { get; init; }
        public decimal? TakerFeeRate { get; init; }
        public decimal? Volume { get; init; }
    }

    public sealed record KucoinAssetDetails
    {
        public KucoinAssetDetails();
        public required string Asset { get; init; }
        public int? Confirms { get; init; }
        public string? ContractAddress { get; init; }
        public required string FullName { get; init; }
        public bool? IsDebitEnabled { get; init; }
        public bool? IsMarginEnabled { get; init; }
        public required string Name { get; init; }
        public IEnumerable<KucoinAssetNetwork>? Networks { get; init; }
        public required int Precision { get; init; }
    }

    public sealed record KucoinAssetNetwork
    {
        public KucoinAssetNetwork();
        public string? AddressRegex { get; init; }
        public int? Confirms { get; init; }
        public string? ContractAddress { get; init; }
        public decimal? DepositFeeRate { get; init; }
        public decimal? DepositMinQuantity { get; init; }
        public string? DepositTierFee { get; init; }
        public bool? IsDepositEnabled { get; init; }
        public bool? IsWithdrawEnabled { get; init; }
        public decimal? MaxDeposit { get; init; }
        public decimal? MaxWithdraw { get; init; }
        public string? MemoRegex { get; init; }
        public bool? NeedTag { get; init; }
        public required string NetworkId { get; init; }
        public required string NetworkName { get; init; }
        public int? PreConfirms { get; init; }
        public decimal? WithdrawFeeRate { get; init; }
        public decimal? WithdrawMaxFee { get; init; }
        public int? WithdrawPrecision { get; init; }
        public decimal? WithdrawalMinFee { get; init; }
        public decimal? WithdrawalMinQuantity { get; init; }
    }

    public sealed record KucoinServiceStatus
    {
        public KucoinServiceStatus();
        public string? Message { get; init; }
        public required ServiceStatus Status { get; init; }
    }

    public sealed record KucoinSymbol
    {
        public KucoinSymbol();
        public required string BaseAsset { get; init; }
        public decimal? BaseIncrement { get; init; }
        public decimal? BaseMaxQuantity { get; init; }
        public decimal? BaseMinQuantity { get; init; }
        public bool? CallAuctionEnabled { get; init; }
        public DateTime? CallAuctionFirstStageStartTime { get; init; }
        public decimal? CallAuctionPriceCeiling { get; init; }
        public decimal? CallAuctionPriceFloor { get; init; }
        public DateTime? CallAuctionSecondStageStartTime { get; init; }
        public DateTime? CallAuctionThirdStageStartTime { get; init; }
        public bool? EnableTrading { get; init; }
        public string? FeeAsset { get; init; }
        public int? FeeCategory { get; init; }
        public bool? IsMarginEnabled { get; init; }
        public decimal? MakerFeeCoefficient { get; init; }
        public string? Market { get; init; }
        public decimal? MinFunds { get; init; }
        public required string Name { get; init; }
        public decimal? PriceIncrement { get; init; }
        public decimal? PriceLimitRate { get; init; }
        public required string QuoteAsset { get; init; }
        public decimal? QuoteIncrement { get; init; }
        public decimal? QuoteMaxQuantity { get; init; }
        public decimal? QuoteMinQuantity { get; init; }
        public bool? SpecialTreatment { get; init; }
        public required string Symbol { get; init; }
        public decimal? TakerFeeCoefficient { get; init; }
        public DateTime? TradingStartTime { get; init; }
    }

    public sealed record KucoinTick
    {
        public KucoinTick();
        public decimal? BestAskPrice { get; init; }
        public decimal? BestAskQuantity { get; init; }
        public decimal? BestBidPrice { get; init; }
        public decimal? BestBidQuantity { get; init; }
        public decimal? LastPrice { get; init; }
        public decimal? LastQuantity { get; init; }
        public required string Sequence { get; init; }
        public required DateTime Timestamp { get; init; }
    }

    public sealed record KucoinTicks
    {
        public KucoinTicks();
        public required IEnumerable<KucoinAllTick> Data { get; init; }
        public required DateTime Timestamp { get; init; }
    }

    public readonly record struct ServiceStatus
    {
        public ServiceStatus(string value);
        public static ServiceStatus CancelOnly { get; }
        public static ServiceStatus Close { get; }
        public static ServiceStatus Open { get; }
        public string Value { get; }
        public override string ToString();
    }
}

namespace Kucoin.Client.Models.SubAccounts
{
    public sealed record KucoinNewSubAccount
    {
        public KucoinNewSubAccount();
        public required SubAccountAccess Access { get; init; }
        public string? Remarks { get; init; }
        public required string SubName { get; init; }
        public required long Uid { get; init; }
    }

    public sealed record KucoinSubAccount
    {
        public KucoinSubAccount();
        public required SubAccountAccess Access { get; init; }
        public required DateTime CreateTime { get; init; }
        public string? HostedStatus { get; init; }
        public IEnumerable<string>? OpenedTradeTypes { get; init; }
        public string? Remarks { get; init; }
        public required int Status { get; init; }
        public required string SubName { get; init; }
        public IEnumerable<string>? TradeTypes { get; init; }
        public required int Type { get; init; }
        public required long Uid { get; init; }
        public required string UserId { get; init; }
    }

    public sealed record KucoinSubAccountBalance
    {
        public KucoinSubAccountBalance();
        public required AccountType AccountType { get; init; }
        public required string Asset { get; init; }
        public required decimal Available { get; init; }
        public string? BaseAsset { get; init; }
        public decimal? BaseAssetPrice { get; init; }
        public decimal? BaseAssetQuantity { get; init; }
        public required decimal Holds { get; init; }
        public required string SubName { get; init; }
        public required string SubUserId { get; init; }
        public string? Tag { get; init; }
        public required decimal Total { get; init; }
    }

    public sealed record KucoinSubAccountWallets
    {
        public KucoinSubAccountWallets(string SubUserId, string SubName, IReadOnlyList<KucoinSubAccountBalance> Balances);
        public IReadOnlyList<KucoinSubAccountBalance> Balances { get; init; }
        public string SubName { get; init; }
        public string SubUserId { get; init; }
    }

    public sealed record KucoinSubUser
    {
        public KucoinSubUser();
        public string? Access { get; init; }
        public required DateTime CreateTime { get; init; }
        public string? HostedStatus { get; init; }
        public IEnumerable<string>? OpenedTradeTypes { get; init; }
        public string? Remarks { get; init; }
        public required int Status { get; init; }
        public required string SubName { get; init; }
        public IEnumerable<string>? TradeTypes { get; init; }
        public required int Type { get; init; }
        public string? Uid { get; init; }
        public required string UserId { get; init; }
    }

    public sealed record KucoinSubUserKey
    {
        public KucoinSubUserKey();
        public required string ApiKey { get; init; }
        public int? ApiKeyVersion { get; init; }
        public required DateTime CreateTime { get; init; }
        public string? IpWhitelist { get; init; }
        public bool? IsMaster { get; init; }
        public required string Permissions { get; init; }
        public string? Remark { get; init; }
        public required string SubName { get; init; }
        public long? Uid { get; init; }
        public override string ToString();
    }

    public sealed record KucoinSubUserKeyDeleted
    {
        public KucoinSubUserKeyDeleted();
        public required string ApiKey { get; init; }
        public required string SubName { get; init; }
        public override string ToString();
    }

    public sealed record KucoinSubUserKeyDetails
    {
        public KucoinSubUserKeyDetails();
        public required string ApiKey { get; init; }
        public int? ApiKeyVersion { get; init; }
        public required DateTime CreateTime { get; init; }
        public string? IpWhitelist { get; init; }
        public required string Passphrase { get; init; }
        public required string Permissions { get; init; }
        public string? Remark { get; init; }
        public required string Secret { get; init; }
        public required string SubName { get; init; }
        public override string ToString();
    }

    public sealed record KucoinSubUserKeyEdited
    {
        public KucoinSubUserKeyEdited();
        public required string ApiKey { get; init; }
        public string? IpWhitelist { get; init; }
        public string? Permissions { get; init; }
        public required string SubName { get; init; }
        public override string ToString();
    }

    public readonly record struct SubAccountAccess
    {
        public SubAccountAccess(string value);
        public static SubAccountAccess All { get; }
        public static SubAccountAccess Futures { get; }
        public static SubAccountAccess Margin { get; }
        public static SubAccountAccess Spot { get; }
        public string Value { get; }
        public override string ToString();
    }
}

namespace Kucoin.Client.Models.Transfers
{
    public sealed record KucoinInnerTransfer
    {
        public KucoinInnerTransfer();
        public required string OrderId { get; init; }
    }

    public sealed record KucoinTransferAttempt
    {
        public KucoinTransferAttempt();
        public required string Asset { get; init; }
        public string? FromAccountTag { get; init; }
        public required AccountType FromAccountType { get; init; }
        public string? FromUserId { get; init; }
        public required decimal Quantity { get; init; }
        public string? ToAccountTag { get; init; }
        public required AccountType ToAccountType { get; init; }
        public string? ToUserId { get; init; }
        public required TransferType TransferType { get; init; }
    }

    public sealed record KucoinTransferResolution
    {
        public KucoinTransferResolution(KucoinTransferVerdict Verdict, string Reason, IReadOnlyList<KucoinAccountActivity> Rows);
        public IReadOnlyList<KucoinAccountTransaction> FuturesRows { get; init; }
        public string Reason { get; init; }
        public IReadOnlyList<KucoinAccountActivity> Rows { get; init; }
        public KucoinTransferVerdict Verdict { get; init; }
    }

    public enum KucoinTransferVerdict
    {
        CannotTell = 0,
        Happened = 1,
        DidNotHappen = 2,
    }

    public sealed record KucoinTransferableAccount
    {
        public KucoinTransferableAccount();
        public required string Asset { get; init; }
        public required decimal Available { get; init; }
        public required decimal Holds { get; init; }
        public required decimal Total { get; init; }
        public required decimal Transferable { get; init; }
    }

    public sealed record KucoinUniversalTransfer
    {
        public KucoinUniversalTransfer();
        public required string OrderId { get; init; }
    }

    public readonly record struct TransferType
    {
        public TransferType(string value);
        public static TransferType Internal { get; }
        public static TransferType ParentToSub { get; }
        public static TransferType SubToParent { get; }
        public string Value { get; }
        public override string ToString();
    }
}

namespace Kucoin.Client.Models.Withdrawals
{
    public readonly record struct FeeDeductType
    {
        public FeeDeductType(string value);
        public static FeeDeductType External { get; }
        public static FeeDeductType Internal { get; }
        public string Value { get; }
        public override string ToString();
    }

    public sealed record KucoinHistoricalWithdrawal
    {
        public KucoinHistoricalWithdrawal();
        public string? Address { get; init; }
        public required string Asset { get; init; }
        public required DateTime CreateTime { get; init; }
        public required bool IsInner { get; init; }
        public required decimal Quantity { get; init; }
        public required WithdrawalStatus Status { get; init; }
        public string? WalletTransactionId { get; init; }
    }

    public sealed record KucoinNewWithdrawal
    {
        public KucoinNewWithdrawal();
        public required string WithdrawalId { get; init; }
    }

    public sealed record KucoinWithdrawal
    {
        public KucoinWithdrawal();
        public required string Address { get; init; }
        public bool? Arrears { get; init; }
        public required string Asset { get; init; }
        public required DateTime CreateTime { get; init; }
        public string? FailureReason { get; init; }
        public string? FailureReasonMessage { get; init; }
        public decimal? Fee { get; init; }
        public required string Id { get; init; }
        public required bool IsInner { get; init; }
        public string? Memo { get; init; }
        public string? Network { get; init; }
        public required decimal Quantity { get; init; }
        public string? Reason { get; init; }
        public string? Remark { get; init; }
        public required WithdrawalStatus Status { get; init; }
        public string? SubStatus { get; init; }
        public DateTime? UpdateTime { get; init; }
        public string? WalletTransactionId { get; init; }
    }

    public sealed record KucoinWithdrawalAttempt
    {
        public KucoinWithdrawalAttempt();
        public required string Asset { get; init; }
        public FeeDeductType? FeeDeductType { get; init; }
        public bool IsInner { get; init; }
        public string? Memo { get; init; }
        public string? Network { get; init; }
        public required decimal Quantity { get; init; }
        public string? Remark { get; init; }
        public required string ToAddress { get; init; }
        public required WithdrawType WithdrawType { get; init; }
    }

    public sealed record KucoinWithdrawalDetails
    {
        public KucoinWithdrawalDetails();
        public required string Address { get; init; }
        public string? AddressRemark { get; init; }
        public required string Asset { get; init; }
        public string? AssetName { get; init; }
        public WithdrawalCancelType? CancelType { get; init; }
        public required DateTime CreateTime { get; init; }
        public string? FailureReason { get; init; }
        public string? FailureReasonMessage { get; init; }
        public decimal? Fee { get; init; }
        public required string Id { get; init; }
        public required bool IsInner { get; init; }
        public string? Memo { get; init; }
        public string? Network { get; init; }
        public string? NetworkId { get; init; }
        public required decimal Quantity { get; init; }
        public string? Remark { get; init; }
        public string? ReturnAsset { get; init; }
        public decimal? ReturnQuantity { get; init; }
        public WithdrawalReturnStatus? ReturnStatus { get; init; }
        public required WithdrawalStatus Status { get; init; }
        public string? TaxDescription { get; init; }
        public IEnumerable<string>? Taxes { get; init; }
        public required long UserId { get; init; }
        public string? WalletTransactionId { get; init; }
    }

    public sealed record KucoinWithdrawalQuota
    {
        public KucoinWithdrawalQuota();
        public required string Asset { get; init; }
        public required decimal AvailableQuantity { get; init; }
        public required decimal InnerWithdrawMinFee { get; init; }
        public required bool IsWithdrawEnabled { get; init; }
        public decimal? LimitBTCQuantity { get; init; }
        public decimal? LimitQuotaAssetQuantity { get; init; }
        public decimal? LockedQuantity { get; init; }
        public string? Network { get; init; }
        public string? QuotaAsset { get; init; }
        public string? Reason { get; init; }
        public required decimal RemainingQuantity { get; init; }
        public decimal? UsedBTCQuantity { get; init; }
        public decimal? UsedQuotaAssetQuantity { get; init; }
        public required decimal WithdrawMinFee { get; init; }
        public required decimal WithdrawMinQuantity { get; init; }
        public required int WithdrawPrecision { get; init; }
    }

    public sealed record KucoinWithdrawalResolution
    {
        public KucoinWithdrawalResolution(KucoinWithdrawalVerdict Verdict, string Reason, IReadOnlyList<KucoinWithdrawal> Rows);
        public string Reason { get; init; }
        public IReadOnlyList<KucoinWithdrawal> Rows { get; init; }
        public KucoinWithdrawalVerdict Verdict { get; init; }
        public string? WithdrawalId { get; }
    }

    public enum KucoinWithdrawalVerdict
    {
        CannotTell = 0,
        Happened = 1,
        DidNotHappen = 2,
    }

    public readonly record struct WithdrawType
    {
        public WithdrawType(string value);
        public static WithdrawType Address { get; }
        public static WithdrawType Mail { get; }
        public static WithdrawType Phone { get; }
        public static WithdrawType Uid { get; }
        public string Value { get; }
        public override string ToString();
    }

    public readonly record struct WithdrawalCancelType
    {
        public WithdrawalCancelType(string value);
        public static WithdrawalCancelType Cancelable { get; }
        public static WithdrawalCancelType Canceling { get; }
        public static WithdrawalCancelType NonCancelable { get; }
        public string Value { get; }
        public override string ToString();
    }

    public readonly record struct WithdrawalReturnStatus
    {
        public WithdrawalReturnStatus(string value);
        public static WithdrawalReturnStatus NotReturned { get; }
        public static WithdrawalReturnStatus Processing { get; }
        public static WithdrawalReturnStatus Success { get; }
        public string Value { get; }
        public override string ToString();
    }

    public readonly record struct WithdrawalStatus
    {
        public WithdrawalStatus(string value);
        public static WithdrawalStatus Failure { get; }
        public static WithdrawalStatus Processing { get; }
        public static WithdrawalStatus Review { get; }
        public static WithdrawalStatus Success { get; }
        public string Value { get; }
        public static WithdrawalStatus WalletProcessing { get; }
        public override string ToString();
    }
}

namespace Kucoin.Client.Results
{
    public sealed record KucoinAcknowledgement
    {
        public KucoinAcknowledgement();
    }

    public abstract record KucoinError
    {
        protected KucoinError(KucoinError original);
        public abstract string Message { get; }
        public sealed override string ToString();

        public sealed record Ambiguous : KucoinError
        {
            public Ambiguous(string What, IReadOnlyList<string> Candidates);
            public IReadOnlyList<string> Candidates { get; init; }
            public override string Message { get; }
            public string What { get; init; }
        }

        public sealed record Api : KucoinError
        {
            public Api(string Code, string ServerMessage, HttpStatusCode Status);
            public string Advice { get; }
            public string Code { get; init; }
            public KucoinErrorKind Kind { get; }
            public override string Message { get; }
            public string ServerMessage { get; init; }
            public HttpStatusCode Status { get; init; }
        }

        public sealed record HistoryNotAvailable : KucoinError
        {
            public HistoryNotAvailable(DateTime From);
            public DateTime From { get; init; }
            public override string Message { get; }
        }

        public sealed record JournalUnavailable : KucoinError
        {
            public JournalUnavailable(string Cause);
            public string Cause { get; init; }
            public override string Message { get; }
        }

        public sealed record NoCredentials : KucoinError
        {
            public NoCredentials();
            public override string Message { get; }
        }

        public sealed record NotAfterPassed : KucoinError
        {
            public NotAfterPassed(DateTime NotAfter);
            public override string Message { get; }
            public DateTime NotAfter { get; init; }
        }

        public sealed record NotFound : KucoinError
        {
            public NotFound(string What);
            public override string Message { get; }
            public string What { get; init; }
        }

        public sealed record OutcomeUnknown : KucoinError
        {
            public OutcomeUnknown(KucoinError Cause, string? ClientOid, DateTime SentAt);
            public KucoinError Cause { get; init; }
            public string? ClientOid { get; init; }
            public Uri? Exchange { get; init; }
            public string? KeyId { get; init; }
            public override string Message { get; }
            public DateTime? NotAfter { get; init; }
            public DateTime SentAt { get; init; }
            public KucoinTransferAttempt? Transfer { get; init; }
            public KucoinWithdrawalAttempt? Withdrawal { get; init; }
        }

        public sealed record RateLimited : KucoinError
        {
            public RateLimited(TimeSpan? RetryAfter, KucoinPool? Pool);
            public override string Message { get; }
            public KucoinPool? Pool { get; init; }
            public TimeSpan? RetryAfter { get; init; }
        }

        public sealed record Unreachable : KucoinError
        {
            public Unreachable(string Cause);
            public string Cause { get; init; }
            public override string Message { get; }
        }

        public sealed record Unreadable : KucoinError
        {
            public Unreadable(HttpStatusCode Status, string Cause, string BodyStart);
            public string BodyStart { get; init; }
            public string Cause { get; init; }
            public override string Message { get; }
            public HttpStatusCode Status { get; init; }
        }

        public sealed record WindowTooFull : KucoinError
        {
            public WindowTooFull(DateTime At);
            public DateTime At { get; init; }
            public override string Message { get; }
        }

        public sealed record WithdrawalRefused : KucoinError
        {
            public WithdrawalRefused(IReadOnlyList<WithdrawalFinding> Findings);
            public IReadOnlyList<WithdrawalFinding> Findings { get; init; }
            public override string Message { get; }
        }
    }

    public readonly record struct KucoinErrorCode
    {
        public KucoinErrorCode(KucoinErrorKind Kind, bool CanRetry, string Advice);
        public string Advice { get; init; }
        public bool CanRetry { get; init; }
        public KucoinErrorKind Kind { get; init; }
    }

    public static class KucoinErrorCodes
    {
        public static KucoinErrorCode Get(string code);
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

    public sealed class KucoinException : Exception
    {
        public KucoinException(KucoinError error);
        public KucoinError Error { get; }
    }

    public sealed class KucoinHistory<T> : IAsyncEnumerable<T>
    {
        public DateTime? AvailableFrom { get; }
        public DateTime From { get; }
        public bool IsTruncated { get; }
        public DateTime To { get; }
        public IAsyncEnumerator<T?> GetAsyncEnumerator(CancellationToken cancellationToken = default);
    }

    public sealed class KucoinOutcomeUnknownException : OperationCanceledException
    {
        public KucoinOutcomeUnknownException(KucoinError.OutcomeUnknown outcome, CancellationToken token);
        public KucoinError.OutcomeUnknown Outcome { get; }
    }

    public sealed record KucoinPaginated<T>
    {
        public KucoinPaginated();
        public required int CurrentPage { get; init; }
        public required IEnumerable<T?> Items { get; init; }
        public required int PageSize { get; init; }
        public required int TotalItems { get; init; }
        public required int TotalPages { get; init; }
    }

    public readonly record struct KucoinRateLimit
    {
        public KucoinRateLimit(int Limit, int Remaining, TimeSpan Reset);
        public int Limit { get; init; }
        public int Remaining { get; init; }
        public TimeSpan Reset { get; init; }
    }

    public sealed class KucoinRows<T> : IReadOnlyList<T>
    {
        public int Count { get; }
        public bool IsComplete { get; }
        public T? this[int index] { get; }
        public IEnumerator<T?> GetEnumerator();
    }

    public sealed record WebCallResult<T>
    {
        public int Attempts { get; }
        public string? ClientOid { get; }
        public T? Data { get; }
        public KucoinError? Error { get; }
        public KucoinRateLimit? RateLimit { get; }
        public string RequestMethod { get; }
        public string RequestPath { get; }
        public HttpStatusCode? ResponseStatusCode { get; }
        public TimeSpan ResponseTime { get; }
        public bool Success { get; }
        public T? GetDataOrThrow();
        public override string ToString();
    }
}

namespace Kucoin.Client.SpotApi
{
    public interface IKucoinRestClientSpotApi
    {
        IKucoinRestClientSpotApiAccount Account { get; }
        IKucoinRestClientSpotApiExchangeData ExchangeData { get; }
        IKucoinRestClientSpotApiSubAccount SubAccount { get; }
    }
}

namespace Kucoin.Client.SpotApi.Account
{
    public interface IKucoinRestClientSpotApiAccount
    {
        Task<WebCallResult<object>> CancelWithdrawalAsync(string withdrawalId, CancellationToken ct = default);
        Task<WebCallResult<WithdrawalCheck>> CheckWithdrawalAsync(string asset, string toAddress, decimal quantity, string? memo = default, bool isInner = false, string? chain = default, FeeDeductType? feeDeductType = default, WithdrawType? withdrawType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressAsync(string asset, string? network = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinDepositAddress>> CreateDepositAddressV3Async(string asset, string network, AccountType? toAccount = default, decimal? quantity = default, CancellationToken ct = default);
        KucoinHistory<KucoinAccountActivity> EnumerateAccountLedgersAsync(DateTime startTime, DateTime? endTime = default, string? asset = default, AccountDirection? direction = default, BizType? bizType = default, bool allowTruncated = false, CancellationToken ct = default);
        IAsyncEnumerable<KucoinDeposit> EnumerateDepositsAsync(string? asset = default, DateTime? startTime = default, DateTime? endTime = default, DepositStatus? status = default, CancellationToken ct = default);
        KucoinHistory<KucoinAccountActivity> EnumerateHfAccountLedgersAsync(DateTime startTime, DateTime? endTime = default, string? asset = default, AccountDirection? direction = default, BizType? bizType = default, bool allowTruncated = false, CancellationToken ct = default);
        KucoinHistory<KucoinAccountActivity> EnumerateHfMarginAccountLedgersAsync(DateTime startTime, DateTime? endTime = default, string? asset = default, AccountDirection? direction = default, BizType? bizType = default, bool allowTruncated = false, CancellationToken ct = default);
        IAsyncEnumerable<KucoinWithdrawal> EnumerateWithdrawalsAsync(string? asset = default, DateTime? startTime = default, DateTime? endTime = default, WithdrawalStatus? status = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinAccountSingle>> GetAccountAsync(string accountId, CancellationToken ct = default);
        Task<WebCallResult<KucoinUserInfo>> GetAccountInfoAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgerAsync(string accountId, DateTime? startTime = default, DateTime? endTime = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgersAsync(string? asset = default, AccountDirection? direction = default, BizType? bizType = default, DateTime? startTime = default, DateTime? endTime = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinAccount>>> GetAccountsAsync(string? asset = default, AccountType? accountType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinApiKey>> GetApiKeyInfoAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinUserFee>> GetBasicUserFeeAsync(AssetType? assetType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinMarginAccount>> GetCrossMarginAccountsAsync(string? quoteAsset = default, CrossMarginQuery? queryType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinDepositAddress>> GetDepositAddressAsync(string asset, string? network = default, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinDepositAddress>>> GetDepositAddressesAsync(string asset, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinDepositAddress>>> GetDepositAddressesV3Async(string asset, string? network = default, decimal? quantity = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinDeposit>>> GetDepositsAsync(string? asset = default, DateTime? startTime = default, DateTime? endTime = default, DepositStatus? status = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<IReadOnlyList<KucoinAccountActivity>>> GetHfAccountLedgersAsync(string? asset = default, AccountDirection? direction = default, BizType? bizType = default, DateTime? startTime = default, DateTime? endTime = default, int? limit = default, long? lastId = default, CancellationToken ct = default);
        Task<WebCallResult<IReadOnlyList<KucoinAccountActivity>>> GetHfMarginAccountLedgersAsync(string? asset = default, AccountDirection? direction = default, BizType? bizType = default, DateTime? startTime = default, DateTime? endTime = default, int? limit = default, long? lastId = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinHistoricalDeposit>>> GetHistoricalDepositsAsync(string? asset = default, DateTime? startTime = default, DateTime? endTime = default, DepositStatus? status = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinHistoricalWithdrawal>>> GetHistoricalWithdrawalsAsync(string? asset = default, DateTime? startTime = default, DateTime? endTime = default, WithdrawalStatus? status = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<bool>> GetIsHfAccountAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinIsolatedMarginAccount>> GetIsolatedMarginAccountAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsV3Async(string? symbol = default, string? quoteAsset = default, IsolatedMarginQuery? queryType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinMarginAccount>> GetMarginAccountAsync(CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinRiskLimitCrossMargin>>> GetRiskLimitCrossMarginAsync(string asset, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinRiskLimitIsolatedMargin>>> GetRiskLimitIsolatedMarginAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinTradeFee>>> GetSymbolTradingFeesAsync(IEnumerable<string> symbols, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinTradeFee>>> GetSymbolTradingFeesAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(string asset, AccountType accountType, CancellationToken ct = default);
        Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(string asset, AccountType accountType, string isolatedMarginSymbol, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinSubUser>>> GetUserInfoAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinWithdrawalDetails>> GetWithdrawalAsync(string withdrawalId, CancellationToken ct = default);
        Task<WebCallResult<KucoinWithdrawalQuota>> GetWithdrawalQuotasAsync(string asset, string? network = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinWithdrawal>>> GetWithdrawalsAsync(string? asset = default, DateTime? startTime = default, DateTime? endTime = default, WithdrawalStatus? status = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinInnerTransfer>> InnerTransferAsync(string asset, AccountType from, AccountType to, decimal quantity, string? fromTag = default, string? toTag = default, string? clientOrderId = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinTransferResolution>> ResolveTransferAsync(KucoinError.OutcomeUnknown outcome, IKucoinRestClientSpotApiAccount? otherSide = default, TimeSpan? settlingDelay = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinWithdrawalResolution>> ResolveWithdrawalAsync(KucoinError.OutcomeUnknown outcome, TimeSpan? settlingDelay = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinUniversalTransfer>> UniversalTransferAsync(string asset, decimal quantity, TransferType transferType, AccountType fromAccountType, AccountType toAccountType, string? fromUserId = default, string? toUserId = default, string? fromAccountTag = default, string? toAccountTag = default, string? clientOrderId = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinNewWithdrawal>> WithdrawAsync(WithdrawType withdrawType, string asset, string toAddress, decimal quantity, string? memo = default, bool isInner = false, string? remark = default, string? chain = default, FeeDeductType? feeDeductType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinNewWithdrawal>> WithdrawAsync(string asset, string toAddress, decimal quantity, string? memo = default, bool isInner = false, string? remark = default, string? chain = default, FeeDeductType? feeDeductType = default, CancellationToken ct = default);
    }
}

namespace Kucoin.Client.SpotApi.ExchangeData
{
    public interface IKucoinRestClientSpotApiExchangeData
    {
        Task<WebCallResult<Kucoin24HourStat>> Get24HourStatsAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<KucoinAssetDetails>> GetAssetAsync(string asset, string? network = default, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinAssetDetails>>> GetAssetsAsync(CancellationToken ct = default);
        Task<WebCallResult<IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(string? fiatBase = default, IEnumerable<string>? assets = default, CancellationToken ct = default);
        Task<WebCallResult<string>> GetMyIpAsync(CancellationToken ct = default);
        Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinServiceStatus>> GetServiceStatusAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinSymbol>> GetSymbolAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinSymbol>>> GetSymbolsAsync(string? market = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinTick>> GetTickerAsync(string symbol, CancellationToken ct = default);
        Task<WebCallResult<KucoinTicks>> GetTickersAsync(CancellationToken ct = default);
    }
}

namespace Kucoin.Client.SpotApi.SubAccount
{
    public interface IKucoinRestClientSpotApiSubAccount
    {
        WebCallResult<KucoinNewSubAccount> AddSubAccount(string password, string subName, SubAccountAccess access, string? remarks = default);
        Task<WebCallResult<KucoinNewSubAccount>> AddSubAccountAsync(string password, string subName, SubAccountAccess access, string? remarks = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinSubUserKeyDetails>> CreateSubAccountApiKeyAsync(string subName, string passphrase, string remark, string? permissions = default, string? ipWhitelist = default, int? expire = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinSubUserKeyDeleted>> DeleteSubAccountApiKeyAsync(string subName, string apiKey, string passphrase, CancellationToken ct = default);
        Task<WebCallResult<KucoinSubUserKeyEdited>> EditSubAccountApiKeyAsync(string subName, string apiKey, string passphrase, string? permissions = default, string? ipWhitelist = default, int? expire = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinAcknowledgement>> EnableFuturesPermissionsAsync(string uid, CancellationToken ct = default);
        Task<WebCallResult<KucoinAcknowledgement>> EnableMarginPermissionsAsync(string uid, CancellationToken ct = default);
        IAsyncEnumerable<KucoinSubAccountBalance> EnumerateAllSpotBalancesAsync(int pageSize = 100, CancellationToken ct = default);
        IAsyncEnumerable<KucoinSubAccount> EnumerateSubAccountsAsync(int pageSize = 100, CancellationToken ct = default);
        WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetAllSpotBalances(int pageSize = 100, int? maxPages = default);
        Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetAllSpotBalancesAsync(int pageSize = 100, int? maxPages = default, CancellationToken ct = default);
        WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetDetailBalance(string subUserId, bool includeBaseAmount = false);
        Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetDetailBalanceAsync(string subUserId, bool includeBaseAmount = false, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinSubUserKey>>> GetSubAccountApiKeyAsync(string subName, string? apiKey = default, CancellationToken ct = default);
        WebCallResult<KucoinRows<KucoinSubAccount>> GetSubAccountList(int pageSize = 100, int? maxPages = default);
        Task<WebCallResult<KucoinRows<KucoinSubAccount>>> GetSubAccountListAsync(int pageSize = 100, int? maxPages = default, CancellationToken ct = default);
    }
}

namespace Kucoin.Client.Transfers
{
    public sealed class FileTransferJournal : ITransferJournal
    {
        public FileTransferJournal(string path);
        public string Path { get; }
        public Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default);
        public Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default);
    }

    public interface ITransferJournal
    {
        Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default);
        Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default);
    }

    public sealed class MemoryTransferJournal : ITransferJournal
    {
        public MemoryTransferJournal();
        public Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default);
        public Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default);
    }

    public sealed record TransferJournalEntry
    {
        public TransferJournalEntry();
        public required string ClientOid { get; init; }
        public DateTime? End { get; init; }
        public required Uri Exchange { get; init; }
        public required string Id { get; init; }
        public required string KeyId { get; init; }
        public DateTime? NotAfter { get; init; }
        public string? OrderId { get; init; }
        public DateTime? SentAt { get; init; }
        public TransferState State { get; init; }
        public required DateTime Time { get; init; }
        public required KucoinTransferAttempt Transfer { get; init; }
        public KucoinError.OutcomeUnknown ToOutcome();
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
    public sealed class FileWithdrawalJournal : IWithdrawalJournal
    {
        public FileWithdrawalJournal(string path);
        public string Path { get; }
        public Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default);
        public Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default);
    }

    public interface IWithdrawalJournal
    {
        Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default);
        Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default);
    }

    public sealed class MemoryWithdrawalJournal : IWithdrawalJournal
    {
        public MemoryWithdrawalJournal();
        public Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default);
        public Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default);
    }

    public sealed record WithdrawalCheck
    {
        public WithdrawalCheck();
        public required WithdrawalFigures Figures { get; init; }
        public required IReadOnlyList<WithdrawalFinding> Findings { get; init; }
        public bool IsRefused { get; }
        public string? NetworkName { get; init; }
        public required IReadOnlyList<WithdrawalGap> Unknown { get; init; }
        public required KucoinWithdrawalAttempt Withdrawal { get; init; }
    }

    public enum WithdrawalChecks
    {
        Refuse = 0,
        Off = 1,
    }

    public sealed record WithdrawalFigures
    {
        public WithdrawalFigures();
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

    public sealed record WithdrawalFinding
    {
        public WithdrawalFinding(WithdrawalProblem Problem, WithdrawalSeverity Severity, string Message);
        public decimal? Limit { get; init; }
        public string Message { get; init; }
        public WithdrawalProblem Problem { get; init; }
        public decimal? Quantity { get; init; }
        public WithdrawalSeverity Severity { get; init; }
    }

    public sealed record WithdrawalGap
    {
        public WithdrawalGap(WithdrawalPart Part, string Message);
        public string Message { get; init; }
        public WithdrawalPart Part { get; init; }
    }

    public sealed record WithdrawalJournalEntry
    {
        public WithdrawalJournalEntry();
        public DateTime? End { get; init; }
        public required Uri Exchange { get; init; }
        public required string Id { get; init; }
        public required string KeyId { get; init; }
        public DateTime? NotAfter { get; init; }
        public DateTime? SentAt { get; init; }
        public WithdrawalState State { get; init; }
        public required DateTime Time { get; init; }
        public required KucoinWithdrawalAttempt Withdrawal { get; init; }
        public string? WithdrawalId { get; init; }
        public KucoinError.OutcomeUnknown ToOutcome();
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

    public enum WithdrawalSeverity
    {
        Warning = 0,
        Refusal = 1,
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
        public static IHttpClientBuilder AddKucoin(this IServiceCollection services);
        public static IHttpClientBuilder AddKucoin(this IServiceCollection services, Func<IServiceProvider, KucoinClientOptions> options);
        public static IHttpClientBuilder AddKucoin(this IServiceCollection services, KucoinClientOptions options);
        public static IHttpClientBuilder KeepHttpClientDefaults(this IHttpClientBuilder builder);
    }
}
