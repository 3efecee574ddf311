using System.Text.Json;

namespace Kucoin.Client.Pipeline;

/// <summary>KuCoin's envelope around every answer: <c>code</c>, <c>msg</c> and <c>data</c>, in any order.</summary>
internal readonly ref struct Envelope
{
    public string Code { get; private init; }

    public string? Message { get; private init; }

    /// <summary>The text of <c>data</c>; empty when it is missing or null.</summary>
    public ReadOnlySpan<byte> Data { get; private init; }

    /// <exception cref="JsonException">The body is not an envelope.</exception>
    public static Envelope Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The body is not a JSON object.");
        }

        string? code = null;
        string? message = null;
        var data = ReadOnlySpan<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                Once(code is null);
                code = Text(ref reader);
            }
            else if (reader.ValueTextEquals("msg"u8))
            {
                Once(message is null);
                message = Text(ref reader);
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                Once(data.IsEmpty);
                data = Value(ref reader, body);
            }
            else
            {
                reader.Skip();
            }
        }

        while (reader.Read())
        {
        }

        return new() { Code = code ?? throw new JsonException("The body has no code."), Message = message, Data = data };
    }

    /// <summary>A body that says two things about itself says nothing.</summary>
    private static void Once(bool isFirst)
    {
        if (!isFirst)
        {
            throw new JsonException("The body has its code, its message or its data twice.");
        }
    }

    private static string? Text(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.Null:
                return null;
            default:
                throw new JsonException("The code or the message of the body is not text.");
        }
    }

    private static ReadOnlySpan<byte> Value(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return [];
        }

        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }
}
