using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator switches</c></summary>
internal static class Settings
{
    private static readonly Columns<EmulatorSettings> Columns = new Columns<EmulatorSettings>()
        .Flag("refuseRepeatedClientOids", switches => switches.RefuseRepeatedClientOids)
        .Flag("strictSignatures", switches => switches.StrictSignatures)
        .Flag("enforceRateLimits", switches => switches.EnforceRateLimits);

    private static readonly Option<YesNo?> RefuseRepeats = Switch(
        "--refuse-repeated-client-oids", "Whether a transfer with a clientOid that was used before is refused.");

    private static readonly Option<YesNo?> Strict = Switch(
        "--strict-signatures", "Whether signatures must be over the query as it reads unencoded.");

    private static readonly Option<YesNo?> Limits = Switch("--enforce-rate-limits", "Whether calls beyond the quota are refused.");

    public static CommandGroup Noun { get; } = new(
        "switches",
        "What the exchange does where KuCoin promises nothing, or where a test wants it otherwise.",
        Control.Reading(
            "show",
            "Shows what is switched how.",
            "kucoin emulator switches show",
            Columns,
            [],
            control => control.Exchange.SwitchesAsync(control.Ct)),
        Control.One(
            "set",
            "Changes switches; what is left out stays.",
            "kucoin emulator switches set --enforce-rate-limits off",
            Columns,
            [RefuseRepeats, Strict, Limits],
            control => control.Exchange.ChangeSwitchesAsync(
                control.Yes(RefuseRepeats), control.Yes(Strict), control.Yes(Limits), control.Ct)));

    private static Option<YesNo?> Switch(string name, string description) =>
        Options.EitherOf(name, description, "on", "off");
}
