using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.SpotApi;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Defects;

/// <summary>Defects found in other KuCoin clients, by number. README.md in this folder describes each.</summary>
public sealed partial class DefectTests
{
    [Fact]
    public async Task Defect01_sub_account_creation_sends_every_argument()
    {
        var sent = await Sent("addSubAccount", client =>
            client.SpotApi.SubAccount.AddSubAccountAsync("pass1234", "gridDesk7", SubAccountAccess.Futures, "a desk"));

        Assert.Equal("""{"password":"pass1234","subName":"gridDesk7","access":"Futures","remarks":"a desk"}""", sent.Body);
    }

    [Fact]
    public async Task Defect02_withdrawal_is_requested_by_id()
    {
        var sent = await Sent("getWithdrawalHistoryById", client => client.SpotApi.Account.GetWithdrawalAsync("69b5200c64da0007d7c9aa01"));

        Assert.Equal("/api/v1/withdrawals/69b5200c64da0007d7c9aa01", sent.Target);
    }

    [Fact]
    public async Task Defect03_key_permissions_are_sent_under_the_documented_name()
    {
        var created = await Sent("addSubAccountApi", client =>
            client.SpotApi.SubAccount.CreateSubAccountApiKeyAsync("gridDesk7", "s3cr#t&+7", "bot", "General,Spot"));
        var edited = await Sent("modifySubAccountApi", client =>
            client.SpotApi.SubAccount.EditSubAccountApiKeyAsync("gridDesk7", "69b51f0a2c3d4e0001aa55cc", "s3cr#t&+7", "General,Spot"));

        Assert.All([created, edited], sent => Assert.Contains("\"permission\":\"General,Spot\"", sent.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Defect04_permissions_are_enabled_by_uid()
    {
        var margin = await Sent("addSubAccountMarginPermission", client => client.SpotApi.SubAccount.EnableMarginPermissionsAsync("5123456789"));
        var futures = await Sent("addSubAccountFuturesPermission", client => client.SpotApi.SubAccount.EnableFuturesPermissionsAsync("5123456789"));

        Assert.All([margin, futures], sent => Assert.Equal("""{"uid":"5123456789"}""", sent.Body));
    }

    [Fact]
    public async Task Defect05_two_keys_have_separate_rate_limits()
    {
        var row = KucoinEndpoints.SubAccounts.List;
        var quota = KucoinQuotas.Get(row.Pool) / row.Weight;
        var options = TestClient.Options with { MaxRateLimitWait = TimeSpan.Zero };
        using var one = TestClient.Over(new ScriptedHandler(_ => Reply.Fixture(row.Name)), options);
        using var other = TestClient.Over(
            new ScriptedHandler(_ => Reply.Fixture(row.Name)), options with { Credentials = new("another-key", "another-secret", "another-word") });

        var successes = (One: 0, Other: 0);
        for (var call = 0; call < quota; call++)
        {
            successes.One += (await one.SpotApi.SubAccount.GetSubAccountListAsync()).Success ? 1 : 0;
            successes.Other += (await other.SpotApi.SubAccount.GetSubAccountListAsync()).Success ? 1 : 0;
        }

        Assert.Equal((quota, quota), successes);
        Assert.IsType<KucoinError.RateLimited>((await one.SpotApi.SubAccount.GetSubAccountListAsync()).Error);
    }

    [Fact]
    public async Task Defect06_response_of_one_key_is_not_returned_to_another()
    {
        var handler = new ScriptedHandler(request => Reply.Data(
            $$"""[{"id":"{{request.Headers["KC-API-KEY"]}}","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"}]"""));
        using var one = TestClient.Over(handler, TestClient.Options with { Credentials = new("key-of-one", "s", "p") });
        using var other = TestClient.Over(handler, TestClient.Options with { Credentials = new("key-of-other", "s", "p") });

        var first = (await one.SpotApi.Account.GetAccountsAsync()).GetDataOrThrow();
        var second = (await other.SpotApi.Account.GetAccountsAsync()).GetDataOrThrow();
        var again = (await one.SpotApi.Account.GetAccountsAsync()).GetDataOrThrow();

        Assert.Equal(["key-of-one", "key-of-other", "key-of-one"], new[] { first, second, again }.Select(rows => rows.Single().Id));
        Assert.NotSame(first, again);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defect07_stalled_body_ends_with_timeout_or_cancellation(bool byToken)
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var stalled = new TaskCompletionSource();
        await using var server = new LoopbackServer(async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"code\":");
            stalled.SetResult();
            await arrival.StallAsync();
        });
        using var client = new KucoinRestClient(TestClient.At(server.Address) with { TimeProvider = clock });
        using var cancelling = new CancellationTokenSource();
        var call = client.SpotApi.Account.GetAccountsAsync(ct: cancelling.Token);
        await stalled.Task;

        if (byToken)
        {
            await cancelling.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }
        else
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            Assert.Equal(new KucoinError.Unreachable("no response within 30 s"), (await call).Error);
        }
    }

    [Fact]
    public async Task Defect07_endless_body_is_aborted()
    {
        await using var server = new LoopbackServer(async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true)
            {
                await arrival.WriteAsync($"400\r\n{new string(' ', 1024)}\r\n");
            }
        });
        using var client = new KucoinRestClient(TestClient.At(server.Address) with { MaxResponseBytes = 100_000 });

        Assert.IsType<KucoinError.Unreadable>((await client.SpotApi.Account.GetAccountsAsync()).Error);
    }

    [Fact]
    public async Task Defect08_query_value_arrives_unchanged()
    {
        var sent = await Sent("deleteSubAccountApi", client =>
            client.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync("gridDesk7", "69b51f0a2c3d4e0001aa55cc", "a&b#c+d%41"));

        Assert.EndsWith("&subName=gridDesk7&passphrase=a%26b%23c%2Bd%2541", sent.Target, StringComparison.Ordinal);
        Assert.Equal(("a&b#c+d%41", "gridDesk7"), (sent.Query("passphrase"), sent.Query("subName")));
    }

    [Fact]
    public async Task Defect09_unknown_enum_value_keeps_its_text()
    {
        using var client = TestClient.Responding(Reply.Data(
            """
            {"currentPage":1,"pageSize":50,"totalNum":1,"totalPage":1,"items":[{"id":"1","currency":"BTC","amount":"1","fee":"0",
            "accountType":"MAIN","bizType":"Lunar Dividend","direction":"in","createdAt":"1773478800123","context":""}]}
            """));

        var row = (await client.SpotApi.Account.GetAccountLedgersAsync()).GetDataOrThrow().Items.Single();

        Assert.Equal(new BizType("Lunar Dividend"), row.BizType);
        Assert.Equal("Lunar Dividend", $"{row.BizType}");
    }

    [Theory]
    [InlineData("""{"code":"429000","msg":"Too many requests"}""", HttpStatusCode.OK, true)]
    [InlineData("""{"code":"230005","msg":"System busy"}""", HttpStatusCode.OK, true)]
    [InlineData("<html>502 Bad Gateway</html>", HttpStatusCode.BadGateway, true)]
    [InlineData("""{"code":"260210","msg":"Withdrawal disabled"}""", HttpStatusCode.OK, false)]
    public async Task Defect10_transient_failure_is_classified_as_transient(string body, HttpStatusCode status, bool isRepeated)
    {
        var clock = new SteppingClock(TestClient.Now);
        var handler = new ScriptedHandler(_ => Reply.Text(body, status));
        using var client = TestClient.Over(handler, TestClient.Repeating(clock));

        var result = await clock.Drive(client.SpotApi.Account.GetAccountsAsync());

        Assert.Equal(isRepeated ? 3 : 1, handler.Requests.Count);
        Assert.False(result.Error is KucoinError.Api { Kind: KucoinErrorKind.Unknown });
        Assert.True(KucoinErrorCodes.Get("260210").CanRetry);
    }

    [Fact]
    public async Task Defect11_enum_values_are_sent_as_documented()
    {
        var withdrawal = await Sent("withdrawalV3", client =>
            client.SpotApi.Account.WithdrawAsync(WithdrawType.Phone, "USDT", "+41-5550100", 3m));

        Assert.Contains("\"withdrawType\":\"PHONE\"", withdrawal.Body, StringComparison.Ordinal);
        Assert.Equal("POOL", AccountType.Pool.Value);
    }

    [Theory]
    [InlineData("GET /api/v2/sub-accounts", KucoinPool.Management, 20)]
    [InlineData("POST /api/v1/sub/api-key/update", KucoinPool.Management, 30)]
    [InlineData("GET /api/v1/user/api-key", KucoinPool.Management, 20)]
    [InlineData("GET /api/v1/hf/accounts/opened", KucoinPool.Spot, 30)]
    public void Defect12_call_has_the_documented_weight(string route, KucoinPool pool, int weight)
    {
        var row = KucoinEndpoints.All.Single(row => row.ToString() == route);

        Assert.Equal((pool, weight), (row.Pool, row.Weight));
    }

    [Fact]
    public void Defect13_status_values_are_complete_and_trimmed()
    {
        Assert.Equal("REVIEW", WithdrawalStatus.Review.Value);
        var words =
            from type in typeof(KucoinRestClient).Assembly.GetTypes()
            where type.IsValueType && type.GetInterfaces().Any(face => face.Name.StartsWith("IExtensibleEnum", StringComparison.Ordinal))
            from property in type.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)
            where property.PropertyType == type
            select $"{property.GetValue(null)}";
        var all = words.ToList();

        Assert.NotEmpty(all);
        Assert.All(all, word => Assert.Equal(word.Trim(), word));
    }

    [Fact]
    public async Task Defect14_client_does_not_retain_request_ids()
    {
        using var client = TestClient.Responding(Reply.Fixture("getWithdrawalHistoryById"));
        const string Id = "69b5feedfeedfeedfeed0001";

        Assert.True((await client.SpotApi.Account.GetWithdrawalAsync(Id)).Success);

        Assert.Contains(TestClient.Key, Kept.Texts(client));
        Assert.DoesNotContain(Kept.Texts(client), text => text.Contains(Id, StringComparison.Ordinal));
        Assert.DoesNotContain(Kept.StaticTexts(), text => text.Contains(Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Defect15_models_hold_no_pooled_buffer()
    {
        var fields =
            from type in typeof(KucoinRestClient).Assembly.GetTypes()
            where type.Namespace?.StartsWith("Kucoin.Client.Models", StringComparison.Ordinal) == true
            from field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            select field.FieldType;
        var all = fields.ToList();

        Assert.True(all.Count > 100);
        Assert.DoesNotContain(all, type => type == typeof(JsonDocument) || type == typeof(JsonElement) || type == typeof(JsonElement?));
    }

    /// <summary>The marker of code for the other client on the migration page.</summary>
    private const string OtherClient = "// 5.0.0:";

    [Fact]
    public void Defect17_documentation_names_only_existing_members()
    {
        var library = typeof(KucoinRestClient).Assembly;
        var methods = library.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name).ToHashSet();
        var types = library.GetExportedTypes().Select(type => type.Name).ToHashSet();
        var pages = Directory.GetFiles(Path.Combine(Root(), "docs"), "*.md").Append(Path.Combine(Root(), "README.md")).ToList();
        var text = string.Join('\n', pages.SelectMany(File.ReadLines).Where(line => !line.StartsWith(OtherClient, StringComparison.Ordinal)));

        var named = MethodName().Matches(text).Select(match => match.Value).Distinct().ToList();
        var made = Construction().Matches(text).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(methods));
        Assert.All(made, match => Assert.Contains(match.Groups["type"].Value, types));
        Assert.All(
            made.Where(match => match.Groups["type"].Value == nameof(KucoinCredentials)),
            match => Assert.Equal(3, match.Groups["arguments"].Value.Split(',').Length));
    }

    [Fact]
    public async Task Defect18_clients_have_separate_clocks()
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var wrong = TestClient.Now.AddHours(3).ToUnixTimeMilliseconds();
        var refusing = new ScriptedHandler(request => request.Path == "/api/v1/timestamp" ? Reply.Data($"{wrong}")
            : request.Headers["KC-API-TIMESTAMP"] == $"{wrong}" ? Reply.Fixture("getSpotAccountList")
            : Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid"));
        var handler = new ScriptedHandler(_ => Reply.Fixture("getSpotAccountList"));
        using var misled = TestClient.Over(refusing, TestClient.Repeating(clock));
        using var trusting = TestClient.Over(handler, TestClient.Repeating(clock) with { UseLocalClock = true });

        Assert.True((await misled.SpotApi.Account.GetAccountsAsync()).Success);
        await trusting.SpotApi.Account.GetAccountsAsync();

        Assert.Equal($"{TestClient.Now.ToUnixTimeMilliseconds()}", handler.Requests.Single().Headers["KC-API-TIMESTAMP"]);
    }

    /// <summary>Methods that use arguments for more than the request, for example for a search or a check.</summary>
    private static readonly string[] NotSentAsTheyAre =
    [
        nameof(Client.SpotApi.Account.IKucoinRestClientSpotApiAccount.ResolveTransferAsync),
        nameof(Client.SpotApi.Account.IKucoinRestClientSpotApiAccount.ResolveWithdrawalAsync),
        nameof(Client.SpotApi.Account.IKucoinRestClientSpotApiAccount.CheckWithdrawalAsync),
    ];

    [Fact]
    public void Defect19_every_argument_changes_the_request()
    {
        // The request table calls each method with every argument and without each optional one; each omission must change the request.
        var silent =
            from method in RequestTable.Rows.GroupBy(row => row.Method)
            where !NotSentAsTheyAre.Contains(method.Key.Name)
            from parameter in method.Key.GetParameters()
            let rows = method.ToLookup(row => row.Given.Contains(parameter.Name))
            where rows[true].Any() && rows[false].Any()
            where !rows[true].Any(given => rows[false].Any(without => !given.Sent.SequenceEqual(without.Sent)))
            select $"{method.Key.Name} does not send '{parameter.Name}'.";

        Assert.Empty(silent);
    }

    private static async Task<SentRequest> Sent<T>(string answer, Func<IKucoinRestClient, Task<WebCallResult<T>>> call)
    {
        var handler = new ScriptedHandler(_ => Reply.Fixture(answer));
        using var client = TestClient.Over(handler);

        (await call(client)).GetDataOrThrow();

        return handler.Requests.Single();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kucoin.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\b(?:Get|Inner|Universal|Withdraw|Cancel|Enumerate|Add|Create|Edit|Delete|Enable|Resolve)\w*Async\b")]
    private static partial Regex MethodName();

    [GeneratedRegex(@"new (?<type>Kucoin\w+)\((?<arguments>[^()]*)\)")]
    private static partial Regex Construction();
}
