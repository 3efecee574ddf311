using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability.Fuzzing;

/// <summary>Fuzzed responses never violate the result contract. <c>bench/Kucoin.Fuzz</c> is the long run.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 10_000;

    [Fact]
    public async Task Fuzzed_response_never_violates_the_result_contract()
    {
        var report = await new FuzzRun(Fixtures.All()).Play(firstSeed: 1, Inputs);

        Assert.True(report.Inputs >= Inputs);
        Assert.Superset(
            new HashSet<string> { "success", "Api", "Unreadable", "RateLimited", "OutcomeUnknown of Unreadable" }, report.Outcomes.Keys.ToHashSet());
    }
}
