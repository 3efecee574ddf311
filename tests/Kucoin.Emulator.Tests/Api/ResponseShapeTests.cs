using System.Text.Json;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>Every response has exactly the members of KuCoin's specification, with the JSON types of its examples.</summary>
public class ResponseShapeTests(SharedExchange shared)
{
    private const string SubWallets =
        "[].currency:s [].balance:s [].available:s [].holds:s [].baseCurrency:s [].baseCurrencyPrice:s [].baseAmount:s [].tag:s";

    private const string Leg =
        "currency:s total:s available:s hold:s liability:s liabilityPrincipal:s liabilityInterest:s maxBorrowSize:s borrowEnabled:b "
        + "transferInEnabled:b";

    private const string Page = "currentPage:n pageSize:n totalNum:n totalPage:n";

    [Theory]
    [InlineData("/api/v1/timestamp", ":n")]
    [InlineData("/api/v1/accounts", "[].id:s [].currency:s [].type:s [].balance:s [].available:s [].holds:s")]
    [InlineData("/api/v1/accounts/548000000011", "currency:s balance:s available:s holds:s")]
    [InlineData("/api/v1/accounts/transferable?currency=BTC&type=MAIN", "currency:s balance:s available:s holds:s transferable:s")]
    [InlineData("/api/v1/prices?currencies=BTC,NOVA", "BTC:s")]
    [InlineData(
        "/api/v3/currencies",
        "[].currency:s [].name:s [].fullName:s [].precision:n [].confirms:? [].contractAddress:? [].isMarginEnabled:b [].isDebitEnabled:b "
        + "[].chains[].chainName:s [].chains[].withdrawalMinSize:s [].chains[].depositMinSize:s? [].chains[].withdrawFeeRate:s "
        + "[].chains[].withdrawalMinFee:s [].chains[].isWithdrawEnabled:b [].chains[].isDepositEnabled:b [].chains[].confirms:n "
        + "[].chains[].preConfirms:n [].chains[].contractAddress:s [].chains[].withdrawPrecision:n [].chains[].maxWithdraw:? "
        + "[].chains[].maxDeposit:s? [].chains[].needTag:b [].chains[].chainId:s")]
    [InlineData(
        "/api/v1/accounts/ledgers",
        Page + " items[].id:s items[].currency:s items[].amount:s items[].fee:s items[].balance:s items[].accountType:s items[].bizType:s "
        + "items[].direction:s items[].createdAt:n items[].context:s")]
    [InlineData(
        "/api/v2/sub/user",
        Page + " items[].userId:s items[].uid:n items[].subName:s items[].status:n items[].type:n items[].access:s items[].createdAt:n "
        + "items[].remarks:s? items[].tradeTypes[]:s items[].openedTradeTypes[]:s items[].hostedStatus:?")]
    public async Task Read_response_has_the_specified_members(string target, string members) =>
        Assert.Equal(Sorted(members), Shape(await shared.Client.ReadAsync(target)));

    [Fact]
    public async Task Margin_response_has_the_specified_members()
    {
        Assert.Equal(
            Sorted($"totalAssetOfQuoteCurrency:s totalLiabilityOfQuoteCurrency:s debtRatio:s status:s {Under("accounts[].", Leg)}"),
            Shape(await shared.Client.ReadAsync("/api/v3/margin/accounts")));
        Assert.Equal(
            Sorted("totalAssetOfQuoteCurrency:s totalLiabilityOfQuoteCurrency:s timestamp:n assets[].symbol:s assets[].status:s "
                + $"assets[].debtRatio:s {Under("assets[].baseAsset.", Leg)} {Under("assets[].quoteAsset.", Leg)}"),
            Shape(await shared.Client.ReadAsync("/api/v3/isolated/accounts")));
    }

    [Fact]
    public async Task Sub_account_balances_have_the_specified_members()
    {
        var wallets = string.Join(' ', new[] { "mainAccounts", "tradeAccounts", "marginAccounts" }.Select(list => Under(list, SubWallets)));
        string[] emptyLists = ["items[].mainAccounts:[]", "items[].tradeAccounts:[]", "items[].marginAccounts:[]"];
        var subs = (await shared.Client.ReadAsync("/api/v2/sub/user")).GetProperty("items");
        var marginBook = subs.EnumerateArray().Single(sub => sub.GetProperty("subName").GetString() == "marginBook6");

        Assert.Equal(
            Sorted($"subUserId:s subName:s {wallets} tradeHFAccounts:[]"),
            Shape(await shared.Client.ReadAsync($"/api/v1/sub-accounts/{marginBook.GetProperty("userId").GetString()}")));
        Assert.Equal(
            Sorted($"{Page} items[].subUserId:s items[].subName:s {Under("items[].", wallets)} items[].tradeHFAccounts:[]"),
            Shape(await shared.Client.ReadAsync("/api/v2/sub-accounts")).Where(member => !emptyLists.Contains(member)));
    }

    [Fact]
    public async Task Write_response_has_the_specified_members()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);

        var transfer = await client.TransferAsync("USDT", "1", "MAIN", "TRADE");
        var sub = await client.PostAsync(
            "/api/v2/sub/user/created", """{"subName":"nightDesk7","password":"q1234567","access":"Futures","remarks":"夜"}""");

        Assert.Equal(["orderId:s"], Shape(transfer.Data));
        Assert.Equal(Sorted("uid:n subName:s remarks:s access:s"), Shape(sub.Data));
    }

    private static string Under(string prefix, string members) => string.Join(' ', members.Split(' ').Select(member => prefix + member));

    private static List<string> Sorted(string members) => [.. members.Split(' ').Order(StringComparer.Ordinal)];

    /// <summary>Every member with the types of its values: text, number, boolean, null (?), empty list.</summary>
    private static List<string> Shape(JsonElement data)
    {
        var kinds = new Dictionary<string, SortedSet<string>>();
        Walk(data, "");
        return
        [
            .. kinds.Select(pair => $"{pair.Key}:{string.Concat(pair.Value.OrderDescending(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal),
        ];

        void Walk(JsonElement value, string path)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in value.EnumerateObject())
                    {
                        Walk(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
                    }

                    return;
                case JsonValueKind.Array when value.GetArrayLength() > 0:
                    foreach (var element in value.EnumerateArray())
                    {
                        Walk(element, $"{path}[]");
                    }

                    return;
                default:
                    kinds.TryAdd(path, []);
                    kinds[path].Add(value.ValueKind switch
                    {
                        JsonValueKind.String => "s",
                        JsonValueKind.Number => "n",
                        JsonValueKind.True or JsonValueKind.False => "b",
                        JsonValueKind.Null => "?",
                        _ => "[]",
                    });
                    return;
            }
        }
    }
}
