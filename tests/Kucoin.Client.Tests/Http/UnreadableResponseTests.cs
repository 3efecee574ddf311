using System.IO.Compression;
using System.Net;
using System.Text;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// Valid and invalid responses. What is invalid is an error or reported, and never a default value. The table of all members is in
/// <c>docs/invalid-values.md</c>.
/// </summary>
public sealed class UnreadableResponseTests
{
    private const string Account =
        """{"id":"1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"}""";

    /// <summary>Valid spellings of an account list, by KuCoin or a proxy.</summary>
    public static TheoryData<string, string> Readable => new()
    {
        { "data before code", $$"""{"data":[{{Account}}],"code":"200000"}""" },
        { "code as a number", $$"""{"code":200000,"data":[{{Account}}]}""" },
        { "a message beside the data", $$"""{"code":"200000","msg":"success","data":[{{Account}}]}""" },
        { "a null message", $$"""{"code":"200000","msg":null,"data":[{{Account}}]}""" },
        { "members of tomorrow", $$"""{"traceId":{"a":[1,{}]},"code":"200000","data":[{{Account}}],"retry":false}""" },
        { "white space", $"\r\n {{ \"code\" : \"200000\" ,\n\t\"data\" : [ {Account} ] }} \r\n" },
        { "escaped names", $$"""{"\u0063ode":"2000\u00300","d\u0061ta":[{{Account}}]}""" },
        { "an amount as a number", """{"code":"200000","data":[{"id":"1","currency":"BTC","type":"main","balance":1,"available":1,"holds":0}]}""" },
        { "an escaped amount", """{"code":"200000","data":[{"id":"1","currency":"BTC","type":"main","balance":"\u0031","available":"1","holds":"0"}]}""" },
        { "an id as a number", Row(""" "id":1,"currency":"BTC","type":"main","balance":"1","available":"1","holds":"0" """) },
        { "an unknown member of a row", """{"code":"200000","data":[{"id":"1","currency":"BTC","type":"MAIN","balance":"1","available":"1","holds":"0","vault":{}}]}""" },
    };

    /// <summary>Bodies that are not a valid account list.</summary>
    public static TheoryData<string, string> Unreadable => new()
    {
        { "empty body", "" },
        { "white space only", "  \n" },
        { "HTML", "<html><body>502 Bad Gateway</body></html>" },
        { "plain text", "error code: 1015" },
        { "a list", "[]" },
        { "a text", "\"200000\"" },
        { "null", "null" },
        { "an empty object", "{}" },
        { "truncated in the envelope", """{"code":"200000","data":[""" },
        { "truncated after the data", $$"""{"code":"200000","data":[{{Account}}]""" },
        { "truncated in an amount", """{"code":"200000","data":[{"id":"1","balance":"1""" },
        { "something after the end", $$"""{"code":"200000","data":[{{Account}}]}{"code":"400100"}""" },
        { "no code", $$"""{"data":[{{Account}}]}""" },
        { "a null code", $$"""{"code":null,"data":[{{Account}}]}""" },
        { "an object as code", $$"""{"code":{},"data":[{{Account}}]}""" },
        { "a flag as code", $$"""{"code":true,"data":[{{Account}}]}""" },
        { "two codes", $$"""{"code":"400100","data":[{{Account}}],"code":"200000"}""" },
        { "two data", $$"""{"code":"200000","data":[],"data":[{{Account}}]}""" },
        { "no data", """{"code":"200000"}""" },
        { "no data and an empty message", """{"code":"200000","msg":""}""" },
        { "no data and a message that says nothing", """{"code":"200000","msg":"success"}""" },
        { "data of another kind", """{"code":"200000","data":"[]"}""" },
        { "an object as data", $$"""{"code":"200000","data":{{Account}}}""" },
        { "a byte order mark", $$"""{{'\uFEFF'}}{"code":"200000","data":[{{Account}}]}""" },
        { "comments", $$"""{"code":"200000",/* */"data":[{{Account}}]}""" },
        { "half a pair of surrogates in the message", """{"code":"400100","msg":"\ud800"}""" },
        { "half a pair of surrogates in a name", """{"\ud800":"1","code":"200000","data":[]}""" },
        { "nesting beyond all measure", Row($""" "id":"1","x":{new string('[', 100_000)}{new string(']', 100_000)} """) },
    };

    /// <summary>Rows that cannot be used.</summary>
    public static TheoryData<string, string> InvalidRows => new()
    {
        { "a null row", """{"code":"200000","data":[null]}""" },
        { "half a pair of surrogates in a row", Row(""" "id":"\ud800","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0" """) },
        { "an id that is missing", Row(""" "currency":"BTC","type":"main","balance":"1","available":"1","holds":"0" """) },
        { "an id that is null", Row(""" "id":null,"currency":"BTC","type":"main","balance":"1","available":"1","holds":"0" """) },
        { "an amount that is missing", Row(""" "id":"1","currency":"BTC","type":"main","available":"1","holds":"0" """) },
        { "an amount that is null", Row(""" "id":"1","currency":"BTC","type":"main","balance":null,"available":"1","holds":"0" """) },
        { "an amount that is empty", Row(""" "id":"1","currency":"BTC","type":"main","balance":"","available":"1","holds":"0" """) },
        { "an amount that is a flag", Row(""" "id":"1","currency":"BTC","type":"main","balance":true,"available":"1","holds":"0" """) },
        { "an amount that is an object", Row(""" "id":"1","currency":"BTC","type":"main","balance":{},"available":"1","holds":"0" """) },
        { "an amount that is given twice", Row(""" "id":"1","currency":"BTC","type":"main","balance":"1","balance":"2","available":"1","holds":"0" """) },
        { "an amount with a blank", Row(""" "id":"1","currency":"BTC","type":"main","balance":" 1","available":"1","holds":"0" """) },
        { "an amount in another script", Row(""" "id":"1","currency":"BTC","type":"main","balance":"１","available":"1","holds":"0" """) },
        { "an amount of 29 decimals", Row(""" "id":"1","currency":"BTC","type":"main","balance":"0.12345678901234567890123456789","available":"1","holds":"0" """) },
        { "an amount beyond 96 bits", Row(""" "id":"1","currency":"BTC","type":"main","balance":"79228162514264337593543950336","available":"1","holds":"0" """) },
        { "a number beyond 96 bits", Row(""" "id":"1","currency":"BTC","type":"main","balance":1e29,"available":"1","holds":"0" """) },
        { "an exponent beyond 32 bits", Row(""" "id":"1","currency":"BTC","type":"main","balance":1e-2147483648,"available":"1","holds":"0" """) },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Unusual_but_valid_response_is_read(string what, string body)
    {
        using var client = TestClient.Responding(Reply.Text(body));

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.True(result.Success, $"{what}: {result}");
        Assert.Equal(
            new KucoinAccount { Id = "1", Asset = "BTC", Type = AccountType.Main, Total = 1, Available = 1, Holds = 0 },
            result.Data.Single());
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Invalid_response_to_a_read_is_unreadable(string what, string body)
    {
        using var client = TestClient.Responding(Reply.Text(body));

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.Null(result.Data);
        var error = Assert.IsType<KucoinError.Unreadable>(result.Error);
        Assert.Equal(HttpStatusCode.OK, error.Status);
        Assert.NotEmpty(error.Cause);
        Assert.True(error.BodyStart.Length <= 200, what);
        Assert.DoesNotContain(error.BodyStart, char.IsControl);
        Assert.Equal(HttpStatusCode.OK, result.ResponseStatusCode);
    }

    [Theory]
    [MemberData(nameof(InvalidRows))]
    public async Task Invalid_row_is_missing_and_reported_and_the_others_are_read(string what, string body)
    {
        using var client = TestClient.Responding(Reply.Text(body.Replace("[", $"[{Account},").Replace("]", $",{Account}]")));

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.Equal(2, result.GetDataOrThrow().Count());
        Assert.False(result.IsComplete);
        var problem = Assert.Single(result.Problems);
        Assert.True(problem.IsRowMissing, what);
        Assert.StartsWith("data[1]", problem.Path);
        Assert.NotEmpty(problem.Text);
        Assert.NotEmpty(problem.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"type\":null,")]
    [InlineData("\"type\":\"\",")]
    public async Task Wallet_without_a_type_is_a_row_of_an_unknown_wallet(string type)
    {
        using var client = TestClient.Responding(
            Reply.Data($$"""[{"id":"1","currency":"BTC",{{type}}"balance":"1","available":"1","holds":"0"}]"""));

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.True(result.IsComplete);
        Assert.Equal(default, result.GetDataOrThrow().Single().Type);
    }

    [Fact]
    public async Task List_that_is_null_is_empty()
    {
        using var client = TestClient.Responding(Reply.Text("""{"code":"200000","data":null}"""));

        var accounts = await client.SpotApi.Account.GetAccountsAsync();
        var deposits = await client.SpotApi.Account.GetDepositsAsync();
        var ledger = await client.SpotApi.Account.GetHfAccountLedgersAsync();

        Assert.True(accounts.IsComplete && deposits.IsComplete && ledger.IsComplete);
        Assert.Empty(accounts.GetDataOrThrow());
        Assert.Empty(deposits.GetDataOrThrow().Items);
        Assert.Empty(ledger.GetDataOrThrow());
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    [MemberData(nameof(InvalidRows))]
    public async Task Invalid_response_to_a_transfer_has_unknown_outcome(string what, string body)
    {
        using var client = TestClient.Responding(Reply.Text(body));

        var result = await client.SpotApi.Account.InnerTransferAsync(
            "USDT", AccountType.Main, AccountType.Trade, 1, clientOrderId: "mine");

        // A clear rejection stays a rejection, whatever its message.
        var error = Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
        Assert.IsType<KucoinError.Unreadable>(error.Cause);
        Assert.Equal(("mine", TestClient.Now.UtcDateTime), (error.ClientOid, error.SentAt));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task Response_with_invalid_UTF8_is_unreadable()
    {
        foreach (var body in new[] { "{\"code\":\"200000\",\"msg\":\"\uE000\"}", "{\"\uE000\":1}" })
        {
            // The placeholder becomes a byte that is invalid in UTF-8.
            var bytes = Encoding.UTF8.GetBytes(body.Replace('\uE000', '\u0001')).Select(value => value == 1 ? (byte)0xFF : value).ToArray();
            using var client = TestClient.Responding(new Reply(bytes));

            Assert.IsType<KucoinError.Unreadable>((await client.SpotApi.Account.GetAccountsAsync()).Error);
        }
    }

    [Fact]
    public async Task Message_without_data_is_a_rejection()
    {
        using var client = TestClient.Responding(Reply.Text("""{"code":"200000","msg":"Unsuccessful! Exceeded the max. funds out-transfer limit"}"""));

        var result = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1);

        var error = Assert.IsType<KucoinError.Api>(result.Error);
        Assert.Equal(("200000", "Unsuccessful! Exceeded the max. funds out-transfer limit"), (error.Code, error.ServerMessage));
    }

    /// <summary>Only some messages are known to mean that nothing happened.</summary>
    [Fact]
    public async Task Unknown_message_without_data_refuses_a_read_and_leaves_the_outcome_of_a_write_unknown()
    {
        using var client = TestClient.Responding(Reply.Text("""{"code":"200000","msg":"Service busy","data":null}"""));

        var read = await client.SpotApi.Account.GetAccountsAsync();
        var write = await client.SpotApi.Account.WithdrawAsync(WithdrawType.Uid, "USDT", "123456", 1);

        Assert.Equal("Service busy", Assert.IsType<KucoinError.Api>(read.Error).ServerMessage);
        Assert.IsType<KucoinError.Api>(Assert.IsType<KucoinError.OutcomeUnknown>(write.Error).Cause);
    }

    [Theory]
    [InlineData("5123456789")]
    [InlineData("\"5123456789\"")]
    public async Task Uid_can_be_text_or_a_number(string uid)
    {
        using var client = TestClient.Responding(Reply.Data($$"""{"uid":{{uid}},"subName":"gridDesk7","access":"Spot"}"""));

        var result = await client.SpotApi.SubAccount.AddSubAccountAsync("pass1234", "gridDesk7", SubAccountAccess.Spot);

        Assert.Equal(5123456789, result.GetDataOrThrow().Uid);
        Assert.Null(result.Data!.Remarks);
    }

    [Theory]
    [InlineData("-62135596800001")]
    [InlineData("253402300800000")]
    [InlineData("1773480413.589")]
    public async Task Time_out_of_range_is_unreadable(string time)
    {
        using var client = TestClient.Responding(Reply.Data(time));

        Assert.IsType<KucoinError.Unreadable>((await client.SpotApi.ExchangeData.GetServerTimeAsync()).Error);
    }

    [Fact]
    public async Task Unknown_enum_value_keeps_its_text()
    {
        using var client = TestClient.Responding(
            Reply.Data("""[{"id":"1","currency":"BTC","type":"Vault_v9","balance":"1","available":"1","holds":"0"}]"""));

        var account = (await client.SpotApi.Account.GetAccountsAsync()).GetDataOrThrow().Single();

        Assert.Equal("Vault_v9", account.Type.Value);
        Assert.Equal(new AccountType("Vault_v9"), account.Type);
    }

    [Fact]
    public async Task Unknown_wallet_type_keeps_its_name()
    {
        using var client = TestClient.Responding(Reply.Data(
            """
            {"subUserId":"a1","subName":"n","mainAccounts":null,"vaultAccounts":[{"currency":"BTC","balance":"1","available":"1","holds":"0"}],
            "tradeHFAccounts":[{"currency":"ETH","balance":2,"available":2,"holds":0,"tag":null}]}
            """));

        var rows = (await client.SpotApi.SubAccount.GetDetailBalanceAsync("a1")).GetDataOrThrow();

        Assert.Equal(["vault", "TRADE_HF"], rows.Select(row => row.AccountType.Value));
        Assert.Equal([1m, 2m], rows.Select(row => row.Total));
        Assert.All(rows, row => Assert.Equal((null, null, null, null), (row.BaseAsset, row.BaseAssetPrice, row.BaseAssetQuantity, row.Tag)));
    }

    [Theory]
    [InlineData("{\"a\":1}", "a", "1")]
    [InlineData("{\"a\":\"x\"}", "a", "x")]
    [InlineData("{\"a\":null}", "a", null)]
    [InlineData("{\"b\":{\"a\":1}}", "a", null)]
    [InlineData("no JSON", "a", null)]
    [InlineData("[1]", "a", null)]
    [InlineData("{\"a\":", "a", null)]
    [InlineData("""{"\ud800":1,"a":2}""", "a", null)]
    [InlineData("""{"a":"\ud800"}""", "a", null)]
    public void Context_member_is_read_or_null_and_never_throws(string text, string member, string? expected) =>
        Assert.Equal(expected, new Client.Models.Ledgers.KucoinAccountActivityContext(text)[member]);

    [Theory]
    [InlineData("""{"orderId":"7"}""", "7")]
    [InlineData("\"{\\\"orderId\\\":\\\"7\\\"}\"", "7")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public async Task Context_can_be_a_string_or_an_object(string context, string? orderId)
    {
        using var client = TestClient.Responding(Reply.Data(Ledger(context)));

        var row = (await client.SpotApi.Account.GetAccountLedgersAsync()).GetDataOrThrow().Items.Single();

        Assert.Equal(orderId, row.Context?.OrderId);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    public async Task Context_of_another_JSON_type_is_null_and_reported(string context)
    {
        using var client = TestClient.Responding(Reply.Data(Ledger(context)));

        var result = await client.SpotApi.Account.GetAccountLedgersAsync();

        Assert.Null(result.GetDataOrThrow().Items.Single().Context);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("data.items[0].context", context, false), (problem.Path, problem.Text, problem.IsRowMissing));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_above_the_size_limit_is_unreadable_and_at_the_limit_is_read(bool async)
    {
        const int Limit = 4096;
        foreach (var (length, isRead) in new[] { (Limit - 1, true), (Limit, true), (Limit + 1, false), (Limit * 50, false) })
        {
            const string Frame = """{"code":"200000","x":"","data":{"currentPage":1,"pageSize":1,"totalNum":0,"totalPage":0,"items":[]}}""";
            var body = Frame.Replace("\"x\":\"\"", $"\"x\":\"{new string('x', length - Frame.Length)}\"", StringComparison.Ordinal);
            using var client = TestClient.Over(
                new ScriptedHandler(_ => Reply.Text(body)), TestClient.Options with { MaxResponseBytes = Limit });

            var result = async ? await client.SpotApi.SubAccount.GetSubAccountListAsync() : client.SpotApi.SubAccount.GetSubAccountList();

            Assert.Equal(length, body.Length);
            Assert.Equal(isRead, result.Success);
            Assert.Equal(HttpStatusCode.OK, result.ResponseStatusCode);
            if (!isRead)
            {
                Assert.Contains("4096 bytes", Assert.IsType<KucoinError.Unreadable>(result.Error).Cause, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compressed_body_is_decompressed_and_a_corrupt_one_is_unreadable(bool async)
    {
        var packed = Pack(Fixtures.Read("getSpotSubAccountsSummaryV2"));
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(new Reply(arrival.Number == 1 ? packed : [.. packed.Take(10), .. packed])
        {
            Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" },
        }));
        using var client = new KucoinRestClient(TestClient.At(server.Address));

        var whole = async ? await client.SpotApi.SubAccount.GetSubAccountListAsync() : client.SpotApi.SubAccount.GetSubAccountList();
        var broken = async ? await client.SpotApi.SubAccount.GetSubAccountListAsync() : client.SpotApi.SubAccount.GetSubAccountList();

        Assert.Equal(["gridDesk7", "frozen01"], whole.GetDataOrThrow().Select(sub => sub.SubName));
        Assert.IsType<KucoinError.Unreadable>(broken.Error);
    }

    [Fact]
    public async Task Compressed_body_that_exceeds_the_limit_is_unreadable()
    {
        var bomb = Pack(new byte[8 << 20]);
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(new Reply(bomb)
        {
            Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" },
        }));
        using var client = new KucoinRestClient(TestClient.At(server.Address) with { MaxResponseBytes = 1 << 20 });

        Assert.IsType<KucoinError.Unreadable>((await client.SpotApi.Account.GetAccountsAsync()).Error);
    }

    private static string Row(string members) => $$"""{"code":"200000","data":[{{{members}}}]}""";

    private static string Ledger(string context) =>
        $$"""
        {"currentPage":1,"pageSize":50,"totalNum":1,"totalPage":1,"items":[{"id":"1","currency":"BTC","amount":"1","fee":"0",
        "accountType":"MAIN","bizType":"X","direction":"in","createdAt":"1773478800123","context":{{context}}}]}
        """;

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
