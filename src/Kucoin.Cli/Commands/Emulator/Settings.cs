using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator settings</c></summary>
internal static class Settings
{
    private static readonly Columns<EmulatorSettings> Columns = new Columns<EmulatorSettings>()
        .Flag("refuseRepeatedClientOids", settings => settings.RefuseRepeatedClientOids)
        .Flag("strictSignatures", settings => settings.StrictSignatures)
        .Flag("enforceRateLimits", settings => settings.EnforceRateLimits)
        .Flag("tradeRowsInBothLedgers", settings => settings.TradeRowsInBothLedgers);

    private static readonly Option<YesNo?> RefuseRepeats = Setting(
        "--refuse-repeated-client-oids", "Whether a transfer with a repeated clientOid is refused.");

    private static readonly Option<YesNo?> Strict = Setting(
        "--strict-signatures", "Whether a signature must be over the unencoded query.");

    private static readonly Option<YesNo?> Limits = Setting("--enforce-rate-limits", "Whether calls beyond the quota are refused.");

    private static readonly Option<YesNo?> BothLedgers = Setting(
        "--trade-rows-in-both-ledgers", "Whether new rows of spot trades are in the classic ledger too.");

    public static CommandGroup Group { get; } = new(
        "settings",
        "Settings for behavior that KuCoin does not specify, or that a test needs to change.",
        Control.Reading(
            "show",
            "Shows the settings.",
            "kucoin emulator settings show",
            Columns,
            [],
            control => control.Exchange.SettingsAsync(control.Ct)),
        Control.One(
            "set",
            "Changes settings; omitted ones keep their values.",
            "kucoin emulator settings set --enforce-rate-limits off",
            Columns,
            [RefuseRepeats, Strict, Limits, BothLedgers],
            control => control.Exchange.ChangeSettingsAsync(
                control.Yes(RefuseRepeats), control.Yes(Strict), control.Yes(Limits), control.Yes(BothLedgers), control.Ct)));

    private static Option<YesNo?> Setting(string name, string description) =>
        Options.EitherOf(name, description, "on", "off");
}
