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

    /// <summary>The labeled keys, by label; <c>master</c> has every permission.</summary>
    public IReadOnlyDictionary<string, EmulatorCredentials> Keys => _exchange.Ledger.Keys()
        .Where(key => key.Label is not null)
        .ToDictionary(key => key.Label!, Credentials);

    /// <summary>
    /// Adds a sub-account of the scenario's master, or another customer of the exchange. Sub-account limits are not applied.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The name, mail address or phone number is already in use, or the access or the level is invalid.
    /// </exception>
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
            if (_exchange.Ledger.UserNamed(user.Name) is null && _exchange.Ledger.IsNameTaken(user.Name))
            {
                throw new ArgumentException($"The name {user.Name} belonged to a deleted user, and stays taken.", nameof(user));
            }

            var taken = _exchange.Ledger.UserWhere(known => known.Name == user.Name
                || (known.Mail is not null && known.Mail == user.Mail)
                || (known.Phone is not null && known.Phone == user.Phone));
            return taken is null
                ? Describe(Seeding.Add(writer, _exchange.Ledger.Ids, scenario, Master.Id, _exchange.Now))
                : throw new ArgumentException(
                    $"The name, mail address or phone number is already in use by the user {taken.Name}.", nameof(user));
        }));
    }

    /// <summary>Adds an API key for a user. Its id, secret and passphrase are derived from the scenario's seed and the label.</summary>
    /// <exception cref="ArgumentException">The label is or was in use, the user is unknown, or a permission is invalid.</exception>
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
        return Asked(() => _exchange.Ledger.Commit(writer => _exchange.Ledger.IsLabelTaken(key.Label)
            ? throw new ArgumentException($"The key label {key.Label} is already in use.", nameof(key))
            : Credentials(Seeding.Add(writer, _exchange.Ledger.Ids, scenario, GetOwner(key), _exchange.Now, endsAt))));
    }

    /// <summary>Sets the VIP level of a master. A sub-account has the level of its master.</summary>
    /// <exception cref="ArgumentException">The user is unknown or a sub-account, or the level is out of range.</exception>
    public EmulatorUser SetVipLevel(string user, int level) => Changed(() => _exchange.BackOffice.SetVipLevel(user, level));

    /// <summary>
    /// Freezes or unfreezes a user. While it is frozen, all calls with its keys and all transfers to it are refused.
    /// </summary>
    /// <exception cref="ArgumentException">The user is unknown.</exception>
    public EmulatorUser FreezeUser(string user, bool isFrozen = true) => Changed(() => _exchange.BackOffice.FreezeUser(user, isFrozen));

    /// <summary>Sets the withdrawal whitelist of a user; <see langword="null"/> disables the whitelist.</summary>
    /// <exception cref="ArgumentException">The user is unknown.</exception>
    public EmulatorUser SetWhitelist(string user, IReadOnlyList<string>? addresses) =>
        Changed(() => _exchange.BackOffice.SetWhitelist(user, addresses));

    /// <summary>Sets the number of sub-accounts that a master may have in addition to those of its level.</summary>
    /// <exception cref="ArgumentException">The user is unknown, or the number is negative.</exception>
    public EmulatorUser GrantSubAccounts(string user, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Changed(() => _exchange.BackOffice.GrantSubAccounts(user, count));
    }

    /// <summary>Renames a user. Its id and its uid stay.</summary>
    /// <param name="user">The id or login name of the user.</param>
    /// <param name="name">The new name: 7 to 32 letters and digits, at least one of each, the first a letter.</param>
    /// <exception cref="ArgumentException">The user is unknown, or the name is invalid or already in use.</exception>
    public EmulatorUser RenameUser(string user, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Changed(() => _exchange.BackOffice.RenameUser(user, name));
    }

    /// <summary>
    /// Switches a user to the unified mode, or back. In the unified mode, the classic API shows none of its wallets and ledger rows, and
    /// refuses its transfers.
    /// </summary>
    /// <exception cref="ArgumentException">The user is unknown.</exception>
    public EmulatorUser UnifyUser(string user, bool isUnified = true) => Changed(() => _exchange.BackOffice.UnifyUser(user, isUnified));

    /// <summary>
    /// Deletes a sub-account. It is in no list, and its keys are unknown. Its ledger rows remain, and its name and the labels of its keys
    /// stay taken.
    /// </summary>
    /// <exception cref="ArgumentException">The user is unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The user is a master; or it has funds, holds or debts, or a deposit or a withdrawal that is not finished.
    /// </exception>
    public void DeleteUser(string user) => Asked(() => _exchange.BackOffice.DeleteUser(user));

    private EmulatorUser Changed(Func<User> change) => Describe(Asked(change));

    private int GetOwner(NewKey key) => (key.User is { } user ? FindUser(user) : Master).Id;

    private User Master => _exchange.Ledger.UserWhere(user => user.IsMaster)!;

    private static void CheckLevel(int level)
    {
        if (level < 0 || level > KucoinQuotas.MaxVipLevel)
        {
            throw new ArgumentException($"The VIP level must be between 0 and {KucoinQuotas.MaxVipLevel}, but was {level}.", nameof(level));
        }
    }

    private static EmulatorCredentials Credentials(ApiKey key) => new(key.Key, key.Secret, key.Passphrase);

    private EmulatorUser Describe(User user) => new(
        user.UserId,
        user.Uid,
        user.Name,
        user.Master is { } master ? _exchange.Ledger.User(master).Name : null,
        user.VipLevel,
        user.IsFrozen,
        user.IsUnified);
}

/// <summary>A user of the exchange.</summary>
/// <param name="UserId">The 24-digit id.</param>
/// <param name="Uid">The numeric uid.</param>
/// <param name="Name">The login name.</param>
/// <param name="Master">The login name of the master, for a sub-account.</param>
/// <param name="VipLevel">The VIP level. For a sub-account, the level of its master applies.</param>
/// <param name="IsFrozen">Whether the user is frozen.</param>
/// <param name="IsUnified">Whether the user is in the unified mode, in which the classic API shows none of its wallets.</param>
public sealed record EmulatorUser(
    string UserId, long Uid, string Name, string? Master, int VipLevel, bool IsFrozen, bool IsUnified);

/// <summary>A user to add.</summary>
public sealed record NewUser
{
    /// <summary>The login name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the user is another customer of the exchange instead of a sub-account. Default: false.</summary>
    public bool IsStranger { get; init; }

    /// <summary>The remarks of a sub-account.</summary>
    public string? Remarks { get; init; }

    /// <summary>
    /// The trading access of a sub-account: <c>Spot</c>, <c>Futures</c>, <c>Margin</c> or <c>All</c>. Default: <c>All</c>.
    /// </summary>
    public string Access { get; set; } = "All";

    /// <summary>The mail address, to which other users can withdraw.</summary>
    public string? Mail { get; init; }

    /// <summary>The phone number, to which other users can withdraw.</summary>
    public string? Phone { get; init; }

    /// <summary>The VIP level. Default: 0.</summary>
    public int VipLevel { get; init; }
}

/// <summary>A key to add.</summary>
public sealed record NewKey
{
    /// <summary>The label of the key.</summary>
    public required string Label { get; init; }

    /// <summary>The id or login name of the owner. Default: the scenario's master.</summary>
    public string? User { get; init; }

    /// <summary>The permissions, in either of KuCoin's vocabularies. Default: all.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>The IP addresses from which the key may be used. Default: all.</summary>
    public IReadOnlyList<string> IpWhitelist { get; set; } = [];

    /// <summary>The ledger time at which the key expires. Default: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The key version. Default: 3; version 1 is refused as retired.</summary>
    public int Version { get; set; } = 3;
}
