using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator clock</c></summary>
internal static class Clock
{
    private static readonly Columns<EmulatorClocks> Columns = new Columns<EmulatorClocks>()
        .Time("bookTime", clocks => clocks.LedgerTime.UtcDateTime)
        .Flag("frozen", clocks => clocks.IsFrozen)
        .Time("wireTime", clocks => clocks.WireTime.UtcDateTime)
        .Whole("wireSkewMilliseconds", clocks => (long)clocks.WireSkew.TotalMilliseconds);

    private static readonly Option<TimePoint?> At = Options.Time(
        "--at", "The time to stop at, not before the newest row. Default: the current time.");

    private static readonly Option<TimeSpan> By = Options.Required(Options.Parsed<TimeSpan>(
        "--by", "SPAN", $"How far: {DurationText.Allowed}.", DurationText.TryParse, DurationText.Allowed));

    private static readonly Option<TimeSpan> Skew = Options.Required(Options.Parsed<TimeSpan>(
        "--by", "SPAN", $"How far ahead: {DurationText.AllowedSigned}; 0s sets it right.",
        DurationText.TryParseSigned,
        DurationText.AllowedSigned));

    public static CommandGroup Group { get; } = new(
        "clock",
        "The ledger clock, which dates rows, and the wire clock, which checks signatures.",
        Control.Reading(
            "show",
            "Shows both clocks.",
            "kucoin emulator clock show",
            Columns,
            [],
            control => control.Exchange.ClocksAsync(control.Ct)),
        Control.One(
            "freeze",
            "Stops the ledger clock, which dates rows.",
            "kucoin emulator clock freeze --at 2026-12-31T23:59:00Z",
            Columns,
            [At],
            async control => await control.Exchange.FreezeClockAsync(await control.GetTime(At), control.Ct)),
        Control.One(
            "run",
            "Resumes the ledger clock, which dates rows.",
            "kucoin emulator clock run",
            Columns,
            [],
            control => control.Exchange.RunClockAsync(control.Ct)),
        Control.One(
            "advance",
            "Advances the ledger clock, which dates rows.",
            "kucoin emulator clock advance --by 24h",
            Columns,
            [By],
            control => control.Exchange.AdvanceClockAsync(control.Of(By), control.Ct)),
        Control.One(
            "skew",
            "Sets the wire clock ahead of real time or behind it. Beyond five seconds every signature is refused.",
            "kucoin emulator clock skew --by -6s",
            Columns,
            [Skew],
            control => control.Exchange.SkewWireClockAsync(control.Of(Skew), control.Ct)));
}
