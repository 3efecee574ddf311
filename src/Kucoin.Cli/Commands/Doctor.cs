using Kucoin.Cli.Diagnosis;
using Kucoin.Client.Catalogue;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin doctor</c></summary>
internal static class Doctor
{
    public static Verb Verb { get; } = Verb.Checking(
        "doctor",
        "Checks credentials, addresses, clock and key, a line each, and says what to do. It only reads. The exit code is that of the first "
        + "problem: 3 for the clock, 4 for the key, 7 for the way there.",
        "kucoin doctor",
        [
            KucoinEndpoints.Market.ServerTime,
            KucoinEndpoints.Market.ServiceStatus,
            KucoinEndpoints.Market.MyIp,
            KucoinEndpoints.FuturesAccount.ServerTime,
            KucoinEndpoints.AccountInfo.ApiKey,
            KucoinEndpoints.AccountInfo.UserInfo,
        ],
        Examination.Of);
}
