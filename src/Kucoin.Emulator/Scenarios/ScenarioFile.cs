using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

// Source-generated JSON fills a missing init-only member with null, so members with a default of their own have a setter.

/// <summary>A scenario: users with keys and wallets at the anchor time, and the amount of preceding history.</summary>
internal sealed record ScenarioFile
{
    /// <summary>The label of the key that every scenario gives its master.</summary>
    public const string MasterKey = "master";

    private const string Extension = ".json";

    /// <summary>What ids, keys and history follow from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The anchor time of the scenario.</summary>
    public required DateTimeOffset Anchor { get; init; }

    public required ScenarioHistory History { get; init; }

    /// <summary>The master first, then its sub-accounts and other customers.</summary>
    public required IReadOnlyList<ScenarioUser> Users { get; init; }

    /// <summary>Whether the numbers of users lie beyond 32 bits, as those of the newest users of KuCoin may.</summary>
    public bool LargeUids { get; init; }

    /// <summary>Assets beside those of the market that comes with the emulator.</summary>
    public IReadOnlyList<Asset> Assets { get; set; } = [];

    /// <summary>The names of the scenarios that come with the emulator.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ScenarioFile).Assembly.GetManifestResourceNames()
            .Where(resource => resource.EndsWith(Extension, StringComparison.Ordinal))
            .Select(resource => resource[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a scenario by its name, or from a file: what has an extension or a folder is one.</summary>
    public static ScenarioFile Load(string scenario)
    {
        try
        {
            using var stream = OpenStream(scenario);
            var read = FileReader.Read(stream, FileJson.Default.ScenarioFile);
            return LedgerTime.Includes(read.Anchor) ? read.WithMasterKey() : throw new FormatException(LedgerTime.Refuse(read.Anchor));
        }
        catch (Exception error) when (
            error is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException)
        {
            throw new KucoinEmulatorException($"The scenario {scenario} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The same scenario with another number of what it can have any number of.</summary>
    public ScenarioFile Sized(int? size) => size is not { } number ? this : this with
    {
        History = History with { Movements = History.Movements > 0 ? number : 0 },
        Users = [.. Users.Select(user => user.Times > 1 ? user with { Times = number } : user)],
    };

    /// <summary>Every user, each as often as it is there.</summary>
    public IEnumerable<ScenarioUser> AllUsers() => Users.SelectMany(user => user.Times == 1
        ? [user]
        : Enumerable.Range(1, user.Times).Select(number => user with { Name = $"{user.Name}{number:00000}", Times = 1 }));


    private static Stream OpenStream(string scenario)
    {
        if (Path.HasExtension(scenario) || scenario.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return File.OpenRead(scenario);
        }

        return typeof(ScenarioFile).Assembly.GetManifestResourceStream(scenario + Extension)
            ?? throw new KucoinEmulatorException(
                $"The scenario {scenario} does not exist. Available scenarios: {string.Join(", ", Names)}.");
    }

    /// <summary>A file that was made from an account has no keys; its master gets one that may do everything.</summary>
    private ScenarioFile WithMasterKey() => Users is [var master, ..] && master.Keys.All(key => key.Label != MasterKey)
        ? this with { Users = [master with { Keys = [new(MasterKey, Permissions.All), .. master.Keys] }, .. Users.Skip(1)] }
        : this;
}

/// <summary>How much happened before the anchor.</summary>
internal sealed record ScenarioHistory(int Days, int EntriesPerDay)
{
    /// <summary>How many transfers fill the past beside what was told of it. They are made one by one, so there can be millions.</summary>
    public long Movements { get; init; }
}

/// <summary>A master, a sub-account or another customer.</summary>
internal sealed record ScenarioUser
{
    public required string Name { get; init; }

    /// <summary>How many such sub-accounts there are; more than one have numbers behind their names.</summary>
    public int Times { get; set; } = 1;

    public string? Remarks { get; init; }

    public string Access { get; set; } = "All";

    public bool Frozen { get; init; }

    /// <summary>The level that fees and quotas follow from, 0 to 12.</summary>
    public int VipLevel { get; init; }

    /// <summary>Whether this is another customer of the exchange, and no sub-account.</summary>
    public bool Stranger { get; init; }

    public string? Mail { get; init; }

    public string? Phone { get; init; }

    /// <summary>The wallets it has never opened: <c>MARGIN</c>, <c>ISOLATED</c>, <c>CONTRACT</c>.</summary>
    public IReadOnlyList<string> NeverOpened { get; set; } = [];

    /// <summary>Whether it is switched to the unified account.</summary>
    public bool Unified { get; init; }

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
internal sealed record ScenarioKey(string Label, IReadOnlyList<string> Permissions)
{
    /// <summary>The addresses it may be used from; empty for all.</summary>
    public IReadOnlyList<string> IpWhitelist { get; set; } = [];

    /// <summary>How many days after the anchor it ends; negative for one that has ended.</summary>
    public int? ExpiresInDays { get; init; }

    /// <summary>KuCoin's version of the key.</summary>
    public int Version { get; set; } = ApiKey.NewestVersion;
}

/// <summary>A deposit address; its text follows from the seed.</summary>
internal sealed record ScenarioAddress(string Asset, string Chain, string Wallet);

/// <summary>A withdrawal that is under way at the anchor.</summary>
internal sealed record ScenarioWithdrawal(string Asset, string Chain, Amount Amount, string Address, string Remark);

/// <summary>A deposit or a withdrawal on the platform before 2019.</summary>
internal sealed record ScenarioOldFunding(string Asset, Amount Amount, string Address, DateTimeOffset At)
{
    public bool IsWithdrawal { get; init; }
}

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

    public WalletKey GetKey(int owner) => new(owner, WalletKinds.Parse(Kind), Tag, Asset);
}
