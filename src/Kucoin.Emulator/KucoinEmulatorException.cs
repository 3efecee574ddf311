namespace Kucoin.Emulator;

/// <summary>The local exchange cannot start as it was asked to; the message says why.</summary>
public sealed class KucoinEmulatorException : Exception
{
    /// <summary>Says why.</summary>
    public KucoinEmulatorException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what caused it.</summary>
    public KucoinEmulatorException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
