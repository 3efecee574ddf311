namespace Kucoin.Client.Models.Withdrawals;

/// <summary>What became of a withdrawal whose outcome was unknown.</summary>
public enum KucoinWithdrawalVerdict
{
    /// <summary>The list of withdrawals does not tell it.</summary>
    CannotTell,

    /// <summary>The exchange accepted it. What became of it from there is in its row.</summary>
    Happened,

    /// <summary>The exchange does not have it.</summary>
    DidNotHappen,
}

/// <summary>What the list of withdrawals says of one whose outcome was unknown.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Rows">The rows that could be the withdrawal; when it happened, its own.</param>
public sealed record KucoinWithdrawalResolution(
    KucoinWithdrawalVerdict Verdict, string Reason, IReadOnlyList<KucoinWithdrawal> Rows)
{
    /// <summary>The id of the withdrawal, when it happened.</summary>
    public string? WithdrawalId => Verdict == KucoinWithdrawalVerdict.Happened ? Rows[0].Id : null;
}
