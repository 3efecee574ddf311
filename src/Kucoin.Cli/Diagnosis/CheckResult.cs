using Kucoin.Client.Results;

namespace Kucoin.Cli.Diagnosis;

/// <summary>The status of a health check.</summary>
internal enum CheckStatus
{
    /// <summary>Healthy.</summary>
    Ok,

    /// <summary>Calls succeed, but something should be improved.</summary>
    Warning,

    /// <summary>Calls fail.</summary>
    Problem,
}

/// <summary>The result of one health check.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="Health">The status.</param>
/// <param name="Found">The finding.</param>
/// <param name="Advice">The advice; empty if there is nothing to do.</param>
internal sealed record CheckResult(string Check, CheckStatus Health, string Found, string Advice)
{
    public static CheckResult Ok(string check, string found) => new(check, CheckStatus.Ok, found, "");

    public static CheckResult Warning(string check, string found, string advice) => new(check, CheckStatus.Warning, found, advice);

    public static CheckResult Problem(string check, string found, string advice) => new(check, CheckStatus.Problem, found, advice);

    /// <param name="check">The name of the check.</param>
    /// <param name="error">The error of the call.</param>
    /// <param name="advice">The advice for an error that has no advice of its own.</param>
    public static CheckResult FromError(string check, KucoinError error, string advice = "") => Problem(
        check,
        error.Message.EndsWith('.') ? error.Message : $"{error.Message}.",
        CliException.Advice(error) is { Length: > 0 } known ? known : advice);
}
