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

    public static TheoryData<string> Faults(string id) => [.. Findings.All.Where(finding => finding.Id == id).Select(finding => finding.Fault)];

    [Fact]
    public void Every_finding_is_replayed() => Assert.Equal(
        Findings.All.Select(finding => finding.Id).ToHashSet(),
        typeof(FindingsTests).GetMethods()
            .SelectMany(method => method.GetCustomAttributes(typeof(MemberDataAttribute), inherit: false))
            .Select(data => (string)((MemberDataAttribute)data).Arguments[0]!)
            .ToHashSet());

    [Theory]
    [MemberData(nameof(Faults), "B1")]
    public Task Pages_shorter_than_requested_are_read_to_the_end(string fault) => Replay("B1", fault);

    [Theory]
    [MemberData(nameof(Faults), "B2")]
    public Task Total_that_is_not_reached_is_reported(string fault) => Replay("B2", fault);

    [Theory]
    [MemberData(nameof(Faults), "B3")]
    public Task List_without_progress_ends_as_incomplete(string fault) => Replay("B3", fault);

    [Theory]
    [MemberData(nameof(Faults), "B4")]
    public Task Row_that_arrives_while_pages_are_read_doubles_no_row(string fault) => Replay("B4", fault);

    [Theory]
    [MemberData(nameof(Faults), "B5")]
    public Task History_ends_at_the_time_of_the_exchange(string fault) => Replay("B5", fault);

    [Theory]
    [MemberData(nameof(Faults), "B6")]
    public Task Row_outside_the_range_is_reported(string fault) => Replay("B6", fault);

    [Theory]
    [MemberData(nameof(Faults), "C1")]
    public Task List_that_is_null_is_empty(string fault) => Replay("C1", fault);

    [Theory]
    [MemberData(nameof(Faults), "C2")]
    public Task Invalid_price_costs_only_its_asset(string fault) => Replay("C2", fault);

    [Theory]
    [MemberData(nameof(Faults), "C3")]
    public Task Invalid_limit_costs_only_its_value(string fault) => Replay("C3", fault);

    [Theory]
    [MemberData(nameof(Faults), "C4")]
    public Task Invalid_balance_costs_only_its_row(string fault) => Replay("C4", fault);

    [Theory]
    [MemberData(nameof(Faults), "C5")]
    public Task Optional_value_can_be_empty_and_a_missing_id_costs_only_its_row(string fault) => Replay("C5", fault);

    [Theory]
    [MemberData(nameof(Faults), "C6")]
    public Task Id_can_be_a_number(string fault) => Replay("C6", fault);

    [Theory]
    [MemberData(nameof(Faults), "C7")]
    public Task Wallet_that_was_never_opened_is_empty(string fault) => Replay("C7", fault);

    [Theory]
    [MemberData(nameof(Faults), "C8")]
    public Task Exchange_row_with_a_trade_is_a_trade(string fault) => Replay("C8", fault);

    [Theory]
    [MemberData(nameof(Faults), "C9")]
    public Task Expiry_of_a_key_is_read(string fault) => Replay("C9", fault);

    [Theory]
    [MemberData(nameof(Faults), "C10")]
    public Task Success_without_data_leaves_the_outcome_of_a_withdrawal_unknown(string fault) => Replay("C10", fault);

    private static async Task Replay(string id, string fault)
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
