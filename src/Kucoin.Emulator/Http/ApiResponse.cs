using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Http;

/// <summary>
/// A response with KuCoin's envelope. It is buffered completely before it is sent, so that a failure while writing can still become an
/// error response. The buffer is reused across requests.
/// </summary>
[SuppressMessage("Design", "CA1001:Own disposable fields", Justification = "A writer over a buffer in memory holds nothing else.")]
internal sealed class ApiResponse
{
    private const int MostKept = 256 * 1024;
    public const string SuccessCode = "200000";
    private const string JsonType = "application/json;charset=UTF-8";
    private const string HtmlType = "text/html;charset=UTF-8";
    private const int WorthCompressing = 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
#if !DEBUG
        // Debug builds validate every response against the JSON grammar.
        SkipValidation = true,
#endif
    };

    [ThreadStatic]
    private static ApiResponse? _spare;

    private readonly ArrayBufferWriter<byte> _body = new(1024);
    private readonly Utf8JsonWriter _json;
    private string _type = JsonType;
    private RateLimitStatus? _rate;

    private ApiResponse() => _json = new(_body, Options);

    public int Status { get; private set; } = StatusCodes.Status200OK;

    /// <summary>The KuCoin code; <see langword="null"/> when the response is not an envelope.</summary>
    public string? Code { get; private set; }

    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>Rents an empty response from the pool.</summary>
    public static ApiResponse Rent()
    {
        var response = _spare ?? new();
        _spare = null;
        return response;
    }

    /// <summary>Returns a response to the pool.</summary>
    public static void Return(ApiResponse response)
    {
        if (response._body.Capacity > MostKept)
        {
            return;
        }

        response._body.ResetWrittenCount();
        (response.Status, response._type, response.Code, response._rate) = (StatusCodes.Status200OK, JsonType, null, null);
        _spare = response;
    }

    public void Succeed(Action<Utf8JsonWriter> writeData)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("code"u8, SuccessCode);
        _json.WritePropertyName("data"u8);
        writeData(_json);
        _json.WriteEndObject();
        _json.Flush();
        Code = SuccessCode;
    }

    public void Fail(ApiError error)
    {
        _body.ResetWrittenCount();
        (Status, _type, Code) = (error.Status, JsonType, error.Code);
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("code"u8, error.Code);
        _json.WriteString("msg"u8, error.Message);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes an HTML page of the infrastructure in front of the exchange.</summary>
    public void Show(HtmlPage page)
    {
        _body.ResetWrittenCount();
        (Status, _type, Code, _rate) = (page.Status, HtmlType, null, null);
        Encoding.UTF8.GetBytes(page.Text, _body);
    }

    /// <summary>Sets the rate-limit headers, or omits them.</summary>
    public void Show(RateLimitStatus? rate) => _rate = rate;

    public void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = _type;
        if (_rate is { } rate)
        {
            response.Headers["gw-ratelimit-limit"] = Text(rate.Limit);
            response.Headers["gw-ratelimit-remaining"] = Text(rate.Remaining);
            response.Headers["gw-ratelimit-reset"] = Text(rate.ResetMilliseconds);
        }
    }

    public async Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        WriteHead(response);
        var body = Body;
        if (body.Length >= WorthCompressing && http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "gzip";
            body = Compress(body);
        }

        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body.Span);
        }

        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }
}
