using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>A withdrawal that contradicts the exchange's network data is not sent, unless the caller disables the checks.</summary>
public sealed class WithdrawRefusalTests
{
    private const string ReadUsdt = "GET /api/v3/currencies/USDT";
    private const string ReadXrp = "GET /api/v3/currencies/XRP";

    private static readonly Dictionary<string, (WithdrawalProblem Problem, Func<WithdrawalFixture, Task<WebCallResult<KucoinNewWithdrawal>>> Send)> Wrong = new()
    {
        ["a word on TRON"] = (WithdrawalProblem.AddressFormat, world => world.Send(to: "hello")),
        ["an Ethereum address on TRON"] = (WithdrawalProblem.AddressFormat, world => world.Send(to: WithdrawalFixture.Ethereum)),
        ["a TRON address with a wrong character"] =
            (WithdrawalProblem.AddressChecksum, world => world.Send(to: WithdrawalFixture.Tron.Replace('9', '8'))),
        ["an address that a local exchange made up"] =
            (WithdrawalProblem.AddressOfLocalExchange, world => world.Send(to: WithdrawalFixture.MadeUp)),
        ["an address that a local exchange made up, of KuCoin itself"] =
            (WithdrawalProblem.AddressOfLocalExchange, world => world.Send(to: WithdrawalFixture.MadeUp, isInner: true)),
        ["an address of another network in the form of TRON's"] = (WithdrawalProblem.AddressOfOtherNetwork, world =>
        {
            world.Network("USDT", "trx")["addressRegex"] = "^.+$";
            return world.Send(to: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        }
        ),
        ["a blank before the address"] = (WithdrawalProblem.AddressWhitespace, world => world.Send(to: $" {WithdrawalFixture.Tron}")),
        ["a line end after the address"] = (WithdrawalProblem.AddressWhitespace, world => world.Send(to: $"{WithdrawalFixture.Tron}\n")),
        ["no memo on XRP"] = (WithdrawalProblem.MemoMissing, world => world.Send("XRP", WithdrawalFixture.Ripple, 30, chain: "xrp")),
        ["a memo of letters on XRP"] =
            (WithdrawalProblem.MemoFormat, world => world.Send("XRP", WithdrawalFixture.Ripple, 30, "rent", "xrp")),
        ["a memo with a blank on XRP"] =
            (WithdrawalProblem.MemoWhitespace, world => world.Send("XRP", WithdrawalFixture.Ripple, 30, "7 ", "xrp")),
        ["a memo on TRON"] = (WithdrawalProblem.MemoNotAllowed, world => world.Send(memo: "7")),
        ["a network the asset has not, by id"] = (WithdrawalProblem.NetworkUnknown, world => world.Send(chain: "bech32")),
        ["a network the asset has not, by name"] = (WithdrawalProblem.NetworkUnknown, world => world.Send(chain: "BEP20")),
        ["a network that is closed"] =
            (WithdrawalProblem.WithdrawalsClosed, world => world.Send(to: WithdrawalFixture.Ethereum, chain: "eth")),
        ["seven decimal places where six are taken"] = (WithdrawalProblem.TooPrecise, world => world.Send(quantity: 25.0000001m)),
        ["less than the smallest"] = (WithdrawalProblem.BelowMinimum, world => world.Send(quantity: 2.999999m)),
        ["more than the largest"] =
            (WithdrawalProblem.AboveMaximum, world => world.Send("XRP", WithdrawalFixture.Ripple, 50000.000001m, "7", "xrp")),
        ["a fee that takes all of it"] = (WithdrawalProblem.NothingArrives, world =>
        {
            world.Network("USDT", "trx")["withdrawalMinSize"] = "0";
            return world.Send(quantity: 1.5m, fee: FeeDeductType.Internal);
        }
        ),
        ["a uid of letters"] = (WithdrawalProblem.RecipientFormat, world => world.Send(to: "desk", type: WithdrawType.Uid, chain: null)),
        ["a mail address without a host"] =
            (WithdrawalProblem.RecipientFormat, world => world.Send(to: "desk@", type: WithdrawType.Mail, chain: null)),
        ["a phone number of letters"] =
            (WithdrawalProblem.RecipientFormat, world => world.Send(to: "+41-CALL-ME", type: WithdrawType.Phone, chain: null)),
        ["a blank after a uid"] =
            (WithdrawalProblem.AddressWhitespace, world => world.Send(to: "5123456 ", type: WithdrawType.Uid, chain: null)),
        ["nine decimal places to a user"] = (WithdrawalProblem.TooPrecise, world =>
            world.Send(to: "5123456", quantity: 0.000000001m, type: WithdrawType.Uid, chain: null)),
        ["an address of KuCoin itself without its memo"] = (WithdrawalProblem.MemoMissing, world =>
            world.Send("XRP", WithdrawalFixture.Ripple, 30, chain: "xrp", isInner: true)),
    };

    private static readonly Dictionary<string, Func<WithdrawalFixture, Task<WebCallResult<KucoinNewWithdrawal>>>> Right = new()
    {
        ["an id"] = world => world.Send(),
        ["a display name"] = world => world.Send(chain: "TRC20"),
        ["the smallest"] = world => world.Send(quantity: 3),
        ["more zeros than places"] = world => world.Send(quantity: 25.00000000m),
        ["a memo where one is needed"] = world => world.Send("XRP", WithdrawalFixture.Ripple, 30, "778899", "xrp"),
        ["the only network"] = world => world.Send("XRP", WithdrawalFixture.Ripple, 30, "778899", chain: null),
        ["none on purpose where one is needed"] = world => world.Send("XRP", WithdrawalFixture.Ripple, 30, "", "xrp"),
        ["a uid"] = world => world.Send(to: "5123456", type: WithdrawType.Uid, chain: null),
        ["a mail address"] = world => world.Send(to: "desk@fund.example", type: WithdrawType.Mail, chain: null),
        ["a phone number"] = world => world.Send(to: "+41-5550100", type: WithdrawType.Phone, chain: null),
        ["figures that the exchange leaves out"] = world =>
        {
            foreach (var member in new[] { "withdrawalMinSize", "withdrawalMinFee", "withdrawPrecision", "isWithdrawEnabled", "needTag", "addressRegex" })
            {
                world.Network("USDT", "trx")[member] = null;
            }

            return world.Send(quantity: 0.0000001m, fee: FeeDeductType.Internal);
        },
        ["an expression that is not valid"] = world =>
        {
            world.Network("USDT", "trx")["addressRegex"] = "^T[";
            return world.Send();
        },
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    /// <summary>An unknown display name cannot be resolved to an id that could be sent.</summary>
    public static TheoryData<string> WrongNamesWithAnId => [.. Wrong.Keys.Except(["a network the asset has not, by name"])];

    public static TheoryData<string> RightNames => [.. Right.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public async Task WithdrawAsync_does_not_send_an_invalid_withdrawal(string name)
    {
        using var world = new WithdrawalFixture();

        var result = await Wrong[name].Send(world);

        var refused = Assert.IsType<KucoinError.WithdrawalRefused>(result.Error);
        var finding = Assert.Single(refused.Findings, finding => finding.Severity == WithdrawalSeverity.Refusal);
        Assert.Equal(Wrong[name].Problem, finding.Problem);
        Assert.Contains(finding.Message, refused.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
        Assert.Equal(("POST", "/api/v3/withdrawals", 0), (result.RequestMethod, result.RequestPath, result.Attempts));
        Assert.Empty(await world.Options.WithdrawalJournal!.ReadAsync());
    }

    [Fact]
    public async Task WithdrawAsync_pays_a_generated_address_at_a_local_exchange()
    {
        using var world = new WithdrawalFixture(options => options with { Environment = KucoinEnvironment.FromAddress(new("http://127.0.0.1:9")) });

        Assert.True((await world.Send(to: WithdrawalFixture.MadeUp)).Success);
    }

    [Fact]
    public async Task CheckWithdrawalAsync_detects_a_generated_address()
    {
        using var world = new WithdrawalFixture();

        foreach (var check in new[] { await world.Check(to: WithdrawalFixture.MadeUp), await world.Check(to: WithdrawalFixture.MadeUp, chain: "bech32") })
        {
            Assert.Contains(check.Findings, finding => finding is
            {
                Problem: WithdrawalProblem.AddressOfLocalExchange, Severity: WithdrawalSeverity.Refusal,
            });
        }
    }

    [Theory]
    [MemberData(nameof(WrongNamesWithAnId))]
    public async Task WithdrawAsync_without_checks_sends_an_invalid_withdrawal(string name)
    {
        using var world = new WithdrawalFixture(options => options with { WithdrawalChecks = WithdrawalChecks.Off });

        Assert.True((await Wrong[name].Send(world)).Success);
        Assert.Equal([$"{world.Sent.Single().Line}"], world.Lines);
    }

    [Theory]
    [MemberData(nameof(RightNames))]
    public async Task WithdrawAsync_sends_a_valid_withdrawal_once(string name)
    {
        using var world = new WithdrawalFixture();

        Assert.True((await Right[name](world)).Success);
        Assert.Single(world.Sent);
        Assert.Equal(2, world.Lines.Length);
    }

    [Fact]
    public async Task Empty_memo_is_omitted()
    {
        using var world = new WithdrawalFixture();

        await world.Send("XRP", WithdrawalFixture.Ripple, 30, "", "xrp");

        Assert.Equal(
            [
                ReadXrp,
                $$"""{{WithdrawalFixture.Withdraw}} {"currency":"XRP","chain":"xrp","amount":"30","isInner":false,"feeDeductType":"EXTERNAL","toAddress":"{{WithdrawalFixture.Ripple}}","withdrawType":"ADDRESS"}""",
            ],
            world.Lines);
    }

    [Fact]
    public async Task Required_network_omitted_is_an_argument_error()
    {
        using var world = new WithdrawalFixture();

        var missing = await Assert.ThrowsAsync<ArgumentException>(() => world.Send(chain: null));

        Assert.Equal("chain", missing.ParamName);
        Assert.StartsWith("USDT has several chains. Specify one of trx (TRC20), eth (ERC20).", missing.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task All_problems_are_reported_together_with_figures()
    {
        using var world = new WithdrawalFixture();

        var refused = (KucoinError.WithdrawalRefused)(await world.Send("XRP", "hello", 0.0010001m, null, "xrp")).Error!;

        Assert.Equal(
            [WithdrawalProblem.AddressFormat, WithdrawalProblem.MemoMissing, WithdrawalProblem.TooPrecise, WithdrawalProblem.BelowMinimum],
            refused.Findings.Select(finding => finding.Problem));
        Assert.Equal((0.0010001m, 21m), (refused.Findings[3].Quantity, refused.Findings[3].Limit));
        Assert.Equal("0.0010001 XRP is below the minimum withdrawal on XRP: 21 XRP.", refused.Findings[3].Message);
    }

    [Fact]
    public async Task Asset_networks_are_cached_for_a_minute()
    {
        using var world = new WithdrawalFixture();

        await world.Send();
        world.Clock.Advance(TimeSpan.FromSeconds(59));
        await world.Send(quantity: 26);
        await world.Client.WithNotAfter(world.Client.ExchangeTime.AddMinutes(1)).SpotApi.Account.WithdrawAsync(
            "USDT", WithdrawalFixture.Tron, 27, chain: "trx");
        Assert.Equal(1, world.Lines.Count(line => line == ReadUsdt));

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Send(quantity: 28);
        Assert.Equal(2, world.Lines.Count(line => line == ReadUsdt));
        Assert.Equal(4, world.Sent.Count);
    }

    [Fact]
    public async Task Closed_network_is_noticed_after_a_minute()
    {
        using var world = new WithdrawalFixture();
        await world.Send();

        world.Network("USDT", "trx")["isWithdrawEnabled"] = false;
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<KucoinError.WithdrawalRefused>((await world.Send()).Error);
    }

    [Fact]
    public async Task Failed_network_lookup_prevents_the_withdrawal_and_is_not_cached()
    {
        using var world = new WithdrawalFixture();
        world.On(ReadUsdt, _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "no route"));

        var result = await world.Send();

        Assert.Contains("no route", Assert.IsType<KucoinError.Unreachable>(result.Error).Message, StringComparison.Ordinal);
        Assert.Equal(("GET", "/api/v3/currencies/USDT"), (result.RequestMethod, result.RequestPath));
        Assert.Empty(world.Sent);
        Assert.Empty(await world.Options.WithdrawalJournal!.ReadAsync());

        world.On(ReadUsdt, _ => Reply.Refusal("900001", "Currency not exists"));
        Assert.Equal("900001", Assert.IsType<KucoinError.Api>((await world.Send()).Error).Code);
        Assert.Empty(world.Sent);
    }
}
