using Kucoin.Cli.Output;
using Kucoin.Client.Results;

namespace Kucoin.Cli;

/// <summary>Ends the command with an exit code and a sentence or two for the person at the terminal.</summary>
internal sealed class Failure(int exit, string message) : Exception(message)
{
    public int ExitCode => exit;

    public static Failure Usage(string message) => new(Exit.Usage, message);

    public static Failure Of(KucoinError error) => new(Exit.Of(error), Sentence(error));

    /// <summary>The message of a wrong argument without the name that it has in the library.</summary>
    public static string Sentence(Exception wrong)
    {
        const string Name = " (Parameter '";
        var end = wrong is ArgumentException ? wrong.Message.IndexOf(Name, StringComparison.Ordinal) : -1;
        return TableText.Harmless(end < 0 ? wrong.Message : wrong.Message[..end]);
    }

    /// <summary>What happened, and what to do about it. The exchange's own words are data.</summary>
    public static string Sentence(KucoinError error)
    {
        var advice = error switch
        {
            KucoinError.Api refusal => refusal.Advice,
            KucoinError.OutcomeUnknown { ClientOid: { } clientOid, SentAt: var sentAt } =>
                $"It was sent at {Cell.Of(sentAt).Text} with the clientOid {clientOid}. "
                + "See 'kucoin accounts ledger' and 'kucoin accounts list' for whether it happened.",
            KucoinError.OutcomeUnknown { SentAt: var sentAt } =>
                $"It was sent at {Cell.Of(sentAt).Text}. List what it would have made before you try again.",
            _ => "",
        };
        var message = TableText.Harmless(error.Message);
        return advice.Length == 0 ? message : $"{message}{(message.EndsWith('.') ? "" : ".")} {advice}";
    }
}
