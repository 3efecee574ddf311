using System.Diagnostics.CodeAnalysis;

namespace Kucoin.Client.Http;

/// <summary>
/// Invokes telemetry listeners and discards their exceptions, so that a listener cannot affect a call.
/// </summary>
internal static class ListenerGuard
{
    private const string Reason = "A listener of the program can throw anything.";

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = Reason)]
    public static void Call<TState>(TState state, Action<TState> listener)
    {
        try
        {
            listener(state);
        }
        catch (Exception)
        {
        }
    }

    /// <returns>The result of the listener; <see langword="default"/> when it throws.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = Reason)]
    public static T? Get<TState, T>(TState state, Func<TState, T?> listener)
        where T : class
    {
        try
        {
            return listener(state);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
