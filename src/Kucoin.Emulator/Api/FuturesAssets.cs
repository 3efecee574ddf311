using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>What assets are called on the futures host, where Bitcoin has its older name.</summary>
internal static class FuturesAssets
{
    private const string Bitcoin = "BTC";
    private const string BitcoinThere = "XBT";

    /// <summary>The asset a caller asks for, as the books call it; Bitcoin when none is named.</summary>
    public static string Asked(ApiCall call) => Asked(call, call.Parameters.Optional("currency") ?? BitcoinThere);

    /// <summary>The asset of a name of this host.</summary>
    public static string Asked(ApiCall call, string name)
    {
        if (name == BitcoinThere)
        {
            return Bitcoin;
        }

        return name != Bitcoin && call.Market.Find(name) is not null ? name : throw ApiErrors.UnknownSettlement(name);
    }

    public static string Shown(string asset) => asset == Bitcoin ? BitcoinThere : asset;
}
