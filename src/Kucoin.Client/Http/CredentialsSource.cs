using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The credentials of a client: the fixed ones of its options, or those that the provider returns now. It keeps the last two, so that the
/// secrets of both are masked in messages while requests of the previous ones are in flight.
/// </summary>
internal sealed class CredentialsSource
{
    private readonly ICredentialsProvider? _provider;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _keyIds = [];
    private volatile Signer? _current;
    private volatile Signer? _previous;

    public CredentialsSource(KucoinClientOptions options)
    {
        if (options is { Credentials: not null, CredentialsProvider: not null })
        {
            throw new ArgumentException("Set Credentials or CredentialsProvider, not both.", nameof(options));
        }

        (_provider, _clock) = (options.CredentialsProvider, options.TimeProvider);
        _current = options.Credentials is { } credentials ? new(credentials) : null;
    }

    /// <summary>Whether requests can be signed at all.</summary>
    public bool Exists => _provider is not null || _current is not null;

    /// <summary>The credentials whose secrets must not appear in messages.</summary>
    public IEnumerable<KucoinCredentials> Known
    {
        get
        {
            if (_current is { } current)
            {
                yield return current.Credentials;
            }

            if (_previous is { } previous)
            {
                yield return previous.Credentials;
            }
        }
    }

    /// <summary>
    /// Whether this client has signed with the key. All keys of a provider belong to one account, see <see cref="ICredentialsProvider"/>.
    /// </summary>
    public bool HasUsed(string keyId)
    {
        if (_current?.Credentials.KeyId == keyId)
        {
            return true;
        }

        lock (_lock)
        {
            return _keyIds.Contains(keyId);
        }
    }

    /// <summary>Returns the credentials for the next request, or why there are none.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public ValueTask<(Signer? Signer, KucoinError.NoCredentials? Error)> Get(bool async, CancellationToken ct) =>
        _provider is { } provider ? Ask(provider, async, ct) : new(Check(_current));

    /// <summary>Returns the credentials unless they are missing or have expired.</summary>
    public (Signer? Signer, KucoinError.NoCredentials? Error) Check(Signer? signer) =>
        signer is null ? (null, new())
        : signer.Credentials.IsExpired(_clock.GetUtcNow()) ? (null, new() { Reason = signer.Credentials.ExpiredMessage })
        : (signer, null);

    private async ValueTask<(Signer? Signer, KucoinError.NoCredentials? Error)> Ask(
        ICredentialsProvider provider, bool async, CancellationToken ct)
    {
        KucoinCredentials? credentials;
        try
        {
            credentials = async
                ? await GetAsync(provider, ct).ConfigureAwait(false)
                : provider.GetCredentials(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A custom provider can throw any exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // Its message is not shown: it can contain a secret that this client does not know yet.
            return (null, new() { Reason = $"The credentials provider failed with {failure.GetType().Name}.", Exception = failure });
        }

        return credentials is null
            ? (null, new() { Reason = "The credentials provider returned no credentials." })
            : Check(Replace(credentials));
    }

    /// <summary>A provider can ignore its token, which must not make the call wait for it.</summary>
    private static ValueTask<KucoinCredentials> GetAsync(ICredentialsProvider provider, CancellationToken ct)
    {
        var asked = provider.GetCredentialsAsync(ct);
        return asked.IsCompleted ? asked : new(asked.AsTask().WaitAsync(ct));
    }

    private Signer Replace(KucoinCredentials credentials)
    {
        if (_current is { } same && ReferenceEquals(same.Credentials, credentials))
        {
            return same;
        }

        lock (_lock)
        {
            // A provider may create a new object for each call: the same credentials are no rotation.
            if (_current is { } current && current.Credentials.IsSameAs(credentials))
            {
                return current;
            }

            var next = new Signer(credentials);
            (_previous, _current) = (_current, next);
            _keyIds.Add(credentials.KeyId);
            return next;
        }
    }
}
