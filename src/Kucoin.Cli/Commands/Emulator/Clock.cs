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
        "--at", "Where it stands, not before the newest row. Default: where it is.");

    private static readonly Option<TimeSpan> By = Options.Required(Options.Parsed<TimeSpan>(
        "--by", "SPAN", $"How far: {DurationText.Allowed}.", DurationText.TryParse, DurationText.Allowed));

    private static readonly Option<TimeSpan> Skew = Options.Required(Options.Parsed<TimeSpan>(
        "--by", "SPAN", $"How far ahead: {DurationText.AllowedSigned}; 0s sets it right.",
        DurationText.TryParseSigned,
        DurationText.AllowedSigned));

    public static CommandGroup Group { get; } = new(
        "clock",
        "The clock that dates rows, and the clock of the wire.",
        Control.Reading(
            "show",
            "Shows both clocks.",
            "kucoin emulator clock show",
            Columns,
            [],
            control => control.Exchange.ClocksAsync(control.Ct)),
        Control.One(
            "freeze",
            "Stops the clock that dates rows.",
            "kucoin emulator clock freeze --at 2026-12-31T23:59:00Z",
            Columns,
            [At],
            async control => await control.Exchange.FreezeClockAsync(await control.GetTime(At), control.Ct)),
        Control.One(
            "run",
            "Lets the clock that dates rows run on.",
            "kucoin emulator clock run",
            Columns,
            [],
            control => control.Exchange.RunClockAsync(control.Ct)),
        Control.One(
            "advance",
            "Puts the clock that dates rows forward.",
            "kucoin emulator clock advance --by 24h",
            Columns,
            [By],
            control => control.Exchange.AdvanceClockAsync(control.Of(By), control.Ct)),
        Control.One(
            "skew",
            "Puts the clock of the wire ahead of real time or behind it. Beyond five seconds every signature is refused.",
            "kucoin emulator clock skew --by -6s",
            Columns,
            [Skew],
            control => control.Exchange.SkewWireClockAsync(control.Of(Skew), control.Ct)));
}
