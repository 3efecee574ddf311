using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

public class RequestLogTests
{
    [Fact]
    public async Task RequestLog_omits_secrets()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        var (key, secret, passphrase) = exchange.Credentials;
        var removal = $"/api/v1/sub/api-key?apiKey={key}&subName=tokyoDesk2&passphrase={passphrase}";
        await client.SendAsync(new() { Verb = "DELETE", Target = removal });
        await using (var raw = await RawConnection.OpenAsync(exchange.Address))
        {
            await raw.SendAsync($"GET /api/v1/accounts/{secret}?note={Escaped(secret)}&%70assphrase=abc&currency=BTC HTTP/1.1\r\n");
            await raw.SendAsync($"Host: 127.0.0.1\r\nKC-API-KEY: {key}\r\n\r\n");
            await raw.ReadUntilAsync("400001");
        }

        await client.SendAsync(new() { Target = "/api/v1/accounts?a&=b", Headers = { ["KC-API-KEY"] = "somebody-elses-live-key" } });
        await client.SendAsync(new() { Target = "/api/v1/timestamp", Unsigned = true });

        var received = exchange.Control.Received;

        Assert.Equal([1, 2, 3, 4], received.Select(request => request.Number));
        Assert.Equal(["DELETE", "GET", "GET", "GET"], received.Select(request => request.Verb));
        Assert.Equal(["master", "master", "unknown", null], received.Select(request => request.Key));
        Assert.Equal(["400100", "400001", "400003", "200000"], received.Select(request => request.Code));
        Assert.Equal([400, 400, 401, 200], received.Select(request => request.Status));
        Assert.Equal("apiKey=***&subName=tokyoDesk2&passphrase=***", received[0].Query);
        Assert.Equal(("/api/v1/accounts/***", "note=***&%70assphrase=***&currency=BTC"), (received[1].Path, received[1].Query));
        Assert.Equal("a&=b", received[2].Query);
        var everything = string.Concat(received.Select(request => request.ToString()));
        Assert.All(
            [key, secret, passphrase, "somebody-elses-live-key"],
            text => Assert.DoesNotContain(text, everything, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task RequestLog_keeps_the_last_thousand_requests()
    {
        await using var exchange = await Start.ExchangeAsync();
        var log = new RequestLog(exchange.Ledger);
        for (var i = 1; i <= 1500; i++)
        {
            log.Add(new(Start.Noon, "GET", $"/{i}", null, 200, "200000", null));
        }

        var lines = log.Read();

        Assert.Equal((1000, "/501", 501), (lines.Count, lines[0].Path, lines[0].Number));
        Assert.Equal(("/1500", 1500), (lines[^1].Path, lines[^1].Number));
        log.Clear();
        Assert.Empty(log.Read());
    }

    [Fact]
    public async Task RequestLog_cut_connection_has_no_response()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.TransferAsync("USDT", "5", "MAIN", "TRADE"));

        var request = exchange.Control.Received.Single();
        Assert.Equal((null, null, FaultKind.Cut), (request.Status, request.Code, request.Fault));
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => $"%{(int)c:x2}"));
}
