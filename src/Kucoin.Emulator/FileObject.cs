using System.Text.Json;
using Kucoin.Emulator.Books;

namespace Kucoin.Emulator;

/// <summary>
/// An object in one of the emulator's own files, asked for one member after another. A member that is missing, of another kind, or that
/// nobody asked for is a mistake in the file, and the message says where it is.
/// </summary>
/// <remarks>
/// A start reads two files, once each. By way of the serializer that would be a fifth of all its time, spent on compiling it.
/// </remarks>
internal sealed class FileObject
{
    private readonly JsonElement _members;
    private readonly string _place;
    private readonly HashSet<string> _known = [];

    private FileObject(JsonElement element, string place)
    {
        _members = Expect(element, JsonValueKind.Object, place);
        _place = place;
    }

    /// <exception cref="JsonException">What is read is no JSON, or not what was expected.</exception>
    public static T Read<T>(Stream file, Func<FileObject, T> read)
    {
        using var document = JsonDocument.Parse(file);
        return Read(document.RootElement, "$", read);
    }

    public static T[] ReadList<T>(string text, Func<FileObject, T> read)
    {
        using var document = JsonDocument.Parse(text);
        return ReadList(document.RootElement, "$", read);
    }

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => Find(name, JsonValueKind.String)?.GetString();

    public Amount Amount(string name) => AmountOrNull(name) ?? throw Missing(name);

    public Amount? AmountOrNull(string name) => TextOrNull(name) is { } text ? Books.Amount.Parse(text) : null;

    public int Number(string name) => NumberOrNull(name) ?? throw Missing(name);

    public int? NumberOrNull(string name) => Find(name, JsonValueKind.Number)?.GetInt32();

    public long LongNumber(string name, long otherwise) => Find(name, JsonValueKind.Number)?.GetInt64() ?? otherwise;

    public ulong Seed(string name) => Find(name, JsonValueKind.Number)?.GetUInt64() ?? throw Missing(name);

    public DateTimeOffset Time(string name) => Find(name, JsonValueKind.String)?.GetDateTimeOffset() ?? throw Missing(name);

    public bool Is(string name, bool otherwise = false) => Find(name)?.ValueKind switch
    {
        null => otherwise,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new JsonException($"{_place}.{name} is neither true nor false."),
    };

    public T Object<T>(string name, Func<FileObject, T> read) =>
        Read(Find(name) ?? throw Missing(name), $"{_place}.{name}", read);

    public T[] List<T>(string name, Func<FileObject, T> read) => ListOrNull(name, read) ?? throw Missing(name);

    /// <summary>What is in a list; nothing when the file has none.</summary>
    public T[] ListOrEmpty<T>(string name, Func<FileObject, T> read) => ListOrNull(name, read) ?? [];

    public string[] Texts(string name) => TextsOrNull(name) ?? throw Missing(name);

    /// <inheritdoc cref="ListOrEmpty"/>
    public string[] TextsOrEmpty(string name) => TextsOrNull(name) ?? [];

    /// <summary>Amounts by their names.</summary>
    public Dictionary<string, Amount> Amounts(string name) => Object(name, amounts =>
    {
        var byName = new Dictionary<string, Amount>();
        foreach (var member in amounts._members.EnumerateObject())
        {
            byName.Add(member.Name, amounts.Amount(member.Name));
        }

        return byName;
    });

    private static T Read<T>(JsonElement element, string place, Func<FileObject, T> read)
    {
        var file = new FileObject(element, place);
        var value = read(file);
        file.RefuseUnknown();
        return value;
    }

    private static T[] ReadList<T>(JsonElement element, string place, Func<FileObject, T> read)
    {
        var list = new T[Expect(element, JsonValueKind.Array, place).GetArrayLength()];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Read(element[i], $"{place}[{i}]", read);
        }

        return list;
    }

    private T[]? ListOrNull<T>(string name, Func<FileObject, T> read) =>
        Find(name) is { } element ? ReadList(element, $"{_place}.{name}", read) : null;

    private string[]? TextsOrNull(string name)
    {
        if (Find(name, JsonValueKind.Array) is not { } element)
        {
            return null;
        }

        var texts = new string[element.GetArrayLength()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Expect(element[i], JsonValueKind.String, $"{_place}.{name}[{i}]").GetString()!;
        }

        return texts;
    }

    private JsonElement? Find(string name, JsonValueKind kind) =>
        Find(name) is { } element ? Expect(element, kind, $"{_place}.{name}") : null;

    /// <summary>A member, unless it is not there or null.</summary>
    private JsonElement? Find(string name)
    {
        _known.Add(name);
        return _members.TryGetProperty(name, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
    }

    private void RefuseUnknown()
    {
        foreach (var member in _members.EnumerateObject())
        {
            if (!_known.Contains(member.Name))
            {
                throw new JsonException($"{_place} has no member {member.Name}.");
            }
        }
    }

    private static JsonElement Expect(JsonElement element, JsonValueKind kind, string place) => element.ValueKind == kind
        ? element
        : throw new JsonException($"{place} is {element.ValueKind} and should be {kind}.");

    private JsonException Missing(string name) => new($"{_place} lacks {name}.");
}
