using System.CommandLine;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator chains</c></summary>
internal static class Chains
{
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<string> Network = Options.Network("Only this chain");
    private static readonly Option<YesNo?> ForDeposits = State("--deposits", "Whether deposits are accepted. Default: unchanged.");
    private static readonly Option<YesNo?> ForWithdrawals = State("--withdrawals", "Whether withdrawals are accepted. Default: unchanged.");

    public static CommandGroup Group { get; } = new(
        "chains",
        "The chains of an asset.",
        Control.Doing(
            "set",
            "Opens or closes a chain of an asset, or all of them.",
            "kucoin emulator chains set --asset USDT --network trx --withdrawals closed",
            [Asset, Network, ForDeposits, ForWithdrawals],
            control => control.Exchange.SetChainAsync(
                control.Of(Asset)!, control.Of(Network), control.Yes(ForDeposits), control.Yes(ForWithdrawals), control.Ct)));

    private static Option<YesNo?> State(string name, string description) =>
        Options.EitherOf(name, description, "open", "closed");
}
