using System.Text;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kucoin.Emulator.Tests;

public sealed class FrontDoorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_request_that_comes_before_the_books_are_open_waits_for_them()
    {
        await using var door = await FrontDoor.OpenAsync(0, TestContext.Current.CancellationToken);
        var request = new EarlyRequest();

        var early = door.ProcessRequestAsync(request.Context);
        Assert.False(early.IsCompleted);
        using var exchange = await OpenAsync();
        door.Serve(new(exchange, door.Ending));
        await early;

        Assert.StartsWith("""{"code":"200000",""", request.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_waits_for_books_that_never_open_is_cut()
    {
        var door = await FrontDoor.OpenAsync(0, TestContext.Current.CancellationToken);
        var request = new EarlyRequest();
        var early = door.ProcessRequestAsync(request.Context);

        await door.DisposeAsync();
        await early;

        Assert.True(request.IsAborted);
        Assert.Equal("", request.Answer);
    }

    [Fact]
    public async Task A_start_that_finds_its_port_taken_gives_its_books_back()
    {
        await using var first = await Start.ExchangeAsync(new() { Scenario = "empty" });
        var options = new KucoinEmulatorOptions { Scenario = "empty", DataFile = _folder.File("books.db"), Port = first.Address.Port };

        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(options));
        await using var second = await Start.ExchangeAsync(options with { Port = 0 });

        Assert.Contains($"cannot listen on port {options.Port}", error.Message, StringComparison.Ordinal);
        Assert.Equal([], second.TrialBalance().Problems);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<LocalExchange> OpenAsync()
    {
        var books = await ScenarioLoader.OpenAsync(new() { Scenario = "empty" });
        return new(books, ScenarioLoader.Market(books), new(TimeProvider.System, null, DateTimeOffset.UnixEpoch), new(TimeProvider.System));
    }

    /// <summary>A question for the time of the exchange, and what came of it.</summary>
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
