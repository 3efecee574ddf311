using System.Text.Json;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>KuCoin's envelope around every response: <c>code</c>, <c>msg</c> and <c>data</c>, in any order.</summary>
internal readonly struct Envelope<T>
{
    public string Code { get; private init; }

    public string? Message { get; private init; }

    /// <summary>Whether there is data; JSON null counts as no data.</summary>
    public bool HasData { get; private init; }

    /// <summary>The data of a successful response; the data of an error response is ignored.</summary>
    public T? Data { get; private init; }

    /// <exception cref="JsonException">The body is not an envelope, or the data of a successful response is invalid.</exception>
    public static Envelope<T> Read(ReadOnlySpan<byte> body) =>
        ResponseData<T>.TryScan(body, out var data)
            ? new() { Code = KucoinErrorCodes.SuccessCode, HasData = true, Data = data }
            : ReadUnscanned(body);

    /// <summary>The general reader, for any valid JSON.</summary>
    /// <inheritdoc cref="Read"/>
    public static Envelope<T> ReadUnscanned(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The body is not a JSON object.");
        }

        string? code = null;
        string? message = null;
        T? data = default;
        var hasData = false;
        var unread = ReadOnlySpan<byte>.Empty;
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
                Once(!hasData);
                reader.Read();
                hasData = reader.TokenType != JsonTokenType.Null;
                if (hasData && code == KucoinErrorCodes.SuccessCode)
                {
                    data = ResponseData<T>.Read(ref reader);
                }
                else
                {
                    unread = Value(ref reader, body);
                }
            }
            else
            {
                reader.Skip();
            }
        }

        while (reader.Read())
        {
        }

        if (hasData && !unread.IsEmpty && code == KucoinErrorCodes.SuccessCode)
        {
            data = ResponseData<T>.Read(unread);
        }

        return new()
        {
            Code = code ?? throw new JsonException("The body has no code."),
            Message = message,
            HasData = hasData,
            Data = data,
        };
    }

    /// <summary>Duplicate members make the body ambiguous, so they are an error.</summary>
    private static void Once(bool isFirst)
    {
        if (!isFirst)
        {
            throw new JsonException("The body has a duplicate code, msg or data member.");
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.ValueTextEquals(KucoinErrorCodes.SuccessCode) ? KucoinErrorCodes.SuccessCode : reader.GetString();
            case JsonTokenType.Number:
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.Null:
                return null;
            default:
                throw new JsonException("The code or the message of the body is not a string.");
        }
    }

    private static ReadOnlySpan<byte> Value(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }
}
