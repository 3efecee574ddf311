using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>The client never guesses a chain: a single one is used, several are listed in an error and nothing is sent.</summary>
public sealed class NetworkChoiceTests
{
    private const string Tron = """{"chainId":"trx","chainName":"TRC20"}""";
    private const string Ethereum = """{"chainId":"eth","chainName":"ERC20"}""";

    /// <summary>The methods with an optional chain, each with the name of the parameter.</summary>
    private static readonly Dictionary<string, (string Parameter, Func<IKucoinRestClient, string?, Task<KucoinError?>> Call)> Methods = new()
    {
        ["CreateDepositAddressAsync"] =
            ("network", async (api, chain) => (await api.SpotApi.Account.CreateDepositAddressAsync("USDT", chain)).Error),
        ["GetDepositAddressAsync"] =
            ("network", async (api, chain) => (await api.SpotApi.Account.GetDepositAddressAsync("USDT", chain)).Error),
        ["GetWithdrawalQuotasAsync"] =
            ("network", async (api, chain) => (await api.SpotApi.Account.GetWithdrawalQuotasAsync("USDT", chain)).Error),
        ["WithdrawAsync"] =
            ("chain", async (api, chain) => (await api.SpotApi.Account.WithdrawAsync("USDT", "T1", 1, chain: chain)).Error),
        ["WithdrawAsync to an address"] = ("chain", async (api, chain) =>
            (await api.SpotApi.Account.WithdrawAsync(WithdrawType.Address, "USDT", "T1", 1, chain: chain)).Error),
    };

    public static TheoryData<string> Names => [.. Methods.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Single_chain_is_used_without_being_specified(string method)
    {
        var (error, handler) = await CallAsync(method, null, Tron);

        Assert.Null(error);
        Assert.Equal("GET /api/v3/currencies/USDT", handler.Requests[0].Line);
        Assert.Equal("trx", ChainOf(handler.Requests[1]));
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Several_chains_without_a_choice_are_listed_and_nothing_more_is_sent(string method)
    {
        var handler = Exchange(Tron, Ethereum);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(method, null, handler));

        Assert.Equal(Methods[method].Parameter, refused.ParamName);
        Assert.StartsWith("USDT has several chains. Specify one of trx (TRC20), eth (ERC20).", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["GET /api/v3/currencies/USDT"], handler.Requests.Select(request => request.Line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Chain_display_name_is_resolved_to_its_id(string method)
    {
        foreach (var name in new[] { "TRC20", "Trc20", "TRX" })
        {
            var (error, handler) = await CallAsync(method, name, Ethereum, Tron);

            Assert.Null(error);
            Assert.Equal("trx", ChainOf(handler.Requests[1]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Network_id_is_used_unchanged(string method)
    {
        foreach (var id in new[] { "trx", "bech32", "0x-chain_of tomorrow" })
        {
            var (error, handler) = await CallAsync(method, id, Ethereum, Tron);

            Assert.Null(error);
            Assert.Equal(id, ChainOf(Assert.Single(handler.Requests)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Unsupported_chain_is_rejected_with_the_supported_ones(string method)
    {
        var handler = Exchange(Tron, Ethereum);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(method, "BEP20", handler));

        Assert.StartsWith(
            "USDT has no single chain 'BEP20'. Available chains: trx (TRC20), eth (ERC20).", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Methods[method].Parameter, refused.ParamName);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Chain_name_shared_by_two_chains_is_ambiguous(string method)
    {
        var handler = Exchange("""{"chainId":"one","chainName":"Main"}""", """{"chainId":"main","chainName":"Other"}""");

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(method, "MAIN", handler));

        Assert.Contains("one (Main), main (Other)", refused.Message, StringComparison.Ordinal);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Asset_without_chains_is_rejected(string method)
    {
        foreach (var name in new[] { null, "TRC20" })
        {
            var handler = Exchange();

            var refused = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(method, name, handler));

            Assert.StartsWith("USDT has no chain.", refused.Message, StringComparison.Ordinal);
            Assert.Equal(Methods[method].Parameter, refused.ParamName);
            Assert.Single(handler.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Asset_with_null_chains_is_rejected(string method)
    {
        var handler = new ScriptedHandler(_ => Reply.Data(
            """{"currency":"USDT","name":"USDT","fullName":"Tether","precision":6,"chains":null}"""));

        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(method, null, handler));

        Assert.Single(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Network_lookup_error_is_returned(string method)
    {
        var handler = new ScriptedHandler(_ => Reply.Refusal("900014", "Invalid chainId"));

        var error = await CallAsync(method, "TRC20", handler);

        Assert.Equal("900014", Assert.IsType<KucoinError.Api>(error).Code);
        Assert.Equal(["GET /api/v3/currencies/USDT"], handler.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task Network_lookup_failure_result_describes_the_lookup()
    {
        using var client = TestClient.Responding(Reply.Refusal("900014", "Invalid chainId"));

        var result = await client.SpotApi.Account.WithdrawAsync("USDT", "T1", 1);

        Assert.Equal(("GET", "/api/v3/currencies/USDT"), (result.RequestMethod, result.RequestPath));
    }

    [Theory]
    [InlineData("[]", "NotFound", "USDT has no deposit address on trx: create one first.")]
    [InlineData("""[{0},{0}]""", "Ambiguous", "USDT has 2 deposit addresses on trx; GetDepositAddressesAsync lists them.")]
    public async Task Zero_or_several_addresses_are_an_error(string answer, string kind, string message)
    {
        const string Address = """{"address":"T1","chainId":"trx","chainName":"TRC20","to":"MAIN","currency":"USDT"}""";
        using var client = TestClient.Responding(Reply.Data(answer.Replace("{0}", Address, StringComparison.Ordinal)));

        var result = await client.SpotApi.Account.GetDepositAddressAsync("USDT", "trx");

        Assert.False(result.Success);
        Assert.Equal((kind, message), (result.Error.GetType().Name, result.Error.Message));
        Assert.Equal(
            kind == "Ambiguous" ? ["T1", "T1"] : [],
            result.Error is KucoinError.Ambiguous several ? several.Candidates : []);
        Assert.Equal("/api/v3/deposit-addresses", result.RequestPath);
    }

    [Fact]
    public async Task Failed_address_list_returns_its_error()
    {
        using var client = TestClient.Responding(Reply.Refusal("260220", "deposit.address.not.exists"));

        var result = await client.SpotApi.Account.GetDepositAddressAsync("USDT", "trx");

        Assert.Equal("260220", Assert.IsType<KucoinError.Api>(result.Error).Code);
    }

    private static ScriptedHandler Exchange(params string[] chains) => new(request => request.Path switch
    {
        "/api/v3/currencies/USDT" => Reply.Data(
            $$"""{"currency":"USDT","name":"USDT","fullName":"Tether","precision":6,"chains":[{{string.Join(',', chains)}}]}"""),
        "/api/v3/deposit-address/create" => Reply.Fixture("addDepositAddressV3"),
        "/api/v3/deposit-addresses" => Reply.Data(
            """[{"address":"T1","chainId":"trx","chainName":"TRC20","to":"MAIN","currency":"USDT"}]"""),
        "/api/v1/withdrawals/quotas" => Reply.Fixture("getWithdrawalQuotas"),
        _ => Reply.Fixture("withdrawalV3"),
    });

    private static async Task<(KucoinError? Error, ScriptedHandler Handler)> CallAsync(string method, string? chain, params string[] chains)
    {
        var handler = Exchange(chains);
        return (await CallAsync(method, chain, handler), handler);
    }

    private static async Task<KucoinError?> CallAsync(string method, string? chain, ScriptedHandler handler)
    {
        using var client = TestClient.Over(handler);
        return await Methods[method].Call(client, chain);
    }

    private static string? ChainOf(SentRequest request) => request.Verb == "GET"
        ? request.Query("chain")
        : System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("chain").GetString();
}
