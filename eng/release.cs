#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591;CA1861

// The steps of eng/release that read what was built.
//
//   dotnet run eng/release.cs -- materials BOM RESULT EPOCH ASSETS [--native]
//                                                            completes a bill of materials and checks its form
//   dotnet run eng/release.cs -- packages FOLDER VERSION     checks every file of a release

using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

switch (args)
{
    case ["materials", var bom, var result, var epoch, var assets, .. var native] when native is [] or ["--native"]:
        return Report.Print(new Materials(bom, assets, native is not []).Complete(result, long.Parse(epoch, CultureInfo.InvariantCulture)));
    case ["packages", var folder, var version]:
        return Report.Print(new ReleaseFolder(folder, version).Check());
    default:
        Console.Error.WriteLine("materials BOM RESULT EPOCH ASSETS [--native], or packages FOLDER VERSION");
        return 2;
}

/// <summary>A CycloneDX bill of materials of one project.</summary>
internal sealed class Materials(string file, string assets, bool isNative)
{
    private readonly List<string> _problems = [];
    private readonly JsonObject _bom = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    private readonly JsonObject _assets = JsonNode.Parse(File.ReadAllText(assets))!.AsObject();

    /// <summary>
    /// Sets the time to that of the commit, adds the .NET runtime that native code contains, names the licenses that are only texts, checks
    /// the form, and writes the result.
    /// </summary>
    public List<string> Complete(string result, long epoch)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(epoch);
        _bom["metadata"]!["timestamp"] = time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var components = _bom["components"] as JsonArray ?? [];
        _bom["components"] = components;
        foreach (var component in components.OfType<JsonObject>())
        {
            NameLicense(component);
        }

        foreach (var (name, version) in Runtimes())
        {
            var url = $"pkg:nuget/{name}@{version}";
            components.Add((JsonNode)new JsonObject
            {
                ["type"] = "framework",
                ["bom-ref"] = url,
                ["name"] = name,
                ["version"] = version,
                ["scope"] = "required",
                ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = "MIT" } }),
                ["purl"] = url,
            });
        }

        CheckForm(components);
        CheckPackages(components);
        if (_problems.Count == 0)
        {
            File.WriteAllText(result, _bom.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n");
        }

        return _problems;
    }

    /// <summary>The runtimes that native code is linked with; none for a library.</summary>
    private IEnumerable<(string Name, string Version)> Runtimes() =>
        !isNative ? [] :
        from framework in _assets["project"]!["frameworks"]!.AsObject()
        from download in framework.Value!["downloadDependencies"] as JsonArray ?? []
        let name = download["name"]!.GetValue<string>()
        where name.Contains(".Runtime.", StringComparison.Ordinal)
        select (name, download["version"]!.GetValue<string>().Trim('[', ']').Split(',')[0]);

    /// <summary>SQLite has a text instead of an SPDX expression.</summary>
    private static void NameLicense(JsonObject component)
    {
        if (component["name"]!.GetValue<string>() == "SQLite")
        {
            component["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["name"] = "Public domain" } });
        }
    }

    private void CheckForm(JsonArray components)
    {
        Require(!isNative || Runtimes().Any(), "native code without a .NET runtime.");
        Require(_bom["bomFormat"]?.GetValue<string>() == "CycloneDX", "bomFormat is not CycloneDX.");
        Require(Regex.IsMatch(_bom["specVersion"]?.GetValue<string>() ?? "", @"^1\.\d$"), "specVersion is not 1.x.");
        var subject = _bom["metadata"]?["component"];
        Require(
            Text(subject, "name").Length > 0 && Text(subject, "version") is not ("" or "0.0.0"),
            "metadata.component has no name or version.");
        var references = new HashSet<string> { Text(subject, "bom-ref") };
        foreach (var component in components)
        {
            var name = Text(component, "name");
            Require(references.Add(Text(component, "bom-ref")), $"{name}: bom-ref is missing or not unique.");
            var isComplete = Text(component, "type").Length > 0 && name.Length > 0 && Text(component, "version").Length > 0;
            Require(isComplete, $"{name}: no type, name or version.");
            var isPackage = Text(component, "purl").StartsWith($"pkg:nuget/{name}@", StringComparison.Ordinal);
            Require(isPackage, $"{name}: purl is not that of a package.");
            Require(component?["licenses"] is JsonArray { Count: > 0 }, $"{name}: no license.");
        }

        foreach (var dependency in _bom["dependencies"] as JsonArray ?? [])
        {
            var names = (dependency!["dependsOn"] as JsonArray ?? [])
                .Select(name => name!.GetValue<string>())
                .Append(Text(dependency, "ref"));
            _problems.AddRange(names.Where(name => !references.Contains(name)).Select(name => $"dependencies: {name} is not a component."));
        }
    }

    /// <summary>The list has each package that was restored, except the compiler of native code.</summary>
    private void CheckPackages(JsonArray components)
    {
        var listed = components.Select(component => $"{Text(component, "name")}/{Text(component, "version")}").ToHashSet();
        _problems.AddRange(
            from library in _assets["libraries"]!.AsObject()
            where library.Value!["type"]!.GetValue<string>() == "package" && !listed.Contains(library.Key)
                && !library.Key.Contains("ILCompiler", StringComparison.Ordinal)
            select $"{library.Key} was restored and is not a component.");
    }

    private static string Text(JsonNode? node, string name) => node?[name]?.GetValue<string>() ?? "";

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add($"{Path.GetFileName(file)}: {problem}");
        }
    }
}

/// <summary>The folder that eng/release writes.</summary>
internal sealed class ReleaseFolder(string folder, string version)
{
    private const string Executable = "linux-x64";

    private static readonly string[] Systems =
    [
        "linux-arm", "linux-arm64", "linux-musl-arm", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64",
        "win-arm64", "win-x64", "win-x86",
    ];

    private readonly List<string> _problems = [];
    private readonly string _checkout = Checkout();

    public List<string> Check()
    {
        var libraries = Dependencies();
        CheckFiles(libraries.Keys);
        foreach (var (library, dependencies) in libraries)
        {
            CheckLibrary(library, dependencies);
        }

        CheckTool();
        CheckExecutable();
        return _problems;
    }

    private static string Checkout([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;

    /// <summary>The packages and what they depend on, as in docs/compatibility.md.</summary>
    private Dictionary<string, string[]> Dependencies()
    {
        var rows = File.ReadLines(Path.Combine(_checkout, "docs", "compatibility.md"))
            .Select(line => Regex.Match(line, @"^\| `(Kucoin\.[\w.]+)` \| (.*) \|$"))
            .Where(row => row.Success)
            .ToDictionary(
                row => row.Groups[1].Value,
                row => Regex.Matches(row.Groups[2].Value, @"`([^`]+)`").Select(name => name.Groups[1].Value).ToArray());
        var projects = Directory.EnumerateDirectories(Path.Combine(_checkout, "src"), "Kucoin.*")
            .Select(Path.GetFileName)
            .Where(name => name != "Kucoin.Cli");
        Require(rows.Keys.Order().SequenceEqual(projects.Order()!), "docs/compatibility.md does not list exactly the packages of src.");
        return rows;
    }

    private void CheckFiles(IEnumerable<string> libraries)
    {
        string[] expected =
        [
            .. libraries.SelectMany(name => new[] { $"{name}.{version}.nupkg", $"{name}.{version}.snupkg", $"{name}-{version}.cdx.json" }),
            $"kucoin.{version}.nupkg", $"kucoin.any.{version}.nupkg", $"kucoin.{Executable}.{version}.nupkg",
            $"kucoin-{version}.cdx.json", $"kucoin-{version}-{Executable}.tar.gz",
        ];
        var files = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!);
        Same("The folder", expected, files.Where(name => name != "SHA256SUMS"));
    }

    private void CheckLibrary(string name, string[] dependencies)
    {
        using var package = Open($"{name}.{version}.nupkg");
        using var symbols = Open($"{name}.{version}.snupkg");
        var metadata = CheckMetadata(package, name, name);
        Same($"{name}: package", [$"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"], Content(package));
        Same($"{name}: symbols", [$"lib/net10.0/{name}.pdb"], Content(symbols));
        Same(
            $"{name}: dependencies (docs/compatibility.md)",
            dependencies,
            metadata.Descendants().Where(node => node.Name.LocalName is "dependency" or "frameworkReference").Select(Describe));
        CheckSourceLink(name, symbols, metadata);

        static string Describe(XElement node) => node.Name.LocalName == "frameworkReference"
            ? $"{node.Attribute("name")!.Value}"
            : $"{node.Attribute("id")!.Value} {node.Attribute("version")!.Value}";
    }

    /// <summary>Checks what every package has, and returns the metadata of its nuspec.</summary>
    private XElement CheckMetadata(ZipArchive package, string id, string project)
    {
        var metadata = XDocument.Parse(Text(package, $"{id}.nuspec")).Root!.Elements().Single();
        Require(Value("id") == id && Value("version") == version, $"{id}: id or version is {Value("id")} {Value("version")}.");
        Require(Value("license") == "MIT", $"{id}: the license is not MIT.");
        Require(Value("readme") == "README.md" && Value("icon") == "icon.png", $"{id}: no readme or icon.");
        Require(Value("tags").Contains("kucoin", StringComparison.Ordinal), $"{id}: no tags.");
        Require(Value("description").Length > 20, $"{id}: no description.");
        Require(Child("repository")?.Attribute("commit")?.Value.Length == 40, $"{id}: no commit.");
        var readme = File.ReadAllText(Path.Combine(_checkout, "src", project, "README.md"));
        Require(Text(package, "README.md") == readme, $"{id}: another readme.");
        var icon = File.ReadAllBytes(Path.Combine(_checkout, "eng", "icon.png"));
        Require(Bytes(package, "icon.png").AsSpan().SequenceEqual(icon), $"{id}: another icon.");
        var local = Encoding.UTF8.GetBytes(_checkout + Path.DirectorySeparatorChar);
        _problems.AddRange(package.Entries
            .Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".pdb"
                && Bytes(package, entry.FullName).AsSpan().IndexOf(local) >= 0)
            .Select(entry => $"{id}: {entry.FullName} contains a path of this machine."));
        return metadata;

        XElement? Child(string name) => metadata.Elements().FirstOrDefault(node => node.Name.LocalName == name);
        string Value(string name) => Child(name)?.Value ?? "";
    }

    /// <summary>A package that names its repository has links to the sources in its symbols.</summary>
    private void CheckSourceLink(string name, ZipArchive symbols, XElement metadata)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(symbols, $"lib/net10.0/{name}.pdb")));
        var reader = provider.GetMetadataReader();
        var sourceLink = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
        var isLinked = reader.CustomDebugInformation
            .Any(row => reader.GetGuid(reader.GetCustomDebugInformation(row).Kind) == sourceLink);
        var hasAddress = metadata.Elements().Any(node => node.Name.LocalName == "repository" && node.Attribute("url") is not null);
        Require(isLinked || !hasAddress, $"{name}: the symbols have no links to the sources.");
        _problems.AddRange(reader.Documents
            .Select(row => reader.GetString(reader.GetDocument(row).Name))
            .Where(path => !path.StartsWith("/_", StringComparison.Ordinal))
            .Select(path => $"{name}: the symbols name the source {path}."));
    }

    private void CheckTool()
    {
        using var pointer = Open($"kucoin.{version}.nupkg");
        CheckMetadata(pointer, "kucoin", "Kucoin.Cli");
        Same("kucoin", ["tools/any/any/DotnetToolSettings.xml"], Content(pointer));
        var settings = XDocument.Parse(Text(pointer, "tools/any/any/DotnetToolSettings.xml"));
        Require(settings.Descendants("Command").Single().Attribute("Name")!.Value == "kucoin", "kucoin: the command has another name.");
        Same(
            "kucoin: systems",
            ["kucoin.any", $"kucoin.{Executable}"],
            settings.Descendants("RuntimeIdentifierPackage").Select(row => row.Attribute("Id")!.Value));

        using var native = Open($"kucoin.{Executable}.{version}.nupkg");
        CheckMetadata(native, $"kucoin.{Executable}", "Kucoin.Cli");
        Same(
            $"kucoin.{Executable}",
            new[] { "DotnetToolSettings.xml", "kucoin", "libe_sqlite3.so" }.Select(name => $"tools/any/{Executable}/{name}"),
            Content(native));

        using var any = Open($"kucoin.any.{version}.nupkg");
        CheckMetadata(any, "kucoin.any", "Kucoin.Cli");
        const string Root = "tools/net10.0/any/";
        var files = Content(any).Select(path => path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path).ToList();
        Same(
            "kucoin.any: systems",
            Systems,
            files.Where(path => path.StartsWith("runtimes/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]));
        _problems.AddRange(files
            .Where(path => !path.StartsWith("runtimes/", StringComparison.Ordinal)
                && !Regex.IsMatch(path, @"^[\w.]+(\.dll|\.deps\.json|\.runtimeconfig\.json|Settings\.xml)$"))
            .Select(path => $"kucoin.any: {path} does not belong there."));
    }

    private void CheckExecutable()
    {
        var root = $"kucoin-{version}-{Executable}";
        using var archive = new GZipStream(File.OpenRead(Path.Combine(folder, $"{root}.tar.gz")), CompressionMode.Decompress);
        using var reader = new TarReader(archive);
        List<string> files = [];
        while (reader.GetNextEntry() is { } entry)
        {
            files.Add(entry.Name.TrimEnd('/'));
        }

        Same(root, new[] { "", "/kucoin", "/kucoin.1", "/libe_sqlite3.so", "/LICENSE", "/README.md" }.Select(name => root + name), files);
    }

    private ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(folder, name));

    /// <summary>The files of a package without those that every package has.</summary>
    private static IEnumerable<string> Content(ZipArchive package) => package.Entries.Select(entry => entry.FullName).Where(path =>
        !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal)
            && !path.EndsWith(".nuspec", StringComparison.Ordinal) && path is not ("[Content_Types].xml" or "README.md" or "icon.png"));

    private static string Text(ZipArchive package, string path) => Encoding.UTF8.GetString(Bytes(package, path)).TrimStart('\uFEFF');

    private static byte[] Bytes(ZipArchive package, string path)
    {
        using var content = (package.GetEntry(path) ?? throw new InvalidDataException($"A package has no {path}.")).Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Same(string subject, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, found) = (expected.ToHashSet(), actual.ToHashSet());
        _problems.AddRange(wanted.Except(found).Order().Select(name => $"{subject}: {name} is missing."));
        _problems.AddRange(found.Except(wanted).Order().Select(name => $"{subject}: {name} is not expected."));
    }

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add(problem);
        }
    }
}

/// <summary>The result of a step.</summary>
internal static class Report
{
    public static int Print(List<string> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return problems.Count == 0 ? 0 : 1;
    }
}
