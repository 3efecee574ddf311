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
