using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Api;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>Retired endpoints, which the client does not call: their rows and responses match the published facts.</summary>
public sealed class RetiredEndpointTests(ResponseSchemaTests.Frozen frozen) : IClassFixture<ResponseSchemaTests.Frozen>
{
    private static readonly JsonElement Endpoints = ResponseFacts.All;

    private static readonly Dictionary<string, string[]> Calls = new()
    {
        ["getMarginAccountDetail"] = ["GET /api/v1/margin/account"],
        ["getIsolatedMarginAccountListV1"] = ["GET /api/v1/isolated/accounts?balanceCurrency=KCS"],
        ["getIsolatedMarginAccountDetailV1"] = ["GET /api/v1/isolated/account/ETH-USDT"],
        ["getSpotSubAccountsSummaryV1"] = ["GET /api/v1/sub/user"],
        ["getSpotSubAccountListV1"] = ["GET /api/v1/sub-accounts"],
        ["getDepositAddressV2"] = ["GET /api/v2/deposit-addresses?currency=USDT"],
        ["getDepositAddressV1"] = ["GET /api/v1/deposit-addresses?currency=USDT&chain=trx"],
        ["addDepositAddressV1"] = ["""POST /api/v1/deposit-addresses {"currency":"NOVA","chain":"sol","to":"TRADE"}"""],
        ["withdrawalV1"] = ["""POST /api/v1/withdrawals {"currency":"USDT","chain":"trx","amount":12,"address":"TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ"}"""],
        ["subAccountTransfer"] =
        [
            """POST /api/v2/accounts/sub-transfer {"clientOid":"a","currency":"USDT","amount":"1","direction":"OUT","subUserId":"{margin-sub}"}""",
        ],
        ["innerTransfer"] = ["""POST /api/v2/accounts/inner-transfer {"clientOid":"a","currency":"USDT","amount":"1","from":"main","to":"trade"}"""],
        ["futuresAccountTransferOut"] = ["""POST /api/v3/transfer-out {"currency":"USDC","amount":2.5,"recAccountType":"TRADE"}"""],
        ["futuresAccountTransferIn"] = ["""POST /api/v1/transfer-in {"currency":"XBT","amount":0.01,"payAccountType":"MAIN"}"""],
        ["getFuturesAccountTransferOutLedger"] = ["GET /api/v1/transfer-list?currency=USDC"],
        ["markets"] = ["GET /api/v1/markets"],
        ["marginConfig"] = ["GET /api/v1/margin/config"],
        ["crossMarginSymbols"] = ["GET /api/v3/margin/symbols"],
        ["isolatedSymbols"] = ["GET /api/v1/isolated/symbols"],
        ["bulletPublicSpot"] = ["POST /api/v1/bullet-public {}"],
        ["bulletPrivateSpot"] = ["POST /api/v1/bullet-private {}"],
    };

    /// <summary>Endpoints of the futures host that are served by the spot entry, because both hosts have one address here.</summary>
    private static readonly string[] OfTheOtherHost = ["bulletPublicFutures", "bulletPrivateFutures", "futuresServerTime", "futuresServiceStatus"];

    /// <summary>The endpoint without a response in the published specification.</summary>
    private const string WithoutResponse = "bulletPrivateV2";

    /// <summary>The history of 2018 is in the catalog, because clients still read it.</summary>
    public static TheoryData<string> Names => [.. Calls.Keys];

    [Fact]
    public void Every_retired_endpoint_is_served()
    {
        var served = RouteTable.All.Routes.Select(route => route.Row.Name).ToHashSet();

        Assert.Equal([], Endpoints.EnumerateArray().Select(fact => Text(fact, "name")).Except(served).Except(OfTheOtherHost));
        Assert.Equal([], Endpoints.EnumerateArray().Where(fact => Text(fact, "status") == "abandoned").Select(fact => Text(fact, "name")).Except(served));
    }

    [Fact]
    public void Every_retired_catalog_row_matches_the_published_facts() => Assert.All(
        RouteTable.All.Routes.Select(route => route.Row).Where(row => !KucoinEndpoints.All.Any(known => known.Name == row.Name)),
        row =>
        {
            if (Endpoints.EnumerateArray().Where(fact => Text(fact, "name") == row.Name).ToList() is [var fact] && row.Name != WithoutResponse)
            {
                Assert.Equal(
                    (Text(fact, "host").Contains("futures", StringComparison.Ordinal), Text(fact, "verb"), Text(fact, "path"), Permission(fact), Text(fact, "pool"), fact.GetProperty("weight").GetInt32()),
                    (row.Host == KucoinHost.Futures, row.Verb, row.Path, $"{row.Permission}", $"{row.Pool}".ToLowerInvariant(), row.Weight));
            }
        });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Response_matches_the_published_schema(string name)
    {
        var facts = ResponseFacts.Of(name);
        var seen = new HashSet<string>();
        foreach (var call in Calls[name])
        {
            var reply = await frozen.SendAsync(call);
            Assert.True(reply.Code == "200000", $"{call} was refused with {reply.Code} {reply.Message}");
            Assert.Equal([], facts.Problems(reply.Envelope, seen).Where(problem => !problem.EndsWith("comes too late.", StringComparison.Ordinal)));
        }

        // Except a response without data, and a list that is empty in all of KuCoin's examples.
        Assert.Equal([], facts.Paths.Except(seen).Where(path => !path.Contains("tradeHFAccounts[]", StringComparison.Ordinal)));
    }

    private static string Permission(JsonElement fact) => fact.GetProperty("permission").GetString() ?? "None";

    private static string Text(JsonElement fact, string name) => fact.GetProperty(name).GetString()!;
}
