namespace Kucoin.Client;

/// <summary>
/// Provides the credentials of a client, for example from the vault of the program, so that they can be rotated while it runs. All keys
/// that a provider returns must belong to the same KuCoin account.
/// </summary>
/// <remarks>
/// The client asks before each attempt of a signed request, and may ask from several threads. It does not cache them, so the provider
/// should. If the provider throws, the call fails with <see cref="Results.KucoinError.NoCredentials"/> and nothing is sent.
/// </remarks>
public interface ICredentialsProvider
{
    /// <summary>Returns the credentials that sign the next request.</summary>
    ValueTask<KucoinCredentials> GetCredentialsAsync(CancellationToken ct);

    /// <summary>
    /// Returns the credentials for a synchronous call. Default: blocks the thread until <see cref="GetCredentialsAsync"/> completes, on the
    /// thread pool, so that it cannot wait for the synchronization context of the caller.
    /// </summary>
    KucoinCredentials GetCredentials(CancellationToken ct) =>
        Task.Run(() => GetCredentialsAsync(ct).AsTask(), ct).GetAwaiter().GetResult();
}
