namespace Kucoin.Client
{
    public interface IKucoinRestClient
    {
        IKucoinRestClientSpotApi SpotApi { get; }
    }

    public sealed record KucoinClientOptions
    {
        public KucoinClientOptions();
        public KucoinCredentials? Credentials { get; init; }
        public KucoinEnvironment Environment { get; init; }
        public int MaxResponseBytes { get; init; }
        public TimeProvider TimeProvider { get; init; }
        public TimeSpan Timeout { get; init; }
        public static KucoinClientOptions FromEnvironment();
    }

    public sealed class KucoinCredentials
    {
        public KucoinCredentials(string key, string secret, string passphrase);
        public static KucoinCredentials? FromEnvironment();
        public override string ToString();
    }

    public sealed record KucoinEnvironment
    {
        public Uri Futures { get; }
        public bool IsLoopback { get; }
        public static KucoinEnvironment Live { get; }
        public Uri Spot { get; }
        public static KucoinEnvironment At(Uri address);
        public static KucoinEnvironment At(Uri spot, Uri futures);
    }

    public sealed class KucoinRestClient : IDisposable, IKucoinRestClient
    {
        public KucoinRestClient();
        public KucoinRestClient(KucoinClientOptions options);
        public KucoinRestClient(KucoinClientOptions options, HttpClient http);
        public IKucoinRestClientSpotApi SpotApi { get; }
        public void Dispose();
    }
}

namespace Kucoin.Client.Catalogue
{
    public abstract class KucoinEndpoint
    {
        public abstract Type AnswerType { get; }
        public KucoinHost Host { get; }
        public bool IsRead { get; }
        public bool IsSigned { get; }
        public TimeSpan? MaxWindow { get; init; }
        public string Name { get; }
        public KucoinPageSizes? PageSizes { get; init; }
        public string Path { get; }
        public KucoinPermission Permission { get; }
        public KucoinPool Pool { get; }
        public TimeSpan? Retention { get; init; }
        public string Verb { get; }
        public int Weight { get; }
        public override string ToString();
    }

    public sealed class KucoinEndpoint<TAnswer> : KucoinEndpoint
    {
        public override Type AnswerType { get; }
    }

    public static class KucoinEndpoints
    {
        public static IReadOnlyList<KucoinEndpoint> All { get; }

        public static class AccountInfo
        {
            public static readonly KucoinEndpoint<KucoinAccountSingle> Account;
            public static readonly KucoinEndpoint<IEnumerable<KucoinAccount>> AccountList;
        }

        public static class Ledgers
        {
            public static readonly KucoinEndpoint<KucoinPaginated<KucoinAccountActivity>> AccountLedgers;
        }

        public static class MarginAccounts
        {
            public static readonly KucoinEndpoint<KucoinMarginAccount> CrossMargin;
            public static readonly KucoinEndpoint<KucoinIsolatedMarginAccountsInfo> IsolatedMargin;
        }

        public static class Market
        {
            public static readonly KucoinEndpoint<IEnumerable<KucoinAssetDetails>> Assets;
            public static readonly KucoinEndpoint<IReadOnlyDictionary<string, decimal>> FiatPrices;
            public static readonly KucoinEndpoint<DateTime> ServerTime;
        }

        public static class SubAccounts
        {
            public static readonly KucoinEndpoint<KucoinNewSubAccount> Add;
            public static readonly KucoinEndpoint<KucoinPaginated<KucoinSubAccountWallets>> AllBalances;
            public static readonly KucoinEndpoint<KucoinSubAccountWallets> Balances;
            public static readonly KucoinEndpoint<KucoinPaginated<KucoinSubAccount>> List;
        }

        public static class Transfers
        {
            public static readonly KucoinEndpoint<KucoinTransferableAccount> Transferable;
            public static readonly KucoinEndpoint<KucoinUniversalTransfer> UniversalTransfer;
        }
    }

    public enum KucoinHost
    {
        Spot = 0,
        Futures = 1,
    }

    public readonly record struct KucoinPageSizes
    {
        public KucoinPageSizes(int Min, int Max, int Default);
        public int Default { get; init; }
        public int Max { get; init; }
        public int Min { get; init; }
    }

    public enum KucoinPermission
    {
        None = 0,
        General = 1,
        Spot = 2,
        Margin = 3,
        Futures = 4,
        Withdrawal = 5,
        FlexTransfers = 6,
    }

    public enum KucoinPool
    {
        Spot = 0,
        Management = 1,
        Futures = 2,
        Public = 3,
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
    }
}

namespace Kucoin.Client.Models.Margin
{
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

    public readonly record struct MarginStatus
    {
        public MarginStatus(string value);
        public static MarginStatus Bankruptcy { get; }
        public static MarginStatus Borrow { get; }
        public static MarginStatus Effective { get; }
        public static MarginStatus Liquidation { get; }
        public static MarginStatus Repay { get; }
        public string Value { get; }
        public override string ToString();
    }
}

namespace Kucoin.Client.Models.Market
{
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

namespace Kucoin.Client.Results
{
    public abstract record KucoinError
    {
        protected KucoinError(KucoinError original);
        public abstract string Message { get; }
        public sealed override string ToString();

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

        public sealed record NoCredentials : KucoinError
        {
            public NoCredentials();
            public override string Message { get; }
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
            public override string Message { get; }
            public DateTime SentAt { get; init; }
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
        public static KucoinErrorCode Of(string code);
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
        IAsyncEnumerable<KucoinAccountActivity> EnumerateAccountLedgersAsync(DateTime startTime, DateTime? endTime = default, string? asset = default, AccountDirection? direction = default, BizType? bizType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinAccountSingle>> GetAccountAsync(string accountId, CancellationToken ct = default);
        Task<WebCallResult<KucoinPaginated<KucoinAccountActivity>>> GetAccountLedgersAsync(string? asset = default, AccountDirection? direction = default, BizType? bizType = default, DateTime? startTime = default, DateTime? endTime = default, int? currentPage = default, int? pageSize = default, CancellationToken ct = default);
        Task<WebCallResult<IEnumerable<KucoinAccount>>> GetAccountsAsync(string? asset = default, AccountType? accountType = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinIsolatedMarginAccountsInfo>> GetIsolatedMarginAccountsAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinMarginAccount>> GetMarginAccountAsync(CancellationToken ct = default);
        Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(string asset, AccountType accountType, CancellationToken ct = default);
        Task<WebCallResult<KucoinTransferableAccount>> GetTransferableAsync(string asset, AccountType accountType, string isolatedMarginSymbol, CancellationToken ct = default);
        Task<WebCallResult<KucoinInnerTransfer>> InnerTransferAsync(string asset, AccountType from, AccountType to, decimal quantity, string? fromTag = default, string? toTag = default, string? clientOrderId = default, CancellationToken ct = default);
        Task<WebCallResult<KucoinUniversalTransfer>> UniversalTransferAsync(string asset, decimal quantity, TransferType transferType, AccountType fromAccountType, AccountType toAccountType, string? fromUserId = default, string? toUserId = default, string? fromAccountTag = default, string? toAccountTag = default, string? clientOrderId = default, CancellationToken ct = default);
    }
}

namespace Kucoin.Client.SpotApi.ExchangeData
{
    public interface IKucoinRestClientSpotApiExchangeData
    {
        Task<WebCallResult<IEnumerable<KucoinAssetDetails>>> GetAssetsAsync(CancellationToken ct = default);
        Task<WebCallResult<IReadOnlyDictionary<string, decimal>>> GetFiatPricesAsync(string? fiatBase = default, IEnumerable<string>? assets = default, CancellationToken ct = default);
        Task<WebCallResult<DateTime>> GetServerTimeAsync(CancellationToken ct = default);
    }
}

namespace Kucoin.Client.SpotApi.SubAccount
{
    public interface IKucoinRestClientSpotApiSubAccount
    {
        WebCallResult<KucoinNewSubAccount> AddSubAccount(string password, string subName, SubAccountAccess access, string? remarks = default);
        Task<WebCallResult<KucoinNewSubAccount>> AddSubAccountAsync(string password, string subName, SubAccountAccess access, string? remarks = default, CancellationToken ct = default);
        WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetAllSpotBalances(int pageSize = 100, int? maxPages = default);
        Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetAllSpotBalancesAsync(int pageSize = 100, int? maxPages = default, CancellationToken ct = default);
        WebCallResult<KucoinRows<KucoinSubAccountBalance>> GetDetailBalance(string subUserId, bool includeBaseAmount = false);
        Task<WebCallResult<KucoinRows<KucoinSubAccountBalance>>> GetDetailBalanceAsync(string subUserId, bool includeBaseAmount = false, CancellationToken ct = default);
        WebCallResult<KucoinRows<KucoinSubAccount>> GetSubAccountList(int pageSize = 100, int? maxPages = default);
        Task<WebCallResult<KucoinRows<KucoinSubAccount>>> GetSubAccountListAsync(int pageSize = 100, int? maxPages = default, CancellationToken ct = default);
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class KucoinServiceCollectionExtensions
    {
        public static IHttpClientBuilder AddKucoin(this IServiceCollection services);
        public static IHttpClientBuilder AddKucoin(this IServiceCollection services, Func<IServiceProvider, KucoinClientOptions> options);
        public static IHttpClientBuilder AddKucoin(this IServiceCollection services, KucoinClientOptions options);
    }
}
