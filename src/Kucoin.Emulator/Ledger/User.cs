namespace Kucoin.Emulator.Ledger;

/// <summary>A master or a sub-account.</summary>
internal sealed record User
{
    /// <summary>The number in the ledger.</summary>
    public required int Id { get; init; }

    /// <summary>KuCoin's 24-digit id.</summary>
    public required string UserId { get; init; }

    /// <summary>KuCoin's uid of the user.</summary>
    public required long Uid { get; init; }

    /// <summary>The login name.</summary>
    public required string Name { get; init; }

    /// <summary>The master of a sub-account.</summary>
    public int? Master { get; init; }

    public string? Remarks { get; init; }

    /// <summary>What the sub-account may trade: <c>Spot</c>, <c>Futures</c>, <c>Margin</c> or <c>All</c>.</summary>
    public string Access { get; init; } = "All";

    /// <summary>The trading permissions that its master granted in addition to its access.</summary>
    public IReadOnlyList<string> Enabled { get; init; } = [];

    /// <summary>The mail address, to which other users can withdraw.</summary>
    public string? Mail { get; init; }

    /// <summary>The phone number, to which other users can withdraw.</summary>
    public string? Phone { get; init; }

    /// <summary>KuCoin's class of the sub-account; 0 is an ordinary one.</summary>
    public int Type { get; init; }

    public bool IsFrozen { get; init; }

    /// <summary>The VIP level, which determines fees, quotas and limits. A sub-account has that of its master.</summary>
    public int VipLevel { get; init; }

    /// <summary>The number of sub-accounts that a master may have in addition to those of its level.</summary>
    public int SubsGranted { get; init; }

    /// <summary>The only addresses that withdrawals may go to; null while the whitelist is off.</summary>
    public IReadOnlyList<string>? Whitelist { get; init; }

    /// <summary>The wallets that it has never opened, by KuCoin's names: <c>MARGIN</c>, <c>ISOLATED</c>, <c>CONTRACT</c>.</summary>
    public IReadOnlyList<string> NeverOpened { get; init; } = [];

    /// <summary>Whether it is in unified mode, in which the classic API shows none of its wallets.</summary>
    public bool IsUnified { get; init; }

    /// <summary>Whether it was deleted. Its wallets are empty and its movements remain.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>When it was created, in Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }

    public bool IsMaster => Master is null;
}
