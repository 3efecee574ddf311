namespace Kucoin.Catalog;

/// <summary>What an API key must be allowed to do to call an endpoint, in the words of KuCoin's specification.</summary>
public enum KucoinPermission
{
    /// <summary>A public endpoint: no key is needed and nothing is signed.</summary>
    None,

    /// <summary>Reading; every key has it.</summary>
    General,

    /// <summary>Spot trading.</summary>
    Spot,

    /// <summary>Margin trading.</summary>
    Margin,

    /// <summary>Futures trading.</summary>
    Futures,

    /// <summary>Withdrawals. The key description calls it <c>Transfer</c>.</summary>
    Withdrawal,

    /// <summary>Universal transfers. The key description calls it <c>InnerTransfer</c>.</summary>
    FlexTransfers,
}
