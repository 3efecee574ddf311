using Kucoin.Client;
using Kucoin.Client.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that register the KuCoin client in a service collection.</summary>
public static class KucoinServiceCollectionExtensions
{
    private const string HttpClientName = "Kucoin";

    /// <summary>Adds <see cref="IKucoinRestClient"/> with options from environment variables.</summary>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services) =>
        services.AddKucoin(static _ => KucoinClientOptions.FromEnvironment());

    /// <summary>Adds <see cref="IKucoinRestClient"/> with the given options.</summary>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services, KucoinClientOptions options) =>
        services.AddKucoin(_ => options);

    /// <summary>
    /// Adds <see cref="IKucoinRestClient"/> as a singleton with one connection pool. Use the returned builder to add handlers. Handlers
    /// that <c>ConfigureHttpClientDefaults</c> adds to every client of the program are omitted, see <see cref="KeepHttpClientDefaults"/>.
    /// Regardless of the handlers, the exchange receives a request at most once per attempt of the client. The request logging of the
    /// factory is disabled, because it could expose signed headers and secrets in queries.
    /// </summary>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services, Func<IServiceProvider, KucoinClientOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton<IKucoinRestClient>(provider =>
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            return new KucoinRestClient(
                Logging(options(provider), provider), factory.CreateClient(HttpClientName), IsGated(factory), isOwn: false);
        });
        services.PostConfigure<HttpClientFactoryOptions>(HttpClientName, static factory =>
            factory.HttpMessageHandlerBuilderActions.Add(static handlers =>
                handlers.PrimaryHandler = SendGate.Over(handlers.PrimaryHandler)));
        return services
            .AddHttpClient(HttpClientName, static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Transport.NewHandler)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, provider) =>
            {
                if (provider.GetService<KeptDefaults>() is null)
                {
                    handlers.Clear();
                }
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    /// <summary>
    /// Keeps the handlers that <c>ConfigureHttpClientDefaults</c> adds to every client of the program. A retry or hedging handler has no
    /// effect on this client: it cannot send a request twice, and a failure reaches the caller within a quarter of a second.
    /// </summary>
    public static IHttpClientBuilder KeepHttpClientDefaults(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<KeptDefaults>();
        return builder;
    }

    /// <summary>
    /// Whether the send gate is still the primary handler: a program can register its own factory, and its filters and options can replace
    /// the primary handler. In that case the client applies the same guards as for any <see cref="HttpClient"/>.
    /// </summary>
    private static bool IsGated(IHttpClientFactory factory) =>
        factory is IHttpMessageHandlerFactory handlers && SendGate.IsIn(handlers.CreateHandler(HttpClientName));

    /// <summary>Uses the logger factory of the program, unless the options specify one.</summary>
    private static KucoinClientOptions Logging(KucoinClientOptions options, IServiceProvider provider) =>
        options.LoggerFactory == NullLoggerFactory.Instance && provider.GetService<ILoggerFactory>() is { } program
            ? options with { LoggerFactory = program }
            : options;

    /// <summary>Marker: the program keeps its own HTTP client defaults.</summary>
    private sealed class KeptDefaults;
}
