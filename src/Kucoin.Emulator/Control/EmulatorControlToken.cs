using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The bearer token that lets a caller control a local exchange. It has 128 bits or more, is never shown by <see cref="ToString"/>, and is
/// compared in constant time.
/// </summary>
public sealed class EmulatorControlToken
{
    /// <summary>The environment variable that names a file with a token, for callers.</summary>
    public const string FileVariable = "KUCOIN_EMULATOR_CONTROL_TOKEN_FILE";

    private const int LeastBits = 128;
    private const int BitsOfHexDigit = 4;
    private const int BitsOfLetter = 6;
    private const int LeastDifferentLetters = 8;
    private const int LongestFile = 4096;
    private const string Scheme = "Bearer ";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>What a bearer token may consist of (RFC 6750).</summary>
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    private readonly string _text;
    private readonly byte[] _hash;

    private EmulatorControlToken(string text)
    {
        _text = text;
        _hash = Hash(text);
    }

    /// <summary>Makes a token of 256 random bits.</summary>
    public static EmulatorControlToken Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Takes a token that is known as text.</summary>
    /// <param name="text">
    /// At least 32 hexadecimal digits, or 22 letters, digits and <c>-._~+/=</c>; at least eight of them different.
    /// </param>
    /// <exception cref="ArgumentException">It is shorter, or has other characters. The message does not repeat it.</exception>
    public static EmulatorControlToken Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Objection(text) is { } objection ? throw new ArgumentException($"A control token {objection}", nameof(text)) : new(text);
    }

    /// <summary>Reads a token from a file that holds nothing else; white space around it does not count.</summary>
    /// <param name="file">The path of a regular file that only its owner can read and write.</param>
    /// <exception cref="KucoinEmulatorException">
    /// The file cannot be read, is not a regular one, can be read or written by others, or holds no token of 128 bits.
    /// </exception>
    public static EmulatorControlToken ReadFile(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var text = Read(file).Trim();
        return Objection(text) is { } objection
            ? throw new KucoinEmulatorException($"The control token in {file} {objection}")
            : new(text);
    }

    /// <summary>Reads the token from the file that <see cref="FileVariable"/> names; null when the variable is not set.</summary>
    /// <exception cref="KucoinEmulatorException">The variable is set, and there is no usable token in the file.</exception>
    public static EmulatorControlToken? FromEnvironment() =>
        Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file ? ReadFile(file) : null;

    /// <summary>The token itself, to hand it to whoever may control the exchange. It belongs in no log and on no command line.</summary>
    public string Reveal() => _text;

    /// <summary>Three asterisks, so that no log and no message holds the token.</summary>
    public override string ToString() => "***";

    /// <summary>Whether an Authorization header carries this token. It takes as long for a wrong one as for the right one.</summary>
    internal bool Matches(string? authorization) =>
        authorization is not null
        && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(authorization.AsSpan(Scheme.Length).Trim()), _hash);

    private static byte[] Hash(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return SHA256.HashData(bytes);
    }

    private static string? Objection(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Letters))
        {
            return "has characters that a token cannot have: only letters, digits and -._~+/= are allowed.";
        }

        var bits = text.Length * (text.All(char.IsAsciiHexDigit) ? BitsOfHexDigit : BitsOfLetter);
        return bits < LeastBits
            ? $"has {bits} bits at most; {LeastBits} are needed: 32 hexadecimal digits, as 'openssl rand -hex 16' prints, or 22 letters."
            : text.Distinct().Count() < LeastDifferentLetters ? $"has fewer than {LeastDifferentLetters} different characters." : null;
    }

    private static string Read(string file)
    {
        try
        {
            using var handle = PosixFile.OpenForReading(file);
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            if (!stream.CanSeek || File.GetAttributes(handle).HasFlag(FileAttributes.Directory))
            {
                throw Unusable(file, "it is not a regular file");
            }

            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(handle) & ~OwnerOnly) != UnixFileMode.None)
            {
                throw Unusable(file, "others can read or write it; 'chmod 600' keeps it to you");
            }

            var bytes = new byte[LongestFile + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= LongestFile
                ? Encoding.UTF8.GetString(bytes, 0, length)
                : throw Unusable(file, $"it has more than {LongestFile} bytes");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, Directory.Exists(file) ? "it is a folder" : error.Message.TrimEnd('.'));
        }
    }

    private static KucoinEmulatorException Unusable(string file, string reason) =>
        new($"The control token cannot be taken from {file}: {reason}.");
}
