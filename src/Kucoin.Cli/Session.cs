using Kucoin.Client;
using Kucoin.Emulator;

namespace Kucoin.Cli;

/// <summary>The exchange that a verb talks to, for as long as the verb runs.</summary>
internal sealed class Session : IAsyncDisposable
{
    private const string NoCredentials =
        "There are no credentials. Set KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE, "
        + "or add --demo to try it on a local exchange with made-up funds.";

    private readonly KucoinEmulator? _demo;
    private readonly HttpClient? _http;
    private readonly KucoinRestClient _client;

    private Session(KucoinClientOptions options, HttpMessageHandler? network, TimeProvider clock, KucoinEmulator? demo)
    {
        _demo = demo;
        _http = network is null ? null : new HttpClient(network, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        _client = _http is null ? new(options) : new(options, _http);
        Clock = clock;
        Environment = options.Environment;
    }

    public IKucoinRestClient Client => _client;

    /// <summary>The clock that the exchange dates its rows by: a verb's now.</summary>
    public TimeProvider Clock { get; }

    public KucoinEnvironment Environment { get; }

    public bool IsDemo => _demo is not null;

    /// <summary>The exchange of the environment, or with <paramref name="demo"/> a local one that lives as long as the session.</summary>
    /// <param name="world">What is outside.</param>
    /// <param name="demo">Whether the environment is left alone and a local exchange is started.</param>
    /// <param name="showing">What shows requests instead of sending them; it needs no credentials.</param>
    /// <param name="ct">Cancels the start of the local exchange.</param>
    public static async Task<Session> Open(World world, bool demo, HttpMessageHandler? showing, CancellationToken ct)
    {
        var network = showing ?? world.Network;
        if (!demo)
        {
            var credentials = showing is null ? Credentials(world) : new KucoinCredentials("shown", "shown", "shown");
            return new(new() { Environment = Address(world), Credentials = credentials }, network, world.Clock, demo: null);
        }

        var exchange = await KucoinEmulator.StartAsync(world.Demo, ct);
        var (key, secret, passphrase) = exchange.Credentials;
        var options = new KucoinClientOptions
        {
            Environment = KucoinEnvironment.At(exchange.Address),
            Credentials = new(key, secret, passphrase),
            HistoryClock = exchange.BookClock,
        };
        return new(options, network, exchange.BookClock, exchange);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _http?.Dispose();
        if (_demo is not null)
        {
            await _demo.DisposeAsync();
        }
    }

    private static KucoinCredentials Credentials(World world)
    {
        try
        {
            return world.Credentials() ?? throw new Failure(Exit.Credentials, NoCredentials);
        }
        catch (Exception incomplete) when (incomplete is InvalidOperationException or ArgumentException)
        {
            throw new Failure(Exit.Credentials, Failure.Sentence(incomplete));
        }
    }

    private static KucoinEnvironment Address(World world)
    {
        try
        {
            return world.Exchange();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            throw Failure.Usage($"KUCOIN_API_ENDPOINT: {Failure.Sentence(wrong)}");
        }
    }
}
