using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Http;

/// <summary>
/// KuCoin's envelope. It is written whole before a byte is sent, so a failure half-way can still become a refusal. Its buffer serves one
/// request after another.
/// </summary>
[SuppressMessage("Design", "CA1001:Own disposable fields", Justification = "A writer over a buffer in memory holds nothing else.")]
internal sealed class ApiResponse
{
    private const int MostKept = 256 * 1024;
    private const string Success = "200000";
    private const string JsonType = "application/json;charset=UTF-8";
    private const string HtmlType = "text/html;charset=UTF-8";
    private const int WorthCompressing = 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
#if !DEBUG
        // The tests of a debug build hold every answer to the grammar.
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

    /// <summary>KuCoin's code; what is no envelope has none.</summary>
    public string? Code { get; private set; }

    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>Gives an empty answer.</summary>
    public static ApiResponse Rent()
    {
        var answer = _spare ?? new();
        _spare = null;
        return answer;
    }

    /// <summary>Takes back an answer that nobody reads or writes any more.</summary>
    public static void Return(ApiResponse answer)
    {
        if (answer._body.Capacity > MostKept)
        {
            return;
        }

        answer._body.ResetWrittenCount();
        (answer.Status, answer._type, answer.Code, answer._rate) = (StatusCodes.Status200OK, JsonType, null, null);
        _spare = answer;
    }

    public void Succeed(Action<Utf8JsonWriter> writeData)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("code"u8, Success);
        _json.WritePropertyName("data"u8);
        writeData(_json);
        _json.WriteEndObject();
        _json.Flush();
        Code = Success;
    }

    public void Fail(ApiError refusal)
    {
        _body.ResetWrittenCount();
        (Status, _type, Code) = (refusal.Status, JsonType, refusal.Code);
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("code"u8, refusal.Code);
        _json.WriteString("msg"u8, refusal.Message);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Answers with what stands in front of the exchange: a page for people.</summary>
    public void Show(HtmlPage page)
    {
        _body.ResetWrittenCount();
        (Status, _type, Code, _rate) = (page.Status, HtmlType, null, null);
        Encoding.UTF8.GetBytes(page.Text, _body);
    }

    /// <summary>Tells the caller what is left of the quota, or nothing about it.</summary>
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
