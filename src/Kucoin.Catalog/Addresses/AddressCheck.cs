namespace Kucoin.Catalog.Addresses;

/// <summary>The result of checking an address and its memo. More problems and more unchecked parts may be added later.</summary>
/// <param name="Problems">What is wrong; empty when nothing is.</param>
/// <param name="Unchecked">What could not be checked, so that an empty list of problems does not vouch for it.</param>
public sealed record AddressCheck(IReadOnlyList<AddressFinding> Problems, IReadOnlyList<AddressGap> Unchecked)
{
    /// <summary>Whether nothing wrong was found. What is in <see cref="Unchecked"/> may still be wrong.</summary>
    public bool IsValid => Problems.Count == 0;
}

/// <summary>One thing that is wrong with an address or its memo.</summary>
/// <param name="Problem">What kind of thing.</param>
/// <param name="Message">A sentence that names the network.</param>
public sealed record AddressFinding(AddressProblem Problem, string Message);

/// <summary>One thing that could not be checked.</summary>
/// <param name="Part">What was not checked.</param>
/// <param name="Message">A sentence that names the network and the reason.</param>
public sealed record AddressGap(AddressPart Part, string Message);

/// <summary>What can be wrong with an address or its memo.</summary>
public enum AddressProblem
{
    /// <summary>The address starts or ends with white space.</summary>
    AddressWhitespace,

    /// <summary>The address is not of the network's form, contradicts the exchange's expression, or holds invisible characters.</summary>
    AddressFormat,

    /// <summary>The address has the network's form, and its checksum does not match: a character is wrong.</summary>
    AddressChecksum,

    /// <summary>The address is sound and belongs to another network.</summary>
    AddressOfOtherNetwork,

    /// <summary>The network needs a memo and there is none.</summary>
    MemoMissing,

    /// <summary>The network has no memos and there is one.</summary>
    MemoNotAllowed,

    /// <summary>The memo starts or ends with white space.</summary>
    MemoWhitespace,

    /// <summary>The memo contradicts the exchange's expression, or holds invisible characters.</summary>
    MemoFormat,
}

/// <summary>What of an address or its memo can be left unchecked.</summary>
public enum AddressPart
{
    /// <summary>The form of the address: the exchange gives no usable expression, and the format is not known here.</summary>
    AddressFormat,

    /// <summary>The checksum of the address: it has none, is written without it, or is not known here.</summary>
    AddressChecksum,

    /// <summary>Whether the network needs a memo.</summary>
    MemoNeeded,

    /// <summary>The form of the memo: the exchange gives no usable expression.</summary>
    MemoFormat,
}
