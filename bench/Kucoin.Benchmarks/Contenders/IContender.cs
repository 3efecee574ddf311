namespace Kucoin.Benchmarks.Contenders;

/// <summary>A way of making the calls.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Makes one call and fails unless its answer is the one that was expected.</summary>
    Task Call(Operation operation);
}
