using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Transfers;

public sealed class CreateTests
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";

    [Theory]
    [InlineData("main", "trade")]
    [InlineData("trade", "main@quantLab3")]
    [InlineData("trade@marketMaker1", "main")]
    [InlineData("main", "margin")]
    [InlineData("main", "isolated:BTC-USDT")]
    public async Task Transfers_create_moves_exactly_the_amount(string from, string to)
    {
        const decimal Amount = 12.34567891m;
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var before = await Holdings(exchange);
        var amount = Amount.ToString(CultureInfo.InvariantCulture);
        var run = await CommandRun.Against(exchange)
            .Of($"transfers create --asset usdt --amount {amount} --from {from} --to {to} --client-oid mine-7 --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal("clientOid: mine-7\n", run.Error);
        Assert.Equal("mine-7", run.Json.GetProperty("clientOid").GetString());

        var after = await Holdings(exchange);
        before[Place(from)] -= Amount;
        before[Place(to)] = before.GetValueOrDefault(Place(to)) + Amount;
        Assert.Equal(before.OrderBy(row => row.Key), after.OrderBy(row => row.Key));

        static string Place(string side) => side.Split('@') is [var wallet, var sub] ? $"{sub} {wallet} USDT" : $"master {side} USDT";
    }

    [Fact]
    public async Task Transfers_create_above_the_balance_moves_nothing()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var before = await Holdings(exchange);
        var run = await CommandRun.Against(exchange).Of("transfers create --asset USDT --amount 84512.36719026 --from main --to trade");
        Assert.Equal(ExitCodes.Refused, run.Exit);
        Assert.Contains("(code 230003)", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "The wallet main of this account can pay at most 84512.36719025 USDT, not 84512.36719026.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before.OrderBy(row => row.Key), (await Holdings(exchange)).OrderBy(row => row.Key));
    }

    [Theory]
    [InlineData("--amount 1 --from main@coldVault5 --to main", "The sub-account coldVault5 is frozen. The master can unfreeze it")]
    [InlineData("--amount 999999999 --from trade@tokyoDesk2 --to main", "The wallet trade of sub-account tokyoDesk2 can pay at most 3044.9 USDT")]
    public async Task Transfers_create_refused_explains_what_is_known_of_the_sub_account(string line, string sentence)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var run = await CommandRun.Against(exchange).Of($"transfers create --asset USDT {line}");
        Assert.Equal(ExitCodes.Refused, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfers_create_with_a_read_only_key_names_the_missing_permission()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var run = await CommandRun.Against(exchange, exchange.Keys["reader"])
            .Of("transfers create --asset USDT --amount 1 --from main --to trade");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.Contains("permission", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfers_create_live_confirmed_at_the_prompt_is_sent()
    {
        using var network = Accepting();
        var run = await Live(network, "y\n", isTerminal: true);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains(
            "This moves 1.5 USDT from main of this account to trade of this account. This is api.kucoin.com. Go on? [y/N]",
            run.Error.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        Assert.Contains("\"amount\":\"1.5\"", Assert.Single(network.Requests).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("\n")]
    [InlineData("")]
    [InlineData("maybe\n")]
    public async Task Transfers_create_live_not_confirmed_sends_nothing(string response)
    {
        using var network = Accepting();
        var run = await Live(network, response, isTerminal: true);
        Assert.Equal(ExitCodes.RefusedHere, run.Exit);
        Assert.Contains("Nothing was sent.", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Transfers_create_live_without_a_terminal_sends_nothing()
    {
        using var network = Accepting();
        var run = await Live(network, "y\n", isTerminal: false);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("add --yes", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Transfers_create_live_with_yes_option_is_sent_without_a_prompt()
    {
        using var network = Accepting();
        var run = await Live(network, "", isTerminal: false, "--yes");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Transfers_create_prints_the_client_oid_before_sending()
    {
        using var network = new FakeNetwork();
        CommandRun? run = null;
        var printed = "";
        network.On(Transfer, _ =>
        {
            printed = run!.Error;
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
        });
        run = CommandRun.Live(network);
        await run.Of("transfers create --asset USDT --amount 1 --from main --to trade --yes");
        Assert.Matches("clientOid: [0-9a-f]{32}\n", printed);
        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Transfers_create_invalid_client_oid_is_rejected_and_not_printed()
    {
        using var network = new FakeNetwork();
        var run = await CommandRun.Live(network)
            .Of($"transfers create --asset USDT --amount 1 --from main --to trade --yes --client-oid {new string('7', 129)}");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.DoesNotContain("clientOid:", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    private static FakeNetwork Accepting() => new FakeNetwork().Data(Transfer, """{"orderId":"68ab"}""");

    private static Task<CommandRun> Live(FakeNetwork network, string input, bool isTerminal, string option = "") => new CommandRun
    {
        Credentials = new("key", "secret", "passphrase"),
        Network = network,
        Input = input,
        IsTerminal = isTerminal,
    }.Of($"transfers create --asset USDT --amount 1.5 --from main --to trade {option}");

    private static async Task<Dictionary<string, decimal>> Holdings(KucoinEmulator exchange)
    {
        var run = await CommandRun.Against(exchange).Of("portfolio --json");
        return run.Json.GetProperty("rows").EnumerateArray().Where(row => !row.GetProperty("liability").GetBoolean()).ToDictionary(
            row => $"{Text(row, "account")} {Text(row, "wallet")} {Text(row, "asset")}",
            row => decimal.Parse(Text(row, "total"), CultureInfo.InvariantCulture));

        static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
    }
}
