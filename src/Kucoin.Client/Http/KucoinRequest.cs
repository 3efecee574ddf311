using Kucoin.Catalog;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Http;

/// <summary>An unsigned request: the endpoint, path and query in both encodings, and the body.</summary>
/// <param name="Endpoint">The endpoint of the catalog.</param>
/// <param name="Path">The path with its variables filled in.</param>
/// <param name="SignedTarget">Path and query as they are signed: not encoded.</param>
/// <param name="SentTarget">Path and query as they are sent: percent-encoded.</param>
/// <param name="Body">The body, empty when there is none.</param>
/// <param name="ClientOid">The client-supplied id of the request, if the endpoint accepts one.</param>
/// <param name="Transfer">The transfer, if the request is a transfer.</param>
internal sealed record KucoinRequest(
    KucoinEndpoint Endpoint,
    string Path,
    string SignedTarget,
    string SentTarget,
    ReadOnlyMemory<byte> Body,
    string? ClientOid,
    KucoinTransferAttempt? Transfer)
{
    /// <summary>
    /// Whether it contains an API key, a password or a passphrase. Then neither the request nor its response is included in messages.
    /// </summary>
    public bool CarriesSecret { get; init; }

    /// <summary>The credentials that the journal entry of the request names; <see langword="null"/> for the current ones.</summary>
    public Signer? Signer { get; init; }

    /// <summary>The withdrawal, if the request is a withdrawal.</summary>
    public KucoinWithdrawalAttempt? Withdrawal { get; init; }
}
