using Kucoin.Client.Catalogue;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures status</c></summary>
internal static class Status
{
    public static Verb Verb { get; } = Verb.One(
        "status",
        "Shows whether futures trading is open.",
        "kucoin futures status",
        KucoinEndpoints.FuturesAccount.ServiceStatus,
        ServiceRows.Status,
        [],
        call => call.Futures.ExchangeData.GetServiceStatusAsync(call.Ct));
}
