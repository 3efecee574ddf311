using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The bearer token that authorizes callers of the control API. It has at least 128 bits, <see cref="ToString"/> never shows it, and it is
/// compared in constant time.
/// </summary>
public sealed class EmulatorControlToken
{
    /// <summary>The environment variable with the path of a token file, for callers.</summary>
    public const string FileVariable = "KUCOIN_EMULATOR_CONTROL_TOKEN_FILE";

    private const int LeastBits = 128;
    private const int BitsOfHexDigit = 4;
    private const int BitsOfLetter = 6;
    private const int LeastDifferentLetters = 8;
    private const int LongestFile = 4096;
    private const string Scheme = "Bearer ";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The characters allowed in a bearer token (RFC 6750).</summary>
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    private readonly string _text;
    private readonly byte[] _hash;

    private EmulatorControlToken(string text)
    {
        _text = text;
        _hash = Hash(text);
    }

    /// <summary>Creates a token of 256 random bits.</summary>
    public static EmulatorControlToken Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Creates a token from text.</summary>
    /// <param name="text">
    /// At least 32 hexadecimal digits, or 22 letters, digits and <c>-._~+/=</c>; at least eight of them different.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The token is too short, or has other characters. The message does not contain the token.
    /// </exception>
    public static EmulatorControlToken Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Objection(text) is { } objection ? throw new ArgumentException($"A control token {objection}", nameof(text)) : new(text);
    }

    /// <summary>Reads a token from a file that contains nothing else; surrounding white space is ignored.</summary>
    /// <param name="file">The path of a regular file that only its owner can read and write.</param>
    /// <exception cref="KucoinEmulatorException">
    /// The file cannot be read, is not a regular one, can be read or written by other users, or does not contain a token of at least 128
    /// bits.
    /// </exception>
    public static EmulatorControlToken ReadFile(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var text = Read(file).Trim();
        return Objection(text) is { } objection
            ? throw new KucoinEmulatorException($"The control token in {file} {objection}")
            : new(text);
    }

    /// <summary>
    /// Reads the token from the file named by the environment variable <see cref="FileVariable"/>; <see langword="null"/> when it is not
    /// set.
    /// </summary>
    /// <exception cref="KucoinEmulatorException">The variable is set, but the file contains no valid token.</exception>
    public static EmulatorControlToken? FromEnvironment() =>
        Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file ? ReadFile(file) : null;

    /// <summary>Returns the token as text, for authorized callers. Do not log it or pass it on a command line.</summary>
    public string Reveal() => _text;

    /// <summary>Returns three asterisks, so that logs and messages do not contain the token.</summary>
    public override string ToString() => "***";

    /// <summary>Whether an Authorization header contains this token, compared in constant time.</summary>
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
            return "has invalid characters: only letters, digits and -._~+/= are allowed.";
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
                throw Unusable(file, "other users can read or write it; run 'chmod 600' on it");
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
        new($"The control token cannot be read from {file}: {reason}.");
}
