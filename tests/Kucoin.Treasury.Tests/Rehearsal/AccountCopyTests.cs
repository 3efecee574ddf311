using Kucoin.Client;
using Kucoin.Client.Results;
using Kucoin.Emulator.Scenarios;
using Kucoin.Treasury.Portfolio;
using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Treasury.Tests.Rehearsal;

public sealed class AccountCopyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kucoin-copy-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string ScenarioPath => Path.Combine(_folder.FullName, "fund.json");

    [Fact]
    public async Task AccountCopy_emulator_started_from_the_copy_has_exactly_the_same_portfolio()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        var copy = await Copy(demo);
        Assert.Empty(copy.Problems);
        Assert.Empty(copy.Save(ScenarioPath));

        await using var copied = await DemoExchange.StartAsync(ScenarioPath, Ct);
        var (expected, actual) = (await Rows(demo), await Rows(copied));
        Assert.True(expected.Length > 40);
        Assert.Equal(expected, actual);
        Assert.Equal(demo.Clock.GetUtcNow(), copied.Clock.GetUtcNow());
        Assert.True(copied.Emulator.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task AccountCopy_sends_only_GET_requests_and_its_file_contains_no_keys()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        (await Copy(demo)).Save(ScenarioPath);
        Assert.NotEmpty(demo.Emulator.Control.Received);
        Assert.All(demo.Emulator.Control.Received, request => Assert.Equal("GET", request.Verb));

        var text = await File.ReadAllTextAsync(ScenarioPath, Ct);
        Assert.Contains("marketMaker1", text, StringComparison.Ordinal);
        foreach (var (key, secret, passphrase) in demo.Emulator.Keys.Values)
        {
            Assert.All(new[] { key, secret, passphrase }, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ScenarioPath));
        }
    }

    [Fact]
    public async Task AccountCopy_calls_exactly_its_declared_endpoints()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        await Copy(demo);
        Assert.Equal(
            AccountCopy.Endpoints.Select(endpoint => endpoint.ToString()).Distinct().Order(),
            demo.Emulator.Control.Received.Select(request => $"{request.Verb} {request.Path}").Distinct().Order());
    }

    [Fact]
    public async Task AccountCopy_unreadable_part_is_a_problem_with_its_error()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        var (key, secret, passphrase) = demo.Emulator.Keys["trader"];
        using var client = new KucoinRestClient(demo.ClientOptions with { Credentials = new(key, secret, passphrase) });
        var copy = await AccountCopy.ReadAsync(client, demo.Clock, ct: Ct);
        var sources = copy.Problems.Select(problem => problem.Source).ToArray();
        Assert.Contains("futures wallets in USDT", sources);
        Assert.Contains("list of the sub-accounts", sources);
        Assert.All(copy.Problems, problem => Assert.NotNull(problem.Error));
        Assert.Equal([Holding.Master], copy.Scenario.Users.Select(user => user.Name));
    }

    [Fact]
    public async Task AccountCopy_without_any_readable_wallet_throws()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        var (key, _, passphrase) = demo.Emulator.Credentials;
        using var client = new KucoinRestClient(demo.ClientOptions with { Credentials = new(key, "wrong", passphrase) });
        await Assert.ThrowsAsync<KucoinException>(() => AccountCopy.ReadAsync(client, ct: Ct));
    }

    [Fact]
    public async Task AccountCopy_omits_and_names_a_wallet_that_the_emulator_does_not_support()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        const string Rows = """
            [{"id":"1","currency":"MINE","type":"main","balance":"1.1234567891","available":"1","holds":"0.1234567891"},
             {"id":"4","currency":"BTC","type":"pool","balance":"8","available":"8","holds":"0"}]
            """;
        using var network = new FakeNetwork(letsThrough: true).Data("GET /api/v1/accounts", Rows);
        using var client = new KucoinRestClient(demo.ClientOptions, network);
        var copy = await AccountCopy.ReadAsync(client, demo.Clock, ct: Ct);
        Assert.Equal(["master: POOL  BTC is not supported by the emulator."], copy.Save(ScenarioPath));
        var mine = Assert.Single(copy.Scenario.Users[0].Wallets, wallet => wallet.Asset == "MINE");
        Assert.Equal(new CopiedWallet("MAIN", "MINE", 1m) { Held = 0.1234567891m }, mine);
    }

    [Fact]
    public async Task AccountCopy_save_does_not_overwrite_an_existing_file()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        var copy = await Copy(demo);
        await File.WriteAllTextAsync(ScenarioPath, "Dear all", Ct);
        Assert.Throws<IOException>(() => copy.Save(ScenarioPath));
        Assert.Equal("Dear all", await File.ReadAllTextAsync(ScenarioPath, Ct));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<AccountCopy> Copy(DemoExchange demo)
    {
        using var client = demo.CreateClient();
        return await AccountCopy.ReadAsync(client, demo.Clock, ct: Ct);
    }

    private static async Task<Holding[]> Rows(DemoExchange demo)
    {
        using var client = demo.CreateClient();
        var snapshot = await PortfolioSnapshot.ReadAsync(client, ct: Ct);
        Assert.True(snapshot.IsComplete);
        return [.. snapshot.Holdings.Select(row => row with { UserId = null })];
    }
}
