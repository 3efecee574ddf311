namespace Kucoin.Conformance;

/// <summary>The C# code of the pages compiles as it stands there, without a warning.</summary>
public sealed class SnippetTests
{
    /// <summary>The blocks that are not compiled, with the reason that their page has.</summary>
    private static readonly (string Page, string Reason)[] NotCompiled = [];

    private static readonly List<Snippet> Snippets = [.. Pages().SelectMany(page => Snippet.Read(page, ReadPage(page)))];

    public static TheoryData<string, int> Places => new(Snippets.Select(snippet => (snippet.Page, snippet.Line)));

    [Theory]
    [MemberData(nameof(Places))]
    public void Snippet_of_a_page_compiles(string page, int line) =>
        FactsAssert.None(Snippets.Where(snippet => snippet.Page == page && snippet.Line == line && snippet.WhyNot is null)
            .SelectMany(snippet => snippet.Compile()));

    [Fact]
    public void Snippets_that_are_not_compiled_are_listed_with_their_reason() => Assert.Equal(
        NotCompiled, Snippets.Where(snippet => snippet.WhyNot is not null).Select(snippet => (snippet.Page, snippet.WhyNot!)));

    [Fact]
    public void Pages_contain_snippets() => Assert.Subset(
        Snippets.Select(snippet => snippet.Page).ToHashSet(),
        new HashSet<string>(
            ["README.md", "docs/configuration.md", "docs/migration.md", "docs/results-and-errors.md", "docs/withdrawals.md"]));

    [Fact]
    public void Error_is_reported_with_the_page_the_line_and_the_message()
    {
        var snippet = Assert.Single(Snippet.Read("docs/page.md", """
            # Page

            <!-- compile: using Kucoin.Client; var client = new KucoinRestClient(); -->
            ```csharp
            using System.Text;

            Console.WriteLine(client.ExchangeTime);
            Console.WriteLine(client.LocalTime);
            ```
            """));

        Assert.Equal(
            [
                "docs/page.md:8: CS1061: 'KucoinRestClient' does not contain a definition for 'LocalTime' and no accessible "
                    + "extension method 'LocalTime' accepting a first argument of type 'KucoinRestClient' could be found "
                    + "(are you missing a using directive or an assembly reference?)",
            ],
            snippet.Compile());
    }

    [Theory]
    [InlineData("string text = null;", "CS8600")]
    [InlineData("var emulator = new KucoinEmulatorOptions();", "CS0246")]
    [InlineData("using Kucoin.Nothing;", "CS0234")]
    [InlineData("if (true) { … }", "CS")]
    public void Snippet_that_a_reader_cannot_compile_is_refused(string code, string id) =>
        Assert.Contains($": {id}", new Snippet("docs/page.md", 1, code, "").Compile().First(), StringComparison.Ordinal);

    [Theory]
    [InlineData("public interface IDesk { Task RunAsync(); }")]
    [InlineData("await Task.Yield(); return 1;")]
    [InlineData("static void Unused() { } var unused = 1;")]
    public void Snippet_can_be_statements_or_declarations(string code) =>
        Assert.Empty(new Snippet("docs/page.md", 1, code, "").Compile());

    [Fact]
    public void Escape_with_a_reason_is_read() =>
        Assert.Equal("code of another library", Assert.Single(Snippet.Read("docs/page.md", """
            <!-- compile: no, code of another library -->
            ```csharp
            other();
            ```
            """)).WhyNot);

    private static string ReadPage(string page) => File.ReadAllText(Path.Combine(Facts.Checkout.FullName, page)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Path.Combine(Facts.Checkout.FullName, "docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Facts.Checkout.FullName, "*.md"))
        .Select(file => Path.GetRelativePath(Facts.Checkout.FullName, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
