using System.Text.Json;
using Kucoin.Client.Responses;
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

    /// <summary>Whether the data is JSON null, and not absent.</summary>
    public bool HasNull { get; private init; }

    /// <summary>The data of a successful response; the data of an error response is ignored.</summary>
    public T? Data { get; private init; }

    /// <summary>The parts of the data that could not be used.</summary>
    public ResponseProblems.Found[] Problems { get; private init; }

    /// <exception cref="JsonException">The body is not an envelope, or the data of a success does not have the expected form.</exception>
    public static Envelope<T> Read(ReadOnlySpan<byte> body)
    {
        ResponseProblems.Begin();
        try
        {
            return ReadBody(body) with { Problems = ResponseProblems.End() };
        }
        finally
        {
            ResponseProblems.End();
        }
    }

    private static Envelope<T> ReadBody(ReadOnlySpan<byte> body)
    {
        string? code = null;
        string? message = null;
        T? data = default;
        var (hasData, hasNull) = (false, false);
        var unread = ReadOnlySpan<byte>.Empty;
        var json = new BodyReader(body);
        for (var more = json.BeginObject(); more; more = json.NextMember())
        {
            var name = json.Name();
            if (name.IsText("code"u8))
            {
                Once(code is null);
                code = Text(json.Value());
            }
            else if (name.IsText("msg"u8))
            {
                Once(message is null);
                message = Text(json.Value());
            }
            else if (name.IsText("data"u8))
            {
                Once(!hasData);
                Once(!hasNull);
                hasNull = json.IsNull();
                hasData = !hasNull;
                if (hasData && code == KucoinErrorCodes.SuccessCode)
                {
                    data = ResponseData<T>.Read(ref json);
                }
                else
                {
                    unread = json.Value().Bytes;
                }
            }
            else
            {
                json.Value();
            }
        }

        json.End();
        if (hasData && !unread.IsEmpty && code == KucoinErrorCodes.SuccessCode)
        {
            body.Overlaps(unread, out var start);
            data = ResponseData<T>.Read(unread, start);
        }

        return new()
        {
            Code = code ?? throw new JsonException("The body has no code."),
            Message = message,
            HasData = hasData,
            HasNull = hasNull,
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

    private static string? Text(JsonToken token)
    {
        if (token.IsText(KucoinErrorCodes.SuccessBytes))
        {
            return KucoinErrorCodes.SuccessCode;
        }

        var json = token.Reader();
        return json.TokenType == JsonTokenType.Null ? null
            : TextForm.TryRead(ref json, out var text) ? text
            : throw new JsonException("The code or the message of the body is not a string.");
    }
}
