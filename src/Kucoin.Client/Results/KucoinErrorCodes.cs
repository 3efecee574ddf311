using System.Collections.Frozen;
using static Kucoin.Client.Results.KucoinErrorKind;

namespace Kucoin.Client.Results;

/// <summary>The classification of a KuCoin error code.</summary>
/// <param name="Kind">The category of the error.</param>
/// <param name="CanRetry">Whether the same request can succeed later without a change.</param>
/// <param name="Advice">The recommended action, in one sentence.</param>
public readonly record struct KucoinErrorCode(KucoinErrorKind Kind, bool CanRetry, string Advice);

/// <summary>The known KuCoin error codes with their category and advice.</summary>
public static class KucoinErrorCodes
{
    internal const string SuccessCode = "200000";
    internal const string ClockCode = "400002";
    internal const string TooManyRequestsCode = "429000";
    internal const string BlockedCode = "1015";
    internal const string NetworkTimeoutCode = "408000";
    internal const string FailureCode = "500000";
    internal const string StoppingCode = "501000";
    internal const string BusyCode = "503000";
    internal const string GatewayTimeoutCode = "504000";
    internal const string UnknownFailureCode = "505000";
    internal const string MarginNotOpenedCode = "101030";
    internal const string TransferBusyCode = "230005";

    private static readonly FrozenDictionary<string, KucoinErrorCode> Known = new Dictionary<string, KucoinErrorCode>
    {
        ["400001"] = new(Authentication, false, "A header of the signature is missing: check that no proxy removes headers."),
        [ClockCode] = new(Clock, true, "Set this machine's clock: it is more than five seconds away from the exchange's."),
        ["400003"] = new(Authentication, false, "Check the API key: the exchange does not know it. It may be deleted, or of another site."),
        ["400004"] = new(
            Authentication, false, "Check the passphrase, which is the one given when the key was made, and the secret, which signs it."),
        ["400005"] = new(Authentication, false, "Check the API secret: the signature does not match the key."),
        ["400006"] = new(Permission, false, "Add this machine's address to the IP whitelist of the key."),
        ["400007"] = new(Permission, false, "Give the key the permission this call needs, in the API management of KuCoin."),
        ["400008"] = new(Authentication, false, "Create a key of version 3: older keys are not accepted."),
        ["400009"] = new(Authentication, false, "Create a key of version 3: the version that was sent is unknown."),
        ["400010"] = new(Permission, false, "Use a key of the account that this call is for; some calls take keys of the master only."),
        ["400011"] = new(Authentication, false, "Log the session in again."),
        ["400012"] = new(Authentication, false, "Log the session in again: it timed out."),
        ["400100"] = new(Parameter, false, "Check the parameters against the message."),
        ["400101"] = new(Parameter, false, "Check the parameters against the message."),
        ["400102"] = new(Parameter, false, "Check the parameters against the message."),
        ["400200"] = new(Permission, false, "Trading or the partner id is not allowed for this account."),
        ["400201"] = new(Permission, false, "Check the partner signature."),
        ["400202"] = new(Permission, false, "Call from an address that the partner may use."),
        ["400301"] = new(Restricted, false, "KuCoin does not serve this region."),
        ["400302"] = new(Restricted, false, "KuCoin does not serve the region of this address."),
        ["400303"] = new(Restricted, false, "Complete the identity check of the account."),
        ["400304"] = new(Restricted, false, "Complete the identity check of the master account."),
        ["400400"] = new(Authentication, false, "Send a valid authorization, or check the parameters."),
        ["400401"] = new(Authentication, false, "Log in: the authorization is missing."),
        ["400444"] = new(Restricted, false, "A function of the account is restricted: ask KuCoin's support."),
        ["400500"] = new(Restricted, false, "This asset is not served in the region of the account."),
        ["400600"] = new(Trading, true, "Wait until the pair opens for trading."),
        ["400700"] = new(Restricted, false, "The account is restricted for risk: ask KuCoin's support."),
        ["400800"] = new(Margin, false, "The margin order failed: check the position."),
        ["401000"] = new(Address, false, "KuCoin has retired this address: use its successor."),
        ["404000"] = new(Address, false, "Check the address: the exchange does not serve this path."),
        [NetworkTimeoutCode] = new(Maintenance, true, "The exchange timed out: check whether it happened, then try again."),
        ["411100"] = new(
            Restricted,
            false,
            "The user is frozen: the master can unfreeze a sub-account in KuCoin's sub-account management; for the master, ask KuCoin's "
            + "support."),
        ["411200"] = new(Restricted, false, "The user may not call this address: ask KuCoin's support."),
        ["415000"] = new(Parameter, false, "Send the body as application/json."),
        [TooManyRequestsCode] = new(Limit, true, "Wait until the quota resets."),
        ["429001"] = new(Limit, true, "The exchange is at its own limit: wait and try again."),
        ["429002"] = new(Limit, true, "Send less on one connection."),
        [FailureCode] = new(Maintenance, true, "The exchange failed: check whether it happened, then try again."),
        [StoppingCode] = new(Maintenance, true, "The exchange is stopping: try again later."),
        [BusyCode] = new(Maintenance, true, "The exchange is busy: try again later."),
        [GatewayTimeoutCode] = new(Maintenance, true, "The exchange timed out: check whether it happened, then try again."),
        [UnknownFailureCode] = new(Maintenance, true, "The exchange failed: check whether it happened, then try again."),
        [BlockedCode] = new(Limit, true, "The network in front of KuCoin blocks this machine for 30 seconds: send less."),
        ["200001"] = new(Trading, true, "Orders are suspended: try again later."),
        ["200002"] = new(Trading, true, "Canceling is suspended: try again later."),
        ["200003"] = new(Limit, true, "Too many orders: cancel some, or wait."),
        ["200004"] = new(Balance, false, "Move enough of the asset into the wallet first."),
        ["200005"] = new(Balance, false, "Move enough of the asset into the futures wallet first."),
        ["200009"] = new(Restricted, false, "Complete the identity check of the account."),
        ["102421"] = new(Balance, false, "Move enough of the asset into the wallet first."),
        ["110003"] = new(Funding, true, "The withdrawals of the last 24 hours reach the limit: wait, or raise it."),
        ["115007"] = new(Balance, false, "Move the asset into the main wallet first: withdrawals leave from there."),
        [MarginNotOpenedCode] = new(Margin, false, "Activate margin for the account first."),
        ["130201"] = new(Margin, false, "Margin is restricted for this account."),
        ["130202"] = new(Margin, true, "Margin is busy: try again later."),
        ["130203"] = new(Balance, false, "Move enough of the asset into the margin wallet first."),
        ["130316"] = new(Margin, true, "Wait: borrowing and transferring at once is not possible."),
        ["126013"] = new(Balance, false, "Move enough of the asset into the margin wallet first."),
        ["126001"] = new(Margin, false, "High-frequency margin is not open for this account."),
        ["210021"] = new(Balance, false, "Move enough of the asset into the wallet first."),
        ["230003"] = new(Balance, false, "The paying wallet holds less than that: ask for the transferable amount first."),
        [TransferBusyCode] = new(Maintenance, true, "The exchange is busy: check whether it happened, then try again."),
        ["260000"] = new(Funding, false, "Read the addresses: one exists already."),
        ["260100"] = new(Balance, false, "Move the asset into the main wallet first."),
        ["260210"] = new(Funding, true, "Withdrawals of this asset on this chain are closed, or the user is frozen."),
        ["260220"] = new(Funding, false, "Create a deposit address first."),
        ["260325"] = new(Funding, false, "Add the address to the withdrawal whitelist, or switch the whitelist off."),
        ["600100"] = new(Parameter, false, "Raise the amount above the minimum."),
        ["600101"] = new(Parameter, false, "Raise the funds of the order above the minimum."),
        ["600102"] = new(Restricted, false, "The broker account is disabled."),
        ["600203"] = new(Trading, false, "The pair cannot be traded."),
        ["900001"] = new(Parameter, false, "Check the pair: the exchange does not know it."),
        ["900014"] = new(Parameter, false, "Check the chain: list the asset's chains for the valid ids."),
        ["100001"] = new(Parameter, false, "Check the parameters against the message."),
        ["100003"] = new(Parameter, false, "Check the contract parameters against the message."),
        ["300000"] = new(Parameter, false, "Check the parameters against the message."),
        ["300003"] = new(Balance, false, "Move enough of the asset into the futures wallet first."),
    }.ToFrozenDictionary();

    /// <summary>Codes after which the exchange may still have carried out the request.</summary>
    private static readonly FrozenSet<string> Unclear =
        FrozenSet.Create(
            NetworkTimeoutCode, FailureCode, StoppingCode, BusyCode, GatewayTimeoutCode, UnknownFailureCode, TransferBusyCode);

    /// <summary>The starts of messages that refuse a request although the code is that of a success.</summary>
    private static readonly string[] RefusalMessages =
    [
        "The interface is offline", "Unsuccessful! Exceeded the max. funds out-transfer limit",
    ];

    /// <summary>The code of a success as it is in a body.</summary>
    internal static ReadOnlySpan<byte> SuccessBytes => "200000"u8;

    /// <summary>Whether a message without data is known to mean that nothing happened.</summary>
    internal static bool IsRefusal(string message) =>
        RefusalMessages.Any(refusal => message.StartsWith(refusal, StringComparison.OrdinalIgnoreCase));

    internal static bool IsUnclear(string code) => Unclear.Contains(code);

    /// <summary>Whether a code has the form of KuCoin's: six digits, or words.</summary>
    internal static bool IsCode(string code) =>
        !string.IsNullOrWhiteSpace(code) && (code.Length == 6 || !code.All(char.IsAsciiDigit));

    /// <summary>Gets the classification of a code. An unknown code is <see cref="KucoinErrorKind.Unknown"/>, without advice.</summary>
    public static KucoinErrorCode Get(string code) => Known.GetValueOrDefault(code, new(Unknown, false, ""));
}
