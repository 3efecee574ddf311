using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Emulator;

public sealed class CloneTests : IDisposable
{
    private static readonly string[] Compared = ["account", "wallet", "asset", "total", "available", "held", "value", "liability"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kucoin-clone-");

    private string File => Path.Combine(_folder.FullName, "fund.json");

    [Fact]
    public async Task Clone_has_exactly_the_portfolio_of_the_original()
    {
        await using var exchange = await Start();
        var run = await CommandRun.Against(exchange).Of("emulator", "clone", "--to", File, "--json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.True(run.Json.GetProperty("complete").GetBoolean());

        await using var copy = await Start(File);
        var (expected, actual) = (await Portfolio(exchange), await Portfolio(copy));
        Assert.True(expected.Length > 40);
        Assert.Equal(expected, actual);
        Assert.Equal(await Read(exchange, "margin cross --kind hf"), await Read(copy, "margin cross --kind hf"));
        Assert.True(copy.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Clone_sends_only_GET_requests_and_its_file_contains_no_keys()
    {
        await using var exchange = await Start();
        Assert.Equal(ExitCodes.Done, (await CommandRun.Against(exchange).Of("emulator", "clone", "--to", File)).Exit);
        Assert.NotEmpty(exchange.Control.Received);
        Assert.All(exchange.Control.Received, request => Assert.Equal("GET", request.Verb));

        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Contains("marketMaker1", text, StringComparison.Ordinal);
        foreach (var (key, secret, passphrase) in exchange.Keys.Values)
        {
            Assert.All(new[] { key, secret, passphrase }, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public async Task Clone_with_unreadable_parts_names_them_and_exits_with_5()
    {
        await using var exchange = await Start();
        var run = await CommandRun.Against(exchange, exchange.Keys["trader"]).Of("emulator", "clone", "--to", File, "--json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.False(run.Json.GetProperty("complete").GetBoolean());
        Assert.Contains("Not in the result: futures wallets in USDT: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Not in the result: list of the sub-accounts: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clone_omits_and_names_a_wallet_that_the_emulator_does_not_support()
    {
        await using var exchange = await Start();
        const string Rows = """
            [{"id":"1","currency":"MINE","type":"main","balance":"1.1234567891","available":"1","holds":"0.1234567891"},
             {"id":"2","currency":"BTC","type":"trade_hf","balance":"2","available":"2","holds":"0"},
             {"id":"3","currency":"BTC","type":"unified","balance":"4","available":"4","holds":"0"},
             {"id":"4","currency":"BTC","type":"pool","balance":"8","available":"8","holds":"0"}]
            """;
        using var network = new FakeNetwork(letsThrough: true).Data("GET /api/v1/accounts", Rows);
        var run = await CommandRun.Against(exchange, network: network).Of("emulator", "clone", "--to", File, "--json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Contains("master: POOL  BTC is not supported", run.Error, StringComparison.Ordinal);

        await using var copy = await Start(File);
        var master = (await Portfolio(copy)).Where(row => row.StartsWith("master|main|MINE|", StringComparison.Ordinal)
            || row.StartsWith("master|trade|", StringComparison.Ordinal));
        Assert.Equal(
            ["master|main|MINE|1.1234567891|1|0.1234567891||False", "master|trade|BTC|2|2|0"],
            master.Select(row => row.Split("|19", 2)[0]));
    }

    [Fact]
    public async Task Clone_does_not_overwrite_an_existing_file()
    {
        await System.IO.File.WriteAllTextAsync(File, "Dear all", TestContext.Current.CancellationToken);
        var network = new FakeNetwork();
        var run = await CommandRun.Live(network).Of("emulator", "clone", "--to", File);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Empty(network.Requests);
        Assert.Equal("Dear all", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Clone_without_any_readable_part_writes_no_file()
    {
        await using var exchange = await Start();
        var wrong = exchange.Credentials with { Secret = "wrong" };
        Assert.Equal(ExitCodes.Credentials, (await CommandRun.Against(exchange, wrong).Of("emulator", "clone", "--to", File)).Exit);
        Assert.False(System.IO.File.Exists(File));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<KucoinEmulator> Start(string scenario = "small-fund") =>
        KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, Scenario = scenario }, TestContext.Current.CancellationToken);

    private static async Task<string> Read(KucoinEmulator exchange, string line) => (await CommandRun.Against(exchange).Of(line)).Out;

    private static async Task<string[]> Portfolio(KucoinEmulator exchange)
    {
        var run = await CommandRun.Against(exchange).Of("portfolio --json");
        return
        [
            .. run.Json.GetProperty("rows").EnumerateArray()
                .Select(row => string.Join('|', Compared.Select(name => $"{row.GetProperty(name)}"))),
        ];
    }
}
