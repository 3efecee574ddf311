using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Tests.Hosting;

public sealed class EmulatorLogTests : IAsyncLifetime
{
    private readonly RecordingLoggers _loggers = new();
    private KucoinEmulator? _exchange;

    private KucoinEmulator Exchange => _exchange!;

    public async ValueTask InitializeAsync() => _exchange = await Start.ExchangeAsync(new() { LoggerFactory = _loggers });

    public async ValueTask DisposeAsync() => await Exchange.DisposeAsync();

    [Fact]
    public async Task Unhandled_exception_is_logged_with_its_event_id()
    {
        using var client = new SigningClient(Exchange);
        Exchange.Ledger.Dispose();

        Assert.Equal("500000", (await client.GetAsync("/api/v1/accounts/ledgers?currency=USDT")).Code);

        var entry = _loggers.Entries.Single(entry => entry.Level == LogLevel.Error);
        Assert.Equal(("Kucoin.Emulator", 1200), (entry.Category, entry.Event));
        Assert.NotNull(entry.Exception);
        Assert.Contains("GET /api/v1/accounts/ledgers?currency=USDT", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_commit_is_logged_with_its_event_id()
    {
        using var client = new SigningClient(Exchange);
        Exchange.Ledger.Dispose();

        Assert.Equal("500000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);

        Assert.Contains(_loggers.Entries, entry => entry is { Level: LogLevel.Error, Event: 1200 or 1201, Exception: not null });
    }

    [Fact]
    public async Task Request_log_entry_contains_no_key_data()
    {
        using var client = new SigningClient(Exchange);
        var (_, secret, passphrase) = Exchange.Credentials;
        var signature = SigningClient.Hmac(secret, "anything");

        await client.GetAsync("/api/v1/accounts?currency=USDT");
        await client.GetAsync($"/api/v1/accounts?passphrase={passphrase}&remark={secret}");
        await client.SendAsync(new() { Target = "/api/v1/accounts", Headers = { ["KC-API-SIGN"] = signature } });
        await using (var raw = await RawConnection.OpenAsync(Exchange.Address))
        {
            await raw.SendAsync($"GET / HTTP/1.1\r\nHost: a\r\nKC-API-PASSPHRASE {passphrase}\r\n\r\n");
            await raw.ReadToEndAsync();
        }

        var texts = _loggers.Entries.Select(entry => $"{entry.Text} {entry.Exception}").ToList();
        Assert.Contains(texts, text => text.Contains("GET /api/v1/accounts?currency=USDT by master: 200 200000", StringComparison.Ordinal));
        string[] secrets = [secret, passphrase, signature, SigningClient.Hmac(secret, passphrase)];
        Assert.All(texts, text => Assert.DoesNotContain(
            secrets, part => text.Contains(part, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(3, _loggers.Entries.Count(entry => entry.Event == 1100));
    }

    [Theory]
    [InlineData("GET /_emulator/{0} HTTP/1.1")]
    [InlineData("GET /api/v1/{0} HTTP/1.1")]
    [InlineData("GET /api/v1/accounts?x={0} HTTP/1.1")]
    [InlineData("GET http://user:{0}@localhost/api/v1/timestamp HTTP/1.1")]
    [InlineData("{0} /api/v1/timestamp HTTP/1.1")]
    [InlineData("{0} /_emulator/status HTTP/1.1")]
    public async Task Control_token_in_the_wrong_place_is_not_logged(string line)
    {
        var token = Kucoin.Emulator.Control.EmulatorControlToken.Create();
        var loggers = new RecordingLoggers();
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty", LoggerFactory = loggers, ControlToken = token });
        await using var raw = await RawConnection.OpenAsync(exchange.Address);

        await raw.SendAsync(string.Format(CultureInfo.InvariantCulture, line, token.Reveal()));
        await raw.SendAsync("\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await raw.ReadUntilClosedAsync();

        Assert.Contains(loggers.Entries, entry => entry.Event is 1100 or 1102);
        Assert.DoesNotContain(loggers.Entries, entry => entry.Text.Contains(token.Reveal(), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(token.Reveal(), string.Concat(exchange.Control.Received), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Password_in_an_absolute_request_target_is_not_logged()
    {
        await using var raw = await RawConnection.OpenAsync(Exchange.Address);

        await raw.SendAsync("GET http://user:hunter2@localhost/api/v1/timestamp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Contains("\"code\":\"200000\"", await raw.ReadUntilClosedAsync(), StringComparison.Ordinal);
        Assert.Contains(_loggers.Entries, entry => entry.Text.StartsWith("GET /api/v1/timestamp by ", StringComparison.Ordinal));
        Assert.DoesNotContain(_loggers.Entries, entry => entry.Text.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logged_path_escapes_control_characters_and_line_breaks()
    {
        await using var raw = await RawConnection.OpenAsync(Exchange.Address);

        await raw.SendAsync(
            $"GET /\u001b[31m%0A{Exchange.Credentials.Passphrase} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await raw.ReadUntilClosedAsync();

        Assert.Contains(_loggers.Entries, entry => entry.Text.StartsWith("GET /%1B[31m%0A*** by ", StringComparison.Ordinal));
    }

    /// <summary>Any client can send such a body; it is not an error of the exchange.</summary>
    [Theory]
    [InlineData("Content-Length: 50", "{")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n{")]
    [InlineData("Transfer-Encoding: chunked", null)]
    public async Task Truncated_or_too_long_body_is_not_logged_as_a_warning(string header, string? body)
    {
        string[] paths = ["/api/v3/accounts/universal-transfer", "/_emulator/faults/clear"];
        foreach (var path in Enumerable.Repeat(paths, 25).SelectMany(both => both))
        {
            await using var raw = await RawConnection.OpenAsync(Exchange.Address);
            await raw.SendAsync(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{header}\r\n\r\n"
                    + (body ?? $"10001\r\n{new string(' ', 65537)}\r\n0\r\n\r\n"));
            await raw.ReadToEndAsync();
        }

        await Exchange.DisposeAsync();
        Assert.DoesNotContain(_loggers.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Request_without_a_key_is_logged_as_such()
    {
        await using var raw = await RawConnection.OpenAsync(Exchange.Address);

        await raw.SendAsync("GET /api/v1/timestamp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await raw.ReadUntilClosedAsync();

        Assert.Contains(_loggers.Entries, entry => entry.Text == "GET /api/v1/timestamp by no key: 200 200000");
    }

    [Fact]
    public async Task Start_and_stop_are_logged()
    {
        var port = Exchange.Address.Port.ToString(CultureInfo.InvariantCulture);
        await Exchange.DisposeAsync();

        Assert.Contains(_loggers.Entries, entry => entry.Event == 1000 && entry.Text.Contains(port, StringComparison.Ordinal));
        Assert.Contains(_loggers.Entries, entry => entry.Event == 1001);
    }
}
