namespace Kucoin.Client.Pipeline;

/// <summary>The last step of a synchronous call. The work was done synchronously, so there is nothing to wait for.</summary>
internal static class Synchronously
{
    public static T Completed<T>(this ValueTask<T> call) =>
        call.IsCompleted
            ? call.GetAwaiter().GetResult()
            : throw new InvalidOperationException("A synchronous call went on asynchronously.");
}
