using System.Text;

namespace Kucoin.Client.Serialization;

/// <content>
/// Reads single values. One that the row needs throws if it is absent or invalid. One that may be absent is recorded in
/// <see cref="ResponseProblems"/> if it is invalid.
/// </content>
internal ref partial struct BodyReader
{
    /// <summary>Reads a text that the row needs.</summary>
    public string Text(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? Encoding.ASCII.GetString(text) : Needed<string?, TextForm>(Required(name))!;

    /// <summary>Reads the id of a new object.</summary>
    public string Id(ReadOnlySpan<byte> name) => Needed<string?, IdForm>(Required(name))!;

    /// <summary>Reads an interned text that the row needs, such as a currency.</summary>
    public string Word(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Words.GetOrAdd(text) : Needed<string?, WordForm>(Required(name))!;

    /// <summary>Reads an interned text that may be absent.</summary>
    public string? WordOrNull(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Words.GetOrAdd(text)
        : TryFind(name, out var token) && TryOptional<string?, WordForm>(token, out var word) ? word
        : null;

    /// <summary>Reads the value of an extensible enum. An absent or invalid value is the default.</summary>
    public T Enum<T>(ReadOnlySpan<byte> name)
        where T : struct, IExtensibleEnum<T> =>
        TryTakePlain(name, out var text) ? JsonValues.Enums<T>.Values.GetOrAdd(text)
        : TryFind(name, out var token) && TryOptional<T, EnumForm<T>>(token, out var value) ? value
        : default;

    /// <summary>Reads an amount that the row needs.</summary>
    public decimal Amount(ReadOnlySpan<byte> name)
    {
        if (!TryTakePlain(name, out var text))
        {
            return Needed<decimal, AmountForm>(Required(name));
        }

        return AmountReader.TryRead(text, out var value) ? value : throw Invalid(Quoted(text), AmountForm.Requirement);
    }

    /// <summary>Reads an amount that may be absent.</summary>
    public decimal? AmountOrNull(ReadOnlySpan<byte> name)
    {
        if (!TryTakePlain(name, out var text))
        {
            return TryFind(name, out var token) ? Optional<decimal, AmountForm>(token) : null;
        }

        return AmountReader.TryRead(text, out var value) ? value : Optional<decimal, AmountForm>(Quoted(text));
    }

    /// <summary>Reads a whole number that may be absent.</summary>
    public int? CountOrNull(ReadOnlySpan<byte> name) => TryFind(name, out var token) ? Optional<int, CountForm>(token) : null;

    /// <summary>Reads a time that the row needs, in Unix milliseconds.</summary>
    public DateTime Time(ReadOnlySpan<byte> name)
    {
        var token = Required(name);
        return token.TryReadTime(out var value) ? value : throw Invalid(token, TimeForm.Requirement);
    }

    /// <summary>Records a value that cannot be used.</summary>
    public readonly void Report(JsonToken token, string reason) => ResponseProblems.Add(Invalid(token, reason));

    /// <summary>Whether the next value is a list. Another value is skipped, and recorded unless it is null.</summary>
    public bool IsList()
    {
        SkipWhiteSpace();
        if (_position < _body.Length && _body[_position] == '[')
        {
            return true;
        }

        var other = Value();
        if (!(other.IsAbsent && other.Form == JsonTokenForm.Any))
        {
            ResponseProblems.AddList(Invalid(other, ListRequirement));
        }

        return false;
    }

    private readonly T Needed<T, TForm>(JsonToken token)
        where TForm : struct, IValueForm<T> =>
        !token.IsAbsent && token.TryRead<T, TForm>(out var value) ? value : throw Invalid(token, TForm.Requirement);

    private readonly bool TryOptional<T, TForm>(JsonToken token, out T value)
        where TForm : struct, IValueForm<T>
    {
        value = default!;
        if (token.IsAbsent)
        {
            return false;
        }

        var isRead = token.TryRead<T, TForm>(out value);
        if (!isRead)
        {
            Report(token, TForm.Requirement);
        }

        return isRead;
    }

    private readonly T? Optional<T, TForm>(JsonToken token)
        where T : struct
        where TForm : struct, IValueForm<T> => TryOptional<T, TForm>(token, out var value) ? value : null;

    /// <summary>The string that contains a text of the body without escapes.</summary>
    private readonly JsonToken Quoted(ReadOnlySpan<byte> text)
    {
        _body.Overlaps(text, out var start);
        return new(_body.Slice(start - 1, text.Length + 2), JsonTokenForm.PlainText);
    }

    private readonly InvalidValueException Invalid(JsonToken token, string reason)
    {
        var place = GetPlace(token);
        return new(_offset + place.Start, place.Length, reason);
    }

    /// <summary>
    /// Takes the next member if it has this name and a string in its usual form, not empty: one comparison and one search for the
    /// end of the string.
    /// </summary>
    private bool TryTakePlain(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> text)
    {
        var next = _body[_position..];
        var quote = name.Length + 3;
        if (next.Length > quote
            && next[0] == '"'
            && next[quote] == '"'
            && next[quote - 1] == ':'
            && next[quote - 2] == '"'
            && next.Slice(1, name.Length).SequenceEqual(name)
            && !_row.IsAtEnd)
        {
            text = next[(quote + 1)..];
            var length = text.IndexOfAnyExcept(JsonTokenScanner.PlainCharacters);
            if (length > 0 && text[length] == '"')
            {
                text = text[..length];
                _position += quote + 2 + length;
                EndMember();
                return true;
            }
        }

        text = default;
        return false;
    }
}
