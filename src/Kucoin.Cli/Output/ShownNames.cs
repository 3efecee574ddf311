namespace Kucoin.Cli.Output;

/// <summary>Collects the names in the rows that a command shows, up to a limit for each kind.</summary>
internal sealed class ShownNames
{
    /// <summary>The largest number of names of one kind.</summary>
    public const int Limit = 1000;

    private const int LongestName = 128;

    private readonly Dictionary<NameKind, HashSet<string>> _names = [];

    public IReadOnlyDictionary<NameKind, HashSet<string>> All => _names;

    /// <summary>Adds the names of one row.</summary>
    public void Add<T>(Columns<T> columns, T row)
    {
        foreach (var column in columns.Named)
        {
            if (column.Read(row).Text is { } name)
            {
                Add(column.NameKind!.Value, name);
            }
        }
    }

    /// <summary>Adds a name. One that cannot be typed safely is ignored.</summary>
    public void Add(NameKind kind, string name)
    {
        if (!_names.TryGetValue(kind, out var names))
        {
            names = new(StringComparer.Ordinal);
            _names.Add(kind, names);
        }

        if (names.Count < Limit && CanBeTyped(name))
        {
            names.Add(name);
        }
    }

    /// <summary>
    /// Whether a name can be a word of a command line: it has no character that controls a terminal or ends a line, and is not mistaken
    /// for an option.
    /// </summary>
    public static bool CanBeTyped(string? name) =>
        name is { Length: > 0 and <= LongestName } && name[0] != '-' && !name.Contains('\uFFFD', StringComparison.Ordinal)
        && TableText.Harmless(name) == name;
}
