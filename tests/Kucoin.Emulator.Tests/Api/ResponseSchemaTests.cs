using System.Text.Json;
using Kucoin.Catalog;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>Every endpoint of the catalog responds with the published members, JSON types and order.</summary>
public sealed class ResponseSchemaTests(ResponseSchemaTests.Frozen frozen) : IClassFixture<ResponseSchemaTests.Frozen>
{
    private const string Since2018 = "startAt=1514764800000&endAt=1546300799000";

    /// <summary>
    /// At least one call for each endpoint that needs more than its required parameters; words in braces are looked up first.
    /// </summary>
    private static readonly Dictionary<string, string[]> Calls = new()
    {
        ["getApikeyInfo"] = ["GET /api/v1/user/api-key", "trader GET /api/v1/user/api-key"],
        ["getSpotAccountDetail"] = ["GET /api/v1/accounts/{account}"],
        ["getCrossMarginAccount"] = ["GET /api/v3/margin/accounts?queryType=ALL"],
        ["getIsolatedMarginAccount"] = ["GET /api/v3/isolated/accounts?queryType=ALL"],
        ["addSubAccount"] =
        [
            """POST /api/v2/sub/user/created {"subName":"freshDesk9","password":"pass1234","access":"Spot","remarks":"desk 9"}""",
        ],
        ["addSubAccountMarginPermission"] = ["""POST /api/v3/sub/user/margin/enable {"uid":"{uid}"}"""],
        ["addSubAccountFuturesPermission"] = ["""POST /api/v3/sub/user/futures/enable {"uid":"{uid}"}"""],
        ["getSpotSubAccountDetail"] = ["GET /api/v1/sub-accounts/{margin-sub}?includeBaseAmount=true"],
        ["addSubAccountApi"] =
        [
            """
            POST /api/v1/sub/api-key
            {"subName":"tokyoDesk2","passphrase":"open-sesame","remark":"bot","permission":"General,Spot","ipWhitelist":"127.0.0.1"}
            """,
        ],
        ["getSubAccountApiList"] = ["GET /api/v1/sub/api-key?subName=quantLab3&apiKey={key}"],
        ["deleteSubAccountApi"] = ["DELETE /api/v1/sub/api-key?subName=quantLab3&apiKey={key}&passphrase=sesame-77"],
        ["modifySubAccountApi"] =
        [
            """
            POST /api/v1/sub/api-key/update
            {"subName":"quantLab3","apiKey":"{key}","passphrase":"sesame-77","ipWhitelist":"203.0.113.9","expire":"30"}
            """,
        ],
        ["addDepositAddressV3"] = ["""POST /api/v3/deposit-address/create {"currency":"USDT","chain":"ton","to":"trade"}"""],
        ["getDepositHistory"] = ["GET /api/v1/deposits"],
        ["getDepositHistoryOld"] = [$"GET /api/v1/hist-deposits?{Since2018}"],
        ["getWithdrawalQuotas"] = ["GET /api/v1/withdrawals/quotas?currency=USDT&chain=trx"],
        ["withdrawalV3"] =
        [
            """
            POST /api/v3/withdrawals
            {"currency":"USDT","chain":"trx","amount":"12","toAddress":"TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ","withdrawType":"ADDRESS",
             "feeDeductType":"EXTERNAL"}
            """,
        ],
        ["cancelWithdrawal"] = ["DELETE /api/v1/withdrawals/{withdrawal}"],
        ["getWithdrawalHistoryById"] = ["GET /api/v1/withdrawals/{withdrawal}"],
        ["getWithdrawalHistory"] = ["GET /api/v1/withdrawals"],
        ["getWithdrawalHistoryOld"] = [$"GET /api/v1/hist-withdrawals?{Since2018}"],
        ["getTransferQuotas"] = ["GET /api/v1/accounts/transferable?currency=USDT&type=MAIN"],
        ["flexTransfer"] =
        [
            """
            POST /api/v3/accounts/universal-transfer
            {"clientOid":"a","currency":"USDT","amount":"1","type":"INTERNAL","fromAccountType":"MAIN","toAccountType":"CONTRACT"}
            """,
        ],
        ["getBasicFee"] = ["GET /api/v1/base-fee?currencyType=1"],
        ["getSpotActualFee"] = ["GET /api/v1/trade-fees?symbols=BTC-USDT,GRAIN-USDT"],
        ["getFuturesActualFee"] = ["GET /api/v1/trade-fees?symbol=XBTUSDTM"],
        ["getMarginRiskLimit"] = ["GET /api/v3/margin/currencies?isIsolated=false", "GET /api/v3/margin/currencies?isIsolated=true"],
        ["getFuturesSubAccountListV2"] = ["GET /api/v1/account-overview-all?currency=USDT"],
        ["currency"] = ["GET /api/v3/currencies/USDT?chain=trx"],
        ["symbols"] = ["GET /api/v2/symbols?market=USDS"],
        ["symbol"] = ["GET /api/v2/symbols/ETH-BTC"],
    };

    /// <summary>Both hosts share the path of their status, and the response has the member order of the spot host.</summary>
    private const string OrderOfSpotStatus = "data.msg comes too late.";

    /// <summary>Members of KuCoin's specification that this exchange does not send.</summary>
    private static readonly Dictionary<string, string> NotSent = new()
    {
        ["getApikeyInfo data.ipWhitelist"] = "keys without a whitelist",
        ["getSpotActualFee data[].sellTaxRate"] = "taxed regions only",
        ["getSpotActualFee data[].buyTaxRate"] = "taxed regions only",
        ["getWithdrawalHistoryById data.taxes[]"] = "taxed regions only",
        ["currencies data[].chains[].depositFeeRate"] = "declared without an example",
        ["currencies data[].chains[].withdrawMaxFee"] = "declared without an example",
        ["currencies data[].chains[].depositTierFee"] = "declared without an example",
        ["currencies data[].chains[].addressRegex"] = "addresses are checked by their format",
        ["currencies data[].chains[].memoRegex"] = "addresses are checked by their format",
        ["currency data.chains[].addressRegex"] = "addresses are checked by their format",
        ["currency data.chains[].memoRegex"] = "addresses are checked by their format",
        ["getSpotSubAccountDetail data.tradeHFAccounts[]"] = "KuCoin only ever shows the list empty",
        ["getSpotSubAccountListV2 data.items[].tradeHFAccounts[]"] = "KuCoin only ever shows the list empty",
    };

    public static TheoryData<string> Rows => [.. KucoinEndpoints.All.Select(row => row.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Response_matches_the_published_schema(string name)
    {
        var calls = Calls.GetValueOrDefault(name) ?? [ResponseFacts.CallOf(name)];
        var facts = ResponseFacts.Of(name);
        var seen = new HashSet<string>();
        var problems = new List<string>();
        foreach (var call in calls)
        {
            var reply = await frozen.SendAsync(call);
            Assert.True(reply.Code == "200000", $"{call} was refused with {reply.Code} {reply.Message}");
            problems.AddRange(facts.Problems(reply.Envelope, seen)
                .Where(problem => name != "futuresServiceStatus" || problem != OrderOfSpotStatus));
        }

        Assert.Empty(problems.Distinct());
        Assert.Equal(facts.Paths.Where(path => NotSent.ContainsKey($"{name} {path}")), facts.Paths.Except(seen));
    }

    [Fact]
    public void Every_omitted_member_is_listed_in_the_facts() =>
        Assert.All(NotSent.Keys.Select(key => key.Split(' ')), parts => Assert.Contains(parts[1], ResponseFacts.Of(parts[0]).Paths));

    /// <summary>One exchange for all endpoints. The calls are independent of each other's changes.</summary>
    public sealed class Frozen : IAsyncLifetime
    {
        private KucoinEmulator? _exchange;

        public async ValueTask InitializeAsync() =>
            _exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });

        public ValueTask DisposeAsync() => _exchange?.DisposeAsync() ?? default;

        internal async Task<Reply> SendAsync(string call)
        {
            var parts = call.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
            var label = parts[0] is "GET" or "POST" or "DELETE" ? "master" : parts[0];
            var (verb, rest) = label == "master" ? (parts[0], parts[1..]) : (parts[1], parts[2..]);
            using var client = new SigningClient(_exchange!.Address, _exchange.Keys[label]);
            return await client.SendAsync(new()
            {
                Verb = verb,
                Target = await FillAsync(client, rest[0]),
                Body = rest.Length > 1 ? await FillAsync(client, string.Join(' ', rest[1..])) : null,
            });
        }

        private static async Task<string> FillAsync(SigningClient client, string text)
        {
            foreach (var (name, look) in new (string, Func<Task<string>>)[]
            {
                ("{account}", async () => First(await client.ReadAsync("/api/v1/accounts"), "id")),
                ("{uid}", async () => (await Sub("marketMaker1")).GetProperty("uid").GetRawText()),
                ("{margin-sub}", async () => (await Sub("marginBook6")).GetProperty("userId").GetString()!),
                ("{withdrawal}", async () => First((await client.ReadAsync("/api/v1/withdrawals")).GetProperty("items"), "id")),
                ("{key}", KeyAsync),
            })
            {
                if (text.Contains(name, StringComparison.Ordinal))
                {
                    text = text.Replace(name, await look(), StringComparison.Ordinal);
                }
            }

            return text;

            async Task<JsonElement> Sub(string subName) => (await client.ReadAsync("/api/v2/sub/user"))
                .GetProperty("items").EnumerateArray().Single(sub => sub.GetProperty("subName").GetString() == subName);

            async Task<string> KeyAsync()
            {
                var made = await client.PostAsync(
                    "/api/v1/sub/api-key",
                    """{"subName":"quantLab3","passphrase":"sesame-77","remark":"lab","ipWhitelist":"198.51.100.24"}""");
                return made.Data.GetProperty("apiKey").GetString()!;
            }
        }

        private static string First(JsonElement list, string member) => list.EnumerateArray().First().GetProperty(member).GetString()!;
    }
}
