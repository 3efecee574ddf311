namespace Kucoin.Faults.Tests.Soak;

/// <summary>A caller was told what is not so.</summary>
internal sealed class SoakException(string message) : Exception(message);
