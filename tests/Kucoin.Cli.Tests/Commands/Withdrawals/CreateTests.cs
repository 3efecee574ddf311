using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Withdrawals;

public sealed class CreateTests
{
    private const string Withdraw = "POST /api/v3/withdrawals";
    private const string Address = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
    private const string Ton = "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF";
    private const string Xrp = "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh";
    private const string Line = $"withdrawals create --asset USDT --amount 25 --to {Address} --network trx";

    private const string Quota = """
        {"currency":"USDT","limitBTCAmount":"1","usedBTCAmount":"0","quotaCurrency":"USDT","limitQuotaCurrencyAmount":"9","usedQuotaCurrencyAmount":"0",
        "remainAmount":"90","availableAmount":"900","withdrawMinFee":"1.5","innerWithdrawMinFee":"0","withdrawMinSize":"3","isWithdrawEnabled":true,
        "precision":6,"chain":"TRC20","reason":null,"lockedAmount":"0"}
        """;

    private const string Usdt = """
        {"currency":"USDT","name":"USDT","fullName":"Tether","precision":8,"chains":[{"chainId":"trx","chainName":"TRC20","withdrawalMinSize":"3",
        "withdrawalMinFee":"1.5","withdrawPrecision":6,"isWithdrawEnabled":true,"needTag":false,"memoRegex":"^[0-9]+$"}]}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("amount", "25", "1.2")]
    [InlineData("balance", "26.2", "1.2")]
    public async Task Withdrawals_create_fee_from_determines_what_leaves_the_main_wallet(string feeFrom, string leaves, string fee)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, Ct);
        var before = await Available(exchange);
        var run = await CommandRun.Against(exchange).Of($"{Line} --fee-from {feeFrom} --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(before - decimal.Parse(leaves, CultureInfo.InvariantCulture), await Available(exchange));

        var id = run.Json.GetProperty("withdrawalId").GetString();
        var shown = (await CommandRun.Against(exchange).Of($"withdrawals get {id} --json")).Json;
        Assert.Equal("PROCESSING", shown.GetProperty("status").GetString());
        Assert.Equal(fee, shown.GetProperty("fee").GetString());

        Assert.Equal(ExitCodes.Done, (await CommandRun.Against(exchange).Of($"withdrawals cancel {id}")).Exit);
        Assert.Equal(before, await Available(exchange));
    }

    [Fact]
    public async Task Withdrawals_create_without_fee_from_exits_with_2_and_sends_nothing()
    {
        using var network = new FakeNetwork();
        var run = await CommandRun.Live(network).Of(Line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("'--fee-from' is required", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
        Assert.Contains("the recipient may get less", (await new CommandRun().Of("withdrawals create --help")).Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount", "at least 1.5 USDT, paid out of the amount", "at most 23.5 USDT", "at least 25 USDT")]
    [InlineData("balance", "at least 1.5 USDT, paid by the main wallet in addition to the amount", "at most 25 USDT", "at least 26.5 USDT")]
    public async Task Withdrawals_create_live_prompt_shows_every_detail_on_a_labeled_line(string feeFrom, string fee, string arrives, string leaves)
    {
        using var network = Accepting();

        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, IsTerminal = true, Colors = true, Input = "n\n", Width = 120 }
            .Of($"{Line} --fee-from {feeFrom}");
        Assert.Equal(ExitCodes.RefusedHere, run.Exit);

        Assert.Equal(
            $"""
            Withdraw  25 USDT
            Network   TRC20 (trx)
            To        the address
            {Address}
            Memo      none
            Fee       {fee}
            Arrives   {arrives}
            Leaves    {leaves} of the main wallet, which can pay 900 USDT
            Host      api.kucoin.com
            Go on? [y/N] Nothing was sent.

            """,
            run.Error);
        Assert.DoesNotContain(network.Requests, request => request.Route == Withdraw);
    }

    [Fact]
    public async Task Withdrawals_create_prompt_on_a_narrow_terminal_breaks_between_words_and_keeps_the_address_whole()
    {
        using var network = Accepting();
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, IsTerminal = true, Input = "n\n", Width = 60 }
            .Of($"{Line} --fee-from amount");
        Assert.Contains($"\n{Address}\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nLeaves    at least 25 USDT of the main wallet, which\n          can pay 900 USDT\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawals_create_on_a_local_exchange_prompts_only_with_confirm_option()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, Ct);
        var (id, secret, passphrase) = exchange.Credentials;
        CommandRun Asked(string response) => new()
        {
            Credentials = new(id, secret, passphrase),
            Environment = Client.KucoinEnvironment.FromAddress(exchange.Address),
            Clock = exchange.LedgerClock,
            IsTerminal = true,
            Input = response,
        };

        var no = await Asked("n\n").Of($"{Line} --fee-from balance --confirm");
        var yes = await Asked("y\n").Of($"{Line} --fee-from balance --confirm --again");
        var unasked = await Asked("").Of($"{Line} --fee-from balance --again");

        Assert.Contains($"\n{Address}\n", no.Error, StringComparison.Ordinal);
        Assert.Contains($"Host      127.0.0.1:{exchange.Address.Port}\nGo on? [y/N] Nothing was sent.", no.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCodes.Done, no.Exit);
        Assert.Equal(ExitCodes.Done, yes.Exit);
        Assert.Equal((ExitCodes.Done, ""), (unasked.Exit, unasked.Error));
    }

    [Fact]
    public async Task Every_command_that_changes_something_has_the_confirm_option()
    {
        var changing = CommandTree.All.Where(command => command.Definition.Options.Any(option => option.Name == "--yes")).ToArray();

        Assert.All(changing, command => Assert.Contains(command.Definition.Options, option => option.Name == "--confirm"));
        Assert.Contains("withdrawals cancel", changing.Select(verb => verb.Path));
        var run = await new CommandRun().Of("transfers create --asset USDT --amount 1 --from main --to trade --demo --confirm");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("There is no terminal to ask on", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawals_create_live_with_yes_option_sends_the_given_values()
    {
        using var network = Accepting();
        var run = await CommandRun.Live(network).Of($"{Line} --fee-from amount --memo 77 --remark rent --yes --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("Memo      77\n", run.Error, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(network.Requests.Single(request => request.Route == Withdraw).Body);
        Assert.Equal(
            $"currency=USDT chain=trx amount=25 memo=77 isInner=False remark=rent feeDeductType=INTERNAL toAddress={Address} withdrawType=ADDRESS",
            string.Join(' ', body.RootElement.EnumerateObject().Select(member => $"{member.Name}={member.Value}")));
    }

    [Theory]
    [InlineData("--to-uid 4300001", "UID", "the user with the uid\n4300001")]
    [InlineData("--to-mail a@b.example", "MAIL", "the user with the mail address\na@b.example")]
    [InlineData("--to-phone 4915700000", "PHONE", "the user with the phone number\n4915700000")]
    public async Task Withdrawals_create_to_a_KuCoin_user_sends_no_chain(string recipient, string type, string shown)
    {
        using var network = Accepting();
        var run = await CommandRun.Live(network).Of($"withdrawals create --asset USDT --amount 25 {recipient} --fee-from balance --yes");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains($"To        {shown}\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Note: Unknown: the fee inside KuCoin.", run.Error, StringComparison.Ordinal);
        var (_, body) = Assert.Single(network.Requests, request => request.Route == Withdraw);
        Assert.Contains($"\"withdrawType\":\"{type}\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("chain", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--to A --to-uid 1")]
    public async Task Withdrawals_create_without_exactly_one_recipient_exits_with_2(string recipients)
    {
        using var network = new FakeNetwork();
        var run = await CommandRun.Live(network).Of($"withdrawals create --asset USDT --amount 25 {recipients} --fee-from balance --yes");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("Name one recipient", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    /// <summary>Withdrawals that contradict the local exchange's data, and a part of the message.</summary>
    [Theory]
    [InlineData($"--asset XRP --amount 30 --to {Xrp} --network xrp", "XRP requires a memo", "--no-memo if the address has none")]
    [InlineData($"--asset USDT --amount 25 --to {Ton} --network ton", "TON requires a memo", "--no-memo if the address has none")]
    [InlineData("--asset USDT --amount 25 --to hello --network trx", "'hello' is not an address of TRC20 (trx).", "")]
    [InlineData("--asset USDT --amount 25 --to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --network trx", "is not an address of TRC20 (trx)", "")]
    [InlineData($"--asset USDT --amount 25 --to {Address} --network eth", "is not an address of ERC20 (eth)", "")]
    [InlineData($"--asset XRP --amount 30000 --to {Xrp} --network xrp --memo 7", "leaves the main wallet, which can pay", "")]
    [InlineData($"--asset XRP --amount 0.001 --to {Xrp} --network xrp --memo 7", "0.001 XRP is below the minimum withdrawal on XRP: 21 XRP.", "")]
    [InlineData($"--asset USDT --amount 25 --to {Address}", "USDT has several chains. Specify one of trx (TRC20)", "Name it with --network.")]
    [InlineData($"--asset USDT --amount 25 --to {Address} --network bep20", "USDT has no single chain 'bep20'", "Name it with --network.")]
    public async Task Withdrawals_create_invalid_order_is_rejected_locally_with_network_and_figures(string order, string why, string advice)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, Ct);
        using var network = new FakeNetwork(letsThrough: true);

        var run = await CommandRun.Against(exchange, network: network).Of($"withdrawals create {order} --fee-from balance --yes");

        Assert.Equal(ExitCodes.RefusedHere, run.Exit);
        Assert.StartsWith("Nothing was sent.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(network.Requests, request => request.Route == Withdraw);
    }

    [Fact]
    public async Task Withdrawals_create_address_with_leading_white_space_is_rejected()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, Ct);

        var run = await CommandRun.Against(exchange).Of(
            ["withdrawals", "create", "--asset", "USDT", "--amount", "25", "--to", $" {Address}", "--network", "trx", "--fee-from", "balance"]);

        Assert.Equal(ExitCodes.RefusedHere, run.Exit);
        Assert.Contains("The address starts or ends with white space", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawals_create_with_no_memo_option_sends_no_memo()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, Ct);
        using var network = new FakeNetwork(letsThrough: true);
        var line = $"withdrawals create --asset USDT --amount 25 --to {Ton} --network ton --fee-from balance --no-memo";

        var run = await CommandRun.Against(exchange, network: network).Of(line);
        var both = await CommandRun.Against(exchange, network: network).Of($"{line} --memo 7");

        // The command sends it; the local exchange requires a memo, like KuCoin.
        Assert.Equal(ExitCodes.Refused, run.Exit);
        Assert.Contains("Note: TON requires a memo", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("memo", network.Requests.Single(request => request.Route == Withdraw).Body, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, both.Exit);
    }

    [Fact]
    public async Task Withdrawals_create_repeated_withdrawal_requires_the_again_option()
    {
        using var profiles = new TemporaryProfiles();
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, Ct);
        Task<CommandRun> Run(string more) => CommandRun.Against(exchange, profiles: profiles.Store).Of($"{Line} --fee-from balance {more} --json");

        var first = await Run("");
        var again = await Run("--yes");
        var meant = await Run("--again");
        var other = await CommandRun.Against(exchange, profiles: profiles.Store).Of($"{Line.Replace("25", "26", StringComparison.Ordinal)} --fee-from balance");

        Assert.Equal(ExitCodes.Done, first.Exit);
        Assert.Equal(ExitCodes.RefusedHere, again.Exit);
        Assert.Contains($"with the id {first.Json.GetProperty("withdrawalId").GetString()}. Add --again", again.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, meant.Exit);
        Assert.Contains("Note: The same withdrawal was sent at", meant.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, other.Exit);
    }

    [Fact]
    public async Task Withdrawals_create_curl_skips_the_checks()
    {
        var run = await new CommandRun { Network = new FakeNetwork() }
            .Of("withdrawals create --asset USDT --amount 25 --to hello --network trx --fee-from balance --curl");

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("/api/v3/withdrawals", run.Out, StringComparison.Ordinal);
    }

    private static FakeNetwork Accepting() => new FakeNetwork()
        .Data("GET /api/v3/currencies/USDT", Usdt)
        .Data("GET /api/v1/withdrawals/quotas", Quota)
        .Data("GET /api/v1/accounts", """[{"id":"1","currency":"USDT","type":"main","balance":"900","available":"900","holds":"0"}]""")
        .Data(Withdraw, """{"withdrawalId":"670deec84d64da0007d7c946"}""");

    private static async Task<decimal> Available(KucoinEmulator exchange)
    {
        var run = await CommandRun.Against(exchange).Of("accounts list --asset USDT --type main --json");
        return decimal.Parse(
            Assert.Single(run.Json.GetProperty("rows").EnumerateArray()).GetProperty("available").GetString()!, CultureInfo.InvariantCulture);
    }
}
