using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Client.Serialization;

/// <summary>Reads the value at the current position of a reader.</summary>
internal delegate T ReadValue<out T>(ref BodyReader json);

/// <summary>
/// A forward-only JSON reader over one response body. The usual forms of strings and numbers are recognized by their bytes; every other
/// value is validated by its own <see cref="Utf8JsonReader"/>.
/// </summary>
/// <remarks>
/// A row is read between <see cref="BeginRow"/> and <see cref="EndRow"/> by requesting its members by name, in the order in which KuCoin
/// writes them, so that each member usually costs one comparison. Any order is accepted: members that are skipped during a search are kept
/// until they are requested. Unknown members are ignored, and a requested member may occur only once.
/// </remarks>
internal ref partial struct BodyReader(ReadOnlySpan<byte> body)
{
    private const int FirstMembers = 32;

    [ThreadStatic]
    private static Member[]? _spareMembers;

    private readonly ReadOnlySpan<byte> _body = body;
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

    public T[] List<T>(ReadValue<T> item)
    {
        var items = new PooledList<T>();
        for (var more = BeginList(); more; more = NextItem())
        {
            items.Add(item(ref this));
        }

        return items.ToArrayAndReturn();
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

    /// <summary>Whether the next value is null; <see cref="Value"/> then reads it.</summary>
    public bool IsNull()
    {
        SkipWhiteSpace();
        return _body[_position..].StartsWith("null"u8);
    }

    /// <summary>Reads a value with the serializer.</summary>
    public T? Value<T>(JsonTypeInfo<T> type)
    {
        var json = new Utf8JsonReader(_body[_position..]);
        json.Read();
        var value = JsonSerializer.Deserialize(ref json, type);
        _position += (int)json.BytesConsumed;
        return value;
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
        return new($"Expected {expected}, found {found.TokenType}.");
    }
}
