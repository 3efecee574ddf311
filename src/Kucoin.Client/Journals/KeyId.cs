using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Client.Journals;

/// <summary>The fingerprint of a key in a journal. It does not reveal the key.</summary>
internal static class KeyId
{
    private const int Bytes = 8;

    public static string Compute(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)).AsSpan(0, Bytes));
}
