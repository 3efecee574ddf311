using System.Net;

namespace Kucoin.Emulator.Http;

/// <summary>
/// The API errors of the exchange. The gateway uses 4xx statuses; business rules use the status 200, as on KuCoin.
/// </summary>
internal static class ApiErrors
{
    private const string ParameterCode = "400100";
    private const string RetiredCode = "401000";
    private const string TooManyRequestsCode = "429000";

    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const int UnsupportedMedia = 415;
    private const int TimedOut = 408;
    private const int TooMany = 429;
    private const int Broken = 500;
    private const int NotImplemented = 501;
    private const int Unavailable = 503;
    private const int GatewayLate = 504;

    private static readonly Func<ApiError>[] ByCode =
    [
        UrlNotFound, TooManyRequests, HeaderMissing, InvalidTimestamp, UnknownKey, RetiredKeyVersion, InvalidKeyVersion,
        InvalidPassphrase, InvalidSignature, UserFrozen, MorePermissionNeeded, UidAccessDenied, UnsupportedContentType, Internal,
        MalformedBody, UnknownSymbol, BalanceInsufficient, InvalidChain, DepositAddressExists, WithdrawalsClosed,
        WithdrawalBalanceInsufficient, UnknownContract, UnknownPartner, BadPartnerSign, PartnerAddressDenied, RegionRestricted,
        AddressRestricted, IdentityCheckNeeded, MasterIdentityCheckNeeded, RegionNotServed, NotYetTrading, AccountAtRisk,
        InterfaceRetired, NetworkTimeout, UrlBlocked, SystemLimit, ConnectionLimit, Stopping, Busy, GatewayTimeout, UnknownFailure,
        TransferSystemBusy, WithdrawalQuotaExceeded, MarginNotEnabled, MarginRestricted, MarginBusy, MarginInsufficient, WalletEmpty,
        UnknownDepositAddress, AddressNotFavorite,
    ];

    // Gateway errors, in the order of the checks.
    public static ApiError UrlNotFound() => new("404000", "Url Not Found", NotFound);

    /// <summary>
    /// The endpoint exists on KuCoin but is not emulated. KuCoin has no code for this, so the code is specific to the emulator.
    /// </summary>
    public static ApiError NotEmulated(string endpoint) =>
        new("not_emulated", $"KuCoin has {endpoint}, this emulator has not", NotFound);

    /// <summary>An endpoint that KuCoin has retired.</summary>
    public static ApiError Deprecated(string endpoint) => new(RetiredCode, $"The interface has been deprecated: {endpoint}", Ok);

    /// <summary>An endpoint that KuCoin retired long ago. KuCoin reports it with the success code.</summary>
    public static ApiError Offline() => new(ApiResponse.SuccessCode, "The interface is offline", Ok);

    public static ApiError TooManyRequests() =>
        new(TooManyRequestsCode, "Too many requests in a short period of time, please retry later", TooMany);

    public static ApiError HeaderMissing() => new(
        "400001",
        "Please check the header of your request for KC-API-KEY, KC-API-SIGN, KC-API-TIMESTAMP, KC-API-PASSPHRASE",
        BadRequest);

    public static ApiError InvalidTimestamp() => new("400002", "Invalid KC-API-TIMESTAMP", BadRequest);

    public static ApiError UnknownKey() => new("400003", "KC-API-KEY not exists", Unauthorized);

    public static ApiError RetiredKeyVersion() => new("400008", "V1 & V2 keys are no longer supported by this API", BadRequest);

    public static ApiError InvalidKeyVersion() => new("400009", "Invalid KC-API-KEY-VERSION", BadRequest);

    public static ApiError InvalidPassphrase() => new("400004", "Invalid KC-API-PASSPHRASE", Unauthorized);

    public static ApiError InvalidSignature() => new("400005", "Invalid KC-API-SIGN", Unauthorized);

    public static ApiError AddressNotOnWhitelist(IPAddress caller) =>
        new("400006", $"Invalid request IP, the current client IP is: {caller}.", Forbidden);

    public static ApiError UserFrozen() => new("411100", "User is frozen", Forbidden);

    public static ApiError MorePermissionNeeded() => new("400007", "Access denied, require more permission", Forbidden);

    /// <summary>The key has the permission, but its user does not: only the master can see or move funds of other users.</summary>
    public static ApiError UidAccessDenied() => new("400010", "UID access denied, a key of the master is needed", Forbidden);

    public static ApiError UnsupportedContentType() =>
        new("415000", "Unsupported Media Type, Content-Type must be application/json", UnsupportedMedia);

    public static ApiError BodyTooLarge(int limit) => Parameter($"The body has more than {limit} bytes");

    public static ApiError Internal() => new("500000", "Internal Server Error", Broken);

    // Parameters.
    public static ApiError MalformedBody() => Parameter("The body is not a JSON object");

    public static ApiError ParameterMissing(string name) => Parameter($"{name} cannot be empty");

    public static ApiError ParameterNotText(string name) => Parameter($"{name} is not a text or a number");

    public static ApiError ParameterNotNumber(string name) => Parameter($"{name} is not a whole number");

    public static ApiError ParameterOutOfRange(string name, long min, long max) => Parameter($"{name} must be from {min} to {max}");

    public static ApiError ParameterNotOneOf(string name, IEnumerable<string> words) =>
        Parameter($"{name} must be one of {string.Join(", ", words)}");

    public static ApiError TooManyValues(string name, int limit) => Parameter($"{name} takes at most {limit} values");

    public static ApiError WindowReversed(string start = "startAt", string end = "endAt") =>
        Parameter($"{start} must not be later than {end}");

    public static ApiError WindowTooWide(TimeSpan limit) => Parameter($"The time range must not be wider than {limit.TotalHours:0} hours");

    public static ApiError UnsupportedBase(string name, string code) => Parameter($"{name} {code} is not supported");

    // Wallets and transfers.
    public static ApiError UnknownAsset(string asset) => Parameter($"currency {asset} does not exist");

    public static ApiError UnknownAccount() => Parameter("account does not exist");

    public static ApiError UnknownSymbol() => new("900001", "symbol not exists", Ok);

    public static ApiError InvalidAmount(string name = "amount") => Parameter($"{name} must be a positive decimal number");

    public static ApiError AmountTooFine(int precision, string name = "amount") =>
        Parameter($"{name} must not have more than {precision} decimal places");

    public static ApiError TagMissing(string name) => Parameter($"{name} must name the pair of the isolated margin account");

    public static ApiError AssetNotOfPair(string asset, string tag) => Parameter($"currency {asset} does not belong to {tag}");

    public static ApiError AssetNotOnMargin(string asset) =>
        Parameter($"currency {asset} cannot be transferred to or from margin accounts");

    public static ApiError SameAccount() => Parameter("the paying and the receiving account are the same");

    public static ApiError RouteNotOpen(string from, string to) => Parameter($"a transfer from {from} to {to} is not supported");

    public static ApiError UnknownSubAccount() => Parameter("sub-account does not exist");

    public static ApiError BalanceInsufficient() => new("230003", "Balance insufficient!", Ok);

    public static ApiError TransferTooLarge(string limit) => Parameter($"amount must not be more than {limit}");

    public static ApiError TransferNotCancellable() => Parameter("the transfer has arrived and cannot be cancelled");

    public static ApiError MarginInsufficient() => new("130203", "Insufficient account balance", Ok);

    public static ApiError MarginRestricted() => new("130201", "Your account has restricted access to certain features", Ok);

    public static ApiError MarginNotEnabled() => new("101030", "You haven't yet enabled the margin trading", Ok);

    public static ApiError FuturesNotEnabled() => Parameter("futures trading is not enabled for the account");

    public static ApiError UnifiedAccount() => Parameter("the account is in the unified mode, which this interface does not reach");

    public static ApiError RiskLimitReached(string asset, string limit) => Parameter($"no more than {limit} {asset} can be held on margin");

    public static ApiError UnknownUser(string name) => Parameter($"user {name} does not exist");

    public static ApiError ClientOidUsed() => Parameter("clientOid has been used before");

    public static ApiError ClientOidTooLong(int limit) => Parameter($"clientOid must not be longer than {limit} characters");

    // Sub-accounts.
    public static ApiError InvalidSubName() =>
        Parameter("subName must have 7 to 32 letters and digits, at least one of each, and start with a letter");

    public static ApiError InvalidPassword() => Parameter("password must have 7 to 24 letters and digits, at least one of each");

    public static ApiError InvalidRemarks() => Parameter("remarks must have 1 to 24 characters");

    public static ApiError SubNameTaken() => Parameter("subName is already in use");

    public static ApiError TooManySubAccounts(string type, int limit) =>
        Parameter($"no more than {limit} sub-accounts can have the {type} permission");

    // Keys of sub-accounts.
    public static ApiError InvalidKeyPassphrase() => Parameter("passphrase must have 7 to 32 characters and no spaces");

    public static ApiError InvalidKeyRemark() => Parameter("remark must have 1 to 24 characters");

    public static ApiError NotAnAddress(string text) => Parameter($"ipWhitelist has {text}, which is not an IP address");

    public static ApiError UnknownSubKey() => Parameter("apiKey does not exist for this sub-account");

    public static ApiError WrongKeyPassphrase() => Parameter("passphrase is not that of the key");

    // Deposits and withdrawals.
    public static ApiError InvalidChain() => new("900014", "Invalid chainId", Ok);

    public static ApiError DepositAddressExists() => new("260000", "Deposit address already exists.", Ok);

    public static ApiError UnknownDepositAddress() => new("260220", "deposit.address.not.exists", Ok);

    public static ApiError DepositsClosed(string chain) => Parameter($"deposits on chain {chain} are closed");

    public static ApiError WithdrawalsClosed() => new("260210", "withdraw.disabled", Ok);

    public static ApiError UnknownDeposit() => Parameter("deposit does not exist");

    public static ApiError AddressNotFavorite() =>
        new("260325", "Already set withdraw whitelist, this address is not favorite address", Ok);

    public static ApiError WithdrawalQuotaExceeded() => new("110003", "The withdrawal amount exceeds the limit of 24 hours", Ok);

    public static ApiError TooManyInnerWithdrawals() =>
        new(TooManyRequestsCode, "Too many withdrawals to other users, at most 3 in 10 seconds and 50 in 24 hours", TooMany);

    public static ApiError WithdrawalTooLarge() => Parameter("Withdrawal amount is above the maximum.");

    public static ApiError WithdrawalTooSmall() => Parameter("Withdrawal amount is below the minimum requirement.");

    public static ApiError IncorrectAddress() => new(ParameterCode, "Incorrect withdrawal address", Ok);

    public static ApiError MemoNeeded(string chain) => Parameter($"memo is required on chain {chain}");

    public static ApiError IncorrectMemo(string chain) => Parameter($"memo is not valid on chain {chain}");

    public static ApiError MemoNotTaken(string chain) => Parameter($"memo is not supported on chain {chain}");

    public static ApiError UnknownRecipient() => Parameter("toAddress does not belong to a user of the exchange");

    public static ApiError OwnRecipient() => Parameter("toAddress belongs to the user who withdraws");

    public static ApiError WithdrawalBalanceInsufficient() =>
        new("115007", "Insufficient balance. Withdrawals are made from the funding account only.", Ok);

    public static ApiError UnknownWithdrawal() => Parameter("withdrawal does not exist");

    public static ApiError WithdrawalNotCancellable(string status) => Parameter($"a withdrawal that is {status} cannot be cancelled");

    // Futures.
    public static ApiError UnknownContract() => new("100003", "Contract parameter invalid.", Ok);

    public static ApiError UnknownSettlement(string asset) => new("100001", $"currency {asset} does not settle futures", Ok);

    // Failures of the exchange and user restrictions: only faults produce these errors.
    public static ApiError UnknownPartner() => new("400200", "Unknown partner", Forbidden);

    public static ApiError BadPartnerSign() => new("400201", "Invalid partner sign", Forbidden);

    public static ApiError PartnerAddressDenied() => new("400202", "Invalid partner ip", Forbidden);

    public static ApiError RegionRestricted() => new("400301", "This service is not available in your region", Forbidden);

    public static ApiError AddressRestricted() => new("400302", "This service is not available from your IP address", Forbidden);

    public static ApiError IdentityCheckNeeded() => new("400303", "Please complete the identity verification", Forbidden);

    public static ApiError MasterIdentityCheckNeeded() =>
        new("400304", "The master account has to complete the identity verification", Forbidden);

    public static ApiError RegionNotServed() => new("400500", "This token is not supported in your region", Forbidden);

    public static ApiError NotYetTrading() => new("400600", "The symbol is not open for trading yet", Ok);

    public static ApiError AccountAtRisk() => new("400700", "The account is at risk and restricted", Forbidden);

    public static ApiError InterfaceRetired() => new(RetiredCode, "The interface has been deprecated", Unauthorized);

    public static ApiError NetworkTimeout() => new("408000", "Network timeout, please try again later", TimedOut);

    public static ApiError UrlBlocked() => new("411200", "The URL is in the blacklist of the user", Forbidden);

    public static ApiError SystemLimit() => new("429001", "The system limit is reached, please retry later", TooMany);

    public static ApiError ConnectionLimit() => new("429002", "The limit of the connection is reached", TooMany);

    public static ApiError Stopping() => new("501000", "The system is stopping", NotImplemented);

    public static ApiError Busy() => new("503000", "The system is busy, please retry later", Unavailable);

    public static ApiError GatewayTimeout() => new("504000", "The system timed out, please retry later", GatewayLate);

    public static ApiError UnknownFailure() => new("505000", "Unknown error", Broken);

    public static ApiError TransferSystemBusy() => new("230005", "The system is busy, please try again later", Ok);

    public static ApiError MarginBusy() => new("130202", "The margin system is busy", Ok);

    public static ApiError WalletEmpty() => new("260100", "account.noBalance", Ok);

    /// <summary>Gets the error with KuCoin's message for a code; an unknown code gets a generic message.</summary>
    public static ApiError WithCode(string code) =>
        Array.Find(Array.ConvertAll(ByCode, make => make()), refusal => refusal.Code == code) ?? new(code, "Refused by a fault", Ok);

    private static ApiError Parameter(string message) => new(ParameterCode, message, BadRequest);
}
