namespace Kucoin.Catalog.Addresses;

/// <summary>
/// Checks an address and its memo against the expressions that the exchange gives for a network, and the checksum of the address where
/// its format is known: base58check, bech32 and bech32m, EIP-55, and those of TON and Stellar. It needs no network and no keys.
/// </summary>
public static class AddressChecker
{
    private const int HashLength = 32;

    /// <summary>Checks an address and a memo.</summary>
    /// <param name="rules">What the exchange says of the network.</param>
    /// <param name="address">The address.</param>
    /// <param name="memo">The memo; <see langword="null"/> or empty for none.</param>
    public static AddressCheck Check(AddressRules rules, string address, string? memo)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(address);
        var findings = new Findings(rules);
        CheckAddress(findings, address);
        CheckMemo(findings, memo ?? "");
        return new(findings.Problems, findings.Unchecked);
    }

    /// <summary>Writes 32 bytes as an address of a network, with a matching checksum: a local exchange makes its addresses so.</summary>
    /// <param name="networkId">The id of the network, for example <c>trx</c>.</param>
    /// <param name="hash">32 bytes, of which the format takes as many as it needs.</param>
    /// <returns>The address; <see langword="null"/> where the format of the network is not known here.</returns>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public static string? CreateAddress(string networkId, ReadOnlySpan<byte> hash) =>
        hash.Length == HashLength
            ? AddressFormats.Encode(networkId, hash)
            : throw new ArgumentException($"An address is made of {HashLength} bytes, not of {hash.Length}.", nameof(hash));

    private static void CheckAddress(Findings findings, string address)
    {
        var rules = findings.Rules;
        if (address.Trim().Length != address.Length)
        {
            findings.Add(AddressProblem.AddressWhitespace, $"The address starts or ends with white space{Named(address)}: leave it out.");
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
                $"An address of {rules.Network} is printable ASCII characters without white space; this one is empty or has others.");
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
    /// An address that the exchange's expression accepts may be written in a format that is newer than this table; one that nothing
    /// recognizes is wrong.
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
                    AddressPart.AddressChecksum, $"This {rules.Network} address carries no checksum: a wrong character shows nowhere.");
                break;
            case FormatVerdict.Unrecognized:
                findings.Skip(
                    AddressPart.AddressChecksum,
                    $"The address is in a format of {rules.Network} that is not known here: its checksum was not checked.");
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
            findings.Skip(AddressPart.AddressFormat, $"The form of a {network} address was not checked: {Why(expression)}.");
        }

        findings.Skip(AddressPart.AddressChecksum, $"The checksum of a {network} address is not known here and was not checked.");
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
            findings.Add(AddressProblem.MemoNotAllowed, $"An address of {rules.Network} has no memo: leave it out.");
        }
        else if (memo.Trim().Length != memo.Length)
        {
            findings.Add(AddressProblem.MemoWhitespace, $"The memo starts or ends with white space{Named(memo)}: leave it out.");
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
                $"{network} needs a memo: without the one that belongs to the address, what is sent to a shared address is lost.");
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
                findings.Skip(AddressPart.MemoFormat, $"The form of a {network} memo was not checked: {Why(verdict)}.");
                break;
        }
    }

    private static string HasInvisible(string what, InvisibleCharacter invisible) =>
        $"{what} has no invisible characters; this one has {invisible}: leave it out.";

    /// <summary>White space that is no plain space, by its code point: it can look like one, or like nothing.</summary>
    private static string Named(string text) => InvisibleCharacter.GetFirst(text) is { } invisible ? $" ({invisible})" : "";

    private static string NotAnAddress(AddressRules rules, string address) => $"'{address}' is not an address of {rules.Network}.";

    private static string Why(ExpressionVerdict verdict) => verdict switch
    {
        ExpressionVerdict.Invalid => "the exchange's expression is not valid",
        ExpressionVerdict.TooSlow => "the exchange's expression took too long",
        _ => "the exchange gives no expression",
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
