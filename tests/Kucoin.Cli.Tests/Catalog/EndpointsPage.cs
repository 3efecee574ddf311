using System.Globalization;
using System.Reflection;
using System.Text;
using Kucoin.Catalog;

namespace Kucoin.Cli.Tests.Catalog;

/// <summary>Writes <c>docs/endpoints.md</c> from the catalog, the methods of the client and the verbs of the command.</summary>
internal static class EndpointsPage
{
    private const string Head = """
        # Endpoints

        Every endpoint of KuCoin that the library calls: what it costs, what it needs, and where it is used. This page is written from the catalog
        (`KucoinEndpoints`), the methods of the client and the verbs of the command, and a test compares it with them; `KUCOIN_APPROVE=1 dotnet test`
        writes it anew.

        - *Weight* is what one call takes from its pool. Private pools count for each user, master and sub-accounts apart; the public pool counts for each
          IP address. At VIP level 0 they hold 4,000 (spot) and 2,000 (the others) in 30 seconds.
        - *Pages* are the page sizes an endpoint takes, with KuCoin's default in brackets; *window* is the longest range of one call; *kept* is how far back
          KuCoin goes. The `Enumerate…Async` methods and the verbs that stream take any range and split it.
        - *Replaces* are addresses that KuCoin has retired. The two lists before 2019 are retired as well, have no successor, and still answer.
        - Every verb takes `--demo`, which runs it on a local exchange.

        """;

    public static string Write(IReadOnlyList<(string Method, KucoinEndpoint Row)> methods)
    {
        var page = new StringBuilder(Head);
        foreach (var (group, rows) in Groups())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {group}\n\n");
            page.Append("| Endpoint | Method | Host | Permission | Pool | Weight | Limits | Replaces | Verb |\n");
            page.Append("|---|---|---|---|---|---:|---|---|---|\n");
            foreach (var row in rows)
            {
                string[] cells =
                [
                    $"`{row}`",
                    Code(methods.Where(method => method.Row == row).Select(method => method.Method)),
                    Word(row.Host),
                    Word(row.Permission),
                    Word(row.Pool),
                    row.Weight.ToString(CultureInfo.InvariantCulture),
                    Limits(row),
                    Code(RetiredAddresses.Of(row)),
                    Code(CommandTree.All.Where(command => command.Definition.Calls.Contains(row)).Select(verb => $"kucoin {verb.Path}")),
                ];
                page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The groups of the catalog, in its own order.</summary>
    private static IEnumerable<(string Name, KucoinEndpoint[] Rows)> Groups() => typeof(KucoinEndpoints).GetNestedTypes()
        .Select(group => (group.Name, Rows: group.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<KucoinEndpoint>().ToHashSet()))
        .Select(group => (Words(group.Name), Rows: KucoinEndpoints.All.Where(group.Rows.Contains).ToArray()))
        .OrderBy(group => KucoinEndpoints.All.ToList().IndexOf(group.Rows[0]));

    private static string Limits(KucoinEndpoint row)
    {
        var limits = new List<string>();
        if (row.PageSizes is var (least, most, usual))
        {
            limits.Add(string.Create(CultureInfo.InvariantCulture, $"pages {least}–{most} ({usual})"));
        }

        if (row.MaxWindow is { } window)
        {
            limits.Add(string.Create(CultureInfo.InvariantCulture, $"window {window.TotalHours} h"));
        }

        if (row.Retention is { } kept)
        {
            limits.Add(string.Create(CultureInfo.InvariantCulture, $"kept {kept.TotalDays} days"));
        }

        return string.Join(", ", limits);
    }

    private static string Code(IEnumerable<string> texts) => string.Join("<br>", texts.Select(text => $"`{text}`"));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString() is "None" ? "–" : value.ToString();

    /// <summary><c>SubAccountKeys</c> becomes "Sub account keys".</summary>
    private static string Words(string name) => string.Concat(
        name.Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
