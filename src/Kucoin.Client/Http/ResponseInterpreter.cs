using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Kucoin.Client.Responses;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>
/// Maps an HTTP exchange to a result. The main rule: a request that may have changed something and got no conclusive response is
/// <see cref="KucoinError.OutcomeUnknown"/>, never an ordinary failure.
/// </summary>
internal static class ResponseInterpreter
{
    private const string SuccessMessage = "success";
    private const int StartLength = 200;

    /// <summary>The time for which the network in front of KuCoin blocks a machine that sent too many requests (its error 1015).</summary>
    private static readonly TimeSpan Block = TimeSpan.FromSeconds(30);

    public static bool TryRead<T>(
        KucoinRequest request,
        in HttpExchange exchange,
        Sending sending,
        out T? data,
        out IReadOnlyList<KucoinDataProblem>? problems,
        out KucoinError? error)
    {
        data = default;
        problems = null;
        error = null;
        if (exchange.Failure is { } failure)
        {
            error = Unanswered(request, new KucoinError.Unreachable(failure), exchange.NeverSent, sending);
            return false;
        }

        if (exchange.Flaw is { } flaw)
        {
            error = Unanswered(request, Unreadable(request, exchange, flaw), neverSent: false, sending);
            return false;
        }

        try
        {
            var envelope = Envelope<T>.Read(exchange.Body);
            if (envelope.Code != KucoinErrorCodes.SuccessCode)
            {
                error = Refused(request, envelope.Code, envelope.Message, exchange, sending);
                return false;
            }

            if (exchange.Status >= HttpStatusCode.InternalServerError)
            {
                var contradiction = Unreadable(request, exchange, "The body reports success, but the HTTP status is an error.");
                error = Unanswered(request, contradiction, neverSent: false, sending);
                return false;
            }

            if (!envelope.HasData && !MayBeEmpty(request, envelope))
            {
                error = WithoutData(request, envelope.Message, exchange, sending);
                return false;
            }

            data = envelope.HasData ? envelope.Data : ResponseData<T>.ReadNull();
            if (data is null)
            {
                throw new JsonException("The data of the body has no value.");
            }

            problems = ResponseLocation.Describe(envelope.Problems, exchange.Body, request.CarriesSecret);
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The JSON reader throws InvalidOperationException for text that is not valid Unicode.
            var cause = exchange.Status == HttpStatusCode.TooManyRequests
                ? new KucoinError.RateLimited(Block, Pool: null)
                : (KucoinError)Unreadable(request, exchange, Describe(unreadable, exchange.Body, request.CarriesSecret));
            error = Unanswered(request, cause, neverSent: false, sending);
            return false;
        }
    }

    private static KucoinError Refused(KucoinRequest request, string code, string? message, in HttpExchange exchange, Sending sending)
    {
        if (code == KucoinErrorCodes.TooManyRequestsCode)
        {
            // An exhausted quota, which the headers show, is refused by the gateway; an overloaded exchange may have accepted the request.
            return exchange.RateLimit is { } quota
                ? new KucoinError.RateLimited(quota.Reset, request.Endpoint.Pool)
                : Unanswered(request, new KucoinError.RateLimited(null, null), neverSent: false, sending);
        }

        if (code == KucoinErrorCodes.BlockedCode)
        {
            return Unanswered(request, new KucoinError.RateLimited(Block, Pool: null), neverSent: false, sending);
        }

        var api = new KucoinError.Api(code, WithoutKey(message ?? "", sending), exchange.Status!.Value);
        return api.IsUnclear ? Unanswered(request, api, neverSent: false, sending) : api;
    }

    /// <summary>A list without rows can be null. A list that is absent is no empty list: nothing shows that it has no rows.</summary>
    private static bool MayBeEmpty<T>(KucoinRequest request, in Envelope<T> envelope) =>
        (request.Endpoint.ResponseMayBeEmpty || (ResponseData<T>.IsList && envelope.HasNull)) && IsSilent(envelope.Message);

    private static bool IsSilent(string? message) => string.IsNullOrEmpty(message) || message == SuccessMessage;

    /// <summary>
    /// Success without the expected data. With a message it is the refusal of a read, and of a write if the message is known to mean that
    /// nothing happened. Everything else is inconclusive.
    /// </summary>
    private static KucoinError WithoutData(KucoinRequest request, string? message, in HttpExchange exchange, Sending sending)
    {
        if (IsSilent(message))
        {
            return Unanswered(request, Unreadable(request, exchange, "The body has no data."), neverSent: false, sending);
        }

        var refusal = new KucoinError.Api(KucoinErrorCodes.SuccessCode, WithoutKey(message!, sending), exchange.Status!.Value);
        return KucoinErrorCodes.IsRefusal(message!) ? refusal : Unanswered(request, refusal, neverSent: false, sending);
    }

    /// <summary>The key is the only part of the credentials that the exchange receives, so that its message can contain it.</summary>
    private static string WithoutKey(string message, Sending sending) => sending.Signer is { } signer
        ? message.Replace(signer.Key, SecretMask.Mask, StringComparison.OrdinalIgnoreCase)
        : message;

    private static KucoinError Unanswered(KucoinRequest request, KucoinError cause, bool neverSent, Sending sending) =>
        request.Endpoint.IsRead || neverSent
            ? cause
            : new KucoinError.OutcomeUnknown(cause, request.ClientOid, sending.At.UtcDateTime)
            {
                Transfer = request.Transfer,
                Withdrawal = request.Withdrawal,
                NotAfter = sending.NotAfter?.UtcDateTime,
                KeyId = sending.Signer?.Credentials.KeyId,
                Exchange = sending.Exchange[request.Endpoint.Host],
            };

    /// <summary>When a message was signed, its deadline, and the exchange and credentials used.</summary>
    internal readonly record struct Sending(DateTimeOffset At, DateTimeOffset? NotAfter, KucoinEnvironment Exchange, Signer? Signer);

    /// <summary>Describes what could not be read. The JSON reader quotes the body in its message, so only the position is used.</summary>
    private static string Describe(Exception unreadable, ReadOnlySpan<byte> body, bool hasSecret) => unreadable switch
    {
        InvalidValueException invalid => DescribeValue(invalid, body, hasSecret),
        JsonException json when json.GetType() != typeof(JsonException) => string.Create(
            CultureInfo.InvariantCulture, $"The body is not valid JSON (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1})."),
        JsonException json => json.Message,
        _ => "The body has text that is not valid Unicode.",
    };

    /// <summary>Describes an invalid value, or the body itself if it is not valid JSON: then the value may be only a part of one.</summary>
    private static string DescribeValue(InvalidValueException invalid, ReadOnlySpan<byte> body, bool hasSecret)
    {
        try
        {
            return ResponseLocation.Describe(invalid, body, hasSecret).ToString();
        }
        catch (JsonException broken)
        {
            return Describe(broken, body, hasSecret);
        }
    }

    /// <summary>The response to a request with a secret can contain one too, so its body is not shown.</summary>
    private static KucoinError.Unreadable Unreadable(KucoinRequest request, in HttpExchange exchange, string cause)
    {
        var shown = request.CarriesSecret ? [] : exchange.Body[..Math.Min(StartLength, exchange.Body.Length)];
        var start = Encoding.UTF8.GetString(shown);
        return new(exchange.Status!.Value, cause, string.Concat(start.Where(character => !char.IsControl(character))));
    }
}
