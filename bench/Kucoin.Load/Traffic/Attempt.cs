namespace Kucoin.Load.Traffic;

/// <summary>A transfer that was asked for, and what was answered, if anything was.</summary>
internal sealed class Attempt(string clientOid, Lane lane, decimal amount)
{
    public string ClientOid => clientOid;

    public Lane Lane => lane;

    public decimal Amount => amount;

    /// <summary>Whether it was answered as done.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Whether it was answered as failed, which must mean that it has not happened.</summary>
    public bool IsRefused { get; set; }
}

/// <summary>A way that transfers go: KuCoin's word for it, and the wallets at its ends.</summary>
internal sealed record Lane(string Type, Place From, Place To);

/// <summary>A wallet of a user.</summary>
internal readonly record struct Place(string UserId, string Kind, string Asset);
