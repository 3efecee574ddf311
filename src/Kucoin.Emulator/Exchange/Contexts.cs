namespace Kucoin.Emulator.Exchange;

/// <summary>KuCoin's JSON texts about what moved.</summary>
internal static class Contexts
{
    /// <summary>Of a deposit or a withdrawal. What did not cross a chain has no transaction.</summary>
    public static string Funding(string orderId, string? transactionId) => transactionId is null
        ? $$"""{"orderId":"{{orderId}}"}"""
        : $$"""{"orderId":"{{orderId}}","txId":"{{transactionId}}"}""";
}
