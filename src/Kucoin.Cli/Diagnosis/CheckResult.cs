using Kucoin.Client.Results;

namespace Kucoin.Cli.Diagnosis;

/// <summary>How something that was checked stands.</summary>
internal enum CheckStatus
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Calls succeed, and it could be better.</summary>
    Warning,

    /// <summary>Calls fail.</summary>
    Problem,
}

/// <summary>One thing that was checked, and what came of it.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Health">How it stands.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do; empty when there is nothing to do.</param>
internal sealed record CheckResult(string Check, CheckStatus Health, string Found, string Advice)
{
    public static CheckResult Ok(string check, string found) => new(check, CheckStatus.Ok, found, "");

    public static CheckResult Warning(string check, string found, string advice) => new(check, CheckStatus.Warning, found, advice);

    public static CheckResult Problem(string check, string found, string advice) => new(check, CheckStatus.Problem, found, advice);

    /// <param name="check">What was checked.</param>
    /// <param name="error">What came of it.</param>
    /// <param name="advice">What to do about an error that has no advice of its own.</param>
    public static CheckResult FromError(string check, KucoinError error, string advice = "") => Problem(
        check,
        error.Message.EndsWith('.') ? error.Message : $"{error.Message}.",
        CliException.Advice(error) is { Length: > 0 } known ? known : advice);
}
