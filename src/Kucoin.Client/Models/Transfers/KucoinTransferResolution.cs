using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Client.Models.Transfers;

/// <summary>What became of a transfer whose outcome was unknown.</summary>
public enum KucoinTransferVerdict
{
    /// <summary>The ledgers do not tell it.</summary>
    CannotTell,

    /// <summary>It was carried out.</summary>
    Happened,

    /// <summary>It was not carried out.</summary>
    DidNotHappen,
}

/// <summary>What the ledgers say of a transfer whose outcome was unknown.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Rows">The rows of the spot and margin ledgers that could be the transfer, each movement once.</param>
public sealed record KucoinTransferResolution(KucoinTransferVerdict Verdict, string Reason, IReadOnlyList<KucoinAccountActivity> Rows)
{
    /// <summary>The rows of the futures ledger that could be the transfer.</summary>
    public IReadOnlyList<KucoinAccountTransaction> FuturesRows { get; init; } = [];
}
