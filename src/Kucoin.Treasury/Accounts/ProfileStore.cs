using System.Text.Json;
using Kucoin.Client;

namespace Kucoin.Treasury.Accounts;

/// <summary>
/// A credential store that keeps <see cref="Profile"/>s in one JSON file that only its user can read. Several processes can share a file;
/// changes are atomic. Every call reads the file again. The keys are stored unencrypted.
/// </summary>
public sealed class ProfileStore
{
    private readonly OwnerFile _file;

    /// <summary>Opens the store in a file. The file is first read by the first call; a missing file is an empty store.</summary>
    /// <param name="path">The file. Its folder is created by the first change.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public ProfileStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = new(path);
    }

    /// <summary>The path of the file, as given.</summary>
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

    /// <summary>Gets a profile by its name, which is case-sensitive.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ProfileException">The profile does not exist or is invalid, or the file is refused.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public Profile Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Load().TryGetValue(name, out var stored) ? Open(name, stored) : throw NotFound(name);
    }

    /// <summary>Checks that a name is free, for example before the user is asked for a key.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ProfileException">A profile of that name already exists, or the file is refused.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public void RequireFree(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Load().ContainsKey(name))
        {
            throw AlreadyExists(name);
        }
    }

    /// <summary>Creates a profile without storing it, for example to check the key before <see cref="Add"/>.</summary>
    /// <param name="name">The name; see <see cref="Profile.IsValidName"/>.</param>
    /// <param name="profile">The API key, and the exchange it belongs to.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    /// <exception cref="ProfileException">The key or its exchange is invalid.</exception>
    public static Profile Create(string name, NewProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Open(RequireName(name), Store(profile));
    }

    /// <summary>Adds a profile. An existing one is not replaced: remove it first to reuse its name.</summary>
    /// <param name="name">The name; see <see cref="Profile.IsValidName"/>.</param>
    /// <param name="profile">The API key, and the exchange it belongs to.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    /// <exception cref="ProfileException">
    /// A profile of that name already exists, the key or its exchange is invalid, the file is refused, or it could not be written.
    /// </exception>
    public void Add(string name, NewProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _ = RequireName(name);
        var added = Store(profile);
        Change(profiles =>
        {
            _ = Open(name, added);
            if (!profiles.TryAdd(name, added))
            {
                throw AlreadyExists(name);
            }
        });
    }

    /// <summary>Removes a profile. The key stays valid at KuCoin.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ProfileException">The profile does not exist, the file is refused, or it could not be written.</exception>
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

    private static string RequireName(string name) => Profile.IsValidName(name)
        ? name
        : throw new ArgumentException($"'{name}' is not a valid name of a profile: use {Profile.AllowedName}.", nameof(name));

    private static StoredProfile Store(NewProfile profile) => new()
    {
        Key = profile.Key,
        Secret = profile.Secret,
        Passphrase = profile.Passphrase,
        Endpoint = profile.Endpoint,
    };

    private static ProfileException AlreadyExists(string name) =>
        new(ProfileError.AlreadyExists, $"Profile '{name}' already exists.", name);

    private ProfileException NotFound(string name) => new(ProfileError.NotFound, $"There is no profile '{name}' in {Path}.", name);

    private static Profile Open(string name, StoredProfile stored)
    {
        try
        {
            var environment = stored.Endpoint is not { } address ? KucoinEnvironment.Live
                : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? KucoinEnvironment.FromAddress(uri)
                : throw new ArgumentException("The endpoint is not a valid address. Give one like https://api.kucoin.com.");
            return new(name, environment, new(stored.Key, stored.Secret, stored.Passphrase));
        }
        catch (ArgumentException wrong)
        {
            throw new ProfileException(ProfileError.Invalid, $"Profile '{name}': {Sentence(wrong)}", name, wrong);
        }
    }

    /// <summary>The message without the parameter name of another method.</summary>
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
                        ProfileError.FileRefused, $"{Path} is not used because other users can read it. Restrict it with: chmod 600 {Path}")
                    : new(JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileFile)!.Profiles, StringComparer.Ordinal);
        }
        catch (JsonException unreadable)
        {
            // The message of the parser can quote the file, and with it a secret; so it is not used as the inner exception either.
            throw new ProfileException(ProfileError.FileRefused, $"{Path} is invalid at line {unreadable.LineNumber + 1}.");
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new ProfileException(ProfileError.FileRefused, $"{Path} cannot be read: it belongs to another user.", cause: denied);
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
