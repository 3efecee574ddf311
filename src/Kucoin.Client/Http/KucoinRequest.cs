using Kucoin.Catalog;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Http;

/// <summary>A request before it is signed: its row, its path and query in both spellings, and its body.</summary>
/// <param name="Endpoint">The row of the catalog.</param>
/// <param name="Path">The path with its variables filled in.</param>
/// <param name="SignedTarget">Path and query as they are signed: not encoded.</param>
/// <param name="SentTarget">Path and query as they are sent: percent-encoded.</param>
/// <param name="Body">The body, empty when there is none.</param>
/// <param name="ClientOid">The client-supplied id of the request, if the endpoint accepts one.</param>
/// <param name="Transfer">What is to be moved, when the request is a transfer.</param>
internal sealed record KucoinRequest(
    KucoinEndpoint Endpoint,
    string Path,
    string SignedTarget,
    string SentTarget,
    ReadOnlyMemory<byte> Body,
    string? ClientOid,
    KucoinTransferAttempt? Transfer)
{
    /// <summary>Whether it takes an API key, a password or a passphrase. Nothing of it nor of its answer is repeated then.</summary>
    public bool CarriesSecret { get; init; }

    /// <summary>What is to be sent, when the request is a withdrawal.</summary>
    public KucoinWithdrawalAttempt? Withdrawal { get; init; }
}
