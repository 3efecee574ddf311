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
        .Flag("enforceRateLimits", settings => settings.EnforceRateLimits);

    private static readonly Option<YesNo?> RefuseRepeats = Setting(
        "--refuse-repeated-client-oids", "Whether a transfer with a clientOid that was used before is refused.");

    private static readonly Option<YesNo?> Strict = Setting(
        "--strict-signatures", "Whether signatures must be over the query as it reads unencoded.");

    private static readonly Option<YesNo?> Limits = Setting("--enforce-rate-limits", "Whether calls beyond the quota are refused.");

    public static CommandGroup Group { get; } = new(
        "settings",
        "What the exchange does where KuCoin promises nothing, or where a test wants it otherwise.",
        Control.Reading(
            "show",
            "Shows what is switched how.",
            "kucoin emulator settings show",
            Columns,
            [],
            control => control.Exchange.SettingsAsync(control.Ct)),
        Control.One(
            "set",
            "Changes settings; what is left out stays.",
            "kucoin emulator settings set --enforce-rate-limits off",
            Columns,
            [RefuseRepeats, Strict, Limits],
            control => control.Exchange.ChangeSettingsAsync(
                control.Yes(RefuseRepeats), control.Yes(Strict), control.Yes(Limits), control.Ct)));

    private static Option<YesNo?> Setting(string name, string description) =>
        Options.EitherOf(name, description, "on", "off");
}
