using System.Net;

namespace Kucoin.Emulator.Protocol;

/// <summary>
/// Every refusal of the exchange. The gateway refuses with a 4xx status; a rule that says no does so with status 200, as KuCoin's do.
/// </summary>
internal static class Refusals
{
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

    private static readonly Func<Refusal>[] ByCode =
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

    // The gateway, in the order in which it looks.
    public static Refusal UrlNotFound() => new("404000", "Url Not Found", NotFound);

    /// <summary>KuCoin has the endpoint and this exchange has not. No code of KuCoin's says that, so it is none of theirs.</summary>
    public static Refusal NotEmulated(string endpoint) =>
        new("not_emulated", $"KuCoin has {endpoint}, this emulator has not", NotFound);

    /// <summary>An endpoint that KuCoin has taken away.</summary>
    public static Refusal Deprecated(string endpoint) => new("401000", $"The interface has been deprecated: {endpoint}", Ok);

    /// <summary>An endpoint that KuCoin has taken away so long ago that it says so with the code of a success.</summary>
    public static Refusal Offline() => new("200000", "The interface is offline", Ok);

    public static Refusal TooManyRequests() =>
        new("429000", "Too many requests in a short period of time, please retry later", TooMany);

    public static Refusal HeaderMissing() => new(
        "400001",
        "Please check the header of your request for KC-API-KEY, KC-API-SIGN, KC-API-TIMESTAMP, KC-API-PASSPHRASE",
        BadRequest);

    public static Refusal InvalidTimestamp() => new("400002", "Invalid KC-API-TIMESTAMP", BadRequest);

    public static Refusal UnknownKey() => new("400003", "KC-API-KEY not exists", Unauthorized);

    public static Refusal RetiredKeyVersion() => new("400008", "V1 & V2 keys are no longer supported by this API", BadRequest);

    public static Refusal InvalidKeyVersion() => new("400009", "Invalid KC-API-KEY-VERSION", BadRequest);

    public static Refusal InvalidPassphrase() => new("400004", "Invalid KC-API-PASSPHRASE", Unauthorized);

    public static Refusal InvalidSignature() => new("400005", "Invalid KC-API-SIGN", Unauthorized);

    public static Refusal AddressNotOnWhitelist(IPAddress caller) =>
        new("400006", $"Invalid request IP, the current client IP is: {caller}.", Forbidden);

    public static Refusal UserFrozen() => new("411100", "User is frozen", Forbidden);

    public static Refusal MorePermissionNeeded() => new("400007", "Access denied, require more permission", Forbidden);

    /// <summary>The key may do this kind of thing, but its user may not: only the master sees or moves what is not its own.</summary>
    public static Refusal UidAccessDenied() => new("400010", "UID access denied, a key of the master is needed", Forbidden);

    public static Refusal UnsupportedContentType() =>
        new("415000", "Unsupported Media Type, Content-Type must be application/json", UnsupportedMedia);

    public static Refusal BodyTooLarge(int limit) => Parameter($"The body has more than {limit} bytes");

    public static Refusal Internal() => new("500000", "Internal Server Error", Broken);

    // Parameters.
    public static Refusal MalformedBody() => Parameter("The body is not a JSON object");

    public static Refusal ParameterMissing(string name) => Parameter($"{name} cannot be empty");

    public static Refusal ParameterNotText(string name) => Parameter($"{name} is not a text or a number");

    public static Refusal ParameterNotNumber(string name) => Parameter($"{name} is not a whole number");

    public static Refusal ParameterOutOfRange(string name, long min, long max) => Parameter($"{name} must be from {min} to {max}");

    public static Refusal ParameterNotOneOf(string name, IEnumerable<string> words) =>
        Parameter($"{name} must be one of {string.Join(", ", words)}");

    public static Refusal TooManyValues(string name, int limit) => Parameter($"{name} takes at most {limit} values");

    public static Refusal WindowReversed() => Parameter("startAt must not be later than endAt");

    public static Refusal WindowTooWide(TimeSpan limit) => Parameter($"The time range must not be wider than {limit.TotalHours:0} hours");

    public static Refusal UnsupportedBase(string name, string code) => Parameter($"{name} {code} is not supported");

    // Wallets and transfers.
    public static Refusal UnknownAsset(string asset) => Parameter($"currency {asset} does not exist");

    public static Refusal UnknownAccount() => Parameter("account does not exist");

    public static Refusal UnknownSymbol() => new("900001", "symbol not exists", Ok);

    public static Refusal InvalidAmount() => Parameter("amount must be a positive decimal number");

    public static Refusal AmountTooFine(int precision) => Parameter($"amount must not have more than {precision} decimal places");

    public static Refusal TagMissing(string name) => Parameter($"{name} must name the pair of the isolated margin account");

    public static Refusal AssetNotOfPair(string asset, string tag) => Parameter($"currency {asset} does not belong to {tag}");

    public static Refusal AssetNotOnMargin(string asset) => Parameter($"currency {asset} cannot be transferred to or from margin accounts");

    public static Refusal SameAccount() => Parameter("the paying and the receiving account are the same");

    public static Refusal RouteNotOpen(string from, string to) => Parameter($"a transfer from {from} to {to} is not supported");

    public static Refusal UnknownSubAccount() => Parameter("sub-account does not exist");

    public static Refusal BalanceInsufficient() => new("230003", "Balance insufficient!", Ok);

    public static Refusal TransferTooLarge(string limit) => Parameter($"amount must not be more than {limit}");

    public static Refusal TransferNotCancellable() => Parameter("the transfer has arrived and cannot be cancelled");

    public static Refusal MarginInsufficient() => new("130203", "Insufficient account balance", Ok);

    public static Refusal MarginRestricted() => new("130201", "Your account has restricted access to certain features", Ok);

    public static Refusal MarginNotEnabled() => new("101030", "You haven't yet enabled the margin trading", Ok);

    public static Refusal FuturesNotEnabled() => Parameter("futures trading is not enabled for the account");

    public static Refusal UnifiedAccount() => Parameter("the account is in the unified mode, which this interface does not reach");

    public static Refusal RiskLimitReached(string asset, string limit) => Parameter($"no more than {limit} {asset} can be held on margin");

    public static Refusal UnknownUser(string name) => Parameter($"user {name} does not exist");

    public static Refusal ClientOidUsed() => Parameter("clientOid has been used before");

    public static Refusal ClientOidTooLong(int limit) => Parameter($"clientOid must not be longer than {limit} characters");

    // Sub-accounts.
    public static Refusal InvalidSubName() =>
        Parameter("subName must have 7 to 32 letters and digits, at least one of each, and start with a letter");

    public static Refusal InvalidPassword() => Parameter("password must have 7 to 24 letters and digits, at least one of each");

    public static Refusal InvalidRemarks() => Parameter("remarks must have 1 to 24 characters");

    public static Refusal SubNameTaken() => Parameter("subName is already in use");

    public static Refusal TooManySubAccounts(string type, int limit) =>
        Parameter($"no more than {limit} sub-accounts can have the {type} permission");

    // Keys of sub-accounts.
    public static Refusal InvalidKeyPassphrase() => Parameter("passphrase must have 7 to 32 characters and no spaces");

    public static Refusal InvalidKeyRemark() => Parameter("remark must have 1 to 24 characters");

    public static Refusal NotAnAddress(string text) => Parameter($"ipWhitelist has {text}, which is not an IP address");

    public static Refusal UnknownSubKey() => Parameter("apiKey does not exist for this sub-account");

    public static Refusal WrongKeyPassphrase() => Parameter("passphrase is not that of the key");

    // Deposits and withdrawals.
    public static Refusal InvalidChain() => new("900014", "Invalid chainId", Ok);

    public static Refusal DepositAddressExists() => new("260000", "Deposit address already exists.", Ok);

    public static Refusal UnknownDepositAddress() => new("260220", "deposit.address.not.exists", Ok);

    public static Refusal DepositsClosed(string chain) => Parameter($"deposits on chain {chain} are closed");

    public static Refusal WithdrawalsClosed() => new("260210", "withdraw.disabled", Ok);

    public static Refusal UnknownDeposit() => Parameter("deposit does not exist");

    public static Refusal AddressNotFavorite() =>
        new("260325", "Already set withdraw whitelist, this address is not favorite address", Ok);

    public static Refusal WithdrawalQuotaExceeded() => new("110003", "The withdrawal amount exceeds the limit of 24 hours", Ok);

    public static Refusal TooManyInnerWithdrawals() =>
        new("429000", "Too many withdrawals to other users, at most 3 in 10 seconds and 50 in 24 hours", TooMany);

    public static Refusal WithdrawalTooLarge() => Parameter("Withdrawal amount is above the maximum.");

    public static Refusal WithdrawalTooSmall() => Parameter("Withdrawal amount is below the minimum requirement.");

    public static Refusal IncorrectAddress() => new("400100", "Incorrect withdrawal address", Ok);

    public static Refusal MemoNeeded(string chain) => Parameter($"memo is required on chain {chain}");

    public static Refusal IncorrectMemo(string chain) => Parameter($"memo is not valid on chain {chain}");

    public static Refusal MemoNotTaken(string chain) => Parameter($"memo is not supported on chain {chain}");

    public static Refusal UnknownRecipient() => Parameter("toAddress does not belong to a user of the exchange");

    public static Refusal OwnRecipient() => Parameter("toAddress belongs to the user who withdraws");

    public static Refusal WithdrawalBalanceInsufficient() =>
        new("115007", "Insufficient balance. Withdrawals are made from the funding account only.", Ok);

    public static Refusal UnknownWithdrawal() => Parameter("withdrawal does not exist");

    public static Refusal WithdrawalNotCancellable(string status) => Parameter($"a withdrawal that is {status} cannot be cancelled");

    // Futures.
    public static Refusal UnknownContract() => new("100003", "Contract parameter invalid.", Ok);

    public static Refusal UnknownSettlement(string asset) => new("100001", $"currency {asset} does not settle futures", Ok);

    // An exchange that is not well, and users whom it restricts: nothing here but a fault makes these.
    public static Refusal UnknownPartner() => new("400200", "Unknown partner", Forbidden);

    public static Refusal BadPartnerSign() => new("400201", "Invalid partner sign", Forbidden);

    public static Refusal PartnerAddressDenied() => new("400202", "Invalid partner ip", Forbidden);

    public static Refusal RegionRestricted() => new("400301", "This service is not available in your region", Forbidden);

    public static Refusal AddressRestricted() => new("400302", "This service is not available from your IP address", Forbidden);

    public static Refusal IdentityCheckNeeded() => new("400303", "Please complete the identity verification", Forbidden);

    public static Refusal MasterIdentityCheckNeeded() =>
        new("400304", "The master account has to complete the identity verification", Forbidden);

    public static Refusal RegionNotServed() => new("400500", "This token is not supported in your region", Forbidden);

    public static Refusal NotYetTrading() => new("400600", "The symbol is not open for trading yet", Ok);

    public static Refusal AccountAtRisk() => new("400700", "The account is at risk and restricted", Forbidden);

    public static Refusal InterfaceRetired() => new("401000", "The interface has been deprecated", Unauthorized);

    public static Refusal NetworkTimeout() => new("408000", "Network timeout, please try again later", TimedOut);

    public static Refusal UrlBlocked() => new("411200", "The URL is in the blacklist of the user", Forbidden);

    public static Refusal SystemLimit() => new("429001", "The system limit is reached, please retry later", TooMany);

    public static Refusal ConnectionLimit() => new("429002", "The limit of the connection is reached", TooMany);

    public static Refusal Stopping() => new("501000", "The system is stopping", NotImplemented);

    public static Refusal Busy() => new("503000", "The system is busy, please retry later", Unavailable);

    public static Refusal GatewayTimeout() => new("504000", "The system timed out, please retry later", GatewayLate);

    public static Refusal UnknownFailure() => new("505000", "Unknown error", Broken);

    public static Refusal TransferSystemBusy() => new("230005", "The system is busy, please try again later", Ok);

    public static Refusal MarginBusy() => new("130202", "The margin system is busy", Ok);

    public static Refusal WalletEmpty() => new("260100", "account.noBalance", Ok);

    /// <summary>What KuCoin says with a code; a code it is not known to use comes with a text of ours.</summary>
    public static Refusal WithCode(string code) =>
        Array.Find(Array.ConvertAll(ByCode, make => make()), refusal => refusal.Code == code) ?? new(code, "Refused by a fault", Ok);

    private static Refusal Parameter(string message) => new("400100", message, BadRequest);
}
