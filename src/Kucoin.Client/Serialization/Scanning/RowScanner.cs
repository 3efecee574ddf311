using System.Buffers;
using System.Text;

namespace Kucoin.Client.Serialization.Scanning;

/// <summary>Makes a value from what a scanner finds where it stands.</summary>
internal delegate T ScanValue<out T>(ref RowScanner json);

/// <summary>
/// Takes JSON apart that is written the way KuCoin writes it: without white space, members in its order, texts of printable ASCII. At
/// anything else it gives up for good, and whoever asked reads the whole body again with a reader that knows all of JSON. What a row is
/// made of after that is worth nothing and never seen.
/// </summary>
/// <remarks>
/// A member is asked for by all that stands before its value, such as <c>,"currency":</c>, so that the code of a row looks like the row.
/// </remarks>
internal ref struct RowScanner(ReadOnlySpan<byte> body)
{
    private const int CountDigits = 9;
    private const int TimeDigits = 15;

    private static readonly SearchValues<byte> PlainCharacters = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private ReadOnlySpan<byte> _rest = body;
    private bool _hasGivenUp;

    /// <summary>Whether all of the body was taken.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty && !_hasGivenUp;

    /// <summary>Nothing matches an empty rest, so that one question at the end of the body is enough.</summary>
    public void GiveUp()
    {
        _rest = [];
        _hasGivenUp = true;
    }

    public bool TryTake(ReadOnlySpan<byte> expected)
    {
        if (!_rest.StartsWith(expected))
        {
            return false;
        }

        _rest = _rest[expected.Length..];
        return true;
    }

    public void Take(ReadOnlySpan<byte> expected)
    {
        if (!TryTake(expected))
        {
            GiveUp();
        }
    }

    /// <summary>Steps into a list, and says whether it has a first item.</summary>
    public bool OpenList()
    {
        Take("["u8);
        return !TryTake("]"u8) && !_hasGivenUp;
    }

    /// <summary>Steps over the end of an item, and says whether there is another.</summary>
    public bool NextItem()
    {
        if (TryTake(","u8))
        {
            return true;
        }

        Take("]"u8);
        return false;
    }

    public T[] List<T>(ScanValue<T> item)
    {
        var items = new PooledList<T>();
        for (var more = OpenList(); more; more = NextItem())
        {
            items.Add(item(ref this));
        }

        return items.ToArrayAndReturn();
    }

    /// <summary>The name of a member that is not known beforehand.</summary>
    public ReadOnlySpan<byte> Name()
    {
        var name = Plain();
        Take(":"u8);
        return name;
    }

    public T Value<T>(ReadOnlySpan<byte> member, ScanValue<T> value)
    {
        Take(member);
        return value(ref this);
    }

    public string Text(ReadOnlySpan<byte> member) => Encoding.ASCII.GetString(GetPlain(member));

    public string Word(ReadOnlySpan<byte> member) => JsonValues.Words.Of(GetPlain(member));

    public string? WordOrNull(ReadOnlySpan<byte> member) => IsLeftOut(member) ? null : JsonValues.Words.Of(Plain());

    public T Word<T>(ReadOnlySpan<byte> member)
        where T : struct, IExtensibleEnum<T> => ExtensibleEnumReader<T>.Values.Of(GetPlain(member));

    public decimal Amount(ReadOnlySpan<byte> member)
    {
        Take(member);
        return Amount();
    }

    public decimal? AmountOrNull(ReadOnlySpan<byte> member) => IsLeftOut(member) ? null : Amount();

    public int Count(ReadOnlySpan<byte> member) => (int)WholeNumber(member, CountDigits);

    public DateTime Time(ReadOnlySpan<byte> member)
    {
        if (!UnixTime.TryFromMilliseconds(WholeNumber(member, TimeDigits), out var time))
        {
            GiveUp();
        }

        return time;
    }

    /// <summary>A text that may have escapes and whatever else, with its quotes; nothing where it is left out.</summary>
    public ReadOnlySpan<byte> QuotedOrEmpty(ReadOnlySpan<byte> member)
    {
        if (IsLeftOut(member))
        {
            return [];
        }

        var quoted = _rest;
        Take("\""u8);
        var length = 0;
        while (length < _rest.Length && _rest[length..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var stop)
        {
            length += stop;
            if (_rest[length] == '"')
            {
                _rest = _rest[(length + 1)..];
                return quoted[..(length + 2)];
            }

            // A backslash takes the byte behind it along.
            length += 2;
        }

        GiveUp();
        return [];
    }

    private bool IsLeftOut(ReadOnlySpan<byte> member) => !TryTake(member) || TryTake("null"u8);

    private decimal Amount()
    {
        if (!AmountReader.TryRead(Plain(), out var amount))
        {
            GiveUp();
        }

        return amount;
    }

    private ReadOnlySpan<byte> GetPlain(ReadOnlySpan<byte> member)
    {
        Take(member);
        return Plain();
    }

    private ReadOnlySpan<byte> Plain()
    {
        Take("\""u8);
        var length = _rest.IndexOfAnyExcept(PlainCharacters);
        if (length < 0 || _rest[length] != '"')
        {
            GiveUp();
            return [];
        }

        var text = _rest[..length];
        _rest = _rest[(length + 1)..];
        return text;
    }

    /// <summary>JSON knows no leading zeros, and what follows the digits is for the next step to accept.</summary>
    private long WholeNumber(ReadOnlySpan<byte> member, int maxDigits)
    {
        Take(member);
        var number = 0L;
        var digits = 0;
        while (digits < _rest.Length && digits <= maxDigits && _rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + (_rest[digits++] - '0');
        }

        if (digits == 0 || digits > maxDigits || (_rest[0] == '0' && digits > 1))
        {
            GiveUp();
            return 0;
        }

        _rest = _rest[digits..];
        return number;
    }
}
