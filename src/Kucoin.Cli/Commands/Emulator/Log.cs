using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator log</c></summary>
internal static class Log
{
    private static readonly Columns<ReceivedRequest> Columns = new Columns<ReceivedRequest>()
        .Whole("number", request => request.Number)
        .Time("at", request => request.At.UtcDateTime)
        .Text("verb", request => request.Verb)
        .Text("path", request => request.Path)
        .Text("query", request => request.Query, ColumnVisibility.WhenWide)
        .Text("key", request => request.Key)
        .Whole("status", request => request.Status)
        .Text("code", request => request.Code)
        .Text("fault", request => request.Fault is { } kind ? Faults.Word(kind) : null);

    public static CommandGroup Group { get; } = new(
        "log",
        "The request log of the exchange, without secrets.",
        Control.List(
            "show",
            "Lists the last thousand requests, the oldest first.",
            "kucoin emulator log show --csv",
            Columns,
            [],
            control => control.Exchange.ReceivedAsync(control.Ct)),
        Control.Doing(
            "clear",
            "Clears the request log.",
            "kucoin emulator log clear",
            [],
            control => control.Exchange.ClearReceivedAsync(control.Ct)));
}
