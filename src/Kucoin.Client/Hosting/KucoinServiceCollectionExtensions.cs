using Kucoin.Client;
using Kucoin.Client.Hosting;
using Kucoin.Client.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that register KuCoin clients in a service collection.</summary>
/// <remarks>
/// Every client is a singleton with one connection pool; use the returned builder to add handlers to it. Handlers that
/// <c>ConfigureHttpClientDefaults</c> adds to every client of the program are omitted, see <see cref="KeepHttpClientDefaults"/>. Regardless
/// of the handlers, the exchange receives a request at most once per attempt of the client. The request logging of the factory is disabled,
/// because it could expose signed headers and secrets in queries. All clients share one <see cref="KucoinHostBudget"/>. When the host of
/// the program starts, the settings of all clients are checked, and nothing is sent.
/// </remarks>
public static class KucoinServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IKucoinRestClient"/> with options from environment variables.</summary>
    /// <inheritdoc cref="AddKucoin(IServiceCollection, Func{IServiceProvider, KucoinClientOptions})"/>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services) =>
        services.AddKucoin(static _ => KucoinClientOptions.FromEnvironment());

    /// <summary>Adds <see cref="IKucoinRestClient"/> with the given options.</summary>
    /// <inheritdoc cref="AddKucoin(IServiceCollection, Func{IServiceProvider, KucoinClientOptions})"/>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services, KucoinClientOptions options) =>
        services.AddKucoin(_ => options);

    /// <summary>Adds <see cref="IKucoinRestClient"/> with options that other services provide.</summary>
    /// <exception cref="InvalidOperationException">There is an unnamed client already.</exception>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services, Func<IServiceProvider, KucoinClientOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Add(services, new(name: null, options));
    }

    /// <summary>Adds <see cref="IKucoinRestClient"/> with options from a configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// The section of the client, or the whole configuration of the program, whose section <c>Kucoin</c> is used. Its settings have the
    /// names of the <see cref="KucoinClientOptions"/>, and are read once. A setting that is unknown or invalid fails the start of the host.
    /// </param>
    /// <param name="configure">Changes the options after they were read. Default: no change.</param>
    /// <inheritdoc cref="AddKucoin(IServiceCollection, Func{IServiceProvider, KucoinClientOptions})"/>
    public static IHttpClientBuilder AddKucoin(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<IServiceProvider, KucoinClientOptions, KucoinClientOptions>? configure = null) =>
        Add(services, Configured(null, configuration, configure));

    /// <summary>Adds a named client with the given options.</summary>
    /// <inheritdoc cref="AddKucoin(IServiceCollection, string, Func{IServiceProvider, KucoinClientOptions})"/>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services, string name, KucoinClientOptions options) =>
        services.AddKucoin(name, _ => options);

    /// <summary>
    /// Adds a named client, for programs with several API keys: a keyed service <see cref="IKucoinRestClient"/>, which
    /// <see cref="IKucoinClientFactory"/> also returns.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is also the key of the service.</param>
    /// <param name="options">Creates the options.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">There is a client with this name already.</exception>
    public static IHttpClientBuilder AddKucoin(
        this IServiceCollection services, string name, Func<IServiceProvider, KucoinClientOptions> options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        return Add(services, new(name, options));
    }

    /// <summary>Adds a named client with options from a configuration.</summary>
    /// <inheritdoc cref="AddKucoin(IServiceCollection, string, Func{IServiceProvider, KucoinClientOptions})"/>
    /// <inheritdoc cref="AddKucoin(IServiceCollection, IConfiguration, Func{IServiceProvider, KucoinClientOptions, KucoinClientOptions})"/>
    public static IHttpClientBuilder AddKucoin(
        this IServiceCollection services,
        string name,
        IConfiguration configuration,
        Func<IServiceProvider, KucoinClientOptions, KucoinClientOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, Configured(name, configuration, configure));
    }

    /// <summary>
    /// Adds <see cref="IKucoinClientFactory"/> without a client, for programs that learn their API keys while they run. The returned
    /// builder configures the connection pool of the clients that <see cref="IKucoinClientFactory.GetOrAddClient"/> creates.
    /// </summary>
    public static IHttpClientBuilder AddKucoinFactory(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(KucoinClientFactory)))
        {
            return services.AddHttpClient(ClientRegistration.OnDemand);
        }

        services.TryAddSingleton(static provider => CreateBudget(provider));
        services.AddSingleton<KucoinClientFactory>();
        services.TryAddSingleton<IKucoinClientFactory>(static provider => provider.GetRequiredService<KucoinClientFactory>());
        services.AddOptionsWithValidateOnStart<StartupValidation, StartupValidator>();
        return services.AddGatedHttpClient(ClientRegistration.OnDemand);
    }

    /// <summary>
    /// Keeps the handlers that <c>ConfigureHttpClientDefaults</c> adds to every client of the program. A retry or hedging handler has no
    /// effect on this client: it cannot send a request twice, and a failure reaches the caller within a quarter of a second.
    /// </summary>
    public static IHttpClientBuilder KeepHttpClientDefaults(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new KeptDefaults(builder.Name));
        return builder;
    }

    private static IHttpClientBuilder Add(IServiceCollection services, ClientRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(services);
        var name = registration.Name;
        var earlier = services.FirstOrDefault(service => !service.IsKeyedService
            && service.ImplementationInstance is ClientRegistration other && other.Name == name);
        if (earlier is { ImplementationInstance: ClientRegistration { IsRemoved: true } })
        {
            services.Remove(earlier);
        }
        else if (earlier is not null)
        {
            throw new InvalidOperationException(
                name is null
                    ? "AddKucoin was called twice without a name. Name the clients, one per API key: "
                        + "services.AddKucoin(\"desk1\", …), and get them with [FromKeyedServices(\"desk1\")] or IKucoinClientFactory."
                    : $"There is a KuCoin client named '{name}' already. Each name can be registered once.");
        }

        services.AddKucoinFactory();
        registration.AddTo(services, Create);
        return services.AddGatedHttpClient(registration.HttpClientName);
    }

    private static IKucoinRestClient Create(IServiceProvider provider, ClientRegistration registration) =>
        provider.GetRequiredService<KucoinClientFactory>().Create(registration);

    /// <summary>
    /// The smallest budget of all configurations. Without one, this machine is not limited, because the local exchange does not block it.
    /// </summary>
    private static KucoinHostBudget CreateBudget(IServiceProvider provider)
    {
        var given = provider.GetServices<ClientRegistration>().Min(registration => registration.RequestsPerSecond);
        return new(
            given ?? KucoinHostBudget.DefaultRequestsPerSecond,
            isLoopbackFree: given is null,
            provider.GetService<TimeProvider>());
    }

    private static ClientRegistration Configured(
        string? name, IConfiguration configuration, Func<IServiceProvider, KucoinClientOptions, KucoinClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = ClientConfiguration.GetSection(configuration);
        return new(
            name,
            provider =>
            {
                var options = ClientConfiguration.Read(section, provider.GetService<TimeProvider>() ?? TimeProvider.System);
                return configure is null ? options : configure(provider, options);
            },
            section);
    }

    private static IHttpClientBuilder AddGatedHttpClient(this IServiceCollection services, string httpClientName)
    {
        services.PostConfigure<HttpClientFactoryOptions>(httpClientName, static factory =>
            factory.HttpMessageHandlerBuilderActions.Add(static handlers =>
                handlers.PrimaryHandler = SendGate.Over(handlers.PrimaryHandler)));
        return services
            .AddHttpClient(httpClientName, static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Transport.NewHandler)
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                if (!provider.GetServices<KeptDefaults>().Any(kept => kept.HttpClientName == httpClientName))
                {
                    handlers.Clear();
                }
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    /// <summary>Marker: a client keeps the HTTP client defaults of the program.</summary>
    private sealed record KeptDefaults(string HttpClientName);
}
