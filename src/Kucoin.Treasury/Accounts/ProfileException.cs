namespace Kucoin.Treasury.Accounts;

/// <summary>A profile could not be read, added or removed; the message says why. It quotes nothing that the file holds.</summary>
public sealed class ProfileException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="error">The kind of the failure.</param>
    /// <param name="message">The reason, in a sentence.</param>
    /// <param name="name">The profile; <see langword="null"/> where the whole file is concerned.</param>
    /// <param name="cause">What caused it.</param>
    public ProfileException(ProfileError error, string message, string? name = null, Exception? cause = null)
        : base(message, cause) => (Error, Name) = (error, name);

    /// <summary>The kind of the failure.</summary>
    public ProfileError Error { get; }

    /// <summary>The name of the profile; <see langword="null"/> where the whole file is concerned.</summary>
    public string? Name { get; }
}

/// <summary>Why a profile could not be read, added or removed.</summary>
public enum ProfileError
{
    /// <summary>The store has no profile of that name.</summary>
    NotFound,

    /// <summary>The store has a profile of that name already.</summary>
    AlreadyExists,

    /// <summary>A part of the key is empty or malformed, or the address of the exchange is refused.</summary>
    Invalid,

    /// <summary>The file is malformed, belongs to somebody else, or can be read or written by other users.</summary>
    FileRefused,

    /// <summary>The file could not be changed, for example because another process is changing it. Trying again can help.</summary>
    FileNotWritten,
}
