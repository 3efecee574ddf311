namespace Kucoin.Emulator.Http;

/// <summary>An API error: KuCoin's code, a message and an HTTP status. It is thrown to refuse a request.</summary>
internal sealed class ApiError(string code, string message, int status) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
