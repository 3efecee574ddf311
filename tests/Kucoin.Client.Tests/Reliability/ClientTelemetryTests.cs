using System.Globalization;
using System.Net;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// The logs, activities and metrics of the library contain no secret, amount, address or id in any failure, and only the documented
/// names.
/// </summary>
public sealed class ClientTelemetryTests
{
    private const string Key = "MARKEDkey01";
    private const string Secret = "MARKEDsecret02";
    private const string Passphrase = "MARKEDword03";
    private const string Password = "MARKEDpw04";
    private const string Account = "MARKEDaccount05";
    private const string Address = "MARKEDaddress06";
    private const string Memo = "MARKEDmemo07";
    private const string ClientOid = "MARKEDoid08";
    private const string ServerWords = "MARKEDwords09";
    private const string SubKey = "6d61726b6564abcdef000001";
    private const decimal Amount = 31415.926535m;

    private static readonly string[] Allowed =
    [
        "activity:error.type",
        "activity:http.request.method",
        "activity:http.request.resend_count",
        "activity:http.response.status_code",
        "activity:server.address",
        "activity:server.port",
        "activity:url.template",
        "log:Attempt",
        "log:Attempts",
        "log:Error",
        "log:Milliseconds",
        "log:Path",
        "log:Pool",
        "log:Status",
        "log:Verb",
        "log:{OriginalFormat}",
        "metric:error.type",
        "metric:http.client.request.duration",
        "metric:http.request.method",
        "metric:http.response.status_code",
        "metric:kucoin.client.rate_limit.remaining",
        "metric:kucoin.client.rate_limit.wait",
        "metric:kucoin.pool",
        "metric:url.template",
    ];

    internal static readonly Dictionary<string, Func<SentRequest, int, Reply>> Worlds = new()
    {
        ["success"] = (request, _) => Reply.Fixture(SpotApi.RequestTests.EndpointOf(request.Verb, request.Target).Name) with { Headers = Reply.Quota(2000, 1999, 1000) },
        ["a refusal"] = (_, _) => Reply.Refusal("400100", ServerWords),
        ["a refusal by a long code"] = (_, _) => Reply.Refusal(ServerWords, ServerWords),
        ["a busy exchange"] = (_, _) => Reply.Refusal("503000", ServerWords),
        ["a success without data"] = (_, _) => Reply.Text($$"""{"code":"200000","msg":"{{ServerWords}}"}"""),
        ["no response"] = (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
        ["never left"] = (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
        ["something else"] = (_, _) => Reply.Text($"<html>{ServerWords}</html>", HttpStatusCode.BadGateway),
        ["an unreadable response"] = (_, _) => Reply.Data($$"""{"{{ServerWords}}":["{{ServerWords}}"]}"""),
        ["a used-up quota"] = (_, number) => number % 2 == 1 ? Reply.TooManyRequests(withFigures: true) : Reply.Refusal("400100", ServerWords),
        ["overload"] = (_, _) => Reply.TooManyRequests(withFigures: false),
        ["a blocked machine"] = (_, _) => Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests),
        ["a wrong clock"] = (request, _) => request.Path == "/api/v1/timestamp"
            ? Reply.Data($"{TestClient.Now.AddHours(1).ToUnixTimeMilliseconds()}")
            : Reply.Refusal("400002", ServerWords),
    };

    public static TheoryData<string> FixtureNames => [.. Worlds.Keys];

    [Theory]
    [MemberData(nameof(FixtureNames))]
    public async Task Telemetry_contains_no_secret_or_recipient(string world)
    {
        using var recorder = new Recorder();
        var (clock, requests) = (new SteppingClock(TestClient.Now), 0);
        using var client = TestClient.Over(
            new ScriptedHandler(request => Worlds[world](request, ++requests)),
            new()
            {
                Credentials = new(Key, Secret, Passphrase),
                TimeProvider = clock,
                LoggerFactory = recorder,
                Timeout = TimeSpan.FromDays(1),
            });

        var seen = new List<object?>();
        foreach (var call in Calls(client))
        {
            seen.AddRange(await Outcome(clock, call));
        }

        Assert.Contains("log Verb=", recorder.Text, StringComparison.Ordinal);
        Assert.Contains("activity url.template=", recorder.Text, StringComparison.Ordinal);
        Assert.Contains("metric http.client.request.duration=", recorder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", recorder.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(SubKey, recorder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Amount.ToString(CultureInfo.InvariantCulture), recorder.Text, StringComparison.Ordinal);
        Assert.Empty(recorder.Names.Except(Allowed));

        var told = string.Join('\n', seen);
        Assert.All([Key, Secret, Passphrase, Password], secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
        Assert.DoesNotContain(MacOf(Passphrase), told + recorder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_documented_telemetry_name_is_emitted()
    {
        using var recorder = new Recorder();
        foreach (var world in Worlds.Values)
        {
            var (clock, requests) = (new SteppingClock(TestClient.Now), 0);
            using var client = TestClient.Over(
                new ScriptedHandler(request => world(request, ++requests)),
                TestClient.Repeating(clock) with { LoggerFactory = recorder });
            await clock.Drive(client.SpotApi.Account.GetAccountsAsync());
        }

        Assert.Equal(Allowed.Order(StringComparer.Ordinal), recorder.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Unknown_outcome_is_logged_as_warning_and_success_is_not()
    {
        using var recorder = new Recorder();
        using var client = TestClient.Over(
            new ScriptedHandler(request => request.Verb == "GET" ? Reply.Fixture("getSpotAccountList") : Reply.Text("")),
            TestClient.Options with { LoggerFactory = recorder });

        await client.SpotApi.Account.GetAccountsAsync();
        Assert.DoesNotContain("log Warning", recorder.Text, StringComparison.Ordinal);
        await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, Amount);

        Assert.Contains("log Warning", recorder.Text, StringComparison.Ordinal);
        Assert.Contains("OutcomeUnknown", recorder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retried_request_is_marked_in_telemetry()
    {
        using var recorder = new Recorder();
        var clock = new SteppingClock(TestClient.Now);
        using var client = TestClient.Over(
            new ScriptedHandler(_ => Reply.Refusal("503000", "busy")), TestClient.Repeating(clock) with { LoggerFactory = recorder });

        await clock.Drive(client.SpotApi.Account.GetAccountsAsync());

        Assert.Contains("activity http.request.resend_count=2", recorder.Text, StringComparison.Ordinal);
        Assert.Contains("GET /api/v1/accounts is retried after 2 attempts", recorder.Text, StringComparison.Ordinal);
        Assert.Contains("activity error.type=503000", recorder.Text, StringComparison.Ordinal);
    }

    /// <summary>Calls with a secret or sensitive value in every parameter that accepts one.</summary>
    private static IEnumerable<Func<Task<object>>> Calls(KucoinRestClient client)
    {
        var account = client.SpotApi.Account;
        var subs = client.SpotApi.SubAccount;
        yield return async () => await account.GetAccountsAsync();
        yield return async () => await account.GetAccountAsync(Account);
        yield return async () => await account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, Amount, clientOrderId: ClientOid);
        yield return async () => await account.UniversalTransferAsync(
            "USDT", Amount, TransferType.ParentToSub, AccountType.Main, AccountType.Main, toUserId: Account, clientOrderId: ClientOid);
        yield return async () => await account.WithdrawAsync("USDT", Address, Amount, Memo, chain: "trx");
        yield return async () => await account.GetWithdrawalAsync(Account);
        yield return async () => await account.CancelWithdrawalAsync(Account);
        yield return async () => await subs.AddSubAccountAsync(Password, "gridDesk7", SubAccountAccess.Spot);
        yield return async () => await subs.CreateSubAccountApiKeyAsync("gridDesk7", Password, "bot");
        yield return async () => await subs.DeleteSubAccountApiKeyAsync("gridDesk7", SubKey, Password);
    }

    private static async Task<IEnumerable<object?>> Outcome(SteppingClock clock, Func<Task<object>> call)
    {
        var result = await clock.Drive(call());
        var error = result.GetType().GetProperty("Error")!.GetValue(result) as KucoinError;
        var thrown = error is null ? null : new KucoinException(error);
        return [result, error, error?.Message, (error as KucoinError.OutcomeUnknown)?.Cause, thrown];
    }

    private static string MacOf(string passphrase) =>
        KucoinSigner.Passphrase(System.Text.Encoding.UTF8.GetBytes(Secret), passphrase);
}
