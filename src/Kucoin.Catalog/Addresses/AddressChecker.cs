namespace Kucoin.Catalog.Addresses;

/// <summary>
/// Validates an address and its memo against the regular expressions of the exchange for a network, and validates the checksum of known
/// formats: base58check, bech32 and bech32m, EIP-55, TON and Stellar. It works offline and needs no keys.
/// </summary>
public static class AddressChecker
{
    private const int HashLength = 32;

    /// <summary>Checks an address and a memo.</summary>
    /// <param name="rules">The exchange's rules for the network.</param>
    /// <param name="address">The address.</param>
    /// <param name="memo">The memo; <see langword="null"/> or empty when there is none.</param>
    public static AddressCheck Check(AddressRules rules, string address, string? memo)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(address);
        var findings = new Findings(rules);
        CheckAddress(findings, address);
        CheckMemo(findings, memo ?? "");
        return new(findings.Problems, findings.Unchecked);
    }

    /// <summary>
    /// Encodes 32 bytes as an address of a network, with a valid checksum. A local exchange generates its addresses this way.
    /// </summary>
    /// <param name="networkId">The id of the network, for example <c>trx</c>.</param>
    /// <param name="hash">32 bytes; the format uses as many as it needs.</param>
    /// <returns>The address; <see langword="null"/> when this library does not know the format of the network.</returns>
    /// <exception cref="ArgumentException">The length is not 32 bytes.</exception>
    public static string? CreateAddress(string networkId, ReadOnlySpan<byte> hash) =>
        hash.Length == HashLength
            ? AddressFormats.Encode(networkId, hash)
            : throw new ArgumentException($"The hash must have {HashLength} bytes, but has {hash.Length}.", nameof(hash));

    private static void CheckAddress(Findings findings, string address)
    {
        var rules = findings.Rules;
        if (address.Trim().Length != address.Length)
        {
            findings.Add(AddressProblem.AddressWhitespace, $"The address starts or ends with white space{Named(address)}: remove it.");
            return;
        }

        if (InvisibleCharacter.GetFirst(address) is { } invisible)
        {
            findings.Add(AddressProblem.AddressFormat, HasInvisible($"An address of {rules.Network}", invisible));
            return;
        }

        if (address.Length == 0 || address.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            findings.Add(
                AddressProblem.AddressFormat,
                $"An address of {rules.Network} must be printable ASCII without white space; this one is empty or has other characters.");
            return;
        }

        var expression = AddressExpression.Match(rules.AddressExpression, address);
        if (expression == ExpressionVerdict.Differs)
        {
            findings.Add(AddressProblem.AddressFormat, NotAnAddress(rules, address));
            return;
        }

        CheckFormat(findings, address, AddressFormats.Examine(rules.NetworkId, address), expression);
    }

    /// <summary>
    /// An address that the exchange's expression accepts may have a format that is newer than this table. An address that neither
    /// recognizes is invalid.
    /// </summary>
    private static void CheckFormat(Findings findings, string address, FormatVerdict? format, ExpressionVerdict expression)
    {
        var rules = findings.Rules;
        switch (format)
        {
            case FormatVerdict.Unrecognized when expression != ExpressionVerdict.Matches:
            case FormatVerdict.Malformed:
                findings.Add(AddressProblem.AddressFormat, NotAnAddress(rules, address));
                break;
            case FormatVerdict.WrongChecksum:
                findings.Add(
                    AddressProblem.AddressChecksum,
                    $"The checksum of the {rules.Network} address {address} does not match: a character is wrong or missing.");
                break;
            case FormatVerdict.OtherNetwork:
                findings.Add(AddressProblem.AddressOfOtherNetwork, $"{address} is an address of another network, not of {rules.Network}.");
                break;
            case FormatVerdict.SoundWithoutChecksum:
                findings.Skip(
                    AddressPart.AddressChecksum, $"This {rules.Network} address has no checksum: a wrong character cannot be detected.");
                break;
            case FormatVerdict.Unrecognized:
                findings.Skip(
                    AddressPart.AddressChecksum,
                    $"The address has an unknown format of {rules.Network}: its checksum was not checked.");
                break;
            case null:
                SkipUnknownFormat(findings, expression);
                break;
        }
    }

    private static void SkipUnknownFormat(Findings findings, ExpressionVerdict expression)
    {
        var network = findings.Rules.Network;
        if (expression != ExpressionVerdict.Matches)
        {
            findings.Skip(AddressPart.AddressFormat, $"The format of a {network} address was not checked: {Why(expression)}.");
        }

        findings.Skip(AddressPart.AddressChecksum, $"The checksum of a {network} address was not checked: its format is not known.");
    }

    private static void CheckMemo(Findings findings, string memo)
    {
        var rules = findings.Rules;
        if (memo.Length == 0)
        {
            CheckMissingMemo(findings);
        }
        else if (rules.NeedsMemo == false && string.IsNullOrEmpty(rules.MemoExpression))
        {
            findings.Add(AddressProblem.MemoNotAllowed, $"An address of {rules.Network} has no memo: omit it.");
        }
        else if (memo.Trim().Length != memo.Length)
        {
            findings.Add(AddressProblem.MemoWhitespace, $"The memo starts or ends with white space{Named(memo)}: remove it.");
        }
        else if (InvisibleCharacter.GetFirst(memo) is { } invisible)
        {
            findings.Add(AddressProblem.MemoFormat, HasInvisible($"A memo of {rules.Network}", invisible));
        }
        else
        {
            CheckMemoExpression(findings, memo);
        }
    }

    private static void CheckMissingMemo(Findings findings)
    {
        var network = findings.Rules.Network;
        if (findings.Rules.NeedsMemo == true)
        {
            findings.Add(
                AddressProblem.MemoMissing,
                $"{network} requires a memo: funds sent to a shared address without its memo are lost.");
        }
        else if (findings.Rules.NeedsMemo is null)
        {
            findings.Skip(AddressPart.MemoNeeded, $"The exchange does not say whether {network} needs a memo.");
        }
    }

    private static void CheckMemoExpression(Findings findings, string memo)
    {
        var network = findings.Rules.Network;
        switch (AddressExpression.Match(findings.Rules.MemoExpression, memo))
        {
            case ExpressionVerdict.Matches:
                break;
            case ExpressionVerdict.Differs:
                findings.Add(AddressProblem.MemoFormat, $"'{memo}' is not a memo of {network}.");
                break;
            case var verdict:
                findings.Skip(AddressPart.MemoFormat, $"The format of a {network} memo was not checked: {Why(verdict)}.");
                break;
        }
    }

    private static string HasInvisible(string what, InvisibleCharacter invisible) =>
        $"{what} must not contain invisible characters; this one has {invisible}: remove it.";

    /// <summary>The code point of white space other than a plain space, which can look like a space or be invisible.</summary>
    private static string Named(string text) => InvisibleCharacter.GetFirst(text) is { } invisible ? $" ({invisible})" : "";

    private static string NotAnAddress(AddressRules rules, string address) => $"'{address}' is not an address of {rules.Network}.";

    private static string Why(ExpressionVerdict verdict) => verdict switch
    {
        ExpressionVerdict.Invalid => "the exchange's regular expression is invalid",
        ExpressionVerdict.TooSlow => "the exchange's regular expression timed out",
        _ => "the exchange provides no regular expression",
    };

    private sealed class Findings(AddressRules rules)
    {
        public AddressRules Rules => rules;

        public List<AddressFinding> Problems { get; } = [];

        public List<AddressGap> Unchecked { get; } = [];

        public void Add(AddressProblem problem, string message) => Problems.Add(new(problem, message));

        public void Skip(AddressPart part, string message) => Unchecked.Add(new(part, message));
    }
}
