using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>Maps asset codes of the futures host, where Bitcoin is XBT.</summary>
internal static class FuturesAssets
{
    private const string Bitcoin = "BTC";
    private const string BitcoinThere = "XBT";

    /// <summary>Reads the requested asset; Bitcoin by default.</summary>
    public static string Asked(ApiCall call) => Asked(call, call.Parameters.Optional("currency") ?? BitcoinThere);

    /// <summary>Converts an asset code of the futures host.</summary>
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
