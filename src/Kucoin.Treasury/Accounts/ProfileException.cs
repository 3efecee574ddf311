namespace Kucoin.Treasury.Accounts;

/// <summary>The exception thrown when a profile could not be read, added or removed. Its message quotes nothing from the file.</summary>
public sealed class ProfileException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">The kind of the failure.</param>
    /// <param name="message">The reason, in a sentence.</param>
    /// <param name="name">The profile; <see langword="null"/> if the error is about the whole file.</param>
    /// <param name="cause">The inner exception.</param>
    public ProfileException(ProfileError error, string message, string? name = null, Exception? cause = null)
        : base(message, cause) => (Error, Name) = (error, name);

    /// <summary>The kind of the failure.</summary>
    public ProfileError Error { get; }

    /// <summary>The name of the profile; <see langword="null"/> if the error is about the whole file.</summary>
    public string? Name { get; }
}

/// <summary>The reason why a profile could not be read, added or removed.</summary>
public enum ProfileError
{
    /// <summary>The store has no profile of that name.</summary>
    NotFound,

    /// <summary>The store already has a profile of that name.</summary>
    AlreadyExists,

    /// <summary>A part of the key is empty or malformed, or the address of the exchange is refused.</summary>
    Invalid,

    /// <summary>The file is malformed, belongs to another user, or can be read or written by other users.</summary>
    FileRefused,

    /// <summary>The file could not be changed, for example because another process is changing it. Trying again can help.</summary>
    FileNotWritten,
}
