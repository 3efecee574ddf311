using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>The exception thrown for a value of a response that cannot be used, with its position in the body.</summary>
/// <param name="start">The offset of the first byte of the value in the body.</param>
/// <param name="length">The length of the value in bytes.</param>
/// <param name="reason">What is wrong, in a sentence.</param>
internal sealed class InvalidValueException(int start, int length, string reason) : JsonException(reason)
{
    public int Start => start;

    public int Length => length;
}
