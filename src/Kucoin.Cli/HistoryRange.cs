namespace Kucoin.Cli;

/// <summary>The range of a history that is asked for, in UTC.</summary>
/// <param name="Since">The oldest time; <see langword="null"/> for as far back as KuCoin goes.</param>
/// <param name="Until">The newest time.</param>
/// <param name="AllowTruncated">Whether less than the range is welcome where KuCoin keeps less.</param>
internal readonly record struct HistoryRange(DateTime? Since, DateTime Until, bool AllowTruncated)
{
    /// <summary>The oldest time, for calls that need one.</summary>
    public DateTime From => Since ?? DateTime.UnixEpoch;
}
