using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli;

/// <summary>Ends the command with an exit code and a sentence or two for the person at the terminal.</summary>
internal sealed class CliException(int exit, string message) : Exception(message)
{
    public int ExitCode => exit;

    /// <summary>What the exchange made of a call, where that is the reason.</summary>
    public KucoinError? Error { get; private init; }

    public static CliException Usage(string message) => new(ExitCodes.Usage, message);

    /// <param name="error">Why a call gave no data.</param>
    /// <param name="look">What to do when it is not known whether something happened.</param>
    public static CliException FromError(KucoinError error, string? look = null) =>
        new(ExitCodes.FromError(error), Sentence(error, look)) { Error = error };

    /// <summary>What was wrong with a profile, and the command line that helps.</summary>
    public static CliException FromError(ProfileException failure) => failure.Error switch
    {
        ProfileError.NotFound => Usage($"{Sentence(failure)} 'kucoin profiles list' shows them all."),
        ProfileError.AlreadyExists => Usage($"{Sentence(failure)} 'kucoin profiles remove {failure.Name}' makes room."),
        ProfileError.FileNotWritten => new(ExitCodes.Unexpected, Sentence(failure)),
        _ => new(ExitCodes.Credentials, Sentence(failure)),
    };

    /// <summary>What is known of a request that may or may not have been carried out, if that is what ended a verb.</summary>
    public static KucoinError.OutcomeUnknown? Unknown(Exception failure) => failure switch
    {
        CliException { Error: KucoinError.OutcomeUnknown unknown } => unknown,
        KucoinException { Error: KucoinError.OutcomeUnknown unknown } => unknown,
        KucoinOutcomeUnknownException cancelled => cancelled.Outcome,
        _ => null,
    };

    /// <summary>The message of a wrong argument without the name that it has in the library.</summary>
    public static string Sentence(Exception wrong)
    {
        const string Name = " (Parameter '";
        var end = wrong is ArgumentException ? wrong.Message.IndexOf(Name, StringComparison.Ordinal) : -1;
        return TableText.Harmless(end < 0 ? wrong.Message : wrong.Message[..end]);
    }

    /// <summary>What to do about an error, in a sentence or two; empty where there is nothing to say.</summary>
    public static string Advice(KucoinError error, string? look = null) => error switch
    {
        KucoinError.Api api => api.Advice,
        KucoinError.HistoryNotAvailable => "Start there, or take what there is with --allow-truncated.",
        KucoinError.OutcomeUnknown { ClientOid: { } clientOid, SentAt: var sentAt } =>
            $"It was sent at {Cell.Create(sentAt).Text} with the clientOid {clientOid}. "
            + (look ?? "See 'kucoin accounts ledger' and 'kucoin accounts list' for whether it happened."),
        KucoinError.OutcomeUnknown { SentAt: var sentAt } =>
            $"It was sent at {Cell.Create(sentAt).Text}. {look ?? "List what it would have made before you try again."}",
        _ => "",
    };

    /// <summary>What happened, and what to do about it. The exchange's own words are data.</summary>
    public static string Sentence(KucoinError error, string? look = null)
    {
        var advice = Advice(error, look);
        var message = TableText.Harmless(error.Message);
        return advice.Length == 0 ? message : $"{message}{(message.EndsWith('.') ? "" : ".")} {advice}";
    }
}
