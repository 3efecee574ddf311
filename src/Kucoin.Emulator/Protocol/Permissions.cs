using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Protocol;

/// <summary>What a key may do. KuCoin's specification and its key description have different words for two of the rights.</summary>
internal static class Permissions
{
    /// <summary>What a key description may hold, in the order in which KuCoin lists it.</summary>
    private static readonly string[] Words = ["General", "Futures", "Spot", "Earn", "InnerTransfer", "Transfer", "Margin"];

    /// <summary>KuCoin's text for what a key may do.</summary>
    public static string Describe(ApiKey key) => string.Join(',', Words.Where(key.Permissions.Contains));

    public static bool Allow(ApiKey key, KucoinPermission needed) => needed switch
    {
        KucoinPermission.None or KucoinPermission.General => true,
        KucoinPermission.FlexTransfers => Has(key, "InnerTransfer") || Has(key, "FlexTransfers"),
        KucoinPermission.Withdrawal => Has(key, "Transfer") || Has(key, "Withdrawal"),
        _ => Has(key, needed.ToString()),
    };

    private static bool Has(ApiKey key, string word) => key.Permissions.Contains(word);
}
