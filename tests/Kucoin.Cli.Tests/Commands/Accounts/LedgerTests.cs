using System.Text.Json;

namespace Kucoin.Cli.Tests.Commands.Accounts;

public sealed class LedgerTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    [Fact]
    public async Task Ledger_json_streams_one_object_per_line_newest_first_and_ends_with_complete()
    {
        var run = await new CommandRun().Of("accounts ledger --demo --since 30d --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal("""{"complete":true}""", lines[^1].GetRawText());
        var now = demo.Exchange.LedgerClock.GetUtcNow().UtcDateTime;
        var times = lines[..^1].Select(line => line.GetProperty("time").GetDateTime()).ToArray();
        Assert.True(times.Length > 30);
        Assert.Equal(times.OrderDescending(), times);
        Assert.All(times, time => Assert.InRange(time, now.AddDays(-30), now));
        Assert.Distinct(lines[..^1].Select(line => line.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Ledger_filters_by_asset_direction_and_transaction_type()
    {
        var all = await Rows("--since 90d");
        var some = await Rows("--since 90d --asset usdt --direction out --business TRANSFER");
        Assert.NotEmpty(some);
        Assert.Equal(all.Where(row => row.Asset == "USDT" && row.Direction == "out" && row.Business == "TRANSFER"), some);
    }

    [Fact]
    public async Task Ledger_until_excludes_later_rows()
    {
        var all = await Rows("--since 10d");
        var older = await Rows("--since 10d --until 5d");
        var end = demo.Exchange.LedgerClock.GetUtcNow().UtcDateTime.AddDays(-5);
        Assert.NotEmpty(older);
        Assert.Equal(all.Where(row => row.Time <= end), older);
    }

    [Fact]
    public async Task Ledger_of_365_days_is_complete_and_366_days_are_rejected()
    {
        Assert.True((await Rows("--since 365d")).Length > 1000);
        var run = await CommandRun.Against(demo.Exchange).Of("accounts ledger --since 366d --demo");
        Assert.Equal(ExitCodes.RefusedHere, run.Exit);
        Assert.Contains("KuCoin keeps no rows from before 20", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_csv_and_table_have_as_many_rows_as_json()
    {
        var rows = await Rows("--since 20d");
        var csv = await new CommandRun().Of("accounts ledger --demo --since 20d --csv");
        var table = await new CommandRun().Of("accounts ledger --demo --since 20d");
        Assert.Equal(rows.Length + 1, csv.Out.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(rows.Length + 1, table.Out.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Ledger_connection_cut_marks_the_stream_incomplete_in_its_last_line()
    {
        var pages = 0;
        using var network = new FakeNetwork();
        network.On(
            "GET /api/v1/accounts/ledgers",
            _ => pages++ == 0 ? Page() : throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        var run = await CommandRun.Live(network).Of("accounts ledger --since 3d --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.StartsWith("The rows above are incomplete.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            {"complete":false,"problem":{"source":"accounts ledger","message":"No response from the exchange: the connection to api.kucoin.com:443 ended early: cut"}}

            """.ReplaceLineEndings("\n"),
            run.Out,
            StringComparison.Ordinal);
        Assert.Equal(2, run.Out.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Ledger_interrupted_marks_the_stream_incomplete_in_its_last_line()
    {
        using var interrupt = new CancellationTokenSource();
        using var network = new FakeNetwork();
        network.On("GET /api/v1/accounts/ledgers", _ =>
        {
            interrupt.Cancel();
            return Page();
        });
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, Token = interrupt.Token }
            .Of("accounts ledger --since 3d --json");
        Assert.Equal(ExitCodes.Interrupted, run.Exit);
        Assert.EndsWith(
            """{"complete":false,"problem":{"source":"accounts ledger","message":"interrupted"}}""" + "\n", run.Out, StringComparison.Ordinal);
    }

    /// <summary>A row of the newest window.</summary>
    private static HttpResponseMessage Page() => new()
    {
        Content = new StringContent(
            $$$"""
            {"code":"200000","data":{"currentPage":1,"pageSize":500,"totalNum":1,"totalPage":1,"items":[
            {"id":"7","currency":"ETH","amount":"0.5","fee":"0","balance":"0","accountType":"MAIN","bizType":"DEPOSIT","direction":"in",
            "createdAt":{{{TimeProvider.System.GetUtcNow().AddHours(-1).ToUnixTimeMilliseconds()}}},"context":""}]}}
            """),
    };

    private static async Task<(DateTime Time, string Asset, string Direction, string Business, string Id)[]> Rows(string options)
    {
        var run = await new CommandRun().Of($"accounts ledger --demo --json {options}");
        Assert.Equal(ExitCodes.Done, run.Exit);
        return
        [
            .. run.Out.TrimEnd('\n').Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement).Select(row => (
                row.GetProperty("time").GetDateTime(),
                row.GetProperty("asset").GetString()!,
                row.GetProperty("direction").GetString()!,
                row.GetProperty("business").GetString()!,
                row.GetProperty("id").GetString()!)),
        ];
    }
}
