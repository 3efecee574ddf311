using System.Globalization;
using System.Text;

namespace Kucoin.Catalog.Addresses;

/// <summary>
/// A character that is invisible or looks like another one. Text copied from a web page or a chat can contain such characters; a valid
/// recipient or memo does not. A plain space is not included.
/// </summary>
/// <param name="Rune">The character.</param>
/// <param name="Position">The position of the character in the text, starting at 1.</param>
internal readonly record struct InvisibleCharacter(Rune Rune, int Position)
{
    /// <summary>
    /// The code points that Unicode defines as Default_Ignorable_Code_Point and that are not in the categories below, the Braille blank
    /// pattern, and the replacement characters (U+FFFC and U+FFFD).
    /// </summary>
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFD), (0xE0000, 0xE0FFF),
    ];

    /// <summary>Finds the first invisible character of a text; <see langword="null"/> when there is none.</summary>
    public static InvisibleCharacter? GetFirst(string text)
    {
        var position = 0;

        // An unpaired surrogate is decoded as the replacement character.
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

    /// <summary>Formats the character for messages, for example <c>U+200B at position 4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"U+{Rune.Value:X4} at position {Position}");

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        _ => Array.Exists(Ignorable, range => rune.Value >= range.First && rune.Value <= range.Last),
    };
}
