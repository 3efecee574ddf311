using Kucoin.Client;
using Kucoin.Client.Withdrawals;
using Kucoin.Testing.Hostile;

namespace Kucoin.Cli.Tests.Hostile;

/// <summary>
/// What the library, the JSON and the exit code of the command say about an exchange with faults, over a real connection.
/// <c>eng/replay</c> prints the table.
/// </summary>
public sealed class FindingsTests
{
    private static readonly KucoinCredentials Credentials = new("key", "secret", "passphrase");

    public static TheoryData<string, string> All => [.. Findings.All.Select(finding => (finding.Id, finding.Fault))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Fault_of_an_exchange_is_mended_or_told(string id, string fault)
    {
        var finding = Findings.All.Single(finding => (finding.Id, finding.Fault) == (id, fault));
        await using var exchange = new HostileExchange();
        finding.Serve(exchange);
        using var client = new KucoinRestClient(new()
        {
            Credentials = Credentials,
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            WithdrawalChecks = WithdrawalChecks.Off,
            MaxAttempts = 1,
        });

        var library = await finding.Call(client);
        var requests = exchange.Requests;
        finding.Serve(exchange);
        var run = await new CommandRun { Credentials = Credentials, Environment = KucoinEnvironment.FromAddress(exchange.Address) }
            .Of(finding.Line);
        var json = Finding.Of(run.Out);

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"| {id} | {fault} | {library} | {json} | {run.Exit} | {run.Error.ReplaceLineEndings(" ").Trim()} |");
        Assert.Equal((finding.Library, finding.Json, finding.Exit), (library, json, run.Exit));
        Assert.Contains(finding.Says, run.Error, StringComparison.Ordinal);
        Assert.InRange(requests, 1, 60);
    }
}
