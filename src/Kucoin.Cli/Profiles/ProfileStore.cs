using System.Text.Json;
using Kucoin.Client;

namespace Kucoin.Cli.Profiles;

/// <summary>Keeps profiles in one file that only its user can read.</summary>
internal sealed class ProfileStore(string path)
{
    private readonly OwnerFile _file = new(path);

    public string Path => path;

    /// <summary>The file under the user's configuration folder.</summary>
    public static ProfileStore OpenDefault()
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

    /// <exception cref="CliException">There is no such profile.</exception>
    public Profile Get(string name) => Load().TryGetValue(name, out var stored) ? Open(name, stored) : throw NotThere(name);

    /// <exception cref="CliException">The name is taken.</exception>
    public void Add(string name, StoredProfile profile) => Change(profiles =>
    {
        _ = Open(name, profile);
        if (!profiles.TryAdd(name, profile))
        {
            throw CliException.Usage($"There is a profile '{name}' already. 'kucoin profiles remove {name}' makes room.");
        }
    });

    /// <exception cref="CliException">There is no such profile.</exception>
    public void Remove(string name) => Change(profiles =>
    {
        if (!profiles.Remove(name))
        {
            throw NotThere(name);
        }
    });

    private CliException NotThere(string name) => CliException.Usage(
        $"There is no profile '{name}' in {path}. 'kucoin profiles list' shows them all.");

    private static Profile Open(string name, StoredProfile stored)
    {
        try
        {
            var environment = stored.Endpoint is not { } address ? KucoinEnvironment.Live
                : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? KucoinEnvironment.FromAddress(uri)
                : throw new ArgumentException("The endpoint is not an address. Give one like https://api.kucoin.com.");
            return new(name, environment, new(stored.Key, stored.Secret, stored.Passphrase));
        }
        catch (ArgumentException wrong)
        {
            throw new CliException(ExitCodes.Credentials, $"Profile '{name}': {CliException.Sentence(wrong)}");
        }
    }

    private SortedDictionary<string, StoredProfile> Load()
    {
        try
        {
            using var file = _file.Open();
            return file is null ? new(StringComparer.Ordinal)
                : OwnerFile.IsOpenToOthers(file)
                    ? throw new CliException(
                        ExitCodes.Credentials, $"Others can read {path}, so it is not used. Close it with: chmod 600 {path}")
                    : new(JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileFile)!.Profiles, StringComparer.Ordinal);
        }
        catch (JsonException unreadable)
        {
            // The message of the parser can quote the file, and with it a secret.
            throw new CliException(ExitCodes.Credentials, $"{path} cannot be understood at line {unreadable.LineNumber + 1}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.Credentials, $"{path} cannot be read: it belongs to somebody else.");
        }
    }

    private void Change(Action<SortedDictionary<string, StoredProfile>> change)
    {
        try
        {
            using var claim = _file.Claim();
            var profiles = Load();
            change(profiles);
            _file.Replace(copy => JsonSerializer.Serialize(copy, new() { Profiles = profiles }, ProfileJson.Default.ProfileFile));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.Unexpected, $"{path} could not be changed: {failed.Message}");
        }
    }
}
