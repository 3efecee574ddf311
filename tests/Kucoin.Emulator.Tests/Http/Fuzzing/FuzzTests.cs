namespace Kucoin.Emulator.Tests.Http.Fuzzing;

/// <summary>A short run of <c>bench/Kucoin.Load fuzz</c>.</summary>
public class FuzzTests
{
    private const int Requests = 2500;

    [Theory]
    [InlineData(1)]
    [InlineData(20260504)]
    public async Task Fuzzed_request_gets_an_error_response_and_the_exchange_keeps_running(int seed)
    {
        var run = new FuzzRun();

        await run.PlayAsync((ulong)seed, Requests);

        Assert.Empty(run.Problems);

        // Without these outcomes, no request passed authentication, or none was rejected by it.
        Assert.Superset(
            new HashSet<string> { "200000", "400100", "404000", "400001", "400005", "415000", "HTTP 400" }, run.Outcomes.Keys.ToHashSet());
    }
}
