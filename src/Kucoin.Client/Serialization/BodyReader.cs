using System.Buffers;
using System.Text;
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
internal ref struct BodyReader(ReadOnlySpan<byte> body)
{
    private const int FirstMembers = 32;

    private static readonly SearchValues<byte> PlainCharacters = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

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
            var length = rest[1..].IndexOfAnyExcept(PlainCharacters);
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

    /// <summary>Enters a row and returns the state that <see cref="EndRow"/> restores.</summary>
    public Row BeginRow()
    {
        if (_members.Length == 0)
        {
            _members = _spareMembers ??= new Member[FirstMembers];
        }

        var outer = _row;
        _row = new(_count, _position);
        _row.IsAtEnd = !BeginObject();
        SkipWhiteSpace();
        return outer;
    }

    /// <summary>Leaves a row and skips the members that were not requested.</summary>
    /// <exception cref="JsonException">A requested member occurs twice.</exception>
    public void EndRow(Row outer)
    {
        while (!_row.IsAtEnd)
        {
            PassOver(Name());
        }

        if (_row.Waiting > 0)
        {
            RefuseDuplicates();
        }

        _count = _row.First;
        _row = outer;
    }

    public string Text(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? Encoding.ASCII.GetString(text) : Required(name).Text();

    public string TextOrNumber(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? Encoding.ASCII.GetString(text) : Required(name).TextOrNumber();

    public string Word(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Words.GetOrAdd(text) : Required(name).Word();

    public string WordOrNumber(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Words.GetOrAdd(text) : Required(name).WordOrNumber();

    public string? WordOrNumberOrNull(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Words.GetOrAdd(text)
        : TryFind(name, out var value) && !value.IsNull ? value.WordOrNumber()
        : null;

    public T Enum<T>(ReadOnlySpan<byte> name)
        where T : struct, IExtensibleEnum<T> =>
        TryTakePlain(name, out var text) ? ExtensibleEnumReader<T>.Values.GetOrAdd(text) : Required(name).Enum<T>();

    public decimal Amount(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Amount(text) : Required(name).Amount();

    public decimal? AmountOrNull(ReadOnlySpan<byte> name) =>
        TryTakePlain(name, out var text) ? JsonValues.Amount(text)
        : TryFind(name, out var value) && !value.IsNull ? value.Amount()
        : null;

    public int Count(ReadOnlySpan<byte> name) => Required(name).Count();

    public DateTime Time(ReadOnlySpan<byte> name) => Required(name).Time();

    /// <summary>Reads an optional member.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out JsonToken value)
    {
        if (TryMoveTo(name))
        {
            value = Value();
            EndMember();
            return true;
        }

        var index = FindWaiting(name);
        value = index < 0 ? default : TakeWaiting(index);
        return index >= 0;
    }

    /// <summary>Reads a member that is a long list, in place unless it was skipped.</summary>
    public T[] List<T>(ReadOnlySpan<byte> name, ReadValue<T[]> read)
    {
        if (TryMoveTo(name))
        {
            var items = read(ref this);
            EndMember();
            return items;
        }

        var index = FindWaiting(name);
        var value = index < 0 ? throw JsonValues.Missing(name) : GetPlace(TakeWaiting(index));
        var behind = _position;
        _position = value.Start;
        var passedOver = read(ref this);
        _position = behind;
        return passedOver;
    }

    /// <summary>
    /// Takes the next member if it has this name and a string in its usual form, without white space: one comparison and one search for the
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
            var length = text.IndexOfAnyExcept(PlainCharacters);
            if (length >= 0 && text[length] == '"')
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

    private JsonToken Required(ReadOnlySpan<byte> name) => TryFind(name, out var value) ? value : throw JsonValues.Missing(name);

    /// <summary>Moves to the value of the next member if it has this name, or else searches for it in the rest of the row.</summary>
    private bool TryMoveTo(ReadOnlySpan<byte> name)
    {
        if (_row.IsAtEnd)
        {
            return false;
        }

        var next = _body[_position..];
        if (next.Length > name.Length + 3
            && next[0] == '"'
            && next[name.Length + 1] == '"'
            && next[name.Length + 2] == ':'
            && next.Slice(1, name.Length).SequenceEqual(name))
        {
            _position += name.Length + 3;
            return true;
        }

        return FindWaiting(name) < 0 && TrySearch(name);
    }

    private bool TrySearch(ReadOnlySpan<byte> name)
    {
        while (!_row.IsAtEnd)
        {
            var found = Name();
            if (found.IsText(name))
            {
                return true;
            }

            PassOver(found);
        }

        return false;
    }

    private void PassOver(JsonToken name)
    {
        Add(new() { Name = GetPlace(name), Value = GetPlace(Value()) });
        _row.Waiting++;
        EndMember();
    }

    private void EndMember()
    {
        if (_position + 1 < _body.Length && _body[_position] == ',' && _body[_position + 1] == '"')
        {
            _position++;
            return;
        }

        _row.IsAtEnd = !NextMember();
        SkipWhiteSpace();
    }

    /// <summary>The next skipped member is tried first: skipped members are usually requested in order as well.</summary>
    private int FindWaiting(ReadOnlySpan<byte> name)
    {
        if (_row.Waiting == 0)
        {
            return -1;
        }

        for (var index = Math.Max(_row.Next, _row.First); index < _count; index++)
        {
            if (IsWaiting(index, name))
            {
                return index;
            }
        }

        for (var index = _row.First; index < _row.Next; index++)
        {
            if (IsWaiting(index, name))
            {
                return index;
            }
        }

        return -1;
    }

    private readonly bool IsWaiting(int index, ReadOnlySpan<byte> name) =>
        !_members[index].IsTaken && GetToken(_members[index].Name).IsText(name);

    private JsonToken TakeWaiting(int index)
    {
        _members[index].IsTaken = true;
        _row.Waiting--;
        _row.Next = index + 1;
        return GetToken(_members[index].Value);
    }

    /// <summary>Scans the row again and refuses a requested name that occurs in a skipped member as well.</summary>
    private void RefuseDuplicates()
    {
        var behind = _position;
        _position = _row.Start;
        var next = _row.First;
        for (var more = BeginObject(); more; more = NextMember())
        {
            var name = Name();
            Value();
            var wasPassedOver = next < _count && _members[next].Name == GetPlace(name);
            var isWaiting = wasPassedOver && !_members[next].IsTaken;
            next += wasPassedOver ? 1 : 0;
            if (!isWaiting && HasWaiting(name))
            {
                throw new JsonException($"The object contains {name.Text()} twice.");
            }
        }

        _position = behind;
    }

    private readonly bool HasWaiting(JsonToken name)
    {
        foreach (var member in _members.AsSpan(_row.First, _count - _row.First))
        {
            if (!member.IsTaken && HaveSameText(GetToken(member.Name), name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveSameText(JsonToken one, JsonToken other) => one.Form == JsonTokenForm.PlainText
        ? other.IsText(one.Content)
        : one.Text() == other.Text();

    private void Add(Member member)
    {
        if (_count == _members.Length)
        {
            Array.Resize(ref _members, _count * 2);
        }

        _members[_count++] = member;
    }

    private readonly Place GetPlace(JsonToken token)
    {
        _body.Overlaps(token.Bytes, out var start);
        return new(start, token.Bytes.Length, token.Form);
    }

    private readonly JsonToken GetToken(Place place) => new(_body.Slice(place.Start, place.Length), place.Form);

    private JsonToken OtherValue()
    {
        SkipWhiteSpace();
        var rest = _body[_position..];
        try
        {
            var (length, form) = Measure(rest);
            _position += length;
            return new(rest[..length], form);
        }
        catch (JsonException)
        {
            throw Unexpected("a value");
        }
    }

    private static (int Length, JsonTokenForm Form) Measure(ReadOnlySpan<byte> rest)
    {
        if (rest is [(byte)'"', .. var text])
        {
            var length = text.IndexOfAnyExcept(PlainCharacters);
            if (length >= 0 && text[length] == '"')
            {
                return (length + 2, JsonTokenForm.PlainText);
            }

            if (TryMeasureEscapedQuotes(text, ref length))
            {
                return (length + 2, JsonTokenForm.EscapedQuotes);
            }
        }
        else if (rest is [>= (byte)'1' and <= (byte)'9', ..])
        {
            var length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (length is > 0 and <= JsonToken.MaxDigits && rest[length] is (byte)',' or (byte)'}' or (byte)']')
            {
                return (length, JsonTokenForm.Digits);
            }
        }
        else if (rest.StartsWith("null"u8))
        {
            return (4, JsonTokenForm.Any);
        }

        var json = new Utf8JsonReader(rest);
        json.Read();
        json.Skip();
        return ((int)json.BytesConsumed, JsonTokenForm.Any);
    }

    private static bool TryMeasureEscapedQuotes(ReadOnlySpan<byte> text, ref int length)
    {
        while (length >= 0 && length + 1 < text.Length && text[length] == '\\' && text[length + 1] == '"')
        {
            var plain = text[(length + 2)..].IndexOfAnyExcept(PlainCharacters);
            length = plain < 0 ? plain : length + 2 + plain;
        }

        return length >= 0 && text[length] == '"';
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

    /// <summary>The state of the row that is being read.</summary>
    internal struct Row(int first, int start)
    {
        /// <summary>The start of the row in the body.</summary>
        public readonly int Start => start;

        /// <summary>The start of the skipped members of this row; those of the enclosing rows come before.</summary>
        public readonly int First => first;

        /// <summary>The skipped member to compare first.</summary>
        public int Next { get; set; }

        /// <summary>The number of members that were skipped and not requested yet.</summary>
        public int Waiting { get; set; }

        public bool IsAtEnd { get; set; }
    }

    private readonly record struct Place(int Start, int Length, JsonTokenForm Form);

    private struct Member
    {
        public Place Name { get; init; }

        public Place Value { get; init; }

        public bool IsTaken { get; set; }
    }
}
