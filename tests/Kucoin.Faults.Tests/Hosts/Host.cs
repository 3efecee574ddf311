using Kucoin.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>A way to create the client, with the handlers around it.</summary>
/// <param name="Name">The description on the page.</param>
/// <param name="Setup">Registers services and returns the factory of the client.</param>
internal sealed record Host(string Name, Func<IServiceCollection, KucoinClientOptions, Func<IServiceProvider, IKucoinRestClient>> Setup)
{
    /// <summary>The attempt timeout of the resilience handlers.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private static readonly Func<IServiceProvider, IKucoinRestClient> FromServices =
        static services => services.GetRequiredService<IKucoinRestClient>();

    /// <summary>Hosts with a send gate: one call is at most one arrival.</summary>
    public static IReadOnlyList<Host> Gated { get; } =
    [
        new("no handler", (services, options) => Added(services, options, _ => { })) { IsPatient = true },
        new("standard resilience for every client", (services, options) =>
        {
            services.ConfigureHttpClientDefaults(http => Standard(http));
            return Added(services, options, _ => { });
        }) { IsPatient = true },
        new("the same, registered after the client", (services, options) =>
        {
            var client = Added(services, options, _ => { });
            services.ConfigureHttpClientDefaults(http => Standard(http));
            return client;
        }) { IsPatient = true },
        new("the same, kept explicitly", (services, options) =>
        {
            services.ConfigureHttpClientDefaults(http => Standard(http));
            return Added(services, options, http => http.KeepHttpClientDefaults());
        }),
        new("hedging for every client, kept explicitly", (services, options) =>
        {
            services.ConfigureHttpClientDefaults(http => Hedging(http));
            return Added(services, options, http => http.KeepHttpClientDefaults());
        }),
        new("standard resilience on the builder", (services, options) => Added(services, options, http => Standard(http))),
        new("hedging on the builder", (services, options) => Added(services, options, http => Hedging(http))),
        new("bodies read into memory under standard resilience", (services, options) =>
            Added(services, options, http => Standard(http).AddHttpMessageHandler(static () => new BufferingHandler()))),
        new("bodies read into memory above hedging", (services, options) =>
            Added(services, options, http => Hedging(http.AddHttpMessageHandler(static () => new BufferingHandler())))),
        new("`Expect: 100-continue` under standard resilience", (services, options) =>
            Added(services, options, http => Standard(http).AddHttpMessageHandler(static () => new ExpectContinueHandler()))),
        new("messages cloned and resent immediately", (services, options) =>
            Added(services, options, http => http.AddHttpMessageHandler(static () => new CloningRetryHandler()))) { IsPatient = true },
        new("a primary handler of the host's under standard resilience", (services, options) =>
            Added(services, options, http => Standard(http.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler())))),
        new("a named client under standard resilience", (services, options) =>
        {
            Standard(services.AddKucoin("desk1", options));
            return static provider => provider.GetRequiredKeyedService<IKucoinRestClient>("desk1");
        }),
        new("a client added on demand under hedging", (services, options) =>
        {
            Hedging(services.AddKucoinFactory());
            return provider => provider.GetRequiredService<IKucoinClientFactory>().GetOrAddClient("desk1", () => options);
        }),
        new("handlers given to the constructor", (_, options) => _ =>
            new KucoinRestClient(options, static gate => new CloningRetryHandler { InnerHandler = new BufferingHandler { InnerHandler = gate } })) { IsPatient = true },
    ];

    /// <summary>Hosts with their own <see cref="HttpClient"/>: the send-once body protects writes, and reads may be repeated.</summary>
    public static IReadOnlyList<Host> Ungated { get; } =
    [
        new("an HttpClient with standard resilience", (services, options) => OverHttpClient(services, options, http => Hasty(http))),
        new("an HttpClient with hedging", (services, options) => OverHttpClient(services, options, http => Hedging(http))),
        new("an HttpClient that clones and resends immediately", (services, options) =>
            OverHttpClient(services, options, http => http.AddHttpMessageHandler(static () => new CloningRetryHandler()))) { IsPatient = true },
        new("an HttpClient with `Expect: 100-continue` under standard resilience", (services, options) =>
            OverHttpClient(services, options, http => Hasty(http).AddHttpMessageHandler(static () => new ExpectContinueHandler()))),
        new("an HttpClient that reads bodies into memory under standard resilience", (services, options) =>
            OverHttpClient(services, options, http => Hasty(http).AddHttpMessageHandler(static () => new BufferingHandler()))),
    ];

    /// <summary>Whether no handler ends a call before the client does.</summary>
    public bool IsPatient { get; init; }

    /// <summary>Whether no write can be sent, because a copy of its body could be sent twice.</summary>
    public bool RefusesChanges => Name.EndsWith("reads bodies into memory under standard resilience", StringComparison.Ordinal);

    /// <summary>Whether the headers of a repeated request arrive without their body.</summary>
    public bool SendsHeadsAlone => Name.Contains("`Expect: 100-continue`", StringComparison.Ordinal);

    private static Func<IServiceProvider, IKucoinRestClient> Added(
        IServiceCollection services, KucoinClientOptions options, Action<IHttpClientBuilder> handlers)
    {
        handlers(services.AddKucoin(options));
        return FromServices;
    }

    private static Func<IServiceProvider, IKucoinRestClient> OverHttpClient(
        IServiceCollection services, KucoinClientOptions options, Action<IHttpClientBuilder> handlers)
    {
        handlers(services.AddHttpClient("host"));
        return provider => new KucoinRestClient(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient("host"));
    }

    /// <summary>As in a service template, but with shorter timeouts, so that a test need not wait for ten seconds.</summary>
    private static IHttpClientBuilder Standard(IHttpClientBuilder http)
    {
        http.AddStandardResilienceHandler(static options => options.AttemptTimeout.Timeout = Patience);
        return http;
    }

    /// <summary>With the host's own client, nothing shortens the delays between retries.</summary>
    private static IHttpClientBuilder Hasty(IHttpClientBuilder http)
    {
        http.AddStandardResilienceHandler(static options =>
        {
            options.AttemptTimeout.Timeout = Patience;
            options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        });
        return http;
    }

    private static IHttpClientBuilder Hedging(IHttpClientBuilder http)
    {
        http.AddStandardHedgingHandler().Configure(static options =>
        {
            options.Hedging.Delay = TimeSpan.FromMilliseconds(100);
            options.Endpoint.Timeout.Timeout = Patience;
        });
        return http;
    }
}
