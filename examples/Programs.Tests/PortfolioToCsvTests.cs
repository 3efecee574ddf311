using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Programs.Tests;

public sealed class PortfolioToCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.PathOf("portfolio.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Portfolio_of_the_account_tree_is_written_with_exact_amounts()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);

        var (exitCode, output, error) = await ExampleProgram.RunAsync("PortfolioToCsv", exchange, File);

        Assert.Equal((0, ""), (exitCode, error));
        var lines = await System.IO.File.ReadAllLinesAsync(File, ExampleProgram.Ct);
        Assert.Equal("time,account,wallet,asset,total,available,held,value in USD", lines[0]);
        Assert.Contains(lines, line => line.EndsWith(
            "Z,\"master\",\"main\",\"GRAIN\",1204.518330027459160377,1204.518330027459160377,0,3011.29582507", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"marketMaker1\",\"trade\",\"BTC\",0.8744,", StringComparison.Ordinal));
        Assert.StartsWith($"{lines.Length - 1} rows were written to {File}.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_portfolio_names_what_is_missing_and_keeps_the_complete_file()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);
        await System.IO.File.WriteAllTextAsync(File, "of yesterday", ExampleProgram.Ct);
        exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Code = "400007", Endpoint = "GET /api/v3/margin/accounts", Count = 0 });

        var (exitCode, _, error) = await ExampleProgram.RunAsync("PortfolioToCsv", exchange, File);

        Assert.Equal(5, exitCode);
        Assert.StartsWith("The portfolio is incomplete:", error, StringComparison.Ordinal);
        Assert.Contains("400007", error, StringComparison.Ordinal);
        Assert.DoesNotContain(exchange.Credentials.Secret, error, StringComparison.Ordinal);
        Assert.Equal("of yesterday", await System.IO.File.ReadAllTextAsync(File, ExampleProgram.Ct));
        Assert.True(System.IO.File.Exists($"{File}.incomplete"));
    }
}
