using System.Text.Json;

namespace Kucoin.Emulator.Scenarios;

/// <summary>Says what is wrong with the text of a scenario, in words of the file and not of the program that reads it.</summary>
internal static class ScenarioFault
{
    private const char Quote = '\'';
    private const string Missing = "was missing required properties";
    private const string Unknown = "could not be mapped to any .NET member";
    private const string Empty = "doesn't allow";
    private const string Misread = "could not be converted to";

    private static readonly string[] Marks = [" Path: ", " LineNumber: "];

    public static string Sentence(JsonException fault)
    {
        var names = Quoted(fault.Message);
        return fault.Message switch
        {
            var text when text.Contains(Missing, StringComparison.Ordinal) =>
                $"{string.Join(" and ", names.Skip(1))} is missing {Place(fault)}.",
            var text when text.Contains(Unknown, StringComparison.Ordinal) => $"nothing is called {names[0]} {Place(fault)}.",
            var text when text.Contains(Empty, StringComparison.Ordinal) => $"there is no value {Place(fault)}.",
            var text when text.Contains(Misread, StringComparison.Ordinal) => $"the value {Place(fault)} is none of its kind.",
            var text when fault.LineNumber is null => text,
            var text => $"{Words(text)} It stands {Place(fault)}.",
        };
    }

    private static string Place(JsonException fault)
    {
        var member = fault.Path?.TrimStart('$').TrimStart('.');
        var line = $"at line {fault.LineNumber + 1}";
        return string.IsNullOrEmpty(member) ? line : $"{line}, in {member}";
    }

    /// <summary>The parser adds to its words where it stands in the text.</summary>
    private static string Words(string text)
    {
        var end = Marks.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0);
        return text[..end.DefaultIfEmpty(text.Length).Min()];
    }

    private static string[] Quoted(string text) => [.. text.Split(Quote).Where((_, index) => index % 2 == 1)];
}
