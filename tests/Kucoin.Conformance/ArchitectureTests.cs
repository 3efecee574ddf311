using System.Text.RegularExpressions;

namespace Kucoin.Conformance;

/// <summary>The architecture page and the folders of the projects.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>
    /// Pairs of folders that may know each other. The methods of the account interface send and resolve transfers and withdrawals, and the
    /// resolvers read ledgers and lists through that same interface.
    /// </summary>
    private static readonly Dictionary<string, string[]> MutualFolders = new()
    {
        ["Kucoin.Client"] = ["FuturesApi", "SpotApi", "Transfers", "Withdrawals"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(SourceFolder).Select(folder => Path.GetFileName(folder)).Order()];

    private static string SourceFolder => Path.Combine(Facts.Checkout.FullName, "src");

    [Fact]
    public void Architecture_page_shows_every_project_reference()
    {
        var page = File.ReadAllText(Path.Combine(Facts.Checkout.FullName, "docs", "architecture.md"));
        var shown = ArrowPattern().Matches(page).Select(match => (match.Groups["from"].Value, match.Groups["to"].Value));
        var expected =
            from arrow in ProjectConventionTests.Arrows
            from known in arrow.Data.Item2
            select (arrow.Data.Item1, known);

        Assert.Equal(expected.Order(), shown.Order());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_have_no_circular_dependency(string project)
    {
        var dependencies = Dependencies(project);
        var mutual = MutualFolders.GetValueOrDefault(project, []);
        FactsAssert.None(
            from folder in dependencies.Keys
            from known in Reachable(folder, dependencies)
            where string.CompareOrdinal(folder, known) < 0
                && Reachable(known, dependencies).Contains(folder)
                && !(mutual.Contains(folder) && mutual.Contains(known))
            select $"src/{project}: {folder} and {known} know each other. Move what they share into a folder below both.");
    }

    /// <summary>The folders that each folder uses, by the using directives of its files. The root folder may use all of them.</summary>
    private static Dictionary<string, HashSet<string>> Dependencies(string project)
    {
        var dependencies = new Dictionary<string, HashSet<string>>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(SourceFolder, project)))
        {
            var name = Path.GetFileName(folder);
            foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                foreach (Match use in UsePattern().Matches(File.ReadAllText(file)))
                {
                    var used = use.Groups["name"].Value;
                    if (used.StartsWith($"{project}.", StringComparison.Ordinal)
                        && used[(project.Length + 1)..].Split('.')[0] is var known
                        && known != name)
                    {
                        dependencies.TryAdd(name, []);
                        dependencies[name].Add(known);
                    }
                }
            }
        }

        return dependencies;
    }

    private static HashSet<string> Reachable(string folder, Dictionary<string, HashSet<string>> dependencies)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
        {
            foreach (var known in dependencies.GetValueOrDefault(next, []).Where(reached.Add))
            {
                open.Push(known);
            }
        }

        return reached;
    }

    [GeneratedRegex(@"^ *(?<from>Kucoin[\w.]*) --> (?<to>Kucoin[\w.]*)\r?$", RegexOptions.Multiline)]
    private static partial Regex ArrowPattern();

    [GeneratedRegex(@"^(global )?using (static )?(\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsePattern();
}
