using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json;
using Kucoin.Client;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests.Commands.Emulator;

/// <summary>The commands that control a local exchange, over HTTP.</summary>
public sealed partial class ControlTests : IAsyncLifetime
{
    private static readonly DateTime At = new(2027, 1, 31, 12, 0, 0, DateTimeKind.Utc);

    private readonly HashSet<string> _used = [];
    private readonly DirectoryInfo _snapshots = Directory.CreateTempSubdirectory("kucoin-");
    private KucoinEmulator _exchange = null!;

    private EmulatorControl Control => _exchange.Control;

    public async ValueTask InitializeAsync() => _exchange = await KucoinEmulator.StartAsync(
        new() { FreezeAtAnchor = true, SnapshotFolder = _snapshots.FullName }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _exchange.DisposeAsync();
        _snapshots.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_control_command_has_its_effect_on_the_emulator()
    {
        await Overviews();
        await Clocks();
        await UsersAndKeys();
        await Deposits();
        await Withdrawals();
        await Loans();
        await Trading();
        await Prices();
        await Traffic();
        await Faults();
        await Settings();
        await LogAndSnapshots();
        await Does("trial-balance", response => Assert.True(response.GetProperty("balanced").GetBoolean()));
        Assert.Equal(
            CommandTree.All.Select(verb => verb.Path)
                .Where(path => path.StartsWith("emulator ", StringComparison.Ordinal) && path != "emulator clone")
                .Order(),
            _used.Order());
    }

    [Fact]
    public async Task Control_without_or_with_a_remote_address_exits_with_2()
    {
        var live = await new CommandRun().Of("emulator status");
        Assert.Equal(ExitCodes.Usage, live.Exit);
        Assert.Contains("--address", live.Error, StringComparison.Ordinal);
        var other = await new CommandRun().Of("emulator status --address http://203.0.113.7:8080");
        Assert.Equal(ExitCodes.Usage, other.Exit);
        Assert.Contains("203.0.113.7 is another machine", other.Error, StringComparison.Ordinal);
        Assert.Contains("--control-token-file", other.Error, StringComparison.Ordinal);
    }

    [UnsupportedOSPlatform("windows")]
    [Fact]
    public async Task Control_token_is_read_from_the_file_in_the_option_or_the_environment()
    {
        var token = EmulatorControlToken.Create();
        var file = Path.Combine(_snapshots.FullName, "token");
        await File.WriteAllTextAsync(file, token.Reveal(), TestContext.Current.CancellationToken);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var exchange = await KucoinEmulator.StartAsync(
            new() { Scenario = "empty", ControlToken = token }, TestContext.Current.CancellationToken);
        var line = $"emulator status --address {exchange.Address}";

        var named = await new CommandRun().Of($"{line} --control-token-file {file}");
        var known = await new CommandRun { ControlTokenFile = file }.Of(line);
        var without = await new CommandRun().Of(line);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var open = await new CommandRun { ControlTokenFile = file }.Of(line);

        Assert.Equal((ExitCodes.Done, ExitCodes.Done), (named.Exit, known.Exit));
        Assert.Equal(ExitCodes.Refused, without.Exit);
        Assert.Contains("control token is missing or wrong", without.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, open.Exit);
        Assert.Contains("other users can read or write it", open.Error, StringComparison.Ordinal);
        Assert.All([named, known, without, open], run => Assert.DoesNotContain(
            token.Reveal(), run.Out + run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_uses_the_address_in_the_environment()
    {
        var run = await new CommandRun { Environment = KucoinEnvironment.FromAddress(_exchange.Address) }.Of("emulator status --json");
        Assert.Equal("small-fund", run.Json.GetProperty("scenario").GetString());
    }

    [Fact]
    public async Task Control_unreachable_emulator_exits_with_7()
    {
        await _exchange.DisposeAsync();
        var run = await Run("status");
        Assert.Equal(ExitCodes.Unreachable, run.Exit);
        Assert.StartsWith("No emulator responds at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users level nobody 5", "There is no user nobody. 'kucoin emulator users list' shows them all.")]
    [InlineData("faults remove 99", "There is no fault 99")]
    [InlineData("faults add refuse", "A fault of the kind refuse needs a code")]
    [InlineData("snapshots load ../before.db", "The snapshot name is invalid. Use a file name of at most")]
    [InlineData("snapshots load nothing.db", "The emulator will not use")]
    [InlineData("clock freeze --at 9999-12-31", "the time must be between 2000-01-01 and 2100-01-01")]
    [InlineData("clock advance --by 40000d", "its maximum is 2100-01-01")]
    [InlineData("deposits land fundMaster1 --asset USDT --network moon --amount 1", "Invalid chainId")]
    [InlineData("loans liquidate fundMaster1 --wallet isolated:ETH-USDT", "a position is liquidated from 0.97 on, unless it is forced")]
    [InlineData("loans liquidate fundMaster1 --wallet isolated:BTC-USDT --force", "The position has no debt")]
    public async Task Control_request_rejected_by_the_emulator_exits_with_3(string line, string reason)
    {
        var run = await Run(line);
        Assert.Equal(ExitCodes.Refused, run.Exit);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("clock advance --by tomorrow", "a length of time")]
    [InlineData("clock advance --by -6s", "a length of time")]
    [InlineData("users level fundMaster1 13", "a whole number from 0 to 12")]
    [InlineData("users whitelist fundMaster1", "--any")]
    [InlineData("loans borrow fundMaster1 --wallet main --asset USDT --amount 1", "one of margin, margin-hf")]
    [InlineData("loans borrow fundMaster1 --wallet margin@marketMaker1 --asset USDT --amount 1", "one of margin, margin-hf")]
    [InlineData("faults add meteor", "one of delay, refuse")]
    [InlineData("chains set --asset USDT --deposits maybe", "one of open, closed")]
    [InlineData("clock", "'kucoin emulator clock' takes one of ")]
    [InlineData("nonsense", "'emulator nonsense'")]
    public async Task Control_invalid_arguments_exit_with_2_and_name_the_allowed_values(string line, string allowed)
    {
        var run = await new CommandRun { Environment = KucoinEnvironment.FromAddress(_exchange.Address) }.Of($"emulator {line}");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(allowed, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_accepts_master_as_the_name_of_the_master_account()
    {
        var before = await Available("USDT");
        Assert.Equal(ExitCodes.Done, (await Run("deposits land master --asset USDT --network trx --amount 77")).Exit);
        Assert.Equal(before + 77, await Available("USDT"));
    }

    [Theory]
    [InlineData("log clear", "Done.\n")]
    [InlineData("trial-balance", "Everything adds up.\n\nBALANCED  true\n")]
    public async Task Control_table_output_is_plain_text(string line, string words)
    {
        var run = await Run(line);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.StartsWith(words, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_balance_with_a_difference_is_a_failed_check()
    {
        await using var server = StubServer.Json("""{"postings":7,"assets":2,"problems":["USDT adds up to 1."]}""");
        var run = await new CommandRun().Of($"emulator trial-balance --address http://127.0.0.1:{server.Port}");
        Assert.Equal(ExitCodes.CheckFailed, run.Exit);
        Assert.Contains("USDT adds up to 1.", run.Out, StringComparison.Ordinal);
    }

    private async Task Overviews()
    {
        await Does("status", response => Assert.Equal(Control.Status.Users, response.GetProperty("users").GetInt32()));
        await Does("chains set --asset USDT --network trx --deposits closed");
        Assert.Equal((false, true), await Open("trx"));
        await Does("chains set --asset usdt --deposits open --withdrawals closed");
        Assert.Equal((true, false), await Open("trx"));
        await Does("chains set --asset usdt --withdrawals open");
    }

    private async Task Clocks()
    {
        await Does("clock freeze --at 2027-01-31T12:00:00Z", response => Assert.Equal(At, response.GetProperty("bookTime").GetDateTime()));
        await Does("clock advance --by 36h");
        Assert.Equal(At.AddHours(36), Control.Clocks.LedgerTime.UtcDateTime);
        await Does("clock run", response => Assert.False(response.GetProperty("frozen").GetBoolean()));
        await Does("clock freeze", response => Assert.True(response.GetProperty("frozen").GetBoolean()));
        await Does("clock skew --by -1500ms", response => Assert.Equal(-1500, response.GetProperty("wireSkewMilliseconds").GetInt32()));
        await Does("clock skew --by 0s");
        await Does("clock show", response => Assert.Equal(0, response.GetProperty("wireSkewMilliseconds").GetInt32()));
    }

    private async Task UsersAndKeys()
    {
        await Does("users add desk0077 --access Spot --remarks scratch");
        await Does("users freeze desk0077", response => Assert.True(response.GetProperty("frozen").GetBoolean()));
        await Does("users unfreeze desk0077");
        await Does("users level fundMaster1 5", response => Assert.Equal(5, response.GetProperty("level").GetInt32()));
        await Does("users sub-accounts fundMaster1 100");
        await Does("users whitelist fundMaster1 TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ");
        await Does("users whitelist fundMaster1 --any");
        await Does("users list", response => Assert.Equal(
            ("fundMaster1", false),
            response.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("name").GetString() == "desk0077")
                .Select(row => (row.GetProperty("master").GetString(), row.GetProperty("frozen").GetBoolean())).Single()));

        await Does("keys add reports --user desk0077 --permissions General --ip 127.0.0.1 --expires 2027-06-01");
        await Does("keys list", response => Assert.Equal(
            Control.Keys.OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => (key.Key, key.Value.Secret)),
            response.GetProperty("rows").EnumerateArray().Select(row => (Text(row, "label"), Text(row, "secret")))));
        var key = await Exchange("accounts key", Control.Keys["reports"]);
        Assert.Equal(("General", "desk0077"), (Text(key, "permissions"), Text(key, "sub")));

        await Does("users rename desk0077 archive77", response => Assert.Equal("archive77", Text(response, "name")));
        await Does("users unify archive77", response => Assert.True(response.GetProperty("unified").GetBoolean()));
        await Does("users unify archive77 --off", response => Assert.False(response.GetProperty("unified").GetBoolean()));
        await Does("users delete archive77");
        Assert.DoesNotContain("archive77", Control.Users.Select(user => user.Name));
        var refused = await Run("users delete marketMaker1");
        Assert.Equal(ExitCodes.Refused, refused.Exit);
    }

    private async Task Deposits()
    {
        var before = await Available("USDT");
        var landed = await Does("deposits land fundMaster1 --asset usdt --network trx --amount 250.125 --confirmations 0");
        Assert.Equal(before, await Available("USDT"));
        await Does(
            $"deposits confirm {Text(landed, "transaction")} --blocks 200", response => Assert.Equal("SUCCESS", Text(response, "status")));
        Assert.Equal(before + 250.125m, await Available("USDT"));

        var other = await Does("deposits land fundMaster1 --asset USDT --network trx --amount 10 --confirmations 0");
        await Does($"deposits roll-back {Text(other, "transaction")}", response => Assert.NotEqual("SUCCESS", Text(response, "status")));

        var held = Text(await Does("deposits land fundMaster1 --asset USDT --network trx --amount 10 --confirmations 0"), "transaction");
        await Does($"deposits review {held}", response => Assert.Equal("WAIT_RISK_MGT", Text(response, "status")));
        await Does($"deposits release {held}", response => Assert.Equal("PROCESSING", Text(response, "status")));
        await Does($"deposits review {held} --check travelRule", response => Assert.Equal("WAIT_TRM_MGT", Text(response, "status")));
        await Does($"deposits reject {held}", response => Assert.Equal("TRM_MGT_REJECTED", Text(response, "status")));
        Assert.Equal(before + 250.125m, await Available("USDT"));
    }

    private async Task Withdrawals()
    {
        var sent = await Withdraw();
        await Does($"withdrawals review {sent}", response => Assert.Equal("REVIEW", Text(response, "status")));
        await Does($"withdrawals release {sent}", response => Assert.Equal("PROCESSING", Text(response, "status")));
        await Does($"withdrawals advance {sent}");
        await Does($"withdrawals advance {sent}", response => Assert.Equal("SUCCESS", Text(response, "status")));
        await Does($"withdrawals refund {sent}");
        var failed = await Withdraw();
        await Does($"withdrawals fail {failed} --reason risk", response => Assert.Equal("FAILURE", Text(response, "status")));
    }

    private async Task Loans()
    {
        const string Loan = "fundMaster1 --wallet margin --asset USDT --amount";
        await Does($"loans borrow {Loan} 100", response => Assert.Equal("12100", Text(response, "principal")));

        // Each hour until here has been charged, too.
        var interest = "";
        await Does($"loans charge {Loan} 0.5", response => interest = Text(response, "interest")!);
        Assert.True(decimal.Parse(interest, CultureInfo.InvariantCulture) > 41.78550712m, interest);
        await Does($"loans repay {Loan} {interest}", response => Assert.Equal(interest, Text(response, "paid")));
        await Does("loans liquidate fundMaster1 --wallet isolated:ETH-USDT --force", response => Assert.Equal(
            [("repaid", "USDT", "0")],
            response.GetProperty("rows").EnumerateArray().Select(row => (Text(row, "action"), Text(row, "asset"), Text(row, "covered")))));
        Assert.Equal(ExitCodes.Usage, (await Run("loans repay fundMaster1 --wallet margin@desk1 --asset USDT --amount 1")).Exit);
    }

    private async Task Faults()
    {
        await Does("faults add refuse --code 400100 --message no --status 400 --endpoint flexTransfer --key master --count 2 --skip 1 "
            + "--percent 50 --delay 5ms --when before", response => Assert.Equal(1, response.GetProperty("number").GetInt32()));
        Assert.Equal(
            new Fault
            {
                Kind = FaultKind.Refuse,
                Code = "400100",
                Message = "no",
                Status = 400,
                Endpoint = "flexTransfer",
                Key = "master",
                Count = 2,
                Skip = 1,
                Percent = 50,
                Delay = TimeSpan.FromMilliseconds(5),
                When = FaultMoment.Before,
            },
            Assert.Single(Control.Faults).Fault);
        await Does("faults list", response => Assert.Equal("refuse", Text(response.GetProperty("rows")[0], "kind")));
        await Does("faults remove 1");
        Assert.Empty(Control.Faults);
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            var letters = $"{kind}".Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}");
            var more = kind switch
            {
                FaultKind.Delay => "--delay 1s",
                FaultKind.Refuse => "--code 1",
                FaultKind.LateRows => "--hours 6 --percent 20",
                FaultKind.WrongTotals => "--difference -2",
                _ => "",
            };
            var endpoint = kind >= FaultKind.LateRows ? "getSpotLedger" : "flexTransfer";
            await Does($"faults add {string.Concat(letters)[1..]} {more} --endpoint {endpoint}");
            Assert.Equal(kind, Control.Faults[^1].Fault.Kind);
        }

        var histories = Control.Faults.Select(fault => fault.Fault).ToList();
        var late = histories.Single(fault => fault.Kind == FaultKind.LateRows);
        Assert.Equal((6, 20), (late.Hours, late.Percent));
        Assert.Equal(-2, histories.Single(fault => fault.Kind == FaultKind.WrongTotals).Difference);
        await Does("faults clear");
        Assert.Empty(Control.Faults);
    }

    private async Task Settings()
    {
        await Does("settings set --enforce-rate-limits off --strict-signatures on");
        Assert.Equal(new(false, true, false, false), Control.Settings);
        await Does("settings set --refuse-repeated-client-oids on --enforce-rate-limits on --strict-signatures off");
        await Does("settings show", response => Assert.True(response.GetProperty("refuseRepeatedClientOids").GetBoolean()));
        Assert.Equal(new(true, false, true, false), Control.Settings);
    }

    private async Task LogAndSnapshots()
    {
        await Does("log clear");
        Control.AddFault(new() { Kind = FaultKind.HtmlPage, Endpoint = "GET /api/v1/status" });
        _ = await CommandRun.Against(_exchange).Of("market status");
        await Does("log show", response => Assert.Equal("html-page", Text(response.GetProperty("rows")[0], "fault")));

        var before = await Available("USDT");
        await Does("snapshots save before.db");
        await Does("deposits land fundMaster1 --asset USDT --network trx --amount 77");
        Assert.NotEqual(before, await Available("USDT"));
        await Does("snapshots load before.db");
        Assert.Equal(before, await Available("USDT"));
    }

    private async Task<(bool Deposits, bool Withdrawals)> Open(string network)
    {
        var chains = (await Exchange("market asset USDT", _exchange.Credentials)).GetProperty("rows").EnumerateArray();
        var chain = chains.Single(row => Text(row, "network") == network);
        return (chain.GetProperty("deposits").GetBoolean(), chain.GetProperty("withdrawals").GetBoolean());
    }

    private async Task<string> Withdraw()
    {
        var run = await CommandRun.Against(_exchange).Of(
            "withdrawals create --asset USDT --amount 25 --to TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ --network trx --fee-from balance --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        return Text(run.Json, "withdrawalId");
    }

    private async Task<decimal> Available(string asset)
    {
        var rows = await Exchange($"accounts list --asset {asset} --type main", _exchange.Credentials);
        return decimal.Parse(Text(rows.GetProperty("rows")[0], "available"), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<JsonElement> Exchange(string line, EmulatorCredentials key)
    {
        var run = await CommandRun.Against(_exchange, key).Of($"{line} --json");
        Assert.True(run.Exit == ExitCodes.Done, $"'{line}' ends with {run.Exit}: {run.Error}");
        return run.Json;
    }

    private async Task<JsonElement> Does(string line, Action<JsonElement>? check = null)
    {
        var run = await Run($"{line} --json");
        Assert.True(run.Exit == ExitCodes.Done, $"'{line}' ends with {run.Exit}: {run.Error}");
        _used.Add(CommandTree.All.Select(verb => verb.Path)
            .Where(path => $"emulator {line} ".StartsWith($"{path} ", StringComparison.Ordinal))
            .MaxBy(path => path.Length)!);
        check?.Invoke(run.Json);
        return run.Json;
    }

    private Task<CommandRun> Run(string line) => new CommandRun().Of($"emulator {line} --address {_exchange.Address}");

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
