using System.Collections.Concurrent;
using Kucoin.Client.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Client.Hosting;

/// <summary>Creates the clients of a program, and disposes of those that nobody else does.</summary>
internal sealed class KucoinClientFactory(
    IServiceProvider provider, IHttpClientFactory http, IEnumerable<ClientRegistration> registrations, KucoinHostBudget budget)
    : IKucoinClientFactory, IDisposable
{
    private readonly Dictionary<string, ClientRegistration> _registered = registrations
        .Where(registration => registration.Name is not null)
        .ToDictionary(registration => registration.Name!, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, KucoinRestClient> _added = new(StringComparer.Ordinal);
    private volatile bool _isDisposed;

    public IReadOnlyCollection<string> Names => [.. _registered.Keys, .. _added.Keys];

    public IKucoinRestClient GetClient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _registered.ContainsKey(name) ? provider.GetRequiredKeyedService<IKucoinRestClient>(name)
            : _added.TryGetValue(name, out var added) ? added
            : throw new InvalidOperationException(
                $"There is no KuCoin client named '{name}'. Register it with AddKucoin(\"{name}\", …), or add it with GetOrAddClient.");
    }

    public IKucoinRestClient GetOrAddClient(string name, Func<KucoinClientOptions> options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_registered.ContainsKey(name))
        {
            throw new InvalidOperationException($"The KuCoin client '{name}' is registered with a key of its own. Call GetClient.");
        }

        if (_added.TryGetValue(name, out var existing))
        {
            return existing;
        }

        // Outside of a lock, because the function can wait for a vault, and can call this method for another name.
        var created = Create(
            options() ?? throw new InvalidOperationException($"The options of the KuCoin client '{name}' are null."),
            name,
            ClientRegistration.OnDemand);
        var kept = _added.GetOrAdd(name, created);
        if (kept != created)
        {
            created.Dispose();
        }

        if (_isDisposed)
        {
            Dispose();
        }

        return kept;
    }

    public bool RemoveClient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_added.TryRemove(name, out var removed))
        {
            return false;
        }

        removed.Dispose();
        return true;
    }

    public void Dispose()
    {
        _isDisposed = true;
        foreach (var name in _added.Keys)
        {
            RemoveClient(name);
        }
    }

    /// <summary>Creates the client of a registration. The service provider disposes of it.</summary>
    public KucoinRestClient Create(ClientRegistration registration)
    {
        var options = WithServices(registration.GetOptions(provider), registration.Name);
        return Create(options, registration.Name, registration.HttpClientName);
    }

    /// <summary>Adds what the services of the program provide and the options do not specify.</summary>
    public KucoinClientOptions WithServices(KucoinClientOptions options, string? name) => options with
    {
        LoggerFactory = options.LoggerFactory == NullLoggerFactory.Instance && provider.GetService<ILoggerFactory>() is { } logging
            ? logging
            : options.LoggerFactory,
        TimeProvider = options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock
            ? clock
            : options.TimeProvider,
        CredentialsProvider = options is { Credentials: null, CredentialsProvider: null }
            ? FindCredentialsProvider(name)
            : options.CredentialsProvider,
        HostBudget = options.HostBudget ?? budget,
    };

    /// <summary>The unnamed client takes the provider without a key, and a named client the one with its name as the key.</summary>
    private ICredentialsProvider? FindCredentialsProvider(string? name) => name is null
        ? provider.GetService<ICredentialsProvider>()
        : (provider as IKeyedServiceProvider)?.GetKeyedService<ICredentialsProvider>(name);

    /// <summary>
    /// Whether the send gate is still the primary handler: a program can register its own factory, and its filters and options can replace
    /// the primary handler. In that case the client applies the same guards as for any <see cref="HttpClient"/>.
    /// </summary>
    private bool IsGated(string httpClientName) =>
        http is IHttpMessageHandlerFactory handlers && SendGate.IsIn(handlers.CreateHandler(httpClientName));

    private KucoinRestClient Create(KucoinClientOptions options, string? name, string httpClientName) => new(
        WithServices(options, name), http.CreateClient(httpClientName), IsGated(httpClientName), isOwn: false);
}
