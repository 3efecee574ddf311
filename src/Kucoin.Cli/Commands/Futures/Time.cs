using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures time</c></summary>
internal static class Time
{
    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "time",
        "Shows the clock of the futures host.",
        "kucoin futures time",
        KucoinEndpoints.FuturesAccount.ServerTime,
        ServiceRows.Clock,
        [],
        call => call.Futures.ExchangeData.GetServerTimeAsync(call.Ct));
}
