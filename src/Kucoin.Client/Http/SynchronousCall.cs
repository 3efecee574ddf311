namespace Kucoin.Client.Http;

/// <summary>Gets the result of a task that has completed synchronously.</summary>
internal static class SynchronousCall
{
    public static T GetCompletedResult<T>(this ValueTask<T> call) =>
        call.IsCompleted
            ? call.GetAwaiter().GetResult()
            : throw new InvalidOperationException("A synchronous call did not complete synchronously.");
}
