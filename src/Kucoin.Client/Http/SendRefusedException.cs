namespace Kucoin.Client.Http;

/// <summary>
/// A message was not let through to the network. It is no <see cref="HttpRequestException"/>, because retry and hedging handlers take that
/// for a passing failure and go on trying.
/// </summary>
internal sealed class SendRefusedException(string message) : Exception(message)
{
    /// <summary>A message was to be sent that was sent before.</summary>
    public static SendRefusedException SecondSending() => new("A handler tried to send the request a second time.");

    /// <summary>A message without a ticket: not one of this client's, or a copy that lost its options.</summary>
    public static SendRefusedException Unknown() => new(
        "The message was not made by the KuCoin client, or a handler made a new one without its options. Nothing was sent.");
}
