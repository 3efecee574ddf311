using System.Net;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Tests.Output;

/// <summary>The status line: what a command is waiting for.</summary>
public sealed class StatusLineTests
{
    private const string Accounts = "GET /api/v1/accounts";

    [Fact]
    public void Status_is_replaced_shortened_and_removed()
    {
        var error = new StringWriter();
        var status = StatusLine.Create(Terminal(error, width: 12));
        status.Show("Reading A");
        status.Show("Reading A");
        status.Show("Reading a long list");
        status.Show("東京\e[2J");
        status.Clear();
        status.Clear();
        Assert.Equal("\rReading A\rReading a …\r           \r東京\\u001B…\r           \r".Replace("\r           \r東", "\r東", StringComparison.Ordinal), error.ToString());
    }

    [Fact]
    public void Status_is_not_shown_without_a_terminal()
    {
        var error = new StringWriter();
        StatusLine.Create(Terminal(error, width: 80) with { ErrorIsTerminal = false }).Show("Reading");
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Rows_and_messages_replace_the_status()
    {
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = new FakeNetwork().Data(Accounts, "[]"), IsTerminal = true }
            .Of("accounts list");
        Assert.Contains("\rReading accounts list", run.Written, StringComparison.Ordinal);
        Assert.EndsWith("\r", run.Written, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Retry_is_shown_with_its_reason()
    {
        var attempts = 0;
        using var network = new FakeNetwork().On(Accounts, _ => ++attempts == 1
            ? new(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("""{"code":"503000","msg":"busy"}""") }
            : new() { Content = new StringContent("""{"code":"200000","data":[]}""") });
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, IsTerminal = true }.Of("accounts list");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("\rGET /api/v1/accounts failed: trying again in 1 s", run.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_for_the_quota_is_shown_with_its_length_and_the_pool()
    {
        using var abandoning = new CancellationTokenSource();
        var (error, responses) = (new StringWriter(), 0);
        var progress = new Progress(StatusLine.Create(Terminal(error, width: 100)), "Reading accounts list");
        using var network = new FakeNetwork().On(Accounts, _ =>
        {
            var response = new HttpResponseMessage { Content = new StringContent("""{"code":"200000","data":[]}""") };
            response.Headers.Add("gw-ratelimit-limit", "2000");
            response.Headers.Add("gw-ratelimit-remaining", ++responses < 2 ? "1000" : "0");
            response.Headers.Add("gw-ratelimit-reset", "25000");
            return response;
        });
        using var client = new Client.KucoinRestClient(
            new Client.KucoinClientOptions { Credentials = new("key", "secret", "passphrase"), LoggerFactory = progress }, network);
        await client.SpotApi.Account.GetAccountsAsync(ct: TestContext.Current.CancellationToken);
        await client.SpotApi.Account.GetAccountsAsync(ct: TestContext.Current.CancellationToken);
        Assert.EndsWith("\rReading accounts list (2 responses)", error.ToString(), StringComparison.Ordinal);
        var waiting = client.SpotApi.Account.GetAccountsAsync(ct: abandoning.Token);
        Assert.Contains("\rWaiting about 25 s for the request quota of the Management pool", error.ToString(), StringComparison.Ordinal);
        await abandoning.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static Terminal Terminal(TextWriter error, int width) =>
        new() { In = TextReader.Null, Out = TextWriter.Null, Error = error, ErrorIsTerminal = true, Width = width };
}
