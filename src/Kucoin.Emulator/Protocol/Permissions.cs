using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Protocol;

/// <summary>What a key may do. KuCoin's specification and its key description have different words for two of the rights.</summary>
internal static class Permissions
{
    public static bool Allow(ApiKey key, KucoinPermission needed) => needed switch
    {
        KucoinPermission.None or KucoinPermission.General => true,
        KucoinPermission.FlexTransfers => Has(key, "InnerTransfer") || Has(key, "FlexTransfers"),
        KucoinPermission.Withdrawal => Has(key, "Transfer") || Has(key, "Withdrawal"),
        _ => Has(key, needed.ToString()),
    };

    private static bool Has(ApiKey key, string word) => key.Permissions.Contains(word);
}
