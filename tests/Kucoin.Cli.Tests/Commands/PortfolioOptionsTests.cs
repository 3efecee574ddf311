using System.Text.Json;

namespace Kucoin.Cli.Tests.Commands;

/// <summary>Filters, order and subtotals of <c>kucoin portfolio</c> in every format.</summary>
public sealed class PortfolioOptionsTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    [Fact]
    public async Task Portfolio_filter_is_stated_and_the_totals_are_those_of_the_rows()
    {
        var json = (await Run("portfolio --account master --wallet isolated --json")).Json;
        Assert.Equal(
            ["isolated:BTC-USDT", "isolated:ETH-USDT"],
            json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("wallet").GetString()).Distinct());
        Assert.Equal("14176.48884014", json.GetProperty("totals").GetProperty("net").GetString());
        Assert.Equal("""{"account":"master","wallet":"isolated"}""", json.GetProperty("filter").GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        var table = (await Run("portfolio --account master --wallet isolated --min-value 5000")).Out;
        Assert.Contains(
            "\nFiltered: account master, wallet isolated, a value of at least 5000. The totals are those of the rows that are shown.\n",
            table,
            StringComparison.Ordinal);
        Assert.Contains("Filtered: asset USDT.", (await Run("portfolio --asset usdt --csv")).Error, StringComparison.Ordinal);
        Assert.False((await Run("portfolio --json")).Json.TryGetProperty("filter", out _));
    }

    [Theory]
    [InlineData("--account nobody", "The portfolio has no account 'nobody'. It has master, ")]
    [InlineData("--account marketMakr1", "Did you mean 'marketMaker1'?")]
    [InlineData("--wallet savings", "The portfolio has no wallet 'savings'. It has main, trade, ")]
    [InlineData("--asset NOPE", "KuCoin has no asset 'NOPE'.")]
    [InlineData("--sort size", "one of account, wallet, asset, value, total; not 'size'")]
    [InlineData("--by user", "one of account, wallet, asset; not 'user'")]
    [InlineData("--min-value 1e3", "--min-value takes a number such as 100 or 0.5")]
    [InlineData("--min-value -1", "--min-value takes a number such as 100 or 0.5")]
    public async Task Portfolio_filter_that_names_nothing_exits_with_2_and_the_allowed_values(string options, string sentence)
    {
        var run = await CommandRun.Against(demo.Exchange).Of($"portfolio {options}");
        Assert.Equal((ExitCodes.Usage, ""), (run.Exit, run.Out));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account", 6)]
    [InlineData("wallet", 6)]
    [InlineData("asset", 10)]
    public async Task Portfolio_subtotals_are_the_same_in_every_format(string by, int least)
    {
        var json = (await Run($"portfolio --by {by} --sort value --json")).Json;
        var subtotals = json.GetProperty("subtotals").EnumerateArray().ToArray();
        Assert.True(subtotals.Length >= least);
        Assert.All(subtotals, subtotal => Assert.True(subtotal.GetProperty("complete").GetBoolean()));
        var csv = (await Run($"portfolio --by {by} --sort value --csv --totals")).Out.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray();
        var table = (await Run($"portfolio --by {by} --sort value")).Out;
        Assert.Equal(
            subtotals.Select(subtotal => subtotal.GetProperty("net").GetString()),
            csv.Where(row => row[^1] == "subtotal net").Select(row => row[6]));
        Assert.All(subtotals, subtotal => Assert.Contains(subtotal.GetProperty("net").GetString()!, table, StringComparison.Ordinal));
        Assert.Equal(
            ["assets", "liabilities", "net"], csv[^3..].Select(row => row[^1]["total ".Length..]));
        Assert.Equal(
            json.GetProperty("totals").EnumerateObject().Select(total => total.Value.GetString()), csv[^3..].Select(row => row[6]));
        Assert.All(csv, row => Assert.Equal(12, row.Length));
    }

    [Fact]
    public async Task Portfolio_subtotal_with_an_unknown_value_is_null_and_a_problem_in_every_format()
    {
        FakeNetwork Unpriced() => new FakeNetwork(letsThrough: true).Data("GET /api/v1/prices", """{"USDT":"1"}""");
        var json = await Run("portfolio --by account --account tokyoDesk2 --json", Unpriced(), ExitCodes.Partial);
        var subtotal = Assert.Single(json.Json.GetProperty("subtotals").EnumerateArray());
        Assert.Equal((JsonValueKind.Null, false), (subtotal.GetProperty("net").ValueKind, subtotal.GetProperty("complete").GetBoolean()));
        Assert.Contains(json.Json.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("source").GetString() == "subtotal of tokyoDesk2");
        var table = await Run("portfolio --by account --account tokyoDesk2", Unpriced(), ExitCodes.Partial);
        Assert.Matches(@"\ntokyoDesk2 +unknown +0\.00000000 +unknown\n", table.Out);
        var csv = await Run("portfolio --by account --account tokyoDesk2 --csv", Unpriced(), ExitCodes.Partial);
        Assert.Matches("\ntokyoDesk2,,,,,,,,[0-9a-f]*,USD,[^,]+,subtotal net\n", csv.Out);
    }

    private async Task<CommandRun> Run(string line, FakeNetwork? network = null, int exit = ExitCodes.Done)
    {
        var run = await CommandRun.Against(demo.Exchange, network: network).Of(line);
        Assert.Equal(exit, run.Exit);
        return run;
    }
}
