namespace Kucoin.Emulator;

/// <summary>
/// The exception thrown when the emulator cannot carry out an operation, for example start. The message states the reason.
/// </summary>
public sealed class KucoinEmulatorException : Exception
{
    /// <summary>Creates an exception with a message.</summary>
    public KucoinEmulatorException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public KucoinEmulatorException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
