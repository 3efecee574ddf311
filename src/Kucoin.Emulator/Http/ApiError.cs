namespace Kucoin.Emulator.Http;

/// <summary>The exchange says no: KuCoin's code, a message, and the HTTP status it travels with.</summary>
internal sealed class ApiError(string code, string message, int status) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
