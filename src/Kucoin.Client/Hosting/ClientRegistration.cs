using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Hosting;

/// <summary>A client that was added to the services.</summary>
/// <param name="name">Its name; <see langword="null"/> for the unnamed client.</param>
/// <param name="options">Creates its options.</param>
/// <param name="section">The configuration that they are read from; <see langword="null"/> if there is none.</param>
internal sealed class ClientRegistration(
    string? name, Func<IServiceProvider, KucoinClientOptions> options, IConfigurationSection? section = null)
{
    /// <summary>The name of the HTTP client, and so of its connection pool, of clients that are created on demand.</summary>
    public const string OnDemand = "Kucoin on demand";

    private readonly Lock _lock = new();
    private KucoinClientOptions? _options;
    private IServiceCollection? _services;
    private ServiceDescriptor? _service;

    /// <summary>
    /// Whether the services still return this client: a test can replace it, and its options are then not needed.
    /// </summary>
    public bool IsInUse => _services is null || _services.LastOrDefault(
        service => service.ServiceType == typeof(IKucoinRestClient) && Equals(service.ServiceKey, name)) == _service;

    /// <summary>Whether its service was removed, so that another one can be registered.</summary>
    public bool IsRemoved => _service is not null && _services?.Contains(_service) == false;

    public string? Name => name;

    public string HttpClientName => name is null ? "Kucoin" : $"Kucoin:{name}";

    /// <summary>The budget of its host, if its configuration has one.</summary>
    public int? RequestsPerSecond => section is null ? null : ClientConfiguration.ReadRequestsPerSecond(section);

    /// <summary>Adds the client to the services.</summary>
    public void AddTo(IServiceCollection services, Func<IServiceProvider, ClientRegistration, IKucoinRestClient> create)
    {
        _services = services;
        _service = name is null
            ? ServiceDescriptor.Singleton(provider => create(provider, this))
            : ServiceDescriptor.KeyedSingleton(name, (provider, _) => create(provider, this));
        services.AddSingleton(this);
        services.Add(_service);
    }

    /// <summary>Returns the options, which are created once.</summary>
    public KucoinClientOptions GetOptions(IServiceProvider provider)
    {
        lock (_lock)
        {
            return _options ??= options(provider) ?? throw new InvalidOperationException(
                $"The options of the KuCoin client{(name is null ? "" : $" '{name}'")} are null.");
        }
    }
}
