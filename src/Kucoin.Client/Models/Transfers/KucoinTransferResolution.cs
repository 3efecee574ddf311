using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Client.Models.Transfers;

/// <summary>The resolved outcome of a transfer.</summary>
public enum KucoinTransferVerdict
{
    /// <summary>The ledgers are not conclusive.</summary>
    CannotTell,

    /// <summary>It was carried out.</summary>
    Happened,

    /// <summary>It was not carried out.</summary>
    DidNotHappen,
}

/// <summary>The resolution of a transfer whose outcome was unknown.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="Reason">The reason, in one sentence.</param>
/// <param name="Rows">The rows of the spot and margin ledgers that could be the transfer, each transaction once.</param>
public sealed record KucoinTransferResolution(KucoinTransferVerdict Verdict, string Reason, IReadOnlyList<KucoinAccountActivity> Rows)
{
    /// <summary>The rows of the futures ledger that could be the transfer.</summary>
    public IReadOnlyList<KucoinAccountTransaction> FuturesRows { get; init; } = [];
}
