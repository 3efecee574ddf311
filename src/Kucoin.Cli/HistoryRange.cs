using Kucoin.Cli.Output;

namespace Kucoin.Cli;

/// <summary>The requested range of a history, in UTC.</summary>
/// <param name="Since">The oldest time; <see langword="null"/> for as far back as KuCoin keeps rows.</param>
/// <param name="Until">The newest time; <see langword="null"/> for the current time of the exchange, which no other clock decides.</param>
/// <param name="AllowTruncated">Whether an incomplete range is accepted where KuCoin does not keep all of it.</param>
internal readonly record struct HistoryRange(DateTime? Since, DateTime? Until, bool AllowTruncated)
{
    /// <summary>The oldest time, for calls that need one.</summary>
    public DateTime From => Since ?? DateTime.UnixEpoch;

    /// <summary>Creates a range.</summary>
    /// <param name="option">The option that gives the start.</param>
    /// <param name="since">The oldest time.</param>
    /// <param name="until">The newest time.</param>
    /// <param name="allowTruncated">Whether an incomplete range is accepted.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="CliException">The start is in the future, or after the end.</exception>
    public static HistoryRange Create(string option, DateTime? since, DateTime? until, bool allowTruncated, DateTime now)
    {
        if (since > now)
        {
            throw CliException.Usage(
                $"{option} ({Cell.Create(since).Text}) is in the future: it is {Cell.Create(now).Text} now. Give an earlier time.");
        }

        return until < since
            ? throw CliException.Usage(
                $"--until ({Cell.Create(until).Text}) is earlier than {option} ({Cell.Create(since).Text}): give a later one.")
            : new(since, until, allowTruncated);
    }
}
