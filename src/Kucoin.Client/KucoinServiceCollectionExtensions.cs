using Kucoin.Client;
using Kucoin.Client.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds KuCoin to a program's services.</summary>
public static class KucoinServiceCollectionExtensions
{
    private const string HttpClientName = "Kucoin";

    /// <summary>Adds <see cref="IKucoinRestClient"/> for what the environment variables say.</summary>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services) =>
        services.AddKucoin(static _ => KucoinClientOptions.FromEnvironment());

    /// <summary>Adds <see cref="IKucoinRestClient"/> with the options given.</summary>
    public static IHttpClientBuilder AddKucoin(this IServiceCollection services, KucoinClientOptions options) =>
        services.AddKucoin(_ => options);

    /// <summary>
    /// Adds <see cref="IKucoinRestClient"/> as a singleton: one connection pool for as long as the program runs. The builder that comes
    /// back takes further handlers; those that <c>ConfigureHttpClientDefaults</c> adds for every client of the program are left out, see
    /// <see cref="KeepHttpClientDefaults"/>. Whatever a handler does, a request arrives at most once for each attempt of the client. The
    /// factory's own request logging is off, because it could show signed headers and secrets in queries.
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
    /// Keeps the handlers that <c>ConfigureHttpClientDefaults</c> adds for every client of the program. A retrying or hedging one has no
    /// effect on the client: it gets no second sending, and a failure reaches the caller within a quarter of a second.
    /// </summary>
    public static IHttpClientBuilder KeepHttpClientDefaults(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<KeptDefaults>();
        return builder;
    }

    /// <summary>
    /// Whether the gate is where it was put: a program can bring a factory of its own, and its filters and options can replace the primary
    /// handler after all. The client then guards itself as it does over any <see cref="HttpClient"/>.
    /// </summary>
    private static bool IsGated(IHttpClientFactory factory) =>
        factory is IHttpMessageHandlerFactory handlers && SendGate.IsIn(handlers.CreateHandler(HttpClientName));

    /// <summary>The program's own logging, unless the options bring another.</summary>
    private static KucoinClientOptions Logging(KucoinClientOptions options, IServiceProvider provider) =>
        options.LoggerFactory == NullLoggerFactory.Instance && provider.GetService<ILoggerFactory>() is { } program
            ? options with { LoggerFactory = program }
            : options;

    /// <summary>Says that the program wants its own defaults.</summary>
    private sealed class KeptDefaults;
}
