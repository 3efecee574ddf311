using System.Globalization;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Cli.Input;

/// <summary>Finds the sub-account that somebody means by a name, a user id or a uid.</summary>
internal static class SubDirectory
{
    private const int UserIdLength = 24;

    /// <summary>A user id names its sub-account by itself; for anything else the directory is read.</summary>
    public static async Task<(string UserId, string Label)> Find(CommandContext call, string sub)
    {
        if (sub.Length == UserIdLength && sub.All(char.IsAsciiHexDigit))
        {
            return (sub.ToLowerInvariant(), sub);
        }

        var found = await Entry(call, sub);
        return (found.UserId, string.Create(CultureInfo.InvariantCulture, $"{found.SubName} (uid {found.Uid})"));
    }

    /// <summary>What the directory says of a sub-account.</summary>
    public static async Task<KucoinSubAccount> Entry(CommandContext call, string sub) =>
        Pick(CommandContext.Data(await call.SubAccount.GetSubAccountListAsync(ct: call.Ct)), sub);

    /// <summary>The one sub-account of that name, user id or uid. Where money may follow, two are as good as none.</summary>
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
