namespace Kucoin.Client.Results;

/// <summary>The category of an error.</summary>
public enum KucoinErrorKind
{
    /// <summary>A code this library does not know.</summary>
    Unknown,

    /// <summary>Key, secret or passphrase are wrong or missing.</summary>
    Authentication,

    /// <summary>The key may not do this, or not from this address.</summary>
    Permission,

    /// <summary>The timestamp is too far from the exchange's clock.</summary>
    Clock,

    /// <summary>A parameter is missing or wrong.</summary>
    Parameter,

    /// <summary>There is not enough of the asset.</summary>
    Balance,

    /// <summary>Too many requests, or a limit of the account is reached.</summary>
    Limit,

    /// <summary>A rule of deposits or withdrawals forbids it.</summary>
    Funding,

    /// <summary>A rule of margin forbids it.</summary>
    Margin,

    /// <summary>A rule of trading forbids it.</summary>
    Trading,

    /// <summary>The account is frozen or restricted, or its region is.</summary>
    Restricted,

    /// <summary>The address is not served, or is retired.</summary>
    Address,

    /// <summary>The exchange is down, busy or in trouble.</summary>
    Maintenance,
}
