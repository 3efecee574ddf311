using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;

namespace Kucoin.Emulator.Scenarios;

// Source-generated JSON fills a missing init-only member with null, so members with a default of their own have a setter.

/// <summary>A named starting state: users with keys and wallets as they stand at the anchor, and how much history led there.</summary>
internal sealed record ScenarioFile
{
    /// <summary>The label of the key that every scenario gives its master.</summary>
    public const string MasterKey = "master";

    private const string Extension = ".json";

    /// <summary>What ids, keys and history follow from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The scenario's own present.</summary>
    public required DateTimeOffset Anchor { get; init; }

    public required ScenarioHistory History { get; init; }

    /// <summary>The master first, then its sub-accounts and whoever else is a customer.</summary>
    public required IReadOnlyList<ScenarioUser> Users { get; init; }

    public static ScenarioFile Load(string name)
    {
        var assembly = typeof(ScenarioFile).Assembly;
        using var stream = assembly.GetManifestResourceStream(name + Extension);
        if (stream is null)
        {
            var known = assembly.GetManifestResourceNames()
                .Where(resource => resource.EndsWith(Extension, StringComparison.Ordinal))
                .Select(resource => resource[..^Extension.Length]);
            throw new KucoinEmulatorException($"There is no scenario {name}; there is {string.Join(", ", known)}.");
        }

        return JsonSerializer.Deserialize(stream, ScenarioJson.Default.ScenarioFile)!;
    }
}

/// <summary>How much happened before the anchor.</summary>
internal sealed record ScenarioHistory(int Days, int EntriesPerDay);

/// <summary>A master, a sub-account or another customer.</summary>
internal sealed record ScenarioUser
{
    public required string Name { get; init; }

    public string? Remarks { get; init; }

    public string Access { get; set; } = "All";

    public bool Frozen { get; init; }

    public int VipLevel { get; init; }

    /// <summary>Whether this is another customer of the exchange, and no sub-account.</summary>
    public bool Stranger { get; init; }

    public string? Mail { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<ScenarioKey> Keys { get; set; } = [];

    public IReadOnlyList<ScenarioWallet> Wallets { get; set; } = [];

    /// <summary>Deposit addresses beside those that the history needs.</summary>
    public IReadOnlyList<ScenarioAddress> Addresses { get; set; } = [];

    /// <summary>Withdrawals that were asked for and are not sent yet. They are part of what the main wallet holds.</summary>
    public IReadOnlyList<ScenarioWithdrawal> Withdrawals { get; set; } = [];

    /// <summary>Deposits and withdrawals on the platform before 2019.</summary>
    public IReadOnlyList<ScenarioOldFunding> OldFundings { get; set; } = [];
}

/// <summary>An API key; its parts follow from the seed and the label.</summary>
internal sealed record ScenarioKey(string Label, IReadOnlyList<string> Permissions);

/// <summary>A deposit address; its text follows from the seed.</summary>
internal sealed record ScenarioAddress(string Asset, string Chain, string Wallet);

/// <summary>A withdrawal that is under way at the anchor.</summary>
internal sealed record ScenarioWithdrawal(string Asset, string Chain, Amount Amount, string Address, string Remark);

/// <summary>A deposit or a withdrawal on the platform before 2019.</summary>
internal sealed record ScenarioOldFunding(bool IsWithdrawal, string Asset, Amount Amount, string Address, DateTimeOffset At);

/// <summary>A wallet as it stands at the anchor. What is owed is given as a positive amount.</summary>
internal sealed record ScenarioWallet
{
    public required string Kind { get; init; }

    public required string Asset { get; init; }

    public string Tag { get; set; } = "";

    public Amount Available { get; init; }

    public Amount Held { get; init; }

    public Amount Principal { get; init; }

    public Amount Interest { get; init; }

    public WalletKey KeyOf(int owner) => new(owner, WalletKinds.Parse(Kind), Tag, Asset);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(AmountConverter)])]
[JsonSerializable(typeof(ScenarioFile))]
internal sealed partial class ScenarioJson : JsonSerializerContext;
