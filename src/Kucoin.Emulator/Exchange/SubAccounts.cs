using System.Globalization;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The rules for sub-accounts.</summary>
internal static class SubAccounts
{
    public static readonly IReadOnlyList<string> Accesses = ["Spot", "Futures", "Margin"];

    /// <summary>The access of old sub-accounts: all.</summary>
    public const string AllAccess = "All";

    private const int MaxRemarks = 24;

    public static User Add(LocalExchange exchange, User master, string name, string password, string access, string? remarks)
    {
        if (!IsWord(name, 7, 32) || !char.IsAsciiLetter(name[0]))
        {
            throw ApiErrors.InvalidSubName();
        }

        // The emulator has no login, so the password is validated and discarded.
        if (!IsWord(password, 7, 24))
        {
            throw ApiErrors.InvalidPassword();
        }

        if (remarks is { Length: > MaxRemarks })
        {
            throw ApiErrors.InvalidRemarks();
        }

        return exchange.Ledger.Commit(writer =>
        {
            if (exchange.Ledger.UserNamed(name) is not null)
            {
                throw ApiErrors.SubNameTaken();
            }

            CheckLimits(exchange, master, access == AllAccess ? Accesses : ["Spot", access]);

            var number = writer.NextUser;
            var sub = new User
            {
                Id = number,
                UserId = exchange.Ledger.Ids.User(number),
                Uid = exchange.Ledger.Ids.Uid(number),
                Name = name,
                Master = master.Id,
                Remarks = remarks,
                Access = access,
                CreatedAt = exchange.Now,
            };
            writer.Add(sub);
            return sub;
        });
    }

    /// <summary>The trading permissions of a sub-account. Spot is always included.</summary>
    public static IReadOnlyList<string> TradeTypes(User sub) =>
        [.. Accesses.Where(type => type == "Spot" || sub.Access == AllAccess || sub.Access == type || sub.Enabled.Contains(type))];

    /// <summary>
    /// Grants a sub-account a trading permission that its master has; existing permissions are kept.
    /// </summary>
    public static void Enable(LocalExchange exchange, User master, string uid, string type) => exchange.Ledger.Commit(writer =>
    {
        WalletAccess.CheckOpened(master, type);
        var sub = exchange.Ledger.UserWhere(user => user.Master == master.Id && Uid(user) == uid) ?? throw ApiErrors.UnknownSubAccount();
        if (!TradeTypes(sub).Contains(type))
        {
            CheckLimits(exchange, master, [type]);
            writer.Change(WalletAccess.Open(sub with { Enabled = [.. sub.Enabled, type] }, type));
        }
        else if (!WalletAccess.HasOpened(sub, type))
        {
            writer.Change(WalletAccess.Open(sub, type));
        }

        return sub;
    });

    /// <summary>Finds a sub-account of a master by its name.</summary>
    public static User Named(LocalExchange exchange, User master, string name) =>
        exchange.Ledger.UserNamed(name) is { } sub && sub.Master == master.Id ? sub : throw ApiErrors.UnknownSubAccount();

    /// <summary>Whether the master may have another sub-account with each of some trading permissions.</summary>
    private static void CheckLimits(LocalExchange exchange, User master, IEnumerable<string> types)
    {
        var limits = SubAccountLimits.Get(exchange.Ledger.User(master.Id));
        var subs = exchange.Ledger.SubAccounts(master.Id);
        if (types.FirstOrDefault(type => !limits.Admits(type, subs)) is { } type)
        {
            throw ApiErrors.TooManySubAccounts(type, limits.ByLevel + limits.GrantedFor(type));
        }
    }

    /// <summary>Formats a uid for requests.</summary>
    public static string Uid(User user) => user.Uid.ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters and digits, at least one of each.</summary>
    private static bool IsWord(string text, int min, int max) =>
        text.Length >= min &&
        text.Length <= max &&
        text.All(char.IsAsciiLetterOrDigit) &&
        text.Any(char.IsAsciiLetter) &&
        text.Any(char.IsAsciiDigit);
}
