using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures status</c></summary>
internal static class Status
{
    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "status",
        "Shows whether futures trading is open.",
        "kucoin futures status",
        KucoinEndpoints.FuturesAccount.ServiceStatus,
        ServiceRows.Status,
        [],
        call => call.Futures.ExchangeData.GetServiceStatusAsync(call.Ct));
}
