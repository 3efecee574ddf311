using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary>The result of the deposit and withdrawal commands: KuCoin's name of the new status.</summary>
internal static class Funding
{
    public static readonly Columns<string> Step = new Columns<string>().Text("status", status => status);
}
