using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <content>Reads the members of a row by name.</content>
internal ref partial struct BodyReader
{
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

    /// <summary>Leaves a row, past the members that were not asked for.</summary>
    /// <exception cref="JsonException">A member that was asked for occurs twice.</exception>
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

    /// <summary>Reads a text that the row needs.</summary>
    public string Text(ReadOnlySpan<byte> name)
    {
        if (!TryTakePlain(name, out var text))
        {
            return Needed<string?, TextForm>(Required(name))!;
        }

        return text.IsEmpty ? throw Invalid(Quoted(text), TextForm.Requirement) : Encoding.ASCII.GetString(text);
    }

    /// <summary>Reads an interned text that the row needs, such as a currency.</summary>
    public string Word(ReadOnlySpan<byte> name)
    {
        if (!TryTakePlain(name, out var text))
        {
            return Needed<string?, WordForm>(Required(name))!;
        }

        return text.IsEmpty ? throw Invalid(Quoted(text), TextForm.Requirement) : JsonValues.Words.GetOrAdd(text);
    }

    /// <summary>Reads an interned text that may be absent.</summary>
    public string? WordOrNull(ReadOnlySpan<byte> name)
    {
        if (!TryTakePlain(name, out var text))
        {
            return TryFind(name, out var token) && TryOptional<string?, WordForm>(token, out var word) ? word : null;
        }

        return text.IsEmpty ? null : JsonValues.Words.GetOrAdd(text);
    }

    /// <summary>Reads the value of an extensible enum. An absent or invalid value is the default.</summary>
    public T Enum<T>(ReadOnlySpan<byte> name)
        where T : struct, IExtensibleEnum<T>
    {
        if (!TryTakePlain(name, out var text))
        {
            return TryFind(name, out var token) && TryOptional<T, EnumForm<T>>(token, out var value) ? value : default;
        }

        return text.IsEmpty ? default : JsonValues.Enums<T>.Values.GetOrAdd(text);
    }

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

    /// <summary>Reads a member that is a long list, in place unless it was skipped. An absent or invalid list is empty.</summary>
    public T[] List<T>(ReadOnlySpan<byte> name, ReadValue<T[]> read)
    {
        if (TryMoveTo(name))
        {
            var items = IsList() ? read(ref this) : [];
            EndMember();
            return items;
        }

        var index = FindWaiting(name);
        if (index < 0)
        {
            return [];
        }

        var value = GetPlace(TakeWaiting(index));
        var behind = _position;
        _position = value.Start;
        var passedOver = IsList() ? read(ref this) : [];
        _position = behind;
        return passedOver;
    }

    /// <summary>Records a value that cannot be used.</summary>
    public readonly void Report(JsonToken token, string reason) => ResponseProblems.Add(Invalid(token, reason));

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
            var length = text.IndexOfAnyExcept(JsonTokenScanner.PlainCharacters);
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

    /// <summary>Whether the next value is a list. Another value is skipped, and recorded unless it is absent.</summary>
    public bool IsList()
    {
        SkipWhiteSpace();
        if (_position < _body.Length && _body[_position] == '[')
        {
            return true;
        }

        var other = Value();
        if (!other.IsAbsent)
        {
            ResponseProblems.Add(Invalid(other, ListRequirement), isRowMissing: true);
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
