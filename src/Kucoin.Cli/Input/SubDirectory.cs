using System.Globalization;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Cli.Input;

/// <summary>Finds a sub-account by name, user id or uid.</summary>
internal static class SubDirectory
{
    private const int UserIdLength = 24;

    /// <summary>A user id identifies the sub-account by itself; for a name or uid the list of sub-accounts is read.</summary>
    public static async Task<(string UserId, string Label)> Find(CommandContext call, string sub)
    {
        if (sub.Length == UserIdLength && sub.All(char.IsAsciiHexDigit))
        {
            return (sub.ToLowerInvariant(), sub);
        }

        var found = await Entry(call, sub);
        return (found.UserId, string.Create(CultureInfo.InvariantCulture, $"{found.SubName} (uid {found.Uid})"));
    }

    /// <summary>The entry of a sub-account in the list.</summary>
    public static async Task<KucoinSubAccount> Entry(CommandContext call, string sub) =>
        Pick(call.Data(await call.SubAccount.GetSubAccountListAsync(ct: call.Ct)), sub);

    /// <summary>The single sub-account with that name, user id or uid. An ambiguous value is refused, because funds may be moved.</summary>
    public static KucoinSubAccount Pick(IEnumerable<KucoinSubAccount> directory, string sub)
    {
        var uid = long.TryParse(sub, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        var named = directory.Where(
            one => one.Uid == uid || one.UserId == sub || one.SubName.Equals(sub, StringComparison.OrdinalIgnoreCase)).ToArray();
        var exactly = named.Where(one => one.SubName == sub).ToArray();
        return (exactly.Length == 1 ? exactly : named) switch
        {
            [var one] => one,
            [] => throw CliException.Usage($"No sub-account has the name or uid '{sub}'. 'kucoin subs list' shows them all."),
            var several => throw CliException.Usage(
                $"'{sub}' can mean {string.Join(" or ", several.Select(one => $"{one.SubName} ({one.UserId})"))}. Give a user id."),
        };
    }
}
