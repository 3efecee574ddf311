namespace Kucoin.Client.Serialization;

/// <content>Reads lists that a row may omit.</content>
internal ref partial struct BodyReader
{
    /// <summary>Reads a member that is a long list, in place unless it was skipped; null and no member are an empty list.</summary>
    public T[] ListOrEmpty<T>(ReadOnlySpan<byte> name, ReadValue<T[]> read)
    {
        if (TryMoveTo(name))
        {
            var items = ReadListOrNull(read);
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
        var passedOver = ReadListOrNull(read);
        _position = behind;
        return passedOver;
    }

    private T[] ReadListOrNull<T>(ReadValue<T[]> read)
    {
        if (!IsNull())
        {
            return read(ref this);
        }

        Value();
        return [];
    }
}
