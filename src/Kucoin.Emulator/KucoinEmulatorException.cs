namespace Kucoin.Emulator;

/// <summary>The local exchange cannot do what it was asked to, for example start; the message says why.</summary>
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
