using System.Net;
using System.Text;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Scenarios;
using Kucoin.Emulator.Traffic;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Emulator.Tests.Hosting;

public sealed class EmulatorServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Request_before_the_ledger_is_open_waits_for_it()
    {
        await using var server = await OpenServerAsync();
        var request = new EarlyRequest();

        var early = server.RespondAsync(request.Context);
        Assert.False(early.IsCompleted);
        using var exchange = await OpenAsync();
        await using var runner = new TrafficRunner(exchange, TimeProvider.System, NullLogger.Instance);
        server.Serve(new(exchange, new(IPAddress.Loopback, null), null, NullLogger.Instance, runner, server.Ending));
        await early;

        Assert.StartsWith("""{"code":"200000",""", request.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_is_aborted_when_the_ledger_fails_to_open()
    {
        var server = await OpenServerAsync();
        var request = new EarlyRequest();
        var early = server.RespondAsync(request.Context);

        await server.DisposeAsync();
        await early;

        Assert.True(request.IsAborted);
        Assert.Equal("", request.Answer);
    }

    [Fact]
    public async Task Start_on_a_used_port_releases_the_ledger_file()
    {
        await using var first = await Start.ExchangeAsync(new() { Scenario = "empty" });
        var options = new KucoinEmulatorOptions { Scenario = "empty", DataFile = _folder.File("ledger.db"), Port = first.Address.Port };

        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(options));
        await using var second = await Start.ExchangeAsync(options with { Port = 0 });

        Assert.Contains($"cannot listen on port {options.Port}", error.Message, StringComparison.Ordinal);
        Assert.Equal([], second.TrialBalance().Problems);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<EmulatorServer> OpenServerAsync() =>
        EmulatorServer.OpenAsync(IPAddress.Loopback, 0, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    private static async Task<LocalExchange> OpenAsync()
    {
        var ledger = await ScenarioLoader.OpenAsync(new() { Scenario = "empty" });
        return new(ledger, ScenarioLoader.Market(ledger), new(TimeProvider.System, null, DateTimeOffset.UnixEpoch), new(TimeProvider.System));
    }

    /// <summary>A server time request, and its result.</summary>
    private sealed class EarlyRequest : IHttpRequestLifetimeFeature
    {
        public EarlyRequest()
        {
            Context.Features.Set<IHttpRequestLifetimeFeature>(this);
            Context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/api/v1/timestamp";
            Context.Request.Method = HttpMethods.Get;
            Context.Response.Body = new MemoryStream();
        }

        public DefaultHttpContext Context { get; } = new();

        public bool IsAborted { get; private set; }

        public string Answer => Encoding.UTF8.GetString(((MemoryStream)Context.Response.Body).ToArray());

        CancellationToken IHttpRequestLifetimeFeature.RequestAborted { get; set; }

        void IHttpRequestLifetimeFeature.Abort() => IsAborted = true;
    }
}
