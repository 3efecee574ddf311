using System.Globalization;
using System.Net;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>A request to create or change an API key of a sub-account. Omitted members are reset to their defaults.</summary>
internal sealed record ApiKeyRequest(string Passphrase, string? Permission, string? IpWhitelist, int? DaysToLive);

/// <summary>The API keys of sub-accounts.</summary>
internal static class ApiKeys
{
    private const int MaxRemark = 24;
    private const int MaxAddresses = 20;
    private const long Day = 24 * 60 * 60 * 1000;
    private const int Never = -1;
    private const string General = "General";

    private static readonly string[] Grantable = [General, "Spot", "Futures", "Margin", "InnerTransfer"];

    /// <summary>The allowed lifetimes of a key in days; -1 is unlimited.</summary>
    public static IReadOnlyList<string> Lifetimes { get; } = ["-1", "30", "90", "180", "360"];

    public static ApiKey Add(LocalExchange exchange, User sub, string remark, ApiKeyRequest request)
    {
        if (remark.Length > MaxRemark)
        {
            throw ApiErrors.InvalidKeyRemark();
        }

        CheckPassphrase(request.Passphrase);
        return exchange.Ledger.Commit(writer =>
        {
            var number = writer.NextKey;
            var name = $"#{number.ToString(CultureInfo.InvariantCulture)}";
            var key = Apply(exchange, sub, request, new()
            {
                Id = number,
                Key = exchange.Ledger.Ids.Key(name),
                Secret = exchange.Ledger.Ids.Secret(name),
                Passphrase = request.Passphrase,
                Owner = sub.Id,
                Remark = remark,
                Permissions = [],
                CreatedAt = exchange.Now,
            });
            writer.Add(key);
            return key;
        });
    }

    public static ApiKey Modify(LocalExchange exchange, User sub, string key, ApiKeyRequest request) => exchange.Ledger.Commit(writer =>
    {
        var changed = Apply(exchange, sub, request, Find(exchange, sub, key, request.Passphrase));
        writer.Change(changed);
        return changed;
    });

    public static ApiKey Remove(LocalExchange exchange, User sub, string key, string passphrase) => exchange.Ledger.Commit(writer =>
    {
        var removed = Find(exchange, sub, key, passphrase) with { IsRemoved = true };
        writer.Change(removed);
        return removed;
    });

    /// <summary>The IP whitelist as KuCoin shows it, with masked addresses; null when there is none.</summary>
    public static string? ShownWhitelist(ApiKey key) =>
        key.IpWhitelist.Count == 0 ? null : string.Join(',', key.IpWhitelist.Select(Mask));

    private static string Mask(string address)
    {
        var mark = address.Contains(':', StringComparison.Ordinal) ? ':' : '.';
        return $"{address[..address.IndexOf(mark, StringComparison.Ordinal)]}{mark}**{address[address.LastIndexOf(mark)..]}";
    }

    private static ApiKey Find(LocalExchange exchange, User sub, string name, string passphrase)
    {
        var key = exchange.Ledger.Key(name);
        if (key is null || key.Owner != sub.Id)
        {
            throw ApiErrors.UnknownSubKey();
        }

        return key.Passphrase == passphrase ? key : throw ApiErrors.WrongKeyPassphrase();
    }

    private static ApiKey Apply(LocalExchange exchange, User sub, ApiKeyRequest request, ApiKey key) => key with
    {
        Permissions = Grant(sub, request.Permission),
        IpWhitelist = ReadWhitelist(request.IpWhitelist),
        ExpiresAt = request.DaysToLive is null or Never ? null : exchange.Now + (request.DaysToLive * Day),
    };

    /// <summary>Read access is always granted; permissions that the sub-account lacks are omitted silently.</summary>
    private static string[] Grant(User sub, string? permission)
    {
        var asked = permission?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (asked.Except(Grantable).Any())
        {
            throw ApiErrors.ParameterNotOneOf("permission", Grantable);
        }

        var tradable = SubAccounts.TradeTypes(sub);
        return
        [
            .. Grantable.Where(word => word == General
                || (asked.Contains(word) && (tradable.Contains(word) || !SubAccounts.Accesses.Contains(word)))),
        ];
    }

    private static string[] ReadWhitelist(string? whitelist)
    {
        var addresses = whitelist?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (addresses.Length > MaxAddresses)
        {
            throw ApiErrors.TooManyValues("ipWhitelist", MaxAddresses);
        }

        return Array.Find(addresses, address => !IPAddress.TryParse(address, out _)) is { } wrong
            ? throw ApiErrors.NotAnAddress(wrong)
            : addresses;
    }

    private static void CheckPassphrase(string passphrase)
    {
        if (passphrase.Length is < 7 or > 32 || passphrase.Any(char.IsWhiteSpace))
        {
            throw ApiErrors.InvalidKeyPassphrase();
        }
    }
}
