namespace Kucoin.Client.Pipeline;

/// <summary>
/// A message was not let through to the network. It is no <see cref="HttpRequestException"/>, because retry and hedging handlers take that
/// for a passing failure and go on trying.
/// </summary>
internal sealed class SendRefusedException(string message) : Exception(message);
