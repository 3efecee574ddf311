namespace Kucoin.Benchmarks.Jobs;

/// <summary>A benchmark job: one implementation of the calls.</summary>
internal interface IBenchmarkJob : IDisposable
{
    /// <summary>Makes one call, and throws if the response is not the expected one.</summary>
    Task Call(Operation operation);
}
