namespace Kucoin.Client.Http;

/// <summary>
/// The exception thrown when the send gate refuses a message. It is not an <see cref="HttpRequestException"/>, because retry and hedging
/// handlers treat that as a transient failure and retry.
/// </summary>
internal sealed class SendRefusedException(string message) : Exception(message)
{
    /// <summary>Creates an exception for a message that was already sent.</summary>
    public static SendRefusedException SecondSending() => new("A handler tried to send the request a second time.");

    /// <summary>
    /// Creates an exception for a message without a ticket: it was not created by this client, or is a copy without its options.
    /// </summary>
    public static SendRefusedException Unknown() => new(
        "The message was not created by the KuCoin client, or a handler created a new one without its options. Nothing was sent.");
}
