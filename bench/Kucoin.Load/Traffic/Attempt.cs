namespace Kucoin.Load.Traffic;

/// <summary>A requested transfer and its response, if there was one.</summary>
internal sealed class Attempt(string clientOid, Lane lane, decimal amount)
{
    public string ClientOid => clientOid;

    public Lane Lane => lane;

    public decimal Amount => amount;

    /// <summary>Whether it was confirmed.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Whether it was rejected, which must mean that it was not executed.</summary>
    public bool IsRefused { get; set; }
}

/// <summary>A route of transfers: KuCoin's transfer type and the two wallets.</summary>
internal sealed record Lane(string Type, Place From, Place To);

/// <summary>A wallet of a user.</summary>
internal readonly record struct Place(string UserId, string Kind, string Asset);
