using System.Diagnostics;
using Kucoin.Emulator;

namespace Watching;

/// <summary>Runs the example against a local exchange.</summary>
public sealed class WatchingTests
{
    /// <summary>Where the example was built: beside this test it would miss what comes with the web framework of the exchange.</summary>
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("Watching.Tests", "Watching", StringComparison.Ordinal), "Watching.dll");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watching_prints_logs_activities_and_metrics()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);

        var (exitCode, output) = await RunAsync(exchange.Address);

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

        var (exitCode, output) = await RunAsync(exchange.Address);

        Assert.Equal(0, exitCode);
        Assert.Contains("error.type=400100", output, StringComparison.Ordinal);
        Assert.Contains("log       Information", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(Uri address)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Program);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("KUCOIN_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["KUCOIN_API_ENDPOINT"] = address.ToString();
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync(Ct);
        await program.WaitForExitAsync(Ct);
        return (program.ExitCode, output);
    }
}
