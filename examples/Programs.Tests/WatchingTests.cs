using Kucoin.Emulator;

namespace Programs.Tests;

/// <summary>Runs the example against a local exchange.</summary>
public sealed class WatchingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watching_prints_logs_activities_and_metrics()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);

        var (exitCode, output, _) = await ExampleProgram.RunAsync("Watching", exchange);

        Assert.Equal(0, exitCode);
        Assert.Contains("log       Debug  GET /api/v1/timestamp", output, StringComparison.Ordinal);
        Assert.Contains("activity  GET /api/v1/timestamp  ", output, StringComparison.Ordinal);
        Assert.Contains("metric    http.client.request.duration  1 times, ", output, StringComparison.Ordinal);
        Assert.Contains("Bitcoin can be withdrawn over 3 chains.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_prints_the_error_of_a_rejected_request()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);
        exchange.Control.AddFault(new() { Kind = Kucoin.Emulator.Control.FaultKind.Refuse, Code = "400100" });

        var (exitCode, output, _) = await ExampleProgram.RunAsync("Watching", exchange);

        Assert.Equal(0, exitCode);
        Assert.Contains("error.type=400100", output, StringComparison.Ordinal);
        Assert.Contains("log       Information", output, StringComparison.Ordinal);
    }
}
