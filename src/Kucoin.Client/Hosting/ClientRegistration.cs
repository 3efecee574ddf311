using Microsoft.Extensions.Configuration;

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

    public string? Name => name;

    public string HttpClientName => name is null ? "Kucoin" : $"Kucoin:{name}";

    /// <summary>The budget of its host, if its configuration has one.</summary>
    public int? RequestsPerSecond => section is null ? null : ClientConfiguration.ReadRequestsPerSecond(section);

    /// <summary>Returns the options, which are created once.</summary>
    public KucoinClientOptions GetOptions(IServiceProvider provider)
    {
        lock (_lock)
        {
            return _options ??= options(provider);
        }
    }
}
