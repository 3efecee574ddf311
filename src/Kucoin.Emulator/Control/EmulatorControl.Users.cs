using Kucoin.Catalog;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator.Control;

/// <summary>Users and their keys.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Every user, oldest first.</summary>
    public IReadOnlyList<EmulatorUser> Users => [.. _exchange.Ledger.Users().Select(Describe)];

    /// <summary>Every key with a label, by its label; <c>master</c> is the one that may do everything.</summary>
    public IReadOnlyDictionary<string, EmulatorCredentials> Keys => _exchange.Ledger.Keys()
        .Where(key => key.Label is not null)
        .ToDictionary(key => key.Label!, Credentials);

    /// <summary>Adds a sub-account of the scenario's master, or another customer of the exchange, whatever the limits say.</summary>
    /// <exception cref="ArgumentException">The name, the mail or the phone is taken, or the access or the level is invalid.</exception>
    public EmulatorUser AddUser(NewUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        CheckLevel(user.VipLevel);
        var scenario = new ScenarioUser
        {
            Name = user.Name,
            Remarks = user.Remarks,
            Access = user.Access,
            Stranger = user.IsStranger,
            Mail = user.Mail,
            Phone = user.Phone,
            VipLevel = user.VipLevel,
        };
        return Asked(() => _exchange.Ledger.Commit(writer =>
        {
            var taken = _exchange.Ledger.UserWhere(known => known.Name == user.Name
                || (known.Mail is not null && known.Mail == user.Mail)
                || (known.Phone is not null && known.Phone == user.Phone));
            return taken is null
                ? Describe(Seeding.Add(writer, _exchange.Ledger.Ids, scenario, Master.Id, _exchange.Now))
                : throw new ArgumentException($"There is a user {taken.Name} with that name, mail or phone.", nameof(user));
        }));
    }

    /// <summary>Gives a user a key. Its id, secret and passphrase follow from the scenario's seed and the label.</summary>
    /// <exception cref="ArgumentException">The label is taken, the user is unknown, or a permission is invalid.</exception>
    public EmulatorCredentials AddKey(NewKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(key.Label);
        var scenario = new ScenarioKey(key.Label, key.Permissions ?? Permissions.All)
        {
            IpWhitelist = key.IpWhitelist,
            Version = key.Version,
        };
        var endsAt = key.ExpiresAt?.ToUnixTimeMilliseconds();
        return Asked(() => _exchange.Ledger.Commit(writer => _exchange.Ledger.Keys().Any(known => known.Label == key.Label)
            ? throw new ArgumentException($"There is a key {key.Label}.", nameof(key))
            : Credentials(Seeding.Add(writer, _exchange.Ledger.Ids, scenario, GetOwner(key), _exchange.Now, endsAt))));
    }

    /// <summary>Gives a master another VIP level. A sub-account has that of its master.</summary>
    /// <exception cref="ArgumentException">The user is unknown or a sub-account, or there is no such level.</exception>
    public EmulatorUser SetVipLevel(string user, int level) => Changed(() => _exchange.BackOffice.SetVipLevel(user, level));

    /// <summary>
    /// Freezes a user, or lets it act again: while it is frozen, every call of its keys is refused, and so is what others send it.
    /// </summary>
    /// <exception cref="ArgumentException">The user is unknown.</exception>
    public EmulatorUser FreezeUser(string user, bool isFrozen = true) => Changed(() => _exchange.BackOffice.FreezeUser(user, isFrozen));

    /// <summary>Lets withdrawals of a user go to these addresses only; null lets them go anywhere.</summary>
    /// <exception cref="ArgumentException">The user is unknown.</exception>
    public EmulatorUser SetWhitelist(string user, IReadOnlyList<string>? addresses) =>
        Changed(() => _exchange.BackOffice.SetWhitelist(user, addresses));

    /// <summary>Lets a master have this many sub-accounts beyond those of its level.</summary>
    /// <exception cref="ArgumentException">The user is unknown, or the number is negative.</exception>
    public EmulatorUser GrantSubAccounts(string user, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Changed(() => _exchange.BackOffice.GrantSubAccounts(user, count));
    }

    private EmulatorUser Changed(Func<User> change) => Describe(Asked(change));

    private int GetOwner(NewKey key) => (key.User is { } user ? FindUser(user) : Master).Id;

    private User Master => _exchange.Ledger.UserWhere(user => user.IsMaster)!;

    private static void CheckLevel(int level)
    {
        if (level < 0 || level > KucoinQuotas.MaxVipLevel)
        {
            throw new ArgumentException($"A VIP level lies from 0 to {KucoinQuotas.MaxVipLevel}.", nameof(level));
        }
    }

    private static EmulatorCredentials Credentials(ApiKey key) => new(key.Key, key.Secret, key.Passphrase);

    private EmulatorUser Describe(User user) => new(
        user.UserId,
        user.Uid,
        user.Name,
        user.Master is { } master ? _exchange.Ledger.User(master).Name : null,
        user.VipLevel,
        user.IsFrozen);
}

/// <summary>A user of the exchange.</summary>
/// <param name="UserId">The 24-digit id.</param>
/// <param name="Uid">The number.</param>
/// <param name="Name">The login name.</param>
/// <param name="Master">The login name of the master of a sub-account.</param>
/// <param name="VipLevel">The VIP level; what counts for a sub-account is that of its master.</param>
/// <param name="IsFrozen">Whether the exchange lets the user do nothing.</param>
public sealed record EmulatorUser(string UserId, long Uid, string Name, string? Master, int VipLevel, bool IsFrozen);

/// <summary>A user to add.</summary>
public sealed record NewUser
{
    /// <summary>The login name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is another customer of the exchange, and no sub-account. Off by default.</summary>
    public bool IsStranger { get; init; }

    /// <summary>What its master noted about a sub-account.</summary>
    public string? Remarks { get; init; }

    /// <summary>What a sub-account may trade: <c>Spot</c>, <c>Futures</c>, <c>Margin</c>, or <c>All</c>, the default.</summary>
    public string Access { get; set; } = "All";

    /// <summary>Where others can send to by mail.</summary>
    public string? Mail { get; init; }

    /// <summary>Where others can send to by phone.</summary>
    public string? Phone { get; init; }

    /// <summary>The VIP level, 0 by default.</summary>
    public int VipLevel { get; init; }
}

/// <summary>A key to add.</summary>
public sealed record NewKey
{
    /// <summary>What the key is called here.</summary>
    public required string Label { get; init; }

    /// <summary>The user it belongs to, by id or login name; the scenario's master by default.</summary>
    public string? User { get; init; }

    /// <summary>What it may do, in either of KuCoin's vocabularies; everything by default.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>The addresses it may be used from; all by default.</summary>
    public IReadOnlyList<string> IpWhitelist { get; set; } = [];

    /// <summary>The book time from which on it is no longer a key; never by default.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>KuCoin's version of the key, 3 by default; 1 is refused as retired.</summary>
    public int Version { get; set; } = 3;
}
