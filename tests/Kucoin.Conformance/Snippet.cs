using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kucoin.Conformance;

/// <summary>A C# code block of a Markdown page.</summary>
/// <param name="Page">The page, relative to the checkout.</param>
/// <param name="Line">The line of the first line of code, from 1.</param>
/// <param name="Code">The code, as the reader copies it.</param>
/// <param name="Directive">
/// The text of the comment <c>&lt;!-- compile: … --&gt;</c> directly before the block: declarations of the page, which the reader does not
/// see, or <c>no</c> with the reason why the block is not compiled.
/// </param>
internal sealed partial record Snippet(string Page, int Line, string Code, string Directive)
{
    private const string No = "no,";

    /// <summary>The implicit usings of a console program.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>A block can end before it uses what it declares.</summary>
    private static readonly string[] Allowed = ["CS0168", "CS0219", "CS8321"];

    private static readonly CSharpParseOptions Grammar = new(LanguageVersion.Latest);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !path.EndsWith("Kucoin.Conformance.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Why the block is not compiled; <see langword="null"/> if it is.</summary>
    public string? WhyNot => Directive.StartsWith(No, StringComparison.Ordinal) ? Directive[No.Length..].Trim() : null;

    /// <summary>The blocks of a page.</summary>
    public static IEnumerable<Snippet> Read(string page, string markdown) =>
        from Match match in Block().Matches(markdown)
        let code = match.Groups["code"]
        select new Snippet(
            page,
            markdown.AsSpan(0, code.Index).Count('\n') + 1,
            Unindented(code.Value, match.Groups["indent"].Value),
            match.Groups["directive"].Value.Trim());

    /// <summary>Compiles the block. Returns its errors and warnings as the compiler prints them, with the line of the page.</summary>
    public IEnumerable<string> Compile()
    {
        // A using directive precedes every statement, also those of the page that the reader does not see.
        var parts = CSharpSyntaxTree.ParseText(Code, Grammar).GetCompilationUnitRoot();
        var end = parts.Usings.Count > 0 ? parts.Usings[^1].FullSpan.End : 0;
        var hidden = CSharpSyntaxTree.ParseText(Directive, Grammar).GetCompilationUnitRoot();
        var hiddenEnd = hidden.Usings.Count > 0 ? hidden.Usings[^1].FullSpan.End : 0;
        var source = string.Join(
            '\n',
            "#line hidden",
            Directive[..hiddenEnd],
            $"#line {Line} \"{Page}\"",
            Code[..end],
            $"#line {Math.Max(1, Line - 1)} \"{Page}\"",
            Directive[hiddenEnd..],
            $"#line {Line + Code.AsSpan(0, end).Count('\n')} \"{Page}\"",
            Code[end..]);
        var tree = CSharpSyntaxTree.ParseText(source, Grammar);
        var kind = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [tree, CSharpSyntaxTree.ParseText(ImplicitUsings, Grammar)],
            References.Value,
            new(kind, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics()
            .Where(found => found.Severity >= DiagnosticSeverity.Warning && !Allowed.Contains(found.Id))
            .Select(found => (Place: found.Location.GetMappedLineSpan(), Found: found))
            .Select(found => $"{found.Place.Path}:{found.Place.StartLinePosition.Line + 1}: {found.Found.Id}: "
                + $"{found.Found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static string Unindented(string code, string indent) => string.Join(
        '\n', code.Split('\n').Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line));

    [GeneratedRegex(
        @"(?:^[ ]*<!--\s*compile:(?<directive>(?:(?!-->).)*)-->[ ]*\n)?"
            + @"^(?<indent>[ ]*)```(?:csharp|cs|c\#|C\#)[ ]*\n(?<code>.*?)^[ ]*```[ ]*$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
