using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Protocol;

/// <summary>KuCoin's envelope. It is written whole before a byte is sent, so a failure half-way can still become a refusal.</summary>
internal sealed class Answer
{
    private const string Success = "200000";
    private const int WorthCompressing = 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _body = new(1024);
    private int _status = StatusCodes.Status200OK;
    private RateReading? _rate;

    public void Succeed(Action<Utf8JsonWriter> writeData)
    {
        using var json = new Utf8JsonWriter(_body, Options);
        json.WriteStartObject();
        json.WriteString("code", Success);
        json.WritePropertyName("data");
        writeData(json);
        json.WriteEndObject();
    }

    public void Refuse(Refusal refusal)
    {
        _body.ResetWrittenCount();
        _status = refusal.Status;
        using var json = new Utf8JsonWriter(_body, Options);
        json.WriteStartObject();
        json.WriteString("code", refusal.Code);
        json.WriteString("msg", refusal.Message);
        json.WriteEndObject();
    }

    /// <summary>Tells the caller what is left of the quota.</summary>
    public void Show(RateReading rate) => _rate = rate;

    public async Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = _status;
        response.ContentType = "application/json;charset=UTF-8";
        if (_rate is { } rate)
        {
            response.Headers["gw-ratelimit-limit"] = Text(rate.Limit);
            response.Headers["gw-ratelimit-remaining"] = Text(rate.Remaining);
            response.Headers["gw-ratelimit-reset"] = Text(rate.ResetMilliseconds);
        }

        var body = _body.WrittenMemory;
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
