using System.Globalization;

namespace Kucoin.Cli.Help;

/// <summary>The exit codes as in <see cref="ExitCodes"/>, with their meanings.</summary>
internal static class ExitCodeList
{
    public static IReadOnlyList<HelpEntry> All { get; } =
    [
        Entry(ExitCodes.Done, "done"),
        Entry(ExitCodes.Unexpected, "unexpected error"),
        Entry(ExitCodes.Usage, "invalid command line"),
        Entry(ExitCodes.Refused, "rejected by the exchange"),
        Entry(ExitCodes.Credentials, "missing or invalid credentials, or missing permission"),
        Entry(ExitCodes.Partial, "the output is incomplete, and says what is missing"),
        Entry(ExitCodes.OutcomeUnknown, "sent, outcome unknown; or executed, but the output could not be written"),
        Entry(ExitCodes.Unreachable, "the exchange is unreachable, or accepts no more requests for now"),
        Entry(ExitCodes.CheckFailed, "a check failed"),
        Entry(ExitCodes.RefusedHere, "not sent: you declined, or a check of the command or the library prevented it"),
        Entry(ExitCodes.Interrupted, "interrupted"),
    ];

    private static HelpEntry Entry(int code, string meaning) => new(code.ToString(CultureInfo.InvariantCulture), meaning);
}
