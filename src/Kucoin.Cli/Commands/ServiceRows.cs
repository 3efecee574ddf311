using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands;

/// <summary>How the clock and the state of a host are shown.</summary>
internal static class ServiceRows
{
    public static readonly Columns<DateTime> Clock = new Columns<DateTime>().Time("time", time => time);

    public static readonly Columns<KucoinServiceStatus> Status = new Columns<KucoinServiceStatus>()
        .Text("status", row => row.Status.Value)
        .Text("message", row => row.Message);
}
