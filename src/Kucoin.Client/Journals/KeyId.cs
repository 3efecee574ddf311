using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Client.Journals;

/// <summary>What tells one key from another in a journal, and does not give the key away.</summary>
internal static class KeyId
{
    private const int Bytes = 8;

    public static string Compute(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)).AsSpan(0, Bytes));
}
