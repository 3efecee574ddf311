using Kucoin.Catalog;
using Kucoin.Cli.Diagnosis;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin doctor</c></summary>
internal static class Doctor
{
    public static CommandDefinition Definition { get; } = CommandDefinition.Checking(
        "doctor",
        "Checks credentials, addresses, clock and key, one line each, with advice. It only reads. Exits with 8 when "
        + "there is a problem.",
        "kucoin doctor",
        [
            KucoinEndpoints.Market.ServerTime,
            KucoinEndpoints.Market.ServiceStatus,
            KucoinEndpoints.Market.MyIp,
            KucoinEndpoints.FuturesAccount.ServerTime,
            KucoinEndpoints.AccountInfo.ApiKey,
            KucoinEndpoints.AccountInfo.UserInfo,
        ],
        HealthCheck.RunAsync);
}
