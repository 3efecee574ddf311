using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Client.Journals;

/// <summary>What tells one key from another in a journal, and does not give the key away.</summary>
internal static class KeyId
{
    private const int Bytes = 8;

    /// <summary>None without a key: then nothing is sent that a journal would hold.</summary>
    public static string? Of(KucoinCredentials? credentials) => credentials is null
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(credentials.Key)).AsSpan(0, Bytes));
}
