namespace Kucoin.Catalog;

/// <summary>The API key permission that an endpoint requires, in the terms of KuCoin's specification.</summary>
public enum KucoinPermission
{
    /// <summary>None: a public endpoint, which needs no key and no signature.</summary>
    None,

    /// <summary>Read access; every key has it.</summary>
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
