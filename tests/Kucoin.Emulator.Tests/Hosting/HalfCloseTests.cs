using System.Globalization;
using System.Text;
using Kucoin.Emulator.Control;
using Kucoin.Testing;

namespace Kucoin.Emulator.Tests.Hosting;

/// <summary>Half-closed connections: clients that shut down their sending side after a request and keep reading.</summary>
public sealed class HalfCloseTests
{
    private const string Transfer =
        """
        {"clientOid":"half","currency":"USDT","amount":"1","type":"INTERNAL","fromAccountType":"MAIN","toAccountType":"TRADE"}
        """;

    [Theory]
    [InlineData("GET", "/api/v1/timestamp", "")]
    [InlineData("GET", "/api/v1/accounts?currency=USDT&type=main", "")]
    [InlineData("POST", "/api/v3/accounts/universal-transfer", Transfer)]
    public async Task Half_closed_client_receives_its_response(string verb, string target, string body)
    {
        await using var exchange = await Start.ExchangeAsync();
        await using var connection = await RawConnection.OpenAsync(exchange.Address);

        await connection.SendAsync(Sign(exchange.Credentials, TimeProvider.System, verb, target, body));
        var response = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 ", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"200000\"", response, StringComparison.Ordinal);
    }

    /// <summary>The response waits on a frozen clock, so that the half-close arrives long before it.</summary>
    [Theory]
    [InlineData("GET", "/api/v1/accounts?currency=USDT&type=main", "")]
    [InlineData("POST", "/api/v3/accounts/universal-transfer", Transfer)]
    public async Task Half_closed_client_receives_a_late_response(string verb, string target, string body)
    {
        var clock = new SteppingClock(Start.Noon);
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock, FreezeAtAnchor = true });
        exchange.Control.AddFault(new()
        {
            Kind = FaultKind.Delay,
            When = FaultMoment.After,
            Delay = TimeSpan.FromSeconds(1),
            Count = 1,

            // Not for the calls of the other client, which may be served first.
            Endpoint = $"{verb} {target.Split('?')[0]}",
        });
        await using var connection = await RawConnection.OpenAsync(exchange.Address);
        var timers = clock.Timers;

        await connection.SendAsync(Sign(exchange.Credentials, clock, verb, target, body));
        var reading = connection.ReadToEndAsync();
        using var other = new SigningClient(exchange) { Clock = clock };
        for (var calls = 0; calls < 50 || clock.Timers == timers; calls++)
        {
            // After this many calls, everything that arrived before has been processed.
            Assert.Equal("200000", (await other.GetAsync("/api/v1/timestamp")).Code);
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        var response = await reading;

        Assert.StartsWith("HTTP/1.1 200 ", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"200000\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_closed_client_receives_responses_to_pipelined_requests()
    {
        await using var exchange = await Start.ExchangeAsync();
        await using var connection = await RawConnection.OpenAsync(exchange.Address);
        var transfer = Sign(exchange.Credentials, TimeProvider.System, "POST", "/api/v3/accounts/universal-transfer", Transfer);

        await connection.SendAsync(transfer + Sign(exchange.Credentials, TimeProvider.System, "GET", "/api/v1/accounts", ""));
        var response = await connection.ReadToEndAsync();

        Assert.Equal(2, response.Split("\"code\":\"200000\"").Length - 1);
    }

    [Fact]
    public async Task Request_with_truncated_body_has_no_effect()
    {
        await using var exchange = await Start.ExchangeAsync();
        await using var connection = await RawConnection.OpenAsync(exchange.Address);
        var whole = Sign(exchange.Credentials, TimeProvider.System, "POST", "/api/v3/accounts/universal-transfer", Transfer);

        await connection.SendAsync(whole[..^1]);
        var response = await connection.ReadToEndAsync();

        Assert.DoesNotContain("200000", response, StringComparison.Ordinal);
        Assert.DoesNotContain(exchange.Control.Received, request => request.Code == "200000");
    }

    private static string Sign(EmulatorCredentials key, TimeProvider clock, string verb, string target, string body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return $"{verb} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + $"KC-API-KEY: {key.Key}\r\nKC-API-SIGN: {SigningClient.Hmac(key.Secret, timestamp + verb + target + body)}\r\n"
            + $"KC-API-TIMESTAMP: {timestamp}\r\nKC-API-PASSPHRASE: {SigningClient.Hmac(key.Secret, key.Passphrase)}\r\n"
            + "KC-API-KEY-VERSION: 3\r\n"
            + (body.Length == 0 ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n")
            + $"\r\n{body}";
    }
}
