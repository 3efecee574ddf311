namespace Kucoin.Faults.Tests.Soak;

/// <summary>A caller received a wrong outcome.</summary>
internal sealed class SoakException(string message) : Exception(message);
