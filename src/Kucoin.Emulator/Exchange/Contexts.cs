namespace Kucoin.Emulator.Exchange;

/// <summary>Builds KuCoin's JSON context of ledger rows.</summary>
internal static class Contexts
{
    /// <summary>The context of a deposit or a withdrawal. An internal one has no transaction id.</summary>
    public static string Funding(string orderId, string? transactionId) => transactionId is null
        ? $$"""{"orderId":"{{orderId}}"}"""
        : $$"""{"orderId":"{{orderId}}","txId":"{{transactionId}}"}""";
}
