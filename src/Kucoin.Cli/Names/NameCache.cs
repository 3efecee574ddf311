using System.Text.Json;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Names;

/// <summary>
/// A file with the names that the command showed, for completion. It is a cache: one that cannot be read is empty, and one that cannot be
/// written stays as it is.
/// </summary>
internal sealed class NameCache(string path)
{
    /// <summary>The environment variable that disables the cache if it is not empty.</summary>
    public const string OffVariable = "KUCOIN_NO_NAME_CACHE";

    private const int MostOwners = 16;
    private const int MostBytes = 4 * 1024 * 1024;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public string Path => path;

    /// <summary>
    /// Opens the cache of the user: <c>kucoin/names.json</c> in <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, on Windows in the local
    /// application data. <see langword="null"/> if it is disabled, or if the user has no such folder.
    /// </summary>
    public static NameCache? OpenDefault() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(OffVariable)) && DefaultPath() is { } file ? new(file) : null;

    /// <summary>The path of the cache of the user; <see langword="null"/> if there is no folder for it.</summary>
    public static string? DefaultPath()
    {
        var set = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var folder = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : System.IO.Path.IsPathFullyQualified(set ?? "") ? set!
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return System.IO.Path.IsPathFullyQualified(folder) ? System.IO.Path.Combine(folder, "kucoin", "names.json") : null;
    }

    /// <summary>The names of one kind, the latest first.</summary>
    public IReadOnlyList<string> Get(NameOwner owner, NameKind kind) => Find(Load(), owner)?.Names.GetValueOrDefault(kind) ?? [];

    /// <summary>Adds names. A failure has no effect on the command.</summary>
    public void Remember(NameOwner owner, ShownNames shown)
    {
        try
        {
            var owners = Load();
            var old = Find(owners, owner);
            if (old is not null && owners[0] == old && shown.All.All(kind => kind.Value.IsSubsetOf(Known(old, kind.Key))))
            {
                return;
            }

            if (shown.All.All(kind => kind.Value.Count == 0))
            {
                return;
            }

            var merged = new OwnedNames { Exchange = owner.Exchange, Key = owner.Key, Names = old?.Names ?? [] };
            foreach (var (kind, names) in shown.All)
            {
                merged.Names[kind] = [.. names.Concat(Known(merged, kind)).Distinct(StringComparer.Ordinal).Take(ShownNames.Limit)];
            }

            NameCacheFile file = new() { Owners = [.. owners.Where(other => other != old).Prepend(merged).Take(MostOwners)] };
            OwnerOnlyFile.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
            OwnerOnlyFile.Write(path, JsonSerializer.Serialize(file, NameCacheJson.Default.NameCacheFile));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Names are a convenience: the result of the command does not depend on them.
        }
    }

    private static List<string> Known(OwnedNames names, NameKind kind) => names.Names.GetValueOrDefault(kind) ?? [];

    private static OwnedNames? Find(List<OwnedNames> owners, NameOwner owner) =>
        owners.FirstOrDefault(names => names.Exchange == owner.Exchange && names.Key == owner.Key);

    private List<OwnedNames> Load()
    {
        try
        {
            var file = new FileInfo(path);
            return IsReadable(file) && !IsWritableByOthers(file)
                && JsonSerializer.Deserialize(File.ReadAllText(path), NameCacheJson.Default.NameCacheFile) is { } read
                ? [.. read.Owners.Where(names => names is not null).Select(Clean)]
                : [];
        }
        catch (Exception unreadable) when (
            unreadable is JsonException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>
    /// Whether it is a regular file of a possible size. A pipe or a device has the length 0, and opening one could wait forever.
    /// </summary>
    private static bool IsReadable(FileInfo file) => file is { Exists: true, LinkTarget: null, Length: > 0 and <= MostBytes };

    private static bool IsWritableByOthers(FileInfo file) =>
        !OperatingSystem.IsWindows() && (file.UnixFileMode & WritableByOthers) != UnixFileMode.None;

    /// <summary>The names that can be offered, whatever the file contains.</summary>
    private static OwnedNames Clean(OwnedNames names) => names with
    {
        Names = new(names.Names.Where(kind => kind.Value is not null).ToDictionary(
            kind => kind.Key, kind => kind.Value.Where(ShownNames.CanBeTyped).Take(ShownNames.Limit).ToList())),
    };
}
