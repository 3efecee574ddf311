using System.Text.Json;
using Kucoin.Client;

namespace Kucoin.Cli.Profiles;

/// <summary>Keeps profiles in one file that only its user can read. A change is whole or has not happened.</summary>
internal sealed class ProfileStore(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    public string Path => path;

    /// <summary>The file under the user's configuration folder.</summary>
    public static ProfileStore OfUser()
    {
        var set = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        var folder = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData)
            : System.IO.Path.IsPathFullyQualified(set ?? "")
                ? set!
                : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
        return new(System.IO.Path.Combine(folder, "kucoin", "credentials.json"));
    }

    /// <summary>The profiles in the order of their names.</summary>
    public IReadOnlyList<Profile> Read() => [.. Load().Select(stored => Open(stored.Key, stored.Value))];

    /// <exception cref="Failure">There is no such profile.</exception>
    public Profile Get(string name) => Load().TryGetValue(name, out var stored) ? Open(name, stored) : throw NotThere(name);

    /// <exception cref="Failure">The name is taken.</exception>
    public void Add(string name, StoredProfile profile) => Change(profiles =>
    {
        _ = Open(name, profile);
        if (!profiles.TryAdd(name, profile))
        {
            throw Failure.Usage($"There is a profile '{name}' already. 'kucoin profiles remove {name}' makes room.");
        }
    });

    /// <exception cref="Failure">There is no such profile.</exception>
    public void Remove(string name) => Change(profiles =>
    {
        if (!profiles.Remove(name))
        {
            throw NotThere(name);
        }
    });

    private Failure NotThere(string name) => Failure.Usage(
        $"There is no profile '{name}' in {path}. 'kucoin profiles list' shows them all.");

    private static Profile Open(string name, StoredProfile stored)
    {
        try
        {
            var environment = stored.Endpoint is not { } address ? KucoinEnvironment.Live
                : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? KucoinEnvironment.At(uri)
                : throw new ArgumentException("The endpoint is not an address. Give one like https://api.kucoin.com.");
            return new(name, environment, new(stored.Key, stored.Secret, stored.Passphrase));
        }
        catch (ArgumentException wrong)
        {
            throw new Failure(Exit.Credentials, $"Profile '{name}': {Failure.Sentence(wrong)}");
        }
    }

    private SortedDictionary<string, StoredProfile> Load()
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            RefuseWhatOthersCanRead(file);
            var read = JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileFile)!;
            return new(read.Profiles, StringComparer.Ordinal);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(StringComparer.Ordinal);
        }
        catch (JsonException unreadable)
        {
            // The message of the parser can quote the file, and with it a secret.
            throw new Failure(Exit.Credentials, $"{path} cannot be understood at line {unreadable.LineNumber + 1}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new Failure(Exit.Credentials, $"{path} cannot be read: it belongs to somebody else.");
        }
    }

    private void RefuseWhatOthersCanRead(FileStream file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & ~OwnerFolder) != UnixFileMode.None)
        {
            throw new Failure(Exit.Credentials, $"Others can read {path}, so it is not used. Close it with: chmod 600 {path}");
        }
    }

    /// <summary>
    /// The file is replaced by its changed copy in one step. A lock that ends with the process keeps two changes from losing one.
    /// </summary>
    private void Change(Action<SortedDictionary<string, StoredProfile>> change)
    {
        try
        {
            MakeFolder();
            using var claim = Create($"{path}.lock", FileMode.OpenOrCreate);
            var profiles = Load();
            change(profiles);
            using (var copy = Create($"{path}.new", FileMode.Create))
            {
                JsonSerializer.Serialize(copy, new() { Profiles = profiles }, ProfileJson.Default.ProfileFile);
                copy.Flush(flushToDisk: true);
            }

            File.Move($"{path}.new", path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new Failure(Exit.Unexpected, $"{path} could not be changed: {failed.Message}");
        }
    }

    private void MakeFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    private static FileStream Create(string file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(file, options);
    }
}
