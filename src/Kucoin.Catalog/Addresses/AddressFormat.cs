namespace Kucoin.Catalog.Addresses;

/// <summary>An address format of a network.</summary>
internal abstract class AddressFormat
{
    /// <summary>Validates an address of printable ASCII characters.</summary>
    public abstract FormatVerdict Examine(string address);

    /// <summary>Encodes an address, with a checksum if the format has one.</summary>
    /// <param name="hash">32 bytes; the format uses as many as it needs.</param>
    public abstract string Encode(ReadOnlySpan<byte> hash);

    /// <summary>Decodes the bytes of an address; <see langword="null"/> when it is not valid in this format.</summary>
    public abstract byte[]? Decode(string address);

    /// <summary>
    /// Returns the canonical form of an address, which is the same for all spellings in this format; <see langword="null"/> when the
    /// address is not in this format, or the format has only one spelling.
    /// </summary>
    public virtual string? Normalize(string address) => null;
}

/// <summary>The result of validating an address against a format.</summary>
internal enum FormatVerdict
{
    /// <summary>The address is not in this format.</summary>
    Unrecognized,

    /// <summary>The address is in this format, but violates a rule other than the checksum.</summary>
    Malformed,

    /// <summary>The address is in this format, but its checksum does not match.</summary>
    WrongChecksum,

    /// <summary>The address is in this format and its checksum matches, but it belongs to another network.</summary>
    OtherNetwork,

    /// <summary>The address is valid and has no checksum.</summary>
    SoundWithoutChecksum,

    /// <summary>The address is valid and its checksum matches.</summary>
    Sound,
}
