using System.Globalization;

namespace Kucoin.Client.Results;

/// <summary>A part of a response that could not be used. The other parts of the response are valid.</summary>
/// <param name="Path">The location in the response, for example <c>data.items[3].fee</c>.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
public sealed record KucoinDataProblem(string Path, string Reason)
{
    /// <summary>The largest number of characters of <see cref="Text"/>.</summary>
    internal const int TextLength = 200;

    /// <summary>
    /// The JSON text found there, at most 200 characters, without control characters; empty if nothing was found, and for a response that
    /// can contain a secret.
    /// </summary>
    public string Text { get; init => field = Shorten(value); } = "";

    /// <summary>
    /// Whether rows are missing from the data: the row that contains the value, all rows if the value should be a list, or an unknown
    /// number if the list contradicts itself. Otherwise only the value is missing: its property is <see langword="null"/>, or the default
    /// of an extensible enum.
    /// </summary>
    public bool IsRowMissing { get; init; }

    /// <summary>Whether the value should be a list.</summary>
    internal bool IsList { get; init; }

    /// <summary>Whether the list contradicts itself, so that rows can be missing.</summary>
    internal bool IsContradiction { get; init; }

    /// <summary>The number of the page; <see langword="null"/> if the response has no page number.</summary>
    public int? Page { get; init; }

    /// <summary>The location, the text found there and the reason.</summary>
    public override string ToString() => string.Concat(
        Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}, ") : "",
        Path,
        Text.Length > 0 ? $" ({Text})" : "",
        $": {Reason}",
        IsRowMissing && !IsContradiction ? " Rows are missing." : "");

    private static string Shorten(string text)
    {
        var visible = string.Concat(text.Where(character => !char.IsControl(character)));
        return visible.Length <= TextLength ? visible : visible[..TextLength];
    }

    /// <summary>Creates the problem of a list that contradicts itself.</summary>
    internal static KucoinDataProblem Contradiction(string path, string reason) =>
        new(path, reason) { IsRowMissing = true, IsContradiction = true };
}
