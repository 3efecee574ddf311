using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kucoin.Emulator.Tests.Http;

public class RequestTests(SharedExchange shared)
{
    private const string Create = "/api/v2/sub/user/created";
    private const string ChunkedHead =
        $"POST {Create} HTTP/1.1\r\nHost: local\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/api/v1/nothing")]
    [InlineData("GET", "/api/v1/accounts/")]
    [InlineData("GET", "/api/v1/accounts/a/b")]
    [InlineData("GET", "/api/v2/sub/user/created")]
    [InlineData("DELETE", "/api/v1/accounts")]
    [InlineData("PATCH", "/api/v1/accounts")]
    public async Task Unknown_path_or_verb_is_404000(string verb, string target)
    {
        var reply = await shared.Client.SendAsync(new() { Verb = verb, Target = target });

        Assert.Equal(("404000", HttpStatusCode.NotFound), (reply.Code, reply.Status));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    public async Task Body_without_JSON_content_type_is_415000(string contentType)
    {
        var reply = await shared.Client.SendAsync(new() { Verb = "POST", Target = Create, Body = "{}", ContentType = contentType });

        Assert.Equal(("415000", HttpStatusCode.UnsupportedMediaType), (reply.Code, reply.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"subName":["a"]}""")]
    [InlineData("""{"subName":{"a":1}}""")]
    [InlineData("""{"subName":"\ud800"}""")]
    [InlineData("{\"subName\":\"a\"} trailing")]
    public async Task Body_that_is_not_an_object_of_strings_is_400100(string body)
    {
        var reply = await shared.Client.PostAsync(Create, body);

        Assert.Equal(("400100", HttpStatusCode.BadRequest), (reply.Code, reply.Status));
    }

    /// <summary>The network in front of KuCoin rejects it.</summary>
    [Fact]
    public async Task GET_with_a_body_is_an_HTML_page_with_403()
    {
        var reply = await shared.Client.SendAsync(new() { Target = "/api/v1/accounts", Body = "{}" });

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.StartsWith("<!DOCTYPE html>", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deeply_nested_body_is_400100()
    {
        var body = string.Concat(Enumerable.Repeat("{\"a\":", 2000)) + "1" + new string('}', 2000);

        Assert.Equal("400100", (await shared.Client.PostAsync(Create, body)).Code);
    }

    [Fact]
    public async Task Body_above_the_size_limit_is_400100()
    {
        var reply = await shared.Client.PostAsync(Create, $$"""{"subName":"{{new string('a', 70_000)}}"}""");

        Assert.Equal("400100", reply.Code);
    }

    [Fact]
    public async Task Chunked_body_above_the_size_limit_is_400100()
    {
        var chunk = $"8000\r\n{new string('a', 0x8000)}\r\n";
        var response = await SendRawAsync($"{ChunkedHead}{chunk}{chunk}{chunk}0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", response, StringComparison.Ordinal);
        Assert.Contains("\"400100\"", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("172932757476344934")]
    public async Task Malformed_chunk_is_400100(string length)
    {
        var response = await SendRawAsync($"{ChunkedHead}{length}\r\n");

        Assert.Contains("\"400100\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absolute_request_target_is_handled_like_its_path()
    {
        var response = await SendRawAsync("GET http://127.0.0.1/api/v1/timestamp HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        Assert.Contains("\"200000\"", response, StringComparison.Ordinal);
    }

    /// <summary>KuCoin's SDK for Node sends omitted fields as this text.</summary>
    [Fact]
    public async Task Parameter_value_undefined_is_treated_as_omitted()
    {
        var plain = await shared.Client.ReadAsync("/api/v1/accounts");
        var undefined = await shared.Client.ReadAsync("/api/v1/accounts?currency=undefined&type=undefined");

        Assert.Equal(plain.GetRawText(), undefined.GetRawText());
        var required = await shared.Client.GetAsync("/api/v1/accounts/transferable?currency=undefined&type=MAIN");
        Assert.Equal("400100", required.Code);
    }

    [Fact]
    public async Task Long_response_is_compressed_on_request()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shared.Exchange.Address, "/api/v3/currencies"));
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(new GZipStream(body, CompressionMode.Decompress));
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.StartsWith("""{"code":"200000","data":[{"currency":"BTC",""", text, StringComparison.Ordinal);
    }

    private async Task<string> SendRawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(shared.Exchange.Address.Host, shared.Exchange.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var response = new StringBuilder();
        var buffer = new byte[4096];
        while (!response.ToString().Contains('}', StringComparison.Ordinal))
        {
            var length = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, length);
            response.Append(Encoding.UTF8.GetString(buffer, 0, length));
        }

        return response.ToString();
    }
}
