namespace Kucoin.Cli.Tests.Output;

public sealed class CurlHandlerTests
{
    [Theory]
    [InlineData("accounts list --asset btc --curl", 1)]
    [InlineData("accounts ledger --since 3d --curl --json", 1)]
    [InlineData("subs list --curl", 1)]
    [InlineData("subs balances --curl", 1)]
    [InlineData("subs balances desk0001 --curl", 1)]
    [InlineData("portfolio --curl --csv", 9)]
    [InlineData("transfers create --asset USDT --amount 1 --from main --to trade --curl", 1)]
    [InlineData("transfers create --asset USDT --amount 1 --from main --to trade@desk0001 --curl", 1)]
    public async Task Curl_option_prints_the_first_requests_and_sends_nothing(string line, int requests)
    {
        var run = await new CommandRun { Network = new FakeNetwork() }.Of(line);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Empty(run.Error);
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(requests, lines.Length);
        Assert.All(lines, shown => Assert.StartsWith("curl --request ", shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Curl_option_masks_every_signature_header()
    {
        var run = await new CommandRun { Credentials = new("realkey", "realsecret", "realphrase"), Network = new FakeNetwork() }
            .Of("accounts list --asset btc --type trade --curl");
        Assert.Equal(
            "curl --request GET 'https://api.kucoin.com/api/v1/accounts?currency=BTC&type=trade' --header 'Accept: application/json' "
            + "--header 'KC-API-KEY: ***' --header 'KC-API-SIGN: ***' --header 'KC-API-TIMESTAMP: ***' --header 'KC-API-PASSPHRASE: ***' "
            + "--header 'KC-API-KEY-VERSION: ***' --compressed\n",
            run.Out.Replace("type=TRADE", "type=trade", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Curl_option_masks_the_password_and_quotes_for_the_shell()
    {
        var run = await new CommandRun { Network = new FakeNetwork(), Input = "Secret123\n" }
            .Of("subs", "add", "--name", "desk0001", "--access", "Spot", "--remarks", "it's $HOME `x`", "--password-stdin", "--curl");
        Assert.Contains(
            """--data-raw '{"password":"***","subName":"desk0001","access":"Spot","remarks":"it'\''s $HOME `x`"}'""",
            run.Out,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Secret123", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, run.Exit);
    }

    [Fact]
    public async Task CurlHandler_masks_a_passphrase_in_the_query()
    {
        var output = new StringWriter();
        using var http = new HttpClient(new Cli.Output.CurlHandler(output));
        var address = new Uri("https://api.kucoin.com/api/v1/sub/api-key?apiKey=67b3&passphrase=abc%21%40&subName=a%26b");
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));
        Assert.Equal(
            "curl --request GET 'https://api.kucoin.com/api/v1/sub/api-key?apiKey=67b3&passphrase=***&subName=a%26b'",
            output.ToString().TrimEnd());
    }

    [Fact]
    public async Task Curl_option_with_invalid_arguments_exits_with_2()
    {
        var run = await new CommandRun { Network = new FakeNetwork() }
            .Of("transfers create --asset USDT --amount 1 --from main --to main --curl");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Empty(run.Out);
    }
}
