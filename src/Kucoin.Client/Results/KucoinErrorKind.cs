namespace Kucoin.Client.Results;

/// <summary>The category of an error.</summary>
public enum KucoinErrorKind
{
    /// <summary>The library does not know the code.</summary>
    Unknown,

    /// <summary>Key, secret or passphrase is wrong or missing.</summary>
    Authentication,

    /// <summary>The key lacks a permission, or may not be used from this address.</summary>
    Permission,

    /// <summary>The timestamp differs too much from the exchange's clock.</summary>
    Clock,

    /// <summary>A parameter is missing or invalid.</summary>
    Parameter,

    /// <summary>The balance is insufficient.</summary>
    Balance,

    /// <summary>There are too many requests, or a limit of the account is reached.</summary>
    Limit,

    /// <summary>A rule for deposits or withdrawals was violated.</summary>
    Funding,

    /// <summary>A margin rule was violated.</summary>
    Margin,

    /// <summary>A trading rule was violated.</summary>
    Trading,

    /// <summary>The account or its region is frozen or restricted.</summary>
    Restricted,

    /// <summary>The address is unknown or retired.</summary>
    Address,

    /// <summary>The exchange is down, overloaded or failing.</summary>
    Maintenance,
}
