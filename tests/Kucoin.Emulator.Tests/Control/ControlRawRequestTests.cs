using System.Globalization;
using System.Net;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

/// <summary>Access to the control interface with raw bytes on a connection.</summary>
public sealed class ControlRawRequestTests
{
    private const string Token = "7f3a9c51d2e84b06a1c5f7e2b9d04836";
    private const string Here = "Host: localhost\r\n";
    private const string Close = "Connection: close\r\n";

    [Fact]
    public async Task Control_on_a_public_address_without_a_token_is_404_for_every_path()
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty", Host = IPAddress.Any });
        string[] forms = ["{0}", "/{0}", "/.{0}", "/x/..{0}", "{0}/", "{0}//", "{0}?x=1", "{0};x=1", "{0}/.", "{0}%2F", "http://localhost{0}"];
        var targets = ControlVerbs.All.SelectMany(verb => Ways(verb.Target).Select(target => (verb.Verb, Target: target)));

        foreach (var (verb, target) in targets)
        {
            Assert.Equal((target, 404), (target, await StatusAsync(exchange, $"{verb} {target} HTTP/1.1\r\n{Here}{Close}\r\n")));
        }

        IEnumerable<string> Ways(string target) =>
        [
            .. forms.Select(form => string.Format(CultureInfo.InvariantCulture, form, target)),
            target.ToUpperInvariant(),
            target.Replace("/", "\\", StringComparison.Ordinal)[1..].Insert(0, "/"),
            target.Replace("_", "%5F", StringComparison.Ordinal),
            $"/%5f{target[2..]}",
            $"/_emulator%2F{target.Split('/')[^1]}",
            $"/_emulator/./{target.Split('/')[^1]}",
        ];
    }

    /// <summary>An unauthorized caller is refused regardless of the body, which is not read.</summary>
    [Theory]
    [InlineData("Content-Length: 65537\r\n\r\n")]
    [InlineData("Content-Length: 5\r\n\r\n{")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nno number\r\n")]
    public async Task Control_authorizes_before_reading_the_body(string rest)
    {
        await using var published = await Start.ExchangeAsync(new() { Scenario = "empty", Host = IPAddress.Any });
        await using var locked = await Start.ExchangeAsync(new() { Scenario = "empty", ControlToken = EmulatorControlToken.Parse(Token) });
        const string Head = $"POST /_emulator/faults/clear HTTP/1.1\r\n{Here}Content-Type: application/json\r\n";

        Assert.Equal(404, await FirstStatusAsync(published, Head + rest));
        Assert.Equal(401, await FirstStatusAsync(locked, Head + rest));
    }

    [Theory]
    [InlineData(200, "http://localhost")]
    [InlineData(200, "http://127.0.0.1:3000")]
    [InlineData(200, "https://[::1]:8443")]
    [InlineData(403, "file://")]
    [InlineData(403, "capacitor://localhost")]
    [InlineData(403, "vscode-webview://localhost")]
    [InlineData(403, "http://loopback")]
    [InlineData(403, "http://a.localhost")]
    [InlineData(403, "http://localhost/,https://page.example")]
    [InlineData(403, "")]
    [InlineData(403, "http://localhost", "https://page.example")]
    [InlineData(403, "https://page.example", "http://localhost")]
    [InlineData(403, "http://localhost/", "https://page.example")]
    [InlineData(403, "file:///", "https://page.example")]
    [InlineData(403, "http://localhost", "http://localhost")]
    [InlineData(403, "", "http://localhost")]
    public async Task Control_accepts_only_local_browser_origins(int expected, params string[] origins)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });
        var headers = string.Concat(origins.Select(origin => $"Origin: {origin}\r\n"));

        Assert.Equal(expected, await StatusAsync(exchange, $"GET /_emulator HTTP/1.1\r\n{Here}{headers}{Close}\r\n"));
    }

    [Theory]
    [InlineData("HTTP/1.1\r\nHost: loopback", 403)]
    [InlineData("HTTP/1.1\r\nHost: loopback:8080", 403)]
    [InlineData("HTTP/1.1\r\nHost: localhost.", 403)]
    [InlineData("HTTP/1.1\r\nHost: a.localhost", 403)]
    [InlineData("HTTP/1.1\r\nHost: localhost.page.example", 403)]
    [InlineData("HTTP/1.1\r\nHost: 0.0.0.0", 403)]
    [InlineData("HTTP/1.1\r\nHost:", 403)]
    [InlineData("HTTP/1.0", 403)]
    [InlineData("HTTP/1.1", 400)]
    [InlineData("HTTP/1.1\r\nHost: localhost\r\nHost: page.example", 400)]
    [InlineData("HTTP/1.1\r\nHost: localhost\r\nHost: localhost", 400)]
    [InlineData("HTTP/1.1\r\nHost: LOCALHOST:1", 200)]
    public async Task Control_rejects_host_names_that_can_resolve_elsewhere(string rest, int expected)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });

        Assert.Equal(expected, await StatusAsync(exchange, $"GET /_emulator {rest}\r\n{Close}\r\n"));
        Assert.Equal(expected, await StatusAsync(exchange, $"GET /health {rest}\r\n{Close}\r\n"));
    }

    [Theory]
    [InlineData("http://localhost/_emulator", "localhost", 200)]
    [InlineData("http://localhost/health?x", "localhost", 200)]
    [InlineData("http://page.example/_emulator", "page.example", 403)]
    [InlineData("http://page.example/health", "page.example", 403)]
    [InlineData("http://page.example/_emulator", "localhost", 400)]
    public async Task Control_absolute_request_target_applies_the_same_rules(string target, string host, int expected)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });

        Assert.Equal(expected, await StatusAsync(exchange, $"GET {target} HTTP/1.1\r\nHost: {host}\r\n{Close}\r\n"));
    }

    private static async Task<int> StatusAsync(KucoinEmulator exchange, string request)
    {
        await using var connection = await RawConnection.OpenAsync(exchange.Address);
        await connection.SendAsync(request);
        return StatusOf(await connection.ReadUntilClosedAsync());
    }

    private static async Task<int> FirstStatusAsync(KucoinEmulator exchange, string request)
    {
        await using var connection = await RawConnection.OpenAsync(exchange.Address);
        await connection.SendAsync(request);
        return StatusOf(await connection.ReadUntilAsync("\r\n"));
    }

    private static int StatusOf(string response) =>
        int.Parse(response.Split(' ')[1], CultureInfo.InvariantCulture);
}
