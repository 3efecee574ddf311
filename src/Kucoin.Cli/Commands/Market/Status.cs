using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market status</c></summary>
internal static class Status
{
    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "status",
        "Shows whether the exchange is open.",
        "kucoin market status",
        KucoinEndpoints.Market.ServiceStatus,
        ServiceRows.Status,
        [],
        call => call.Market.GetServiceStatusAsync(call.Ct));
}
