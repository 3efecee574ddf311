namespace Kucoin.Client.Http;

/// <summary>The last step of a synchronous call. The work was done synchronously, so there is nothing to wait for.</summary>
internal static class SynchronousCall
{
    public static T GetCompletedResult<T>(this ValueTask<T> call) =>
        call.IsCompleted
            ? call.GetAwaiter().GetResult()
            : throw new InvalidOperationException("A synchronous call went on asynchronously.");
}
