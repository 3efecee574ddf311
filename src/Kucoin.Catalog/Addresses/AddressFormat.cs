namespace Kucoin.Catalog.Addresses;

/// <summary>One way in which the addresses of a network are written.</summary>
internal abstract class AddressFormat
{
    /// <summary>Examines an address of printable ASCII characters.</summary>
    public abstract FormatVerdict Examine(string address);

    /// <summary>Writes an address, with its checksum where the format has one.</summary>
    /// <param name="hash">32 bytes, of which the format takes as many as it needs.</param>
    public abstract string Encode(ReadOnlySpan<byte> hash);

    /// <summary>Reads the bytes that an address was written from; <see langword="null"/> when it is not sound in this format.</summary>
    public abstract byte[]? Decode(string address);

    /// <summary>
    /// The one way of writing an address that is the same for every way in which this format writes it; <see langword="null"/> for one that
    /// is not written in this format, and where there is one way only.
    /// </summary>
    public virtual string? Normalize(string address) => null;
}

/// <summary>What a format says of an address.</summary>
internal enum FormatVerdict
{
    /// <summary>It is not written in this format.</summary>
    Unrecognized,

    /// <summary>It is written in this format and breaks one of its rules other than the checksum.</summary>
    Malformed,

    /// <summary>It is written in this format, and the checksum does not match.</summary>
    WrongChecksum,

    /// <summary>It is written in this format, its checksum matches, and it names another network.</summary>
    OtherNetwork,

    /// <summary>It is sound and carries no checksum.</summary>
    SoundWithoutChecksum,

    /// <summary>It is sound, and its checksum matches.</summary>
    Sound,
}
