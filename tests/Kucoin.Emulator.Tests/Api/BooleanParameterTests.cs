namespace Kucoin.Emulator.Tests.Api;

/// <summary>Every Boolean parameter is case-insensitive: Python writes <c>True</c>, R writes <c>TRUE</c>.</summary>
public sealed class BooleanParameterTests
{
    private const string Withdrawal = "\"currency\":\"USDT\",\"chain\":\"trx\",\"amount\":\"10\",\"isInner\":{value}";

    /// <summary>A call for each Boolean parameter in the facts, with different responses for true and false.</summary>
    private static readonly Dictionary<string, string> Calls = new()
    {
        ["getFuturesLedger forward"] = "GET /api/v1/transaction-history?offset={offset}&forward={value}",
        ["getSpotSubAccountDetail includeBaseAmount"] = "GET /api/v1/sub-accounts/{sub}?includeBaseAmount={value}",
        ["getMarginRiskLimit isIsolated"] = "GET /api/v3/margin/currencies?isIsolated={value}",
        ["withdrawalV3 isInner"] =
            $$"""POST /api/v3/withdrawals {{{Withdrawal}},"withdrawType":"ADDRESS","toAddress":"{{Samples.Tron}}"}""",
        ["withdrawalV1 isInner"] = $$"""POST /api/v1/withdrawals {{{Withdrawal}},"address":"{{Samples.Tron}}"}""",
    };

    public static TheoryData<string> Parameters => [.. Calls.Keys];

    [Fact]
    public void Every_boolean_parameter_of_the_facts_has_a_test_case()
    {
        var booleans = ResponseFacts.All.EnumerateArray().SelectMany(endpoint => endpoint.GetProperty("parameters").EnumerateArray()
            .Where(parameter => parameter.GetProperty("type").GetString() == "boolean")
            .Select(parameter => $"{endpoint.GetProperty("name").GetString()} {parameter.GetProperty("name").GetString()}"));

        Assert.Equal(booleans.Order(StringComparer.Ordinal), Calls.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Boolean_parameter_is_case_insensitive(string parameter)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var client = new SigningClient(exchange);

        var answers = new Dictionary<string, string>();
        foreach (var value in new[] { "true", "false" })
        {
            answers[value] = await RespondAsync(client, parameter, value);
            foreach (var written in new[] { value.ToUpperInvariant(), Capitalized(value), $"{value[..2]}{value[2..].ToUpperInvariant()}" })
            {
                Assert.Equal(answers[value], await RespondAsync(client, parameter, written));
            }
        }

        Assert.NotEqual(answers["true"], answers["false"]);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Boolean_parameter_invalid_value_is_400100(string parameter)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var client = new SigningClient(exchange);
        var refusal = $"400100 {parameter.Split(' ')[1]} must be one of true, false";

        foreach (var value in new[] { "yes", "1", "T", "truee", "none" })
        {
            Assert.Equal(refusal, await RespondAsync(client, parameter, value));
        }
    }

    private static string Capitalized(string value) => char.ToUpperInvariant(value[0]) + value[1..];

    /// <summary>The data of a read, or only the success of a write, whose id differs each time.</summary>
    private static async Task<string> RespondAsync(SigningClient client, string parameter, string value)
    {
        var parts = Calls[parameter].Split(' ', 3);
        if (parts[0] == "POST")
        {
            var posted = await client.PostAsync(parts[1], parts[2].Replace("{value}", $"\"{value}\"", StringComparison.Ordinal));
            return $"{posted.Code} {posted.Message}";
        }

        var reply = await client.GetAsync((await FillAsync(client, parts[1])).Replace("{value}", value, StringComparison.Ordinal));
        return reply.Code == "200000" ? reply.Text : $"{reply.Code} {reply.Message}";
    }

    private static async Task<string> FillAsync(SigningClient client, string target)
    {
        if (target.Contains("{offset}", StringComparison.Ordinal))
        {
            var rows = (await client.ReadAsync("/api/v1/transaction-history")).GetProperty("dataList").EnumerateArray().ToList();
            return target.Replace("{offset}", rows[1].GetProperty("offset").GetRawText(), StringComparison.Ordinal);
        }

        var sub = (await client.ReadAsync("/api/v2/sub/user")).GetProperty("items").EnumerateArray()
            .Single(sub => sub.GetProperty("subName").GetString() == "tokyoDesk2");
        return target.Replace("{sub}", sub.GetProperty("userId").GetString(), StringComparison.Ordinal);
    }
}
