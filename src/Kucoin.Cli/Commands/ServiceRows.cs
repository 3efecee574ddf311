using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands;

/// <summary>The columns of the clock and the status of a host.</summary>
internal static class ServiceRows
{
    public static readonly Columns<DateTime> Clock = new Columns<DateTime>().Time("time", time => time);

    public static readonly Columns<KucoinServiceStatus> Status = new Columns<KucoinServiceStatus>()
        .Text("status", row => row.Status.Value)
        .Text("message", row => row.Message);
}
