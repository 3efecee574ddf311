using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli;

/// <summary>An error that ends the command with an exit code and a message for the user.</summary>
internal sealed class CliException(int exit, string message) : Exception(message)
{
    private const string UnknownChain = "900014";

    public int ExitCode => exit;

    /// <summary>The error of the API call that caused this exception, if there is one.</summary>
    public KucoinError? Error { get; private init; }

    public static CliException Usage(string message) => new(ExitCodes.Usage, message);

    /// <param name="error">The error of the API call.</param>
    /// <param name="look">The advice for a request of unknown outcome.</param>
    public static CliException FromError(KucoinError error, string? look = null) =>
        new(ExitCodes.FromError(error), Sentence(error, look)) { Error = error };

    /// <param name="error">The error of the API call.</param>
    /// <param name="known">What is known of its cause, which replaces the general advice; <see langword="null"/> if nothing is.</param>
    public static CliException FromApiError(KucoinError.Api error, string? known) => known is null
        ? FromError(error)
        : new(ExitCodes.FromError(error), TableText.Harmless($"{error.Message.TrimEnd('.')}. {known}")) { Error = error };

    /// <summary>Creates the exception for a profile error, with the command that fixes it.</summary>
    public static CliException FromError(ProfileException failure) => failure.Error switch
    {
        ProfileError.NotFound => Usage($"{Sentence(failure)} 'kucoin profiles list' shows them all."),
        ProfileError.AlreadyExists => Usage($"{Sentence(failure)} 'kucoin profiles remove {failure.Name}' removes it."),
        ProfileError.FileNotWritten => new(ExitCodes.Unexpected, Sentence(failure)),
        _ => new(ExitCodes.Credentials, Sentence(failure)),
    };

    /// <summary>Gets the error of a request of unknown outcome, if that is what ended the command.</summary>
    public static KucoinError.OutcomeUnknown? Unknown(Exception failure) => failure switch
    {
        CliException { Error: KucoinError.OutcomeUnknown unknown } => unknown,
        KucoinException { Error: KucoinError.OutcomeUnknown unknown } => unknown,
        KucoinOutcomeUnknownException cancelled => cancelled.Outcome,
        _ => null,
    };

    /// <summary>The message of an argument exception without the library's parameter name.</summary>
    public static string Sentence(Exception wrong)
    {
        const string Name = " (Parameter '";
        var end = wrong is ArgumentException ? wrong.Message.IndexOf(Name, StringComparison.Ordinal) : -1;
        return TableText.Harmless(end < 0 ? wrong.Message : wrong.Message[..end]);
    }

    /// <summary>The advice for an error, in one or two sentences; empty if there is none.</summary>
    public static string Advice(KucoinError error, string? look = null) => error switch
    {
        KucoinError.Api { Code: UnknownChain } => "'kucoin market asset ASSET' lists the ids of an asset's chains.",
        KucoinError.Api api => api.Advice,
        KucoinError.HistoryNotAvailable => "Start there, or accept an incomplete range with --allow-truncated.",
        KucoinError.OutcomeUnknown { ClientOid: { } clientOid, SentAt: var sentAt } =>
            $"It was sent at {Cell.Create(sentAt).Text} with the clientOid {clientOid}. "
            + (look ?? "See 'kucoin accounts ledger' and 'kucoin accounts list' for whether it happened."),
        KucoinError.OutcomeUnknown { SentAt: var sentAt } =>
            $"It was sent at {Cell.Create(sentAt).Text}. {look ?? "List what it would have made before you try again."}",
        _ => "",
    };

    /// <summary>The message of an error and the advice for it. Text from the exchange is treated as untrusted data.</summary>
    public static string Sentence(KucoinError error, string? look = null)
    {
        var advice = Advice(error, look);
        var message = TableText.Harmless(error.Message);
        return advice.Length == 0 ? message : $"{message}{(message.EndsWith('.') ? "" : ".")} {advice}";
    }
}
