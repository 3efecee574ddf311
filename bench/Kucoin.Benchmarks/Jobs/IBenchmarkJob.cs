namespace Kucoin.Benchmarks.Jobs;

/// <summary>A way of making the calls.</summary>
internal interface IBenchmarkJob : IDisposable
{
    /// <summary>Makes one call and fails unless its response is the one that was expected.</summary>
    Task Call(Operation operation);
}
