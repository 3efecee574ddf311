using System.Text.Json;
using Kucoin.Catalog;

namespace Kucoin.Cli.Tests.Catalog;

/// <summary>Every command succeeds on the demo exchange, and calls the catalog entries that it declares.</summary>
public sealed class CommandTreeTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    public static TheoryData<string> Paths => [.. VerbLines.All.Select(line => line.Path).Distinct()];

    [Fact]
    public void Every_command_that_calls_the_exchange_has_a_test_case() => Assert.Equal(
        CommandTree.All.Where(command => command.Definition.Calls.Count > 0).Select(verb => verb.Path).Order(),
        Paths.Select(path => path.Data).Order());

    /// <summary>A declared entry that is never called would make the table of endpoints wrong.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Command_on_the_demo_prints_rows_and_calls_its_declared_endpoints(string path)
    {
        using var network = new FakeNetwork(letsThrough: true);
        foreach (var line in VerbLines.All.Where(line => line.Path == path))
        {
            var run = await new CommandRun { Network = network, Input = await Fill(line.Input) }
                .Of($"{path} {await Fill(line.Arguments)} --demo --json");
            Assert.True(run.Exit == ExitCodes.Done, $"'{line}' ends with {run.Exit}: {run.Error}");
            Assert.NotEmpty(Rows(run.Out));
            Assert.All(Rows(run.Out), row => Assert.NotEmpty(row.EnumerateObject()));
        }

        var verb = CommandTree.All.Single(verb => verb.Path == path).Definition;
        Assert.All(verb.Calls, row => Assert.True(
            network.Requests.Any(request => IsCallOf(row, request.Route)), $"'{path}' names {row} and never calls it."));
    }

    public static TheoryData<string> Examples =>
        [.. CommandTree.All.Where(command => command.Definition.Calls.Count > 0 && command.Path != "emulator clone").Select(command => command.Definition.Example)];

    /// <summary>The example in the help must work.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Help_example_of_every_command_succeeds_on_the_demo(string example)
    {
        var secret = example.EndsWith("password.txt", StringComparison.Ordinal) ? "Passw0rd" : demo.Exchange.Keys["trader"].Passphrase;
        var run = await new CommandRun { Input = $"{secret}\n" }
            .Of($"{example.Split('<')[0]["kucoin ".Length..]} --demo");
        Assert.True(run.Exit == ExitCodes.Done, $"'{example}' ends with {run.Exit}: {run.Error}");
    }

    [Theory]
    [InlineData("futures time")]
    [InlineData("futures status")]
    [InlineData("fees futures XBTUSDTM")]
    [InlineData("futures overview")]
    public async Task Futures_commands_use_the_futures_host(string line)
    {
        var run = await new CommandRun { Network = new FakeNetwork() }.Of($"{line} --curl");
        Assert.Contains("https://api-futures.kucoin.com/", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("market time", "GET /api/v1/timestamp", "1773480413589")]
    [InlineData("market my-ip", "GET /api/v1/my-ip", "\"203.0.113.7\"")]
    public async Task Public_commands_need_no_credentials_and_send_unsigned_requests(string line, string route, string data)
    {
        var signed = false;
        using var network = new FakeNetwork().On(route, request =>
        {
            signed = request.Headers.Any(header => header.Key.StartsWith("KC-", StringComparison.OrdinalIgnoreCase));
            return new() { Content = new StringContent($$"""{"code":"200000","data":{{data}}}""") };
        });
        var run = await new CommandRun { Network = network }.Of(line);
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        Assert.False(signed);
    }

    private static bool IsCallOf(KucoinEndpoint row, string route)
    {
        var (expected, actual) = ($"{row.Verb} {row.Path}".Split('/'), route.Split('/'));
        return expected.Length == actual.Length
            && expected.Zip(actual).All(part => part.First.StartsWith('{') || part.First == part.Second);
    }

    /// <summary>The rows of a list, of a stream without its last line, or the single object.</summary>
    private static IReadOnlyList<JsonElement> Rows(string output)
    {
        if (output.StartsWith("{\n", StringComparison.Ordinal))
        {
            var whole = JsonDocument.Parse(output).RootElement;
            return whole.TryGetProperty("rows", out var rows) ? [.. rows.EnumerateArray()] : [whole];
        }

        return [.. output.TrimEnd('\n').Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<string> Fill(string text)
    {
        var ids = new Dictionary<string, Func<Task<string>>>
        {
            ["{wallet}"] = () => First("accounts list", "id"),
            ["{withdrawal}"] = () => First("withdrawals list --status processing", "id"),
            ["{key}"] = () => First("subs keys list marketMaker1", "key"),
            ["{new-file}"] = () => Task.FromResult(Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "copy.json")),
            ["{passphrase}"] = () => Task.FromResult(demo.Exchange.Keys["trader"].Passphrase),
        };
        foreach (var (name, read) in ids.Where(id => text.Contains(id.Key, StringComparison.Ordinal)))
        {
            text = text.Replace(name, await read(), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The demo is the same at every start, so an id from one call is valid in the next.</summary>
    private async Task<string> First(string line, string column) =>
        Rows((await CommandRun.Against(demo.Exchange).Of($"{line} --json")).Out)[0].GetProperty(column).GetString()!;
}
