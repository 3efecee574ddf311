namespace Kucoin.Catalog.Addresses;

/// <summary>The result of checking an address and its memo. Later versions may add problems and unchecked parts.</summary>
/// <param name="Problems">The problems found; empty when there are none.</param>
/// <param name="Unchecked">The parts that could not be checked. An empty list of problems says nothing about them.</param>
public sealed record AddressCheck(IReadOnlyList<AddressFinding> Problems, IReadOnlyList<AddressGap> Unchecked)
{
    /// <summary>Whether no problem was found. The parts in <see cref="Unchecked"/> may still be invalid.</summary>
    public bool IsValid => Problems.Count == 0;
}

/// <summary>One problem of an address or its memo.</summary>
/// <param name="Problem">The kind of problem.</param>
/// <param name="Message">A sentence that names the network.</param>
public sealed record AddressFinding(AddressProblem Problem, string Message);

/// <summary>A part of an address or memo that could not be checked.</summary>
/// <param name="Part">The part that was not checked.</param>
/// <param name="Message">A sentence that names the network and the reason.</param>
public sealed record AddressGap(AddressPart Part, string Message);

/// <summary>The kinds of problems of an address or its memo.</summary>
public enum AddressProblem
{
    /// <summary>The address starts or ends with white space.</summary>
    AddressWhitespace,

    /// <summary>
    /// The address does not have the format of the network, does not match the exchange's regular expression, or contains invisible
    /// characters.
    /// </summary>
    AddressFormat,

    /// <summary>The address has the format of the network, but its checksum does not match: a character is wrong.</summary>
    AddressChecksum,

    /// <summary>The address is valid, but belongs to another network.</summary>
    AddressOfOtherNetwork,

    /// <summary>The network requires a memo, but none was given.</summary>
    MemoMissing,

    /// <summary>The network has no memos, but one was given.</summary>
    MemoNotAllowed,

    /// <summary>The memo starts or ends with white space.</summary>
    MemoWhitespace,

    /// <summary>The memo does not match the exchange's regular expression, or contains invisible characters.</summary>
    MemoFormat,
}

/// <summary>The parts of an address or its memo that may be left unchecked.</summary>
public enum AddressPart
{
    /// <summary>The format of the address: the exchange provides no usable expression, and this library does not know the format.</summary>
    AddressFormat,

    /// <summary>
    /// The checksum of the address: the format has none, the address is written without it, or this library does not know it.
    /// </summary>
    AddressChecksum,

    /// <summary>Whether the network needs a memo.</summary>
    MemoNeeded,

    /// <summary>The format of the memo: the exchange provides no usable expression.</summary>
    MemoFormat,
}
