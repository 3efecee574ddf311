using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

// Source-generated JSON fills a missing init-only member with null, so members with a default of their own have a setter.

/// <summary>A scenario: users with keys and wallets at the anchor time, and the amount of preceding history.</summary>
internal sealed record ScenarioFile
{
    /// <summary>The label of the master's key in every scenario.</summary>
    public const string MasterKey = "master";

    private const string Extension = ".json";

    /// <summary>The seed of ids, keys and history.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The anchor time of the scenario.</summary>
    public required DateTimeOffset Anchor { get; init; }

    public required ScenarioHistory History { get; init; }

    /// <summary>The master first, then its sub-accounts and other customers.</summary>
    public required IReadOnlyList<ScenarioUser> Users { get; init; }

    /// <summary>Whether uids are larger than 32 bits, as those of the newest KuCoin users may be.</summary>
    public bool LargeUids { get; init; }

    /// <summary>Additional assets of the market.</summary>
    public IReadOnlyList<Asset> Assets { get; set; } = [];

    /// <summary>The movement of prices; null for constant ones.</summary>
    public ScenarioPrices? Prices { get; init; }

    /// <summary>The names of the included scenarios.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ScenarioFile).Assembly.GetManifestResourceNames()
            .Where(resource => resource.EndsWith(Extension, StringComparison.Ordinal))
            .Select(resource => resource[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Loads an included scenario by its name, or a file: a name with an extension or a folder is a file.</summary>
    public static ScenarioFile Load(string scenario)
    {
        try
        {
            using var stream = OpenStream(scenario);
            var read = StrictJson.Read(stream, FileJson.Default.ScenarioFile);
            return LedgerTime.Includes(read.Anchor) ? read.WithMasterKey() : throw new FormatException(LedgerTime.Refuse(read.Anchor));
        }
        catch (Exception error) when (
            error is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException)
        {
            throw new KucoinEmulatorException($"The scenario {scenario} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The same scenario with a different size, for scenarios whose size is variable.</summary>
    public ScenarioFile Sized(int? size) => size is not { } number ? this : this with
    {
        History = History with
        {
            Movements = History.Movements > 0 ? number : 0,
            Traffic = History.Traffic > 0 ? number : 0,
        },
        Users = [.. Users.Select(user => user.Times > 1 ? user with { Times = number } : user)],
    };

    /// <summary>All users, with repeated ones expanded.</summary>
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

    /// <summary>Adds a master key with all permissions to a scenario without one, for example a copy of an account.</summary>
    private ScenarioFile WithMasterKey() => Users is [var master, ..] && master.Keys.All(key => key.Label != MasterKey)
        ? this with { Users = [master with { Keys = [new(MasterKey, Permissions.All), .. master.Keys] }, .. Users.Skip(1)] }
        : this;
}

/// <summary>The amount of history before the anchor.</summary>
internal sealed record ScenarioHistory(int Days, int EntriesPerDay)
{
    /// <summary>The number of additional generated transfers. They are generated lazily, so there can be millions.</summary>
    public long Movements { get; init; }

    /// <summary>
    /// The number of movements of generated traffic. The wallets of the users are then those at its beginning, a day after the first
    /// deposits.
    /// </summary>
    public long Traffic { get; init; }

    /// <summary>The number of additional movements of any kind.</summary>
    [JsonIgnore]
    public long Generated => Math.Max(Movements, Traffic);

    /// <summary>The number of sub-accounts at which the traffic creates no more. Default: those of the scenario.</summary>
    public int? MaxSubAccounts { get; init; }
}

/// <summary>The movement of prices.</summary>
/// <param name="DailyPercent">The typical change of a price in a day, in percent.</param>
internal sealed record ScenarioPrices(Amount DailyPercent);

/// <summary>A master, a sub-account or another customer.</summary>
internal sealed record ScenarioUser
{
    public required string Name { get; init; }

    /// <summary>The number of such sub-accounts; if it is more than one, their names are numbered.</summary>
    public int Times { get; set; } = 1;

    public string? Remarks { get; init; }

    public string Access { get; set; } = "All";

    public bool Frozen { get; init; }

    /// <summary>The VIP level, 0 to 12, which determines fees and quotas.</summary>
    public int VipLevel { get; init; }

    /// <summary>Whether this is another customer of the exchange instead of a sub-account.</summary>
    public bool Stranger { get; init; }

    public string? Mail { get; init; }

    public string? Phone { get; init; }

    /// <summary>The wallets it has never opened: <c>MARGIN</c>, <c>ISOLATED</c>, <c>CONTRACT</c>.</summary>
    public IReadOnlyList<string> NeverOpened { get; set; } = [];

    /// <summary>Whether it is in unified mode.</summary>
    public bool Unified { get; init; }

    public IReadOnlyList<ScenarioKey> Keys { get; set; } = [];

    public IReadOnlyList<ScenarioWallet> Wallets { get; set; } = [];

    /// <summary>Deposit addresses in addition to those that the history needs.</summary>
    public IReadOnlyList<ScenarioAddress> Addresses { get; set; } = [];

    /// <summary>Requested withdrawals that are not sent yet. They are part of the balance of the main wallet.</summary>
    public IReadOnlyList<ScenarioWithdrawal> Withdrawals { get; set; } = [];

    /// <summary>Deposits and withdrawals on the platform before 2019.</summary>
    public IReadOnlyList<ScenarioOldFunding> OldFundings { get; set; } = [];
}

/// <summary>An API key, derived from the seed and the label.</summary>
internal sealed record ScenarioKey(string Label, IReadOnlyList<string> Permissions)
{
    /// <summary>The addresses that may use the key; empty for all.</summary>
    public IReadOnlyList<string> IpWhitelist { get; set; } = [];

    /// <summary>The number of days after the anchor at which it expires; negative for an expired key.</summary>
    public int? ExpiresInDays { get; init; }

    /// <summary>KuCoin's version of the key.</summary>
    public int Version { get; set; } = ApiKey.NewestVersion;
}

/// <summary>A deposit address, derived from the seed.</summary>
internal sealed record ScenarioAddress(string Asset, string Chain, string Wallet);

/// <summary>A withdrawal that is pending at the anchor.</summary>
internal sealed record ScenarioWithdrawal(string Asset, string Chain, Amount Amount, string Address, string Remark);

/// <summary>A deposit or a withdrawal on the platform before 2019.</summary>
internal sealed record ScenarioOldFunding(string Asset, Amount Amount, string Address, DateTimeOffset At)
{
    public bool IsWithdrawal { get; init; }
}

/// <summary>The balances of a wallet at the anchor. Debts are positive amounts.</summary>
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
