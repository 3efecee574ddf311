using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator faults</c></summary>
internal static class Faults
{
    private static readonly (string Word, FaultKind Value)[] Kinds =
    [
        ("delay", FaultKind.Delay),
        ("refuse", FaultKind.Refuse),
        ("rate-limit", FaultKind.RateLimit),
        ("overload", FaultKind.Overload),
        ("cdn-block", FaultKind.CdnBlock),
        ("html-page", FaultKind.HtmlPage),
        ("truncated-body", FaultKind.TruncatedBody),
        ("stalled-body", FaultKind.StalledBody),
        ("endless-body", FaultKind.EndlessBody),
        ("cut", FaultKind.Cut),
        ("late-rows", FaultKind.LateRows),
        ("changed-rows", FaultKind.ChangedRows),
        ("withheld-rows", FaultKind.WithheldRows),
        ("repeated-rows", FaultKind.RepeatedRows),
        ("short-pages", FaultKind.ShortPages),
        ("wrong-totals", FaultKind.WrongTotals),
        ("stuck-cursor", FaultKind.StuckCursor),
    ];

    private static readonly (string Word, FaultMoment Value)[] Moments = [("before", FaultMoment.Before), ("after", FaultMoment.After)];

    private static readonly Columns<ActiveFault> Columns = new Columns<ActiveFault>()
        .Whole("number", fault => fault.Number)
        .Text("kind", fault => Word(fault.Fault.Kind))
        .Text("when", fault => fault.Fault.When is { } moment ? Word(Moments, moment) : null)
        .Text("endpoint", fault => fault.Fault.Endpoint)
        .Text("key", fault => fault.Fault.Key)
        .Whole("count", fault => fault.Fault.Count)
        .Whole("skip", fault => fault.Fault.Skip)
        .Whole("percent", fault => fault.Fault.Percent)
        .Whole("delayMilliseconds", fault => (long)fault.Fault.Delay.TotalMilliseconds, ColumnVisibility.WhenWide)
        .Text("code", fault => fault.Fault.Code, ColumnVisibility.WhenWide)
        .Text("message", fault => fault.Fault.Message, ColumnVisibility.WhenWide)
        .Whole("status", fault => fault.Fault.Status, ColumnVisibility.WhenWide)
        .Whole("hours", fault => fault.Fault.Hours, ColumnVisibility.WhenWide)
        .Whole("difference", fault => fault.Fault.Difference, ColumnVisibility.WhenWide)
        .Whole("matched", fault => fault.Matched);

    private static readonly Columns<int> Numbers = new Columns<int>().Whole("number", number => number);

    private static readonly Argument<FaultKind> Kind = Options.OneOfArgument("KIND", "The kind of fault.", Kinds);

    private static readonly Option<FaultMoment?> When = Options.OneOf(
        "--when", "Before the request has its effect, or after. Default: before; a broken body is always after.", Moments);

    private static readonly Option<string> Endpoint = Options.Text(
        "--endpoint", "ENDPOINT", "Only this endpoint: verb and path, or KuCoin's name for it. Default: any.");

    private static readonly Option<string> Key = Options.Text("--key", "KEY", "Only this key, by label or id. Default: any or no key.");

    private static readonly Option<int?> Count = Options.Whole(
        "--count",
        "How many requests it applies to, 0 for every one until it is removed. Default: 1. A fault of a history has no count.",
        0,
        int.MaxValue);

    private static readonly Option<int?> Skip = Options.Whole("--skip", "How many requests to skip first. Default: 0.", 0, int.MaxValue);
    private static readonly Option<int?> Percent = Options.Whole(
        "--percent", "The probability in percent, or the share of the rows of a history. Default: 100.", 1, 100);


    private static readonly Option<TimeSpan> Delay = Options.Parsed<TimeSpan>(
        "--delay", "SPAN", $"How long it waits before it applies: {DurationText.Allowed}. Default: no delay.",
        DurationText.TryParse,
        DurationText.Allowed);

    private static readonly Option<string> Code = Options.Text("--code", "CODE", "The code of a refusal.");
    private static readonly Option<string> Message = Options.Text("--message", "TEXT", "The message of a refusal. Default: KuCoin's.");
    private static readonly Option<int?> Status = Options.Whole("--status", "The HTTP status of a refusal or a page.", 200, 599);

    private static readonly Option<int?> Hours = Options.Whole(
        "--hours", "How late a row can appear, in hours of the ledger clock. Default: 24.", 1, 168);

    private static readonly Option<int?> Difference = Options.Whole(
        "--difference", "By how much a wrong total is too large, or too small if negative. Default: 1.", -1_000_000, 1_000_000);

    private static readonly Argument<int> Number = Options.WholeArgument("NUMBER", "The number of the fault.", 1, int.MaxValue);

    public static string Word(FaultKind kind) => Word(Kinds, kind);

    public static CommandGroup Group { get; } = new(
        "faults",
        "Fault injection.",
        Control.List(
            "list",
            "Lists the active faults.",
            "kucoin emulator faults list",
            Columns,
            [],
            control => control.Exchange.FaultsAsync(control.Ct)),
        Control.One(
            "add",
            "Adds a fault, and shows its number.",
            "kucoin emulator faults add cut --when after --endpoint flexTransfer",
            Numbers,
            [Kind, When, Endpoint, Key, Count, Skip, Percent, Delay, Code, Message, Status, Hours, Difference],
            control => control.Exchange.AddFaultAsync(New(control), control.Ct)),
        Control.Doing(
            "remove",
            "Removes a fault.",
            "kucoin emulator faults remove 1",
            [Number],
            async control =>
            {
                if (!await control.Exchange.RemoveFaultAsync(control.Of(Number), control.Ct))
                {
                    throw new CliException(
                        ExitCodes.Refused, $"There is no fault {control.Of(Number)}. 'kucoin emulator faults list' shows them all.");
                }
            }),
        Control.Doing(
            "clear",
            "Removes every fault.",
            "kucoin emulator faults clear",
            [],
            control => control.Exchange.ClearFaultsAsync(control.Ct)));

    private static Fault New(Control control) => new()
    {
        Kind = control.Of(Kind),
        When = control.Of(When),
        Endpoint = control.Of(Endpoint),
        Key = control.Of(Key),
        Count = control.Of(Count) ?? 1,
        Skip = control.Of(Skip) ?? 0,
        Percent = control.Of(Percent) ?? 100,
        Delay = control.Of(Delay),
        Code = control.Of(Code),
        Message = control.Of(Message),
        Status = control.Of(Status),
        Hours = control.Of(Hours),
        Difference = control.Of(Difference),
    };

    private static string Word<T>((string Word, T Value)[] words, T value)
        where T : struct, Enum => words.Single(word => word.Value.Equals(value)).Word;
}
