using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Kucoin.Emulator.Control;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Control;

public sealed class ControlServerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Start.Noon);
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TemporaryFolder _folder = new();
    private KucoinEmulator? _exchange;
    private EmulatorControlClient? _control;

    private KucoinEmulator Exchange => _exchange!;

    private EmulatorControlClient Control => _control!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { WireClock = _clock, FreezeAtAnchor = true, SnapshotFolder = _folder.Path });
        _control = new(Exchange.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Control.Dispose();
        await Exchange.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void Every_in_process_control_is_available_over_HTTP()
    {
        var here = typeof(EmulatorControl).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(member => $"{member.Name}Async");
        var there = typeof(EmulatorControlClient).GetMethods().Select(method => method.Name);

        Assert.Empty(here.Except(there));
    }

    [Fact]
    public async Task Remote_control_sets_the_clocks()
    {
        var start = (await Control.ClocksAsync(Ct)).LedgerTime;

        Assert.Equal(start.AddHours(2), (await Control.AdvanceClockAsync(TimeSpan.FromHours(2), Ct)).LedgerTime);
        Assert.Equal(start.AddDays(2), (await Control.FreezeClockAsync(start.AddDays(2), Ct)).LedgerTime);
        Assert.False((await Control.RunClockAsync(Ct)).IsFrozen);
        var skewed = await Control.SkewWireClockAsync(TimeSpan.FromSeconds(-8), Ct);

        Assert.Equal((Start.Noon.AddSeconds(-8), TimeSpan.FromSeconds(-8)), (skewed.WireTime, skewed.WireSkew));
        Assert.Equal(start.AddDays(2), Exchange.LedgerClock.GetUtcNow());
    }

    [Fact]
    public async Task Remote_control_credits_and_debits()
    {
        var transaction = await Control.LandDepositAsync("marketMaker1", "USDT", "trx", 12.5m, ct: Ct);
        using var client = new SigningClient(Exchange) { Clock = _clock };
        var asked = await client.PostAsync(
            "/api/v3/withdrawals",
            """{"currency":"USDT","amount":"10","withdrawType":"ADDRESS","toAddress":"TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ","chain":"trx"}""");
        var id = asked.Data.GetProperty("withdrawalId").GetString()!;

        Assert.Matches("^[0-9a-f]{64}$", transaction);
        Assert.Equal("WALLET_PROCESSING", await Control.AdvanceWithdrawalAsync(id, Ct));
        Assert.Equal("SUCCESS", await Control.AdvanceWithdrawalAsync(id, Ct));
        await Refuses(() => Control.AdvanceWithdrawalAsync(id, Ct));
        await Refuses(() => Control.LandDepositAsync("nobody", "USDT", "trx", 1, ct: Ct));
        Assert.True((await Control.TrialBalanceAsync(Ct)).IsBalanced);
    }

    [Fact]
    public async Task Remote_control_sets_deposit_withdrawal_and_chain_states()
    {
        using var client = new SigningClient(Exchange) { Clock = _clock };
        var confirmed = await Control.LandDepositAsync("fundMaster1", "USDC", "eth", 100, confirmations: 0, ct: Ct);
        var lost = await Control.LandDepositAsync("fundMaster1", "USDC", "eth", 100, confirmations: 0, ct: Ct);
        var id = await WithdrawAsync();

        Assert.Equal("PROCESSING", await Control.ConfirmDepositAsync(confirmed, ct: Ct));
        Assert.Equal("SUCCESS", await Control.ConfirmDepositAsync(confirmed, 63, Ct));
        Assert.Equal("FAILURE", await Control.RollBackDepositAsync(lost, Ct));
        await Refuses(() => Control.RollBackDepositAsync(lost, Ct));
        var held = await Control.LandDepositAsync("fundMaster1", "USDC", "eth", 100, confirmations: 0, ct: Ct);
        Assert.Equal("WAIT_RISK_MGT", await Control.ReviewDepositAsync(held, ct: Ct));
        Assert.Equal("PROCESSING", await Control.ReleaseDepositAsync(held, Ct));
        Assert.Equal("WAIT_TRM_MGT", await Control.ReviewDepositAsync(held, "travelRule", Ct));
        Assert.Equal("TRM_MGT_REJECTED", await Control.RejectDepositAsync(held, Ct));
        await Refuses(() => Control.ReviewDepositAsync(held, ct: Ct));
        Assert.Equal("REVIEW", await Control.ReviewWithdrawalAsync(id, Ct));
        Assert.Equal("PROCESSING", await Control.ReleaseWithdrawalAsync(id, Ct));
        Assert.Equal("FAILURE", await Control.FailWithdrawalAsync(id, "The address is not one", Ct));
        await Refuses(() => Control.RefundWithdrawalAsync(id, Ct));

        var sent = await WithdrawAsync();
        await Control.AdvanceWithdrawalAsync(sent, Ct);
        await Control.AdvanceWithdrawalAsync(sent, Ct);
        Assert.Equal("PROCESSING", await Control.RefundWithdrawalAsync(sent, Ct));
        Assert.Equal("SUCCESS", await Control.RefundWithdrawalAsync(sent, Ct));

        await Control.SetWhitelistAsync("fundMaster1", ["TOther"], Ct);
        Assert.Equal("260325", (await AskAsync()).Code);
        await Control.SetWhitelistAsync("fundMaster1", null, Ct);
        await Control.SetChainAsync("USDT", "trx", withdrawals: false, ct: Ct);
        Assert.Equal("260210", (await AskAsync()).Code);
        await Control.GrantSubAccountsAsync("fundMaster1", 7, Ct);
        await Control.FreezeUserAsync("fundMaster1", ct: Ct);
        Assert.Equal("411100", (await client.GetAsync("/api/v1/accounts")).Code);
        Assert.False((await Control.FreezeUserAsync("fundMaster1", isFrozen: false, Ct)).IsFrozen);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);
        Assert.Equal(7, Exchange.Ledger.UserNamed("fundMaster1")!.SubsGranted);
        await Refuses(() => Control.GrantSubAccountsAsync("fundMaster1", -1, Ct));
        await Refuses(() => Control.SetChainAsync("USDT", "nowhere", ct: Ct));
        Assert.True((await Control.TrialBalanceAsync(Ct)).IsBalanced);

        Task<Reply> AskAsync() => client.PostAsync(
            "/api/v3/withdrawals",
            """{"currency":"USDT","amount":"10","withdrawType":"ADDRESS","toAddress":"TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ","chain":"trx"}""");

        async Task<string> WithdrawAsync() => (await AskAsync()).Data.GetProperty("withdrawalId").GetString()!;
    }

    [Fact]
    public async Task Remote_control_borrows_repays_and_accrues_interest()
    {
        using var client = new SigningClient(Exchange) { Clock = _clock };
        var (principal, interest, available) = await DebtAsync();

        Assert.Equal(principal + 1000m, await Control.BorrowAsync("fundMaster1", "MARGIN", "USDT", 1000m, ct: Ct));
        Assert.Equal(interest + 0.5m, await Control.ChargeInterestAsync("fundMaster1", "MARGIN", "USDT", 0.5m, ct: Ct));
        Assert.Equal((principal + 1000m, interest + 0.5m, available + 1000m), await DebtAsync());
        Assert.Equal(interest + 10.5m, await Control.RepayAsync("fundMaster1", "MARGIN", "USDT", interest + 10.5m, ct: Ct));
        Assert.Equal((principal + 990m, 0m, available + 989.5m - interest), await DebtAsync());
        Assert.Equal(0.01m, await Control.BorrowAsync("fundMaster1", "ISOLATED", "BTC", 0.01m, "BTC-USDT", Ct));
        Assert.Equal(0.01m, await Control.RepayAsync("fundMaster1", "ISOLATED", "BTC", 0.02m, "BTC-USDT", Ct));

        await Refuses(() => Control.BorrowAsync("nobody", "MARGIN", "USDT", 100m, ct: Ct));
        await Refuses(() => Control.BorrowAsync("fundMaster1", "MAIN", "USDT", 100m, ct: Ct));
        await Refuses(() => Control.BorrowAsync("fundMaster1", "MARGIN", "USDT", 10_000_000m, ct: Ct));
        await Refuses(() => Control.BorrowAsync("fundMaster1", "ISOLATED", "BTC", 0.01m, ct: Ct));
        await Refuses(() => Control.RepayAsync("fundMaster1", "MARGIN", "USDT", -1m, ct: Ct));
        await Refuses(() => Control.ChargeInterestAsync("fundMaster1", "MARGIN", "DOGE", 1m, ct: Ct));
        Assert.True((await Control.TrialBalanceAsync(Ct)).IsBalanced);

        async Task<(decimal Principal, decimal Interest, decimal Available)> DebtAsync()
        {
            var row = (await client.ReadAsync("/api/v3/margin/accounts")).GetProperty("accounts").EnumerateArray()
                .Single(row => row.GetProperty("currency").GetString() == "USDT");
            return (Of("liabilityPrincipal"), Of("liabilityInterest"), Of("available"));

            decimal Of(string name) => decimal.Parse(row.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public async Task Remote_control_adds_users_and_keys()
    {
        var sub = await Control.AddUserAsync(new() { Name = "lateDesk9", Access = "Spot" }, Ct);
        var stranger = await Control.AddUserAsync(new() { Name = "otherHouse1", IsStranger = true, Mail = "house@example.com" }, Ct);
        var credentials = await Control.AddKeyAsync(new() { Label = "late", User = "lateDesk9", Permissions = ["General"] }, Ct);
        await Control.SetVipLevelAsync("fundMaster1", 7, Ct);
        using var client = new SigningClient(Exchange.Address, credentials) { Clock = _clock };

        var reply = await client.GetAsync("/api/v3/margin/accounts");

        Assert.Equal(("fundMaster1", null), (sub.Master, stranger.Master));
        Assert.Equal(("200000", "23000"), (reply.Code, reply.Header("gw-ratelimit-limit")));
        Assert.Equal(credentials, (await Control.KeysAsync(Ct))["late"]);
        Assert.Contains(await Control.UsersAsync(Ct), user => user == sub);
        await Refuses(() => Control.AddUserAsync(new() { Name = "lateDesk9" }, Ct));
        await Refuses(() => Control.AddUserAsync(new() { Name = "someDesk3", Access = "Everything" }, Ct));
        await Refuses(() => Control.AddKeyAsync(new() { Label = "late" }, Ct));
        await Refuses(() => Control.AddKeyAsync(new() { Label = "odd", Permissions = ["Everything"] }, Ct));
        await Refuses(() => Control.AddKeyAsync(new() { Label = "odd", IpWhitelist = ["here"] }, Ct));
        await Refuses(() => Control.SetVipLevelAsync("fundMaster1", 13, Ct));
    }

    [Fact]
    public async Task Remote_control_reads_and_changes_faults_settings_and_the_log()
    {
        using var client = new SigningClient(Exchange) { Clock = _clock };
        var number = await Control.AddFaultAsync(
            new() { Kind = FaultKind.Refuse, When = FaultMoment.After, Code = "505000", Count = 2, Key = "master" }, Ct);
        var settings = await Control.ChangeSettingsAsync(strictSignatures: true, ct: Ct);

        Assert.Equal("505000", (await client.GetAsync("/api/v1/accounts")).Code);
        var armed = (await Control.FaultsAsync(Ct)).Single();
        Assert.Equal((1, FaultMoment.After, "505000"), (armed.Matched, armed.Fault.When, armed.Fault.Code));
        Assert.Equal(new(RefuseRepeatedClientOids: false, StrictSignatures: true, EnforceRateLimits: true, false), settings);
        Assert.Equal(settings, await Control.SettingsAsync(Ct));
        var received = (await Control.ReceivedAsync(Ct)).Single();
        Assert.Equal(
            ("/api/v1/accounts", "master", "505000", FaultKind.Refuse), (received.Path, received.Key, received.Code, received.Fault));
        Assert.True(await Control.RemoveFaultAsync(number, Ct));
        Assert.False(await Control.RemoveFaultAsync(number, Ct));
        await Control.ClearFaultsAsync(Ct);
        await Control.ClearReceivedAsync(Ct);
        Assert.Empty(await Control.ReceivedAsync(Ct));
        var status = await Control.StatusAsync(Ct);
        Assert.Equal(("small-fund", 0, 8), (status.Scenario, status.Faults, status.Users));
    }

    [Fact]
    public async Task Remote_control_saves_and_loads_a_snapshot()
    {
        using var client = new SigningClient(Exchange) { Clock = _clock };
        var before = (await client.GetAsync("/api/v1/accounts")).Text;

        await Control.SaveSnapshotAsync("before.db", Ct);
        await client.TransferAsync("USDT", "5", "MAIN", "TRADE");
        Assert.NotEqual(before, (await client.GetAsync("/api/v1/accounts")).Text);
        await Control.LoadSnapshotAsync("before.db", Ct);

        Assert.Equal(before, (await client.GetAsync("/api/v1/accounts")).Text);
    }

    [Theory]
    [InlineData("Host", "exchange.example")]
    [InlineData("Host", "127.0.0.1.exchange.example")]
    [InlineData("Host", "10.0.0.7:8080")]
    [InlineData("Origin", "https://page.example")]
    [InlineData("Origin", "null")]
    [InlineData("KC-API-KEY", "0123456789abcdef01234567")]
    public async Task Control_rejects_browser_origins_foreign_host_names_and_signed_requests(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Exchange.Address, "/_emulator/faults/add"));
        request.Headers.TryAddWithoutValidation(header, value);
        request.Content = Json("""{"kind":"cut"}""");

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(Exchange.Control.Faults);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:99")]
    public async Task Control_accepts_local_host_names(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Exchange.Address, "/_emulator"));
        request.Headers.Host = host;

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("POST", "faults/add", "{", 400)]
    [InlineData("POST", "faults/add", """{"kind":"explode"}""", 400)]
    [InlineData("POST", "faults/add", """{"kind":"cut","where":"here"}""", 400)]
    [InlineData("POST", "faults/add", """{"kind":"cut","percent":0}""", 400)]
    [InlineData("POST", "faults/add", "null", 400)]
    [InlineData("POST", "clock/advance", "{}", 400)]
    [InlineData("POST", "clock/advance", """{"milliseconds":-1}""", 400)]
    [InlineData("POST", "clock/advance", """{"milliseconds":"soon"}""", 400)]
    [InlineData("POST", "clock/advance", """{"milliseconds":1,"unit":"s"}""", 400)]
    [InlineData("POST", "clock/advance", "[]", 400)]
    [InlineData("POST", "clock/advance", """{"milliseconds":9223372036854775807}""", 400)]
    [InlineData("POST", "clock/freeze", """{"at":"2001-01-01T00:00:00Z"}""", 400)]
    [InlineData("POST", "deposits/land", """{"user":null,"asset":"USDT","chain":"trx","amount":"1"}""", 400)]
    [InlineData("POST", "snapshots/load", """{"file":"nowhere.db"}""", 400)]
    [InlineData("POST", "snapshots/load", """{"file":""}""", 400)]
    [InlineData("GET", "nothing", null, 404)]
    [InlineData("DELETE", "faults", null, 404)]
    public async Task Control_error_is_a_JSON_object_with_a_message(string verb, string path, string? body, int status)
    {
        using var request = new HttpRequestMessage(new(verb), new Uri(Exchange.Address, $"/_emulator/{path}"));
        request.Content = body is null ? null : Json(body);

        using var response = await _http.SendAsync(request, Ct);

        Assert.Equal(status, (int)response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.Matches("""^\{"error":".{10,}"\}$""", text);
        Assert.DoesNotMatch("Kucoin\\.|System\\.|NET", text);
    }

    [Theory]
    [InlineData("clock/advance", """{"milliseconds":"soon"}""", "$.milliseconds must be Number, but is String.")]
    [InlineData("clock/advance", """{"milliseconds":1,"unit":"s"}""", "$ has the unknown member unit.")]
    [InlineData("clock/advance", "{}", "$ does not have the required member milliseconds.")]
    [InlineData("clock/advance", "[]", "$ must be Object, but is Array.")]
    [InlineData("faults/add", "null", "$ must be Object, but is Null.")]
    [InlineData("faults/add", """{"kind":"explode"}""", "$.kind has a value that cannot be read.")]
    [InlineData("faults/add", """{"kind":"cut","percent":0.5}""", "$.percent has a value that cannot be read.")]
    [InlineData("deposits/land", """{"user":"a","asset":"USDT","chain":"trx","amount":"much"}""", "$.amount has a value that cannot be read.")]
    [InlineData("deposits/land", """{"user":"a","asset":"USDT","chain":5,"amount":"1"}""", "$.chain must be String, but is Number.")]
    [InlineData("deposits/land", """{"user":null,"asset":"USDT","chain":"trx","amount":"1"}""", "$ does not have the required member user.")]
    public async Task Control_body_error_names_the_member(string path, string body, string error)
    {
        using var response = await _http.PostAsync(new Uri(Exchange.Address, $"/_emulator/{path}"), Json(body), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal($$"""{"error":"The body cannot be read: {{error}}"}""", await response.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>A page of another site can send a form or plain text without a CORS preflight, but not JSON.</summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Control_accepts_only_JSON(string type)
    {
        using var body = Json("""{"kind":"cut"}""");
        body.Headers.ContentType = new(type);

        using var response = await _http.PostAsync(new Uri(Exchange.Address, "/_emulator/faults/add"), body, Ct);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(Exchange.Control.Faults);
    }

    [Fact]
    public void Control_client_accepts_only_a_local_address() =>
        Assert.Throws<ArgumentException>(() => new EmulatorControlClient(new("https://api.kucoin.com/")));

    [Fact]
    public async Task Control_client_reports_an_unreachable_exchange()
    {
        var address = Exchange.Address;
        await Exchange.DisposeAsync();
        using var control = new EmulatorControlClient(address);

        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(() => control.StatusAsync(Ct));

        Assert.Contains(address.ToString(), error.Message, StringComparison.Ordinal);
    }

    private static ByteArrayContent Json(string text) => new(Encoding.UTF8.GetBytes(text))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    private static Task<KucoinEmulatorException> Refuses(Func<Task> work) => Assert.ThrowsAsync<KucoinEmulatorException>(work);
}
