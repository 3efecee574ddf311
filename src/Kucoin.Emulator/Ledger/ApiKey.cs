namespace Kucoin.Emulator.Ledger;

/// <summary>An API key of a user with its permissions, in the vocabulary of KuCoin's key description.</summary>
internal sealed record ApiKey
{
    /// <summary>The version of every key that KuCoin creates today.</summary>
    public const int NewestVersion = 3;

    /// <summary>The number in the ledger.</summary>
    public required int Id { get; init; }

    /// <summary>The label from the scenario.</summary>
    public string? Label { get; init; }

    public required string Key { get; init; }

    public required string Secret { get; init; }

    public required string Passphrase { get; init; }

    public required int Owner { get; init; }

    public required string Remark { get; init; }

    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>The addresses that may use the key; empty for all.</summary>
    public IReadOnlyList<string> IpWhitelist { get; init; } = [];

    /// <summary>The creation time, in Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>The expiry time, in Unix milliseconds.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>KuCoin's version of the key: 1 is retired, 2 and 3 sign alike.</summary>
    public int Version { get; init; } = NewestVersion;

    /// <summary>Whether it was deleted. The row is kept, so that its id is never reused.</summary>
    public bool IsRemoved { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"Key {Label ?? Remark}";
}
