using System.Net;
using Kucoin.Emulator.Control;
using Kucoin.Emulator.Ledger;
using Kucoin.Testing;

namespace Kucoin.Emulator.Tests.Control;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";

    private readonly SteppingClock _clock = new(Start.Noon);
    private KucoinEmulator? _exchange;
    private SigningClient? _client;
    private Amount _before;

    private KucoinEmulator Exchange => _exchange!;

    private SigningClient Client => _client!;

    /// <summary>The amount received by the trade wallet since the start.</summary>
    private string Arrived => (Balance - _before).ToString();

    private Amount Balance => Exchange.Ledger.Balance(new(1, WalletKind.Trade, "", "USDT"))!.Value.Available;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { WireClock = _clock });
        _client = new(Exchange) { Clock = _clock };
        _before = Balance;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Exchange.DisposeAsync();
    }

    [Fact]
    public async Task Fault_cut_before_has_no_effect()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, Endpoint = Transfer });

        await Assert.ThrowsAnyAsync<HttpRequestException>(Move);

        Assert.Equal("0", Arrived);
        Assert.Equal("200000", (await Move()).Code);
        Assert.Equal("5", Arrived);
    }

    [Fact]
    public async Task Fault_cut_after_executes_and_sends_no_response()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Endpoint = Transfer });

        await Assert.ThrowsAnyAsync<HttpRequestException>(Move);

        Assert.Equal("5", Arrived);
        Assert.True(Exchange.TrialBalance().IsBalanced);
    }

    [Theory]
    [InlineData(false, "200000", "10")]
    [InlineData(true, "400100", "5")]
    public async Task Repeated_client_id_after_a_cut_follows_the_setting(bool refused, string code, string arrived)
    {
        Exchange.Control.Settings = Exchange.Control.Settings with { RefuseRepeatedClientOids = refused };
        Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After });

        await Assert.ThrowsAnyAsync<HttpRequestException>(Move);
        var repeated = await Move();

        Assert.Equal((code, arrived), (repeated.Code, Arrived));
    }

    [Theory]
    [InlineData(FaultKind.Refuse)]
    [InlineData(FaultKind.Overload)]
    [InlineData(FaultKind.CdnBlock)]
    [InlineData(FaultKind.HtmlPage)]
    public async Task Fault_response_is_sent_before_or_after_the_effect(FaultKind kind)
    {
        var code = kind == FaultKind.Refuse ? "500000" : null;
        Exchange.Control.AddFault(new() { Kind = kind, Code = code, When = FaultMoment.Before });
        Exchange.Control.AddFault(new() { Kind = kind, Code = code, When = FaultMoment.After });

        var before = await Move();
        Assert.Equal("0", Arrived);
        var after = await Move();

        Assert.Equal("5", Arrived);
        Assert.Equal((before.Status, before.Text), (after.Status, after.Text));
        Assert.Empty(Exchange.Control.Faults);
    }

    [Theory]
    [InlineData(FaultKind.RateLimit, null)]
    [InlineData(FaultKind.Refuse, "400002")]
    public void Fault_with_authentication_error_has_no_effect(FaultKind kind, string? code)
    {
        var fault = new Fault { Kind = kind, Code = code, When = FaultMoment.After };

        Assert.Throws<ArgumentException>(() => Exchange.Control.AddFault(fault));
        Assert.Empty(Exchange.Control.Faults);
    }

    [Theory]
    [InlineData("400007", null, null, "Access denied, require more permission", HttpStatusCode.Forbidden)]
    [InlineData("503000", null, null, "The system is busy, please retry later", HttpStatusCode.ServiceUnavailable)]
    [InlineData("230003", null, 400, "Balance insufficient!", HttpStatusCode.BadRequest)]
    [InlineData("order_not_exist", "no such order", 200, "no such order", HttpStatusCode.OK)]
    public async Task Fault_error_can_have_any_code_message_and_status(string code, string? message, int? status, string said, HttpStatusCode seen)
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Code = code, Message = message, Status = status });

        var reply = await Client.GetAsync("/api/v1/accounts");

        Assert.Equal((code, said, seen), (reply.Code, reply.Message, reply.Status));
    }

    [Fact]
    public async Task Fault_rate_limit_sends_quota_headers_and_overload_does_not()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.RateLimit });
        Exchange.Control.AddFault(new() { Kind = FaultKind.Overload });
        Exchange.Control.AddFault(new() { Kind = FaultKind.Overload, When = FaultMoment.After });

        var limited = await Client.GetAsync("/api/v1/accounts");
        var overloaded = await Client.GetAsync("/api/v1/accounts");
        var late = await Client.GetAsync("/api/v1/accounts");

        Assert.Equal(("429000", HttpStatusCode.TooManyRequests), (limited.Code, limited.Status));
        Assert.Equal(("0", "1000"), (limited.Header("gw-ratelimit-remaining"), limited.Header("gw-ratelimit-reset")));
        Assert.NotNull(limited.Header("gw-ratelimit-limit"));
        foreach (var reply in new[] { overloaded, late })
        {
            Assert.Equal(("429000", HttpStatusCode.TooManyRequests), (reply.Code, reply.Status));
            Assert.Null(reply.Header("gw-ratelimit-limit"));
        }

        Assert.Equal("1990", (await Client.GetAsync("/api/v1/accounts")).Header("gw-ratelimit-remaining"));
    }

    [Fact]
    public async Task Fault_gateway_responds_with_HTML_pages()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.CdnBlock });
        Exchange.Control.AddFault(new() { Kind = FaultKind.HtmlPage });
        Exchange.Control.AddFault(new() { Kind = FaultKind.HtmlPage, Status = 200 });

        var blocked = await Client.GetAsync("/api/v1/accounts");
        var gateway = await Client.GetAsync("/api/v1/accounts");
        var friendly = await Client.GetAsync("/api/v1/accounts");

        Assert.Equal(HttpStatusCode.TooManyRequests, blocked.Status);
        Assert.Contains("error code: 1015", blocked.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.OK), (gateway.Status, friendly.Status));
        Assert.All([blocked, gateway, friendly], reply => Assert.StartsWith("<!DOCTYPE html>", reply.Text, StringComparison.Ordinal));
        Assert.All([blocked, gateway, friendly], reply => Assert.Null(reply.Header("gw-ratelimit-limit")));
    }

    [Fact]
    public async Task Fault_truncated_body_ends_early_and_the_request_is_executed()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.TruncatedBody, Endpoint = Transfer });

        await Assert.ThrowsAnyAsync<HttpRequestException>(Move);

        Assert.Equal("5", Arrived);
        Assert.Equal("200000", (await Move()).Code);
    }

    [Fact]
    public async Task Fault_stalled_body_blocks_only_its_own_caller()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.StalledBody });
        await using var raw = await RawConnection.OpenAsync(Exchange.Address);
        await raw.SendAsync("GET /api/v1/timestamp HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        var start = await raw.ReadUntilAsync("{\"code\":\"2");
        var rest = raw.ReadAsync();

        Assert.Contains("Content-Length: 38", start, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("200000", (await Client.GetAsync("/api/v1/timestamp")).Code);
        Assert.False(rest.IsCompleted);
        await Exchange.DisposeAsync();
        Assert.Equal("", await rest);
    }

    [Fact]
    public async Task Fault_endless_body_lasts_until_the_client_disconnects()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.EndlessBody });
        await using (var raw = await RawConnection.OpenAsync(Exchange.Address))
        {
            await raw.SendAsync("GET /api/v1/timestamp HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

            Assert.StartsWith("HTTP/1.1 200 OK", await raw.ReadUntilAsync("200000"), StringComparison.Ordinal);
            for (var read = 0; read < 2_000_000;)
            {
                var piece = await raw.ReadAsync();
                Assert.NotEmpty(piece);
                read += piece.Length;
            }
        }

        Assert.Equal("200000", (await Client.GetAsync("/api/v1/timestamp")).Code);
    }

    [Fact]
    public async Task Fault_delay_postpones_the_request_or_the_response()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(3) });
        Exchange.Control.AddFault(new() { Kind = FaultKind.Delay, Delay = TimeSpan.FromHours(1), When = FaultMoment.After });

        var slow = await MoveUntilItWaits();
        Assert.Equal("0", Arrived);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("200000", (await slow).Code);
        Assert.Equal("5", Arrived);

        var late = await MoveUntilItWaits();
        Assert.Equal("10", Arrived);
        Assert.False(late.IsCompleted);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("200000", (await late).Code);
    }

    /// <summary>A sent request can still arrive, but is rejected if it is older than five seconds, like every request.</summary>
    [Theory]
    [InlineData(4, "5")]
    [InlineData(5, "0")]
    public async Task Fault_delayed_request_executes_after_disconnect_unless_its_timestamp_expired(int seconds, string arrived)
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(seconds) });
        using (var impatient = new SigningClient(Exchange) { Clock = _clock })
        {
            _ = impatient.TransferAsync("USDT", "5", "MAIN", "TRADE").ContinueWith(_ => { }, TaskScheduler.Default);
            await WaitForTimer();
        }

        _clock.Advance(TimeSpan.FromSeconds(seconds));
        await Until(() => Exchange.Control.Received.Count == 1);

        Assert.Equal(arrived, Arrived);
    }

    [Fact]
    public async Task Shutdown_does_not_wait_for_delayed_requests()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Delay, Delay = TimeSpan.FromMinutes(30) });
        var slow = await MoveUntilItWaits();

        await Exchange.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => slow);
        await Until(() => _clock.Timers == 0);
        Assert.Equal("0", Arrived);
    }

    [Theory]
    [InlineData("POST /api/v3/accounts/universal-transfer")]
    [InlineData("flexTransfer")]
    public async Task Fault_can_be_limited_to_one_endpoint(string endpoint)
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Overload, Endpoint = endpoint });

        Assert.Equal("200000", (await Client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("429000", (await Move()).Code);
    }

    [Fact]
    public async Task Fault_endpoint_filter_accepts_a_path_with_its_variable_filled_in()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Overload, Endpoint = "GET /api/v1/accounts/123" });

        Assert.Equal("200000", (await Client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("429000", (await Client.GetAsync("/api/v1/accounts/456")).Code);
    }

    [Fact]
    public async Task Fault_can_be_limited_to_one_key()
    {
        using var trader = new SigningClient(Exchange.Address, Exchange.Keys["trader"]) { Clock = _clock };
        Exchange.Control.AddFault(new() { Kind = FaultKind.Overload, Key = "trader" });
        Exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Code = "400003", Key = Exchange.Credentials.Key });

        Assert.Equal("400003", (await Client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("200000", (await Client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal("429000", (await trader.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public async Task Fault_with_a_count_applies_that_many_times()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Overload, Skip = 1, Count = 2 });

        Assert.Equal(["200000", "429000", "429000", "200000", "200000"], await Codes(5));
    }

    [Fact]
    public async Task Fault_without_a_count_applies_until_removed()
    {
        var number = Exchange.Control.AddFault(new() { Kind = FaultKind.Overload, Count = 0 });

        Assert.Equal(["429000", "429000", "429000"], await Codes(3));
        Assert.Equal((number, 3), (Exchange.Control.Faults.Single().Number, Exchange.Control.Faults.Single().Matched));
        Assert.True(Exchange.Control.RemoveFault(number));
        Assert.False(Exchange.Control.RemoveFault(number));
        Assert.Equal(["200000"], await Codes(1));
    }

    [Fact]
    public async Task Fault_probability_is_deterministic_for_a_seed()
    {
        await using var twin = await Start.ExchangeAsync(new() { WireClock = _clock });
        await using var other = await Start.ExchangeAsync(new() { WireClock = _clock, Seed = 7 });
        var fault = new Fault { Kind = FaultKind.Overload, Count = 0, Percent = 50 };
        var outcomes = new List<List<string>>();
        foreach (var exchange in new[] { Exchange, twin, other })
        {
            exchange.Control.AddFault(fault);
            using var client = new SigningClient(exchange) { Clock = _clock };
            outcomes.Add(await Codes(40, client));
        }

        Assert.Equal(outcomes[0], outcomes[1]);
        Assert.NotEqual(outcomes[0], outcomes[2]);
        Assert.All(outcomes, codes => Assert.InRange(codes.Count(code => code == "429000"), 8, 32));
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Fault_with_incompatible_properties_is_invalid(Fault fault) =>
        Assert.ThrowsAny<ArgumentException>(() => Exchange.Control.AddFault(fault));

    public static TheoryData<Fault> Impossible() => new(
        new Fault { Kind = FaultKind.Refuse },
        new Fault { Kind = FaultKind.Cut, Code = "400100" },
        new Fault { Kind = FaultKind.Overload, Status = 500 },
        new Fault { Kind = FaultKind.HtmlPage, Status = 99 },
        new Fault { Kind = FaultKind.Delay },
        new Fault { Kind = FaultKind.Delay, Delay = TimeSpan.FromDays(1) },
        new Fault { Kind = FaultKind.Cut, Count = -1 },
        new Fault { Kind = FaultKind.Cut, Percent = 0 },
        new Fault { Kind = FaultKind.Cut, Endpoint = "GET /nothing" },
        new Fault { Kind = FaultKind.TruncatedBody, When = FaultMoment.Before });

    private Task<Reply> Move() => Client.TransferAsync("USDT", "5", "MAIN", "TRADE", oid: "the-same");

    private async Task<Task<Reply>> MoveUntilItWaits()
    {
        var moving = Move();
        await WaitForTimer();
        return moving;
    }

    private Task WaitForTimer() => Until(() => _clock.Timers > 0);

    /// <summary>Waits for a condition in the server; the test's timeout limits the wait.</summary>
    private static async Task Until(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, limit.Token);
        }
    }

    private Task<List<string>> Codes(int count) => Codes(count, Client);

    private static async Task<List<string>> Codes(int count, SigningClient client)
    {
        var codes = new List<string>();
        for (var i = 0; i < count; i++)
        {
            codes.Add((await client.GetAsync("/api/v1/accounts")).Code);
        }

        return codes;
    }
}
