using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>
/// A kind of value in a response. One rule for each kind serves the hand-written readers and the converters of the serializer. Every kind
/// accepts a string or a number, because KuCoin writes the same member as one or the other.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal interface IValueForm<T>
{
    /// <summary>The sentence that describes an invalid value.</summary>
    static abstract string Requirement { get; }

    /// <summary>Reads the value at the current position; <see langword="false"/> if it is not of this kind.</summary>
    static abstract bool TryRead(ref Utf8JsonReader json, out T value);
}
