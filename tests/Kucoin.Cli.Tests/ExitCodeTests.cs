using System.Net;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Tests;

public sealed class ExitCodeTests
{
    private const string Accounts = "GET /api/v1/accounts";
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";
    private const string Move = "transfers create --asset USDT --amount 1 --from main --to trade --client-oid mine-1 --yes";

    [Theory]
    [InlineData("400005", 401, ExitCodes.Credentials, "Check the API secret")]
    [InlineData("400004", 401, ExitCodes.Credentials, "Check the passphrase")]
    [InlineData("400007", 403, ExitCodes.Credentials, "Give the key the permission")]
    [InlineData("400002", 400, ExitCodes.Refused, "Set this machine's clock")]
    [InlineData("400100", 200, ExitCodes.Refused, "Check the parameters")]
    [InlineData("411100", 200, ExitCodes.Refused, "unfreeze a sub-account in KuCoin's sub-account management")]
    [InlineData("123456", 200, ExitCodes.Refused, "no thanks (code 123456)")]
    [InlineData("429001", 429, ExitCodes.Unreachable, "at its own limit")]
    [InlineData("503000", 503, ExitCodes.Unreachable, "busy")]
    public async Task Exit_code_of_a_rejected_request_depends_on_the_error_and_advice_is_printed(string code, int status, int exit, string advice)
    {
        var network = new FakeNetwork().Refusal(Accounts, code, "no thanks", (HttpStatusCode)status);
        var run = await CommandRun.Live(network).Of("accounts list");
        AssertEnds(run, exit, $"no thanks (code {code})");
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exhausted_quota_exits_with_7_and_prints_the_wait()
    {
        var network = new FakeNetwork().On(Accounts, _ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
            {
                Content = new StringContent("""{"code":"429000","msg":"Too many requests"}"""),
            };
            response.Headers.Add("gw-ratelimit-limit", "2000");
            response.Headers.Add("gw-ratelimit-remaining", "0");
            response.Headers.Add("gw-ratelimit-reset", "90000");
            return response;
        });
        AssertEnds(await CommandRun.Live(network).Of("accounts list"), ExitCodes.Unreachable, "try again in 90 s");
    }

    [Fact]
    public async Task Read_without_response_exits_with_7() => AssertEnds(
        await CommandRun.Live(new FakeNetwork().Failure(Accounts, HttpRequestError.ResponseEnded)).Of("accounts list"),
        ExitCodes.Unreachable,
        "the wire is cut");

    [Fact]
    public async Task HTML_page_of_a_gateway_exits_with_7() => AssertEnds(
        await CommandRun.Live(new FakeNetwork().Body(Accounts, "<html>blocked</html>", HttpStatusCode.Forbidden)).Of("accounts list"),
        ExitCodes.Unreachable,
        "could not be read (HTTP 403)");

    [Fact]
    public async Task Unreadable_response_exits_with_1() => AssertEnds(
        await CommandRun.Live(new FakeNetwork().Data(Accounts, """{"id":5}""")).Of("accounts list"),
        ExitCodes.Unexpected,
        "could not be read");

    [Fact]
    public async Task Response_with_an_invalid_row_exits_with_5()
    {
        var run = await CommandRun.Live(new FakeNetwork().Data(Accounts, """[{"id":5}]""")).Of("accounts list");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Contains("data[0]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfer_without_a_response_exits_with_6_and_prints_the_resolve_command()
    {
        var run = await CommandRun.Live(new FakeNetwork().Failure(Transfer, HttpRequestError.ResponseEnded)).Of(Move);
        AssertEnds(run, ExitCodes.OutcomeUnknown, "It is unknown whether the request was carried out");
        Assert.Contains("clientOid mine-1", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  kucoin transfers resolve --client-oid mine-1\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfer_that_was_not_sent_exits_with_7() => AssertEnds(
        await CommandRun.Live(new FakeNetwork().Failure(Transfer, HttpRequestError.ConnectionError)).Of(Move),
        ExitCodes.Unreachable,
        "the wire is cut");

    [Fact]
    public async Task Interrupted_read_exits_with_130()
    {
        using var interrupt = new CancellationTokenSource();
        var network = new FakeNetwork().On(Accounts, _ =>
        {
            interrupt.Cancel();
            throw new OperationCanceledException();
        });
        var run = new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, Token = interrupt.Token };
        AssertEnds(await run.Of("accounts list"), ExitCodes.Interrupted, "Interrupted.");
    }

    [Fact]
    public async Task Interrupted_transfer_exits_with_6()
    {
        using var interrupt = new CancellationTokenSource();
        var network = new FakeNetwork().On(Transfer, _ =>
        {
            interrupt.Cancel();
            throw new OperationCanceledException();
        });
        var run = new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, Token = interrupt.Token };
        AssertEnds(await run.Of(Move), ExitCodes.OutcomeUnknown, "mine-1");
    }

    [Theory]
    [InlineData("accounts list --nonsense", "'--nonsense'")]
    [InlineData("fees spot --symbol BTC-USDT", "no option '--symbol'")]
    [InlineData("emulator users whitelist fundMaster1 --foo", "no option '--foo'")]
    [InlineData("market prices BTC --inn EUR", "no option '--inn'")]
    [InlineData("subs keys add desk7 --remark --ipp", "no option '--ipp'")]
    [InlineData("accounts lists", "'accounts lists'. Did you mean 'kucoin accounts list'?")]
    [InlineData("accounts", "'kucoin accounts' takes one of list, get, ledger,")]
    [InlineData("accounts list --json --csv", "give one of them")]
    [InlineData("accounts list --asset BTC-USDT", "a code of letters and digits")]
    [InlineData("accounts list --type margin", "one of main, trade, option")]
    [InlineData("accounts ledger --since soon", "a span before now")]
    [InlineData("accounts ledger --since 2h --until 3h", ") is earlier than --since (")]
    [InlineData("portfolio --in EUR-USD", "a code of letters and digits")]
    [InlineData("transfers create --asset USDT", "'--amount' is required")]
    [InlineData("transfers create --asset USDT --amount 1e3 --from main --to trade", "without separators or exponent")]
    [InlineData("transfers create --asset USDT --amount 1 --from main --to vault", "main, trade, margin")]
    [InlineData("transfers create --asset USDT --amount 1 --from main --to isolated", "isolated:BTC-USDT")]
    [InlineData("transfers create --asset USDT --amount 1 --from main@a --to trade@b --yes", "master first")]
    [InlineData("transfers create --asset USDT --amount 1 --from main --to main --yes", "--from and --to are the same wallet, main: give two different ones.")]
    [InlineData("transfers create --asset USDT --amount 1 --from futures --to contract --yes", "--from and --to are the same wallet, futures: give two different ones.")]
    [InlineData("subs add --name desk0001 --access All", "one of Spot, Futures, Margin")]
    [InlineData("emulator --port 70000", "a whole number from 0 to 65535")]
    public async Task Invalid_arguments_exit_with_2_and_name_the_allowed_values(string line, string allowed)
    {
        var network = new FakeNetwork();
        AssertEnds(await CommandRun.Live(network).Of(line), ExitCodes.Usage, allowed);
        Assert.Empty(network.Requests);
    }

    /// <summary>
    /// The exit code of every library error. An error that was refused by the library does not have the code of a refusal by the exchange.
    /// </summary>
    [Fact]
    public void Every_client_error_has_an_exit_code()
    {
        var at = DateTime.UnixEpoch;
        var cut = new KucoinError.Unreachable("cut");
        var codes = new Dictionary<KucoinError, int>
        {
            [new KucoinError.Api("400100", "no", HttpStatusCode.OK)] = ExitCodes.Refused,
            [new KucoinError.NotFound("It is not there.")] = ExitCodes.Refused,
            [new KucoinError.Ambiguous("It is there twice.", [])] = ExitCodes.Refused,
            [new KucoinError.NoCredentials()] = ExitCodes.Credentials,
            [new KucoinError.WindowTooFull(at)] = ExitCodes.Partial,
            [new KucoinError.Incomplete([new("data.totalNum", "It is not reached.")])] = ExitCodes.Partial,
            [new KucoinError.OutcomeUnknown(cut, null, at)] = ExitCodes.OutcomeUnknown,
            [cut] = ExitCodes.Unreachable,
            [new KucoinError.RateLimited(null, null)] = ExitCodes.Unreachable,
            [new KucoinError.Unreadable(HttpStatusCode.OK, "", "")] = ExitCodes.Unexpected,
            [new KucoinError.HistoryNotAvailable(at)] = ExitCodes.RefusedHere,
            [new KucoinError.NotAfterPassed(at)] = ExitCodes.RefusedHere,
            [new KucoinError.JournalUnavailable("no space is left")] = ExitCodes.RefusedHere,
            [new KucoinError.WithdrawalRefused([])] = ExitCodes.RefusedHere,
        };
        Assert.Equal(codes.Values, codes.Keys.Select(ExitCodes.FromError));
        Assert.Equal(
            typeof(KucoinError).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            codes.Keys.Select(error => error.GetType().Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The help and the README list the same exit codes.</summary>
    [Fact]
    public async Task Help_and_README_list_every_exit_code()
    {
        var help = (await CommandRun.Live(new FakeNetwork()).Of("--help")).Out;
        var page = await File.ReadAllTextAsync(Checkout.PathOf("README.md"), TestContext.Current.CancellationToken);
        var codes = typeof(ExitCodes).GetFields().Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!).ToArray();
        Assert.Equal(11, codes.Length);
        foreach (var code in codes)
        {
            Assert.Matches($@"(?m)(^|  ){code} \w", help[help.IndexOf("Exit codes:", StringComparison.Ordinal)..]);
            Assert.Contains($"\n| {code} | ", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("accounts --help")]
    public async Task Help_exits_with_0_and_writes_to_standard_output(string line)
    {
        var run = await CommandRun.Live(new FakeNetwork()).Of(line);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Help_of_every_command_has_an_example_that_parses()
    {
        foreach (var verb in CommandTree.All)
        {
            var run = await CommandRun.Live(new FakeNetwork()).Of($"{verb.Path} --help");
            Assert.Contains($"Example:\n  {verb.Definition.Example}", run.Out, StringComparison.Ordinal);

            var example = verb.Definition.Example.Split('<')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("kucoin", example[0]);
            var line = CommandLine.Parse(example[1..]);
            Assert.Empty(line.Errors);
            Assert.Same(verb.Definition, line.CommandResult.Command);
        }
    }

    private static void AssertEnds(CommandRun run, int exit, string sentence)
    {
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(exit, run.Exit);
        Assert.Empty(run.Out);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
