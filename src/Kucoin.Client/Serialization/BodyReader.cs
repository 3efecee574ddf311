using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Client.Serialization;

/// <summary>Reads the value at the current position of a reader.</summary>
internal delegate T ReadValue<out T>(ref BodyReader json);

/// <inheritdoc cref="ReadValue{T}"/>
internal delegate T ReadValue<in TState, out T>(ref BodyReader json, TState state);

/// <summary>
/// A forward-only JSON reader over one response body. The usual forms of strings and numbers are recognized by their bytes; every other
/// value is validated by its own <see cref="Utf8JsonReader"/>.
/// </summary>
/// <remarks>
/// A row is read between <see cref="BeginRow"/> and <see cref="EndRow"/> by requesting its members by name, in the order in which KuCoin
/// writes them, so that each member usually costs one comparison. Any order is accepted: members that are skipped during a search are kept
/// until they are requested. Unknown members are ignored, and a requested member may occur only once.
/// </remarks>
/// <param name="body">The body, or a value in it.</param>
/// <param name="offset">The offset of the value in the body.</param>
internal ref partial struct BodyReader(ReadOnlySpan<byte> body, int offset = 0)
{
    private const int FirstMembers = 32;
    private const string ListRequirement = "Expected a list.";

    [ThreadStatic]
    private static Member[]? _spareMembers;

    private readonly ReadOnlySpan<byte> _body = body;
    private readonly int _offset = offset;
    private int _position;
    private Member[] _members = [];
    private int _count;
    private Row _row;

    /// <summary>Enters an object and returns whether it has a first member.</summary>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public bool BeginObject()
    {
        Expect((byte)'{', "an object");
        return !TryTake((byte)'}');
    }

    /// <summary>Moves past the value of a member and returns whether the object has another member.</summary>
    public bool NextMember() => Continues((byte)'}');

    /// <summary>Reads the name of a member and moves to its value.</summary>
    public JsonToken Name()
    {
        var name = Value();
        if (name.Bytes[0] != '"')
        {
            throw Unexpected("the name of a member");
        }

        if (name.Form != JsonTokenForm.PlainText)
        {
            // Only decoding a name detects escapes that are not valid Unicode.
            name.Text();
        }

        Expect((byte)':', "a value");
        return name;
    }

    /// <summary>Enters a list and returns whether it has a first item.</summary>
    /// <exception cref="JsonException">The value is not a list.</exception>
    public bool BeginList()
    {
        Expect((byte)'[', "a list");
        return !TryTake((byte)']');
    }

    /// <summary>Moves past an item and returns whether the list has another item.</summary>
    public bool NextItem() => Continues((byte)']');

    /// <summary>Reads a list without the rows that cannot be used, which are recorded in <see cref="ResponseProblems"/>.</summary>
    public T[] List<T>(ReadValue<T> item)
    {
        var items = new PooledList<T>();
        for (var more = BeginList(); more; more = NextItem())
        {
            if (TryRead(item, static (ref json, read) => read(ref json), out var row))
            {
                items.Add(row);
            }
        }

        return items.ToArrayAndReturn();
    }

    /// <summary>Reads a row; <see langword="false"/> if it cannot be used, which is recorded in <see cref="ResponseProblems"/>.</summary>
    public bool TryRead<TState, T>(TState state, ReadValue<TState, T> read, [MaybeNullWhen(false)] out T row)
    {
        var (position, count, outer, before) = (_position, _count, _row, ResponseProblems.Count);
        try
        {
            row = read(ref this, state);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The reader throws InvalidOperationException for text that is not valid Unicode.
            (_position, _count, _row) = (position, count, outer);
            var invalid = Value();
            var reason = error is JsonException ? error.Message : "The row has text that is not valid Unicode.";
            ResponseProblems.LoseRow(before, error as InvalidValueException ?? Invalid(invalid, reason));
            row = default;
            return false;
        }
    }

    /// <summary>Reads a value of any kind.</summary>
    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    public JsonToken Value()
    {
        var rest = _body[_position..];
        if (!rest.IsEmpty && rest[0] == '"')
        {
            var length = rest[1..].IndexOfAnyExcept(JsonTokenScanner.PlainCharacters);
            if (length >= 0 && rest[length + 1] == '"')
            {
                _position += length + 2;
                return new(rest[..(length + 2)], JsonTokenForm.PlainText);
            }
        }

        return OtherValue();
    }

    /// <summary>Reads a text that the row needs.</summary>
    public string NeededText() => Needed<string?, TextForm>(Value())!;

    /// <summary>Reads a text that may be absent.</summary>
    public string? OptionalText() => TryOptional<string?, TextForm>(Value(), out var text) ? text : null;

    /// <summary>Whether the next value is null; <see cref="Value"/> then reads it.</summary>
    public bool IsNull()
    {
        SkipWhiteSpace();
        return _body[_position..].StartsWith("null"u8);
    }

    /// <summary>Reads a value with the serializer.</summary>
    public T? Value<T>(JsonTypeInfo<T> type)
    {
        SkipWhiteSpace();
        var json = new Utf8JsonReader(_body[_position..]);
        json.Read();
        var start = json;
        var before = ResponseProblems.Count;
        ResponseProblems.StartAt(_offset + _position);
        try
        {
            var value = JsonSerializer.Deserialize(ref json, type);
            _position += (int)json.BytesConsumed;
            return value;
        }
        catch (Exception error) when (error is not InvalidValueException && error is JsonException or InvalidOperationException)
        {
            // An invalid body is reported by its first invalid position.
            Value();
            throw RowErrors.Explain(start, typeof(T), type.Options, before);
        }
    }

    /// <summary>Ends the body.</summary>
    /// <exception cref="JsonException">More than white space is left.</exception>
    public void End()
    {
        SkipWhiteSpace();
        if (_position < _body.Length)
        {
            throw Unexpected("the end of the body");
        }
    }

    private JsonToken OtherValue()
    {
        SkipWhiteSpace();
        var rest = _body[_position..];
        try
        {
            var (length, form) = JsonTokenScanner.Measure(rest);
            _position += length;
            return new(rest[..length], form);
        }
        catch (JsonException)
        {
            throw Unexpected("a value");
        }
    }

    private bool Continues(byte end)
    {
        SkipWhiteSpace();
        if (TryTake((byte)','))
        {
            return true;
        }

        Expect(end, "another value");
        return false;
    }

    private void Expect(byte expected, string description)
    {
        if (!TryTake(expected))
        {
            throw Unexpected(description);
        }
    }

    private bool TryTake(byte expected)
    {
        SkipWhiteSpace();
        if (_position >= _body.Length || _body[_position] != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _body.Length && _body[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }
    }

    /// <summary>
    /// An invalid body is reported by its first invalid position, a valid one by the value found instead of the expected one.
    /// </summary>
    private readonly JsonException Unexpected(string expected)
    {
        var json = new Utf8JsonReader(_body);
        while (json.Read())
        {
        }

        var found = new Utf8JsonReader(_body[_position..]);
        found.Read();
        return new($"Expected {expected}, found {JsonValues.Describe(found.TokenType)}.");
    }
}
