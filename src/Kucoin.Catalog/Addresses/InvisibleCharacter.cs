using System.Globalization;
using System.Text;

namespace Kucoin.Catalog.Addresses;

/// <summary>
/// A character that shows nothing, or nothing that tells it from another: what is copied from a web page or a chat can hold one. No
/// recipient and no memo has one on purpose. A plain space does not count.
/// </summary>
/// <param name="Rune">The character.</param>
/// <param name="Position">Its place among the characters of the text, from 1.</param>
internal readonly record struct InvisibleCharacter(Rune Rune, int Position)
{
    /// <summary>
    /// Those that Unicode lets a program ignore when it shows a text (Default_Ignorable_Code_Point) and that are in none of the categories
    /// below, the blank pattern of Braille, and what stands for something that is not there (U+FFFC and U+FFFD).
    /// </summary>
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFD), (0xE0000, 0xE0FFF),
    ];

    /// <summary>The first of a text; <see langword="null"/> when it has none.</summary>
    public static InvisibleCharacter? GetFirst(string text)
    {
        var position = 0;

        // Half of a surrogate pair is read as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            position++;
            if (IsInvisible(rune))
            {
                return new(rune, position);
            }
        }

        return null;
    }

    /// <summary>The character as messages name it, for example <c>U+200B at position 4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"U+{Rune.Value:X4} at position {Position}");

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        _ => Array.Exists(Ignorable, range => rune.Value >= range.First && rune.Value <= range.Last),
    };
}
