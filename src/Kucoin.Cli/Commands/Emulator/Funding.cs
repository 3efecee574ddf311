using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary>What the verbs of deposits and withdrawals show: KuCoin's word for where one stands then.</summary>
internal static class Funding
{
    public static readonly Columns<string> Step = new Columns<string>().Text("status", status => status);
}
