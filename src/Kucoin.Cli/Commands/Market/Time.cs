using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market time</c></summary>
internal static class Time
{
    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "time",
        "Shows the clock of the exchange.",
        "kucoin market time",
        KucoinEndpoints.Market.ServerTime,
        ServiceRows.Clock,
        [],
        call => call.Market.GetServerTimeAsync(call.Ct));
}
