using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Kucoin.Catalog;
using Kucoin.Client.FuturesApi;
using Kucoin.Client.Responses;
using Kucoin.Client.SpotApi;

namespace Kucoin.Conformance;

/// <summary>Project rules that the compiler does not check.</summary>
public sealed class ProjectConventionTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 400;
    private const string Command = "Kucoin.Cli";
    private const string SourcePage = "https://www.kucoin.com/docs-new/";

    private static readonly string[] ForbiddenFolders = ["Helpers", "Utils", "Interfaces", "Enums"];

    private static readonly string[] ForbiddenWords = ["TODO", "FIXME", "HACK", "issue #"];

    [Fact]
    public void Catalog_lists_every_endpoint_once()
    {
        var rows = typeof(KucoinEndpoints).GetNestedTypes()
            .SelectMany(group => group.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Row: (KucoinEndpoint)field.GetValue(null)!))
            .ToList();

        FactsAssert.None(rows.Where(row => !KucoinEndpoints.All.Contains(row.Row))
            .Select(row => $"Add the group of {row.Name} to {nameof(KucoinEndpoints)}.{nameof(KucoinEndpoints.All)}."));
        Assert.Equal(rows.Count, KucoinEndpoints.All.Count);
        Assert.Equal(rows.Count, CatalogRows.ByName.Count);
        var once = rows.Where(row => !CatalogRows.HasTwoForms(row.Row)).ToList();
        Assert.Equal(once.Count, once.Select(row => (row.Row.Host, row.Row.ToString())).Distinct().Count());
    }

    [Fact]
    public void Every_response_type_has_a_reader() => FactsAssert.None(KucoinEndpoints.All
        .Where(row => KucoinJson.Default.GetTypeInfo(ResponseTypes.Get(row)) is null && ResponseData.GetReader(ResponseTypes.Get(row)) is null)
        .Select(row => $"Add [JsonSerializable(typeof({CSharp.Name(ResponseTypes.Get(row))}))] to KucoinJson, for {row.Name}."));

    [Fact]
    public void Every_client_method_links_to_the_page_of_its_endpoint()
    {
        var docs = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Kucoin.Client.xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);
        var pages = Facts.Endpoints.Where(fact => KucoinEndpoints.All.Any(row => row.Name == fact.Name)).Select(fact => fact.Docs).ToHashSet();

        FactsAssert.None(
            from host in new[] { typeof(IKucoinRestClientSpotApi), typeof(IKucoinRestClientFuturesApi) }
            from api in host.GetProperties().Select(property => property.PropertyType)
            from method in api.GetMethods()
            where !HasPage(method)
            select $"{api.Name}.{method.Name}: add <seealso href=\"{SourcePage}…\"/> with the page of its endpoint.");

        bool HasPage(MethodInfo method) => docs.TryGetValue(IdOf(method), out var member)
            && (PagesOf(member) is { Count: > 0 } own ? own : PagesOf(Resolve(member))) is { Count: > 0 } named
            && named.All(pages.Contains);

        List<string?> PagesOf(XElement member) => [.. member.Elements("seealso").Select(page => page.Attribute("href")?.Value)];

        XElement Resolve(XElement member) =>
            member.Element("inheritdoc")?.Attribute("cref")?.Value is { } other ? docs[other] : member;
    }

    [Fact]
    public void Folders_have_no_generic_names() => FactsAssert.None(
        from root in new[] { "src", "tests" }
        from folder in Directory.EnumerateDirectories(Path.Combine(Facts.Checkout.FullName, root), "*", SearchOption.AllDirectories)
        where ForbiddenFolders.Contains(Path.GetFileName(folder)) && IsSource(folder)
        select $"{Relative(folder)}: name the folder after its subject.");

    [Fact]
    public void Sources_contain_no_TODO_or_issue_references() => FactsAssert.None(
        from file in Sources("src")
        from line in File.ReadLines(file).Index()
        from word in ForbiddenWords
        where line.Item.Contains(word, StringComparison.Ordinal)
        select $"{Relative(file)}:{line.Index + 1} says '{word}'.");

    [Fact]
    public void Source_lines_have_at_most_140_characters() => FactsAssert.None(
        from file in Sources("src")
        from line in File.ReadLines(file).Index()
        where line.Item.Length > LongestLine
        select $"{Relative(file)}:{line.Index + 1} has {line.Item.Length} characters; {LongestLine} are allowed.");

    [Fact]
    public void Source_files_have_at_most_400_lines() => FactsAssert.None(
        from root in new[] { "src", "tests", "bench", "examples" }
        from file in Sources(root)
        let lines = File.ReadLines(file).Count()
        where lines > LongestFile
        select $"{Relative(file)} has {lines} lines; {LongestFile} are allowed. Split it by subject.");

    /// <summary>The allowed project references; the assembly of the command is <c>kucoin</c>.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Kucoin.Catalog", [] },
        { "Kucoin.Client", ["Kucoin.Catalog"] },
        { "Kucoin.Emulator", ["Kucoin.Catalog"] },
        { "Kucoin.Treasury", ["Kucoin.Client"] },
        { "Kucoin.Treasury.Rehearsal", ["Kucoin.Emulator", "Kucoin.Treasury"] },
        { "Kucoin.Cli", ["Kucoin.Client", "Kucoin.Emulator", "Kucoin.Treasury", "Kucoin.Treasury.Rehearsal"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Project_references_only_allowed_projects(string project, string[] known)
    {
        Assert.Equal(known, Knows(project));
        var reachable = Reachable(project).ToHashSet();
        FactsAssert.None(
            from reference in Assembly.Load(project == Command ? "kucoin" : project).GetReferencedAssemblies()
            where (reference.Name == "kucoin" || reference.Name!.StartsWith("Kucoin.", StringComparison.Ordinal))
                && !reachable.Contains(reference.Name)
            select $"{project} uses {reference.Name}, which it may not know.");
    }

    [Fact]
    public void Every_project_has_a_list_of_allowed_references() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(Facts.Checkout.FullName, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Order(),
        Arrows.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData("Kucoin.Catalog", "Microsoft.", "System.Net.Http", "System.Console", "Spectre.")]
    [InlineData("Kucoin.Client", "Microsoft.AspNetCore.", "Microsoft.Data.Sqlite", "System.Console", "System.CommandLine", "Spectre.")]
    [InlineData(
        "Kucoin.Treasury",
        "Microsoft.AspNetCore.", "Microsoft.Data.Sqlite", "System.Console", "System.CommandLine", "Spectre.", "System.Net.Http")]
    [InlineData(
        "Kucoin.Treasury.Rehearsal",
        "Microsoft.Data.Sqlite", "System.Console", "System.CommandLine", "Spectre.", "System.Net.Http")]
    public void Library_references_no_forbidden_assembly(string library, params string[] foreign) => FactsAssert.None(
        from reference in Assembly.Load(library).GetReferencedAssemblies()
        where foreign.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal))
        select $"{library} uses {reference.Name}.");

    /// <summary>In the folder of commands, the path is the command line: file names are not unique.</summary>
    [Theory]
    [InlineData("Kucoin.Catalog")]
    [InlineData("Kucoin.Client")]
    [InlineData("Kucoin.Emulator")]
    [InlineData("Kucoin.Treasury")]
    [InlineData("Kucoin.Treasury.Rehearsal")]
    [InlineData("kucoin")]
    public void Type_names_are_unique_within_a_project(string assembly) => FactsAssert.None(
        from type in Assembly.Load(assembly).GetTypes()
        where !type.IsNested && type.Namespace?.StartsWith($"{nameof(Kucoin)}.", StringComparison.Ordinal) == true
            && !type.Namespace.StartsWith("Kucoin.Cli.Commands", StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        group type.Namespace by type.Name into same
        where same.Count() > 1
        select $"{same.Key} is in {string.Join(" and in ", same)}: give one of them another name.");

    private static IEnumerable<string> Knows(string project) =>
        XDocument.Load(Path.Combine(Facts.Checkout.FullName, "src", project, $"{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order();

    /// <summary>The direct and transitive references of a project.</summary>
    private static IEnumerable<string> Reachable(string project) => Knows(project).SelectMany(known => Reachable(known).Prepend(known));

    private static IEnumerable<string> Sources(string root) => Directory
        .EnumerateFiles(Path.Combine(Facts.Checkout.FullName, root), "*.cs", SearchOption.AllDirectories)
        .Where(IsSource);

    private static bool IsSource(string path) =>
        !Relative(path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static string Relative(string path) => Path.GetRelativePath(Facts.Checkout.FullName, path);

    /// <summary>The id of a method in the XML documentation.</summary>
    private static string IdOf(MethodInfo method)
    {
        var parameters = string.Join(',', method.GetParameters().Select(parameter => IdOf(parameter.ParameterType)));
        return $"M:{method.DeclaringType!.FullName}.{method.Name}{(parameters.Length > 0 ? $"({parameters})" : "")}";
    }

    private static string IdOf(Type type) => type.IsGenericType
        ? $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(IdOf))}}}"
        : type.FullName!.Replace('+', '.');
}
