using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Kucoin.Client.Responses;
using Kucoin.Client.Results;

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

    public static bool TryRead<T>(KucoinRequest request, in HttpExchange exchange, Sending sending, out T? data, out KucoinError? error)
    {
        data = default;
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

            if (!envelope.HasData && IsSilent(envelope.Message) && EmptyPage<T>.TryCreate(out data))
            {
                return true;
            }

            if (!envelope.HasData && !MayBeEmpty(request, envelope.Message))
            {
                error = WithoutData(request, envelope.Message, exchange, sending);
                return false;
            }

            data = envelope.HasData ? envelope.Data : ResponseData<T>.Read("null"u8);
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The JSON reader throws InvalidOperationException for text that is not valid Unicode.
            var cause = exchange.Status == HttpStatusCode.TooManyRequests
                ? new KucoinError.RateLimited(Block, Pool: null)
                : (KucoinError)Unreadable(request, exchange, Describe(unreadable));
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

        var api = new KucoinError.Api(code, message ?? "", exchange.Status!.Value);
        return api.IsUnclear ? Unanswered(request, api, neverSent: false, sending) : api;
    }

    private static bool MayBeEmpty(KucoinRequest request, string? message) =>
        request.Endpoint.ResponseMayBeEmpty && IsSilent(message);

    private static bool IsSilent(string? message) => string.IsNullOrEmpty(message) || message == SuccessMessage;

    /// <summary>
    /// Success without the expected data: with a message it is treated as a refusal; without a message, or with the usual success message,
    /// it is inconclusive.
    /// </summary>
    private static KucoinError WithoutData(KucoinRequest request, string? message, in HttpExchange exchange, Sending sending) =>
        IsSilent(message)
            ? Unanswered(request, Unreadable(request, exchange, "The body has no data."), neverSent: false, sending)
            : new KucoinError.Api(KucoinErrorCodes.SuccessCode, message!, exchange.Status!.Value);

    private static KucoinError Unanswered(KucoinRequest request, KucoinError cause, bool neverSent, Sending sending) =>
        request.Endpoint.IsRead || neverSent
            ? cause
            : new KucoinError.OutcomeUnknown(cause, request.ClientOid, sending.At.UtcDateTime)
            {
                Transfer = request.Transfer,
                Withdrawal = request.Withdrawal,
                NotAfter = sending.NotAfter?.UtcDateTime,
                KeyId = sending.By.Credentials?.KeyId,
                Exchange = sending.By.Environment[request.Endpoint.Host],
            };

    /// <summary>When a message was signed, its deadline, and the key and exchange used.</summary>
    internal readonly record struct Sending(DateTimeOffset At, DateTimeOffset? NotAfter, KucoinClientOptions By);

    /// <summary>Describes what could not be read. The JSON reader quotes the body in its message, so only the position is used.</summary>
    private static string Describe(Exception unreadable) => unreadable switch
    {
        JsonException json when json.GetType() != typeof(JsonException) => string.Create(
            CultureInfo.InvariantCulture, $"The body is not valid JSON (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1})."),
        JsonException json => json.Message,
        _ => "The body has text that is not valid Unicode.",
    };

    /// <summary>The response to a request with a secret can contain one too, so its body is not shown.</summary>
    private static KucoinError.Unreadable Unreadable(KucoinRequest request, in HttpExchange exchange, string cause)
    {
        var shown = request.CarriesSecret ? [] : exchange.Body[..Math.Min(StartLength, exchange.Body.Length)];
        var start = Encoding.UTF8.GetString(shown);
        return new(exchange.Status!.Value, cause, string.Concat(start.Where(character => !char.IsControl(character))));
    }
}
