using System.Text.Json;
using Kucoin.Client;

namespace Kucoin.Treasury.Accounts;

/// <summary>
/// A credential store: keeps <see cref="Profile"/>s in one JSON file that only its user can read. Several processes can use one file; a
/// change is whole or has not happened. The file is read anew by every call. The parts of a key stand in it unencrypted.
/// </summary>
public sealed class ProfileStore
{
    private readonly OwnerFile _file;

    /// <summary>Opens the store in a file. Nothing is read before the first call, and no file is the same as no profiles.</summary>
    /// <param name="path">The file. Its folder is created by the first change.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public ProfileStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = new(path);
    }

    /// <summary>The file, as it was given.</summary>
    public string Path => _file.Path;

    /// <summary>
    /// Opens the store that the <c>kucoin</c> command uses: <c>kucoin/credentials.json</c> in <c>XDG_CONFIG_HOME</c> or <c>~/.config</c>,
    /// on Windows in the application data of the user.
    /// </summary>
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

    /// <summary>Lists every profile, in the ordinal order of their names.</summary>
    /// <exception cref="ProfileException">The file is refused, or a profile in it is invalid.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public IReadOnlyList<Profile> List() => [.. Load().Select(stored => Open(stored.Key, stored.Value))];

    /// <summary>Gets a profile by its name; upper and lower case are different names.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ProfileException">There is no such profile, it is invalid, or the file is refused.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public Profile Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Load().TryGetValue(name, out var stored) ? Open(name, stored) : throw NotFound(name);
    }

    /// <summary>Adds a profile. It replaces none: remove one first to give its name to another key.</summary>
    /// <param name="name">The name; see <see cref="Profile.IsValidName"/>.</param>
    /// <param name="profile">The API key, and the exchange it belongs to.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    /// <exception cref="ProfileException">
    /// The name is taken, the key or its exchange is invalid, the file is refused, or it could not be written.
    /// </exception>
    public void Add(string name, NewProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!Profile.IsValidName(name))
        {
            throw new ArgumentException($"The name of a profile is {Profile.AllowedName}.", nameof(name));
        }

        var added = new StoredProfile
        {
            Key = profile.Key,
            Secret = profile.Secret,
            Passphrase = profile.Passphrase,
            Endpoint = profile.Endpoint,
        };
        Change(profiles =>
        {
            _ = Open(name, added);
            if (!profiles.TryAdd(name, added))
            {
                throw new ProfileException(ProfileError.AlreadyExists, $"There is a profile '{name}' already.", name);
            }
        });
    }

    /// <summary>Removes a profile. KuCoin still knows the key.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ProfileException">There is no such profile, the file is refused, or it could not be written.</exception>
    public void Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Change(profiles =>
        {
            if (!profiles.Remove(name))
            {
                throw NotFound(name);
            }
        });
    }

    private ProfileException NotFound(string name) => new(ProfileError.NotFound, $"There is no profile '{name}' in {Path}.", name);

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
            throw new ProfileException(ProfileError.Invalid, $"Profile '{name}': {Sentence(wrong)}", name, wrong);
        }
    }

    /// <summary>The message without the name of a parameter of another method.</summary>
    private static string Sentence(ArgumentException wrong)
    {
        var end = wrong.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? wrong.Message : wrong.Message[..end];
    }

    private SortedDictionary<string, StoredProfile> Load()
    {
        try
        {
            using var file = _file.Open();
            return file is null ? new(StringComparer.Ordinal)
                : OwnerFile.IsOpenToOthers(file)
                    ? throw new ProfileException(
                        ProfileError.FileRefused, $"Others can read {Path}, so it is not used. Close it with: chmod 600 {Path}")
                    : new(JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileFile)!.Profiles, StringComparer.Ordinal);
        }
        catch (JsonException unreadable)
        {
            // The message of the parser can quote the file, and with it a secret; so it is not kept as the cause either.
            throw new ProfileException(ProfileError.FileRefused, $"{Path} cannot be understood at line {unreadable.LineNumber + 1}.");
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new ProfileException(ProfileError.FileRefused, $"{Path} cannot be read: it belongs to somebody else.", cause: denied);
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
            throw new ProfileException(ProfileError.FileNotWritten, $"{Path} could not be changed: {failed.Message}", cause: failed);
        }
    }
}
