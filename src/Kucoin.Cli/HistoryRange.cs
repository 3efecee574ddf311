namespace Kucoin.Cli;

/// <summary>The requested range of a history, in UTC.</summary>
/// <param name="Since">The oldest time; <see langword="null"/> for as far back as KuCoin keeps rows.</param>
/// <param name="Until">The newest time.</param>
/// <param name="AllowTruncated">Whether an incomplete range is accepted where KuCoin does not keep all of it.</param>
internal readonly record struct HistoryRange(DateTime? Since, DateTime Until, bool AllowTruncated)
{
    /// <summary>The oldest time, for calls that need one.</summary>
    public DateTime From => Since ?? DateTime.UnixEpoch;
}
