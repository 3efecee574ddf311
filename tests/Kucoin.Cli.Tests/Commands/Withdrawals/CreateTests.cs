using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Withdrawals;

public sealed class CreateTests
{
    private const string Withdraw = "POST /api/v3/withdrawals";
    private const string Line = "withdrawals create --asset USDT --amount 25 --to TQ5NMqJjW8gqoqTQbRkBpLq4tqG6zYJv9d --network trx";

    private const string Quota = """
        {"currency":"USDT","limitBTCAmount":"1","usedBTCAmount":"0","quotaCurrency":"USDT","limitQuotaCurrencyAmount":"9","usedQuotaCurrencyAmount":"0",
        "remainAmount":"9","availableAmount":"9","withdrawMinFee":"1.5","innerWithdrawMinFee":"0","withdrawMinSize":"3","isWithdrawEnabled":true,
        "precision":6,"chain":"TRC20","reason":null,"lockedAmount":"0"}
        """;

    [Theory]
    [InlineData("amount", "25", "1.2")]
    [InlineData("balance", "26.2", "1.2")]
    public async Task Leaves_the_main_wallet_as_it_says(string feeFrom, string leaves, string fee)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var before = await Available(exchange);
        var run = await CommandRun.Against(exchange).Of($"{Line} --fee-from {feeFrom} --json");
        Assert.Equal(Exit.Done, run.Exit);
        Assert.Equal(before - decimal.Parse(leaves, CultureInfo.InvariantCulture), await Available(exchange));

        var id = run.Json.GetProperty("withdrawalId").GetString();
        var shown = (await CommandRun.Against(exchange).Of($"withdrawals get {id} --json")).Json;
        Assert.Equal("PROCESSING", shown.GetProperty("status").GetString());
        Assert.Equal(fee, shown.GetProperty("fee").GetString());

        Assert.Equal(Exit.Done, (await CommandRun.Against(exchange).Of($"withdrawals cancel {id}")).Exit);
        Assert.Equal(before, await Available(exchange));
    }

    [Fact]
    public async Task Without_fee_from_nothing_is_sent_and_it_says_why()
    {
        using var network = new FakeNetwork();
        var run = await CommandRun.Live(network).Of(Line);
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.Contains("'--fee-from' is required", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
        Assert.Contains("the recipient may get less", (await new CommandRun().Of("withdrawals create --help")).Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount", "The fee comes out of the amount: at least 1.5 USDT, so at most 23.5 arrives.")]
    [InlineData("balance", "The fee comes on top: at least 1.5 USDT, so at least 26.5 leaves the main wallet.")]
    public async Task At_the_live_exchange_it_shows_fee_and_minimum_and_asks(string feeFrom, string figures)
    {
        using var network = Accepting();
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, IsTerminal = true, Input = "n\n" }
            .Of($"{Line} --fee-from {feeFrom}");
        Assert.Equal(Exit.RefusedHere, run.Exit);
        Assert.Contains("This withdraws 25 USDT to TQ5NMqJjW8gqoqTQbRkBpLq4tqG6zYJv9d on TRC20.", run.Error, StringComparison.Ordinal);
        Assert.Contains(figures, run.Error, StringComparison.Ordinal);
        Assert.Contains("The smallest withdrawal is 3 USDT. This is api.kucoin.com. Go on? [y/N]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(network.Requests, request => request.Route == Withdraw);
    }

    [Fact]
    public async Task At_the_live_exchange_a_yes_sends_exactly_that()
    {
        using var network = Accepting();
        var run = await CommandRun.Live(network).Of($"{Line} --fee-from amount --memo 77 --remark rent --yes --json");
        Assert.Equal(Exit.Done, run.Exit);
        using var body = JsonDocument.Parse(network.Requests.Single(request => request.Route == Withdraw).Body);
        Assert.Equal(
            """currency=USDT chain=trx amount=25 memo=77 isInner=False remark=rent feeDeductType=INTERNAL toAddress=TQ5NMqJjW8gqoqTQbRkBpLq4tqG6zYJv9d withdrawType=ADDRESS""",
            string.Join(' ', body.RootElement.EnumerateObject().Select(member => $"{member.Name}={member.Value}")));
    }

    [Theory]
    [InlineData("--to-uid 4300001", "UID")]
    [InlineData("--to-mail a@b.example", "MAIL")]
    [InlineData("--to-phone 4915700000", "PHONE")]
    public async Task Another_user_is_reached_without_a_chain(string recipient, string type)
    {
        using var network = Accepting();
        var run = await CommandRun.Live(network).Of($"withdrawals create --asset USDT --amount 25 {recipient} --fee-from balance --yes");
        Assert.Equal(Exit.Done, run.Exit);
        var (route, body) = Assert.Single(network.Requests);
        Assert.Equal(Withdraw, route);
        Assert.Contains($"\"withdrawType\":\"{type}\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("chain", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--to A --to-uid 1")]
    public async Task Exactly_one_recipient_is_named(string recipients)
    {
        using var network = new FakeNetwork();
        var run = await CommandRun.Live(network).Of($"withdrawals create --asset USDT --amount 25 {recipients} --fee-from balance --yes");
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.Contains("Name one recipient", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Without_a_clear_answer_it_ends_with_6_and_sends_to_the_list()
    {
        using var network = Accepting().Failure(Withdraw, HttpRequestError.ResponseEnded);
        var run = await CommandRun.Live(network).Of($"{Line} --fee-from balance --yes");
        Assert.Equal(Exit.OutcomeUnknown, run.Exit);
        Assert.Contains(
            "Withdrawals have no id of yours: look at 'kucoin withdrawals list' before trying again.", run.Error, StringComparison.Ordinal);
        Assert.Single(network.Requests, request => request.Route == Withdraw);
    }

    private static FakeNetwork Accepting() => new FakeNetwork()
        .Data("GET /api/v1/withdrawals/quotas", Quota)
        .Data(Withdraw, """{"withdrawalId":"670deec84d64da0007d7c946"}""");

    private static async Task<decimal> Available(KucoinEmulator exchange)
    {
        var run = await CommandRun.Against(exchange).Of("accounts list --asset USDT --type main --json");
        return decimal.Parse(
            Assert.Single(run.Json.GetProperty("rows").EnumerateArray()).GetProperty("available").GetString()!, CultureInfo.InvariantCulture);
    }
}
