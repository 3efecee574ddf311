using Kucoin.Catalog;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market my-ip</c></summary>
internal static class MyIp
{
    private static readonly Columns<string> Columns = new Columns<string>().Text("ip", address => address);

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "my-ip",
        "Shows the address that the exchange sees, for the IP whitelist of a key.",
        "kucoin market my-ip",
        KucoinEndpoints.Market.MyIp,
        Columns,
        [],
        call => call.Market.GetMyIpAsync(call.Ct));
}
