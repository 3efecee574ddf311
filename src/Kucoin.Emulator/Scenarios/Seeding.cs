using System.Net;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Seeding: adds users and keys to the ledger, from a scenario or from the control API.</summary>
internal static class Seeding
{
    private const int NewestVersion = ApiKey.NewestVersion;

    /// <summary>Adds a sub-account of a master, or an independent user if there is no master or it is a stranger.</summary>
    /// <exception cref="ArgumentException">The name is missing, or the access is invalid.</exception>
    public static User Add(LedgerWriter writer, Ids ids, ScenarioUser user, int? master, long createdAt, int subsGranted = 0)
    {
        if (string.IsNullOrWhiteSpace(user.Name))
        {
            throw new ArgumentException("The name of the user is missing.");
        }

        if (user.Access != "All" && !SubAccounts.Accesses.Contains(user.Access))
        {
            var accesses = string.Join(", ", SubAccounts.Accesses);
            throw new ArgumentException($"{user.Name} has the invalid access {user.Access}. Allowed values: {accesses} and All.");
        }

        var number = writer.NextUser;
        var added = new User
        {
            Id = number,
            UserId = ids.User(number),
            Uid = ids.Uid(number),
            Name = user.Name,
            Master = user.Stranger ? null : master,
            Remarks = user.Remarks,
            Access = user.Access,
            IsFrozen = user.Frozen,
            VipLevel = user.VipLevel,
            SubsGranted = subsGranted,
            Mail = user.Mail,
            Phone = user.Phone,
            NeverOpened = user.NeverOpened,
            IsUnified = user.Unified,
            CreatedAt = createdAt,
        };
        writer.Add(added);
        return added;
    }

    /// <summary>Adds a key, derived from the seed and its label.</summary>
    /// <exception cref="ArgumentException">A permission, an address or the version is invalid.</exception>
    public static ApiKey Add(LedgerWriter writer, Ids ids, ScenarioKey key, int owner, long createdAt, long? expiresAt)
    {
        if (key.Permissions.FirstOrDefault(word => !Permissions.IsKnown(word)) is { } permission)
        {
            throw new ArgumentException($"The key {key.Label} has the unknown permission {permission}.");
        }

        if (key.IpWhitelist.FirstOrDefault(address => !IPAddress.TryParse(address, out _)) is { } wrong)
        {
            throw new ArgumentException($"The key {key.Label} has an invalid IP address in its whitelist: {wrong}.");
        }

        if (key.Version is < 1 or > NewestVersion)
        {
            throw new ArgumentException(
                $"The version of the key {key.Label} must be between 1 and {NewestVersion}, but was {key.Version}.");
        }

        var added = new ApiKey
        {
            Id = writer.NextKey,
            Label = key.Label,
            Key = ids.Key(key.Label),
            Secret = ids.Secret(key.Label),
            Passphrase = ids.Passphrase(key.Label),
            Owner = owner,
            Remark = key.Label,
            Permissions = key.Permissions,
            IpWhitelist = key.IpWhitelist,
            CreatedAt = createdAt,
            ExpiresAt = expiresAt,
            Version = key.Version,
        };
        writer.Add(added);
        return added;
    }
}
