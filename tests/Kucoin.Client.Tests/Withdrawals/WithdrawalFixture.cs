using System.Globalization;
using System.Text.Json.Nodes;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Withdrawals;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>An exchange with XRP, whose network needs a memo, and USDT on TRON and Ethereum, and a client of it as users have it.</summary>
internal sealed class WithdrawalFixture : IDisposable
{
    public const string Tron = "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL";
    public const string Ethereum = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    public const string Ripple = "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh";

    /// <summary>An address of TRON that a local exchange made up.</summary>
    public const string MadeUp = "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ";

    public const string Withdraw = "POST /api/v3/withdrawals";

    private const string Networks = """
        {
          "XRP": [{"chainId":"xrp","chainName":"XRP","withdrawalMinSize":"21","withdrawalMinFee":"0.4","withdrawFeeRate":"0","withdrawPrecision":6,
            "maxWithdraw":"50000","isWithdrawEnabled":true,"needTag":true,"addressRegex":"^r[1-9A-HJ-NP-Za-km-z]{24,34}$","memoRegex":"^[0-9]{1,10}$"}],
          "USDT": [
            {"chainId":"trx","chainName":"TRC20","withdrawalMinSize":"3","withdrawalMinFee":"1.5","withdrawFeeRate":"0","withdrawPrecision":6,
              "isWithdrawEnabled":true,"needTag":false,"addressRegex":"^T[1-9A-HJ-NP-Za-km-z]{33}$"},
            {"chainId":"eth","chainName":"ERC20","withdrawalMinSize":"12","withdrawalMinFee":"4.5","withdrawFeeRate":"0","withdrawPrecision":6,
              "isWithdrawEnabled":false,"needTag":false}]
        }
        """;

    private static readonly Reply NotFound = Reply.Refusal("900001", "Currency not exists");

    private readonly JsonObject _networks = JsonNode.Parse(Networks)!.AsObject();
    private readonly Dictionary<string, Func<SentRequest, Reply>> _responses = [];

    public WithdrawalFixture(Func<KucoinClientOptions, KucoinClientOptions>? change = null)
    {
        Handler = new(Respond);
        var options = TestClient.Options with
        {
            TimeProvider = Clock,
            WithdrawalChecks = new KucoinClientOptions().WithdrawalChecks,
            WithdrawalJournal = new MemoryWithdrawalJournal(),
        };
        Options = change?.Invoke(options) ?? options;
        Client = TestClient.Over(Handler, Options);
    }

    public FakeTimeProvider Clock { get; } = new(TestClient.Now);

    public ScriptedHandler Handler { get; }

    public KucoinClientOptions Options { get; }

    public KucoinRestClient Client { get; }

    public IKucoinRestClientSpotApiAccount Account => Client.SpotApi.Account;

    /// <summary>What the quota of every network says.</summary>
    public JsonObject Quota { get; } = JsonNode.Parse("""
        {"currency":"USDT","remainAmount":"9000","availableAmount":"3000","withdrawMinFee":"1.5","innerWithdrawMinFee":"0","withdrawMinSize":"3",
        "isWithdrawEnabled":true,"precision":6,"chain":"TRC20","reason":null}
        """)!.AsObject();

    /// <summary>What the main wallet has, for withdrawals to users.</summary>
    public string Available { get; set; } = "3000";

    public string[] Lines => [.. Handler.Requests.Select(request => request.Line)];

    public IReadOnlyList<SentRequest> Sent => [.. Handler.Requests.Where(request => $"{request.Verb} {request.Path}" == Withdraw)];

    /// <summary>One network of an asset, for a test to change.</summary>
    public JsonObject Network(string asset, string id) =>
        _networks[asset]!.AsArray().Select(network => network!.AsObject()).Single(network => (string?)network["chainId"] == id);

    /// <summary>Responses a request otherwise.</summary>
    public void On(string verbAndPath, Func<SentRequest, Reply> answer) => _responses[verbAndPath] = answer;

    /// <summary>A withdrawal that is in order: 25 USDT to an address on TRON, the fee beside it.</summary>
    public Task<WebCallResult<KucoinNewWithdrawal>> Send(
        string asset = "USDT",
        string to = Tron,
        decimal quantity = 25,
        string? memo = null,
        string? chain = "trx",
        FeeDeductType? fee = null,
        WithdrawType? type = null,
        bool isInner = false,
        CancellationToken ct = default) =>
        Account.WithdrawAsync(type ?? WithdrawType.Address, asset, to, quantity, memo, isInner, null, chain, fee ?? FeeDeductType.External, ct);

    /// <summary>The check of the same.</summary>
    public async Task<WithdrawalCheck> Check(
        string asset = "USDT",
        string to = Tron,
        decimal quantity = 25,
        string? memo = null,
        string? chain = "trx",
        FeeDeductType? fee = null,
        WithdrawType? type = null,
        bool isInner = false) =>
        (await Account.CheckWithdrawalAsync(asset, to, quantity, memo, isInner, chain, fee, type)).GetDataOrThrow();

    public void Dispose() => Client.Dispose();

    /// <summary>Every response is dated, as those of an exchange are.</summary>
    private Reply Respond(SentRequest request)
    {
        var reply = Undated(request);
        return reply with
        {
            Headers = new Dictionary<string, string>(reply.Headers) { ["Date"] = Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture) },
        };
    }

    private Reply Undated(SentRequest request) =>
        _responses.TryGetValue($"{request.Verb} {request.Path}", out var answer) ? answer(request)
        : request.Path.StartsWith("/api/v3/currencies/", StringComparison.Ordinal) ? AssetOf(request.Path.Split('/')[^1])
        : request.Path switch
        {
            "/api/v1/withdrawals/quotas" => Reply.Data(Quota.ToJsonString()),
            "/api/v1/accounts" => Reply.Data(
                $$"""[{"id":"1","currency":"USDT","type":"main","balance":"{{Available}}","available":"{{Available}}","holds":"0"}]"""),
            _ => Reply.Data("""{"withdrawalId":"670deec84d64da0007d7c946"}"""),
        };

    private Reply AssetOf(string asset) => _networks[asset] is { } networks
        ? Reply.Data(
            $$"""{"currency":"{{asset}}","name":"{{asset}}","fullName":"{{asset}}","precision":8,"chains":{{networks.ToJsonString()}}}""")
        : NotFound;
}
