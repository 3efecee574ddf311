using Kucoin.Client.Models.Accounts;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Programs.Tests;

public sealed class TopUpSubAccountsTests : IAsyncLifetime
{
    private const decimal Threshold = 100m;
    private const string Transfer = "flexTransfer";
    private const string Frozen = "coldVault5";

    private readonly TemporaryFolder _folder = new();
    private KucoinEmulator? _exchange;

    private KucoinEmulator Exchange => _exchange!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);
        Exchange.Control.FreezeUser(Frozen, isFrozen: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Exchange.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Without_yes_it_shows_the_transfers_and_sends_none()
    {
        var (exitCode, output, error) = await RunAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains(" less than 100.", output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent. Add --yes to top up.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, Posts());
    }

    [Fact]
    public async Task With_yes_every_sub_account_has_the_threshold_and_a_second_run_sends_nothing()
    {
        var (exitCode, _, error) = await RunAsync("--yes");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.All(await BalancesAsync(), balance => Assert.True(balance.Value >= Threshold, balance.Key));
        var sent = Posts();
        Assert.True(sent > 0);
        Assert.Equal((0, "", ""), await RunAsync("--yes"));
        Assert.Equal(sent, Posts());
        Assert.True(Exchange.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Executed_transfer_without_a_response_is_found_and_not_repeated()
    {
        var missing = await CountBelowAsync();
        Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Endpoint = Transfer });

        var (exitCode, output, error) = await RunAsync("--yes");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(missing, output.Split('\n').Count(line => line.EndsWith("was transferred.", StringComparison.Ordinal)));
        Assert.Equal(missing, Posts());
        Assert.All(await BalancesAsync(), balance => Assert.True(balance.Value >= Threshold, balance.Key));
        Assert.Equal((0, "", ""), await RunAsync("--yes"));
    }

    [Fact]
    public async Task Lost_transfer_stays_unknown_and_the_next_run_does_not_repeat_it_while_it_can_arrive()
    {
        var missing = await CountBelowAsync();
        Exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.Before, Endpoint = Transfer });

        var first = await RunAsync("--yes");
        var second = await RunAsync("--yes");

        Assert.Equal((6, 6), (first.ExitCode, second.ExitCode));
        Assert.Contains("outcome unknown", first.Error, StringComparison.Ordinal);
        Assert.Contains("an earlier transfer to it can still arrive", second.Error, StringComparison.Ordinal);
        Assert.Equal(missing, Posts());
    }

    [Fact]
    public async Task Rejected_transfer_is_reported_and_the_others_are_sent()
    {
        var missing = await CountBelowAsync();
        Exchange.Control.FreezeUser(Frozen);

        var (exitCode, output, error) = await RunAsync("--yes");

        Assert.Equal(3, exitCode);
        Assert.StartsWith($"{Frozen}: KuCoin refused the request", error, StringComparison.Ordinal);
        Assert.Equal(missing - 1, output.Split('\n').Count(line => line.EndsWith("was transferred.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sub_account_without_a_readable_balance_is_not_topped_up()
    {
        var missing = await CountBelowAsync();
        Exchange.Control.ClearReceived();
        Exchange.Control.AddFault(new()
        {
            Kind = FaultKind.Refuse,
            Code = "400007",
            Endpoint = "GET /api/v1/sub-accounts/{subUserId}",
            Skip = (await NamesAsync()).IndexOf((await BelowAsync())[0]),
        });

        var (exitCode, _, error) = await RunAsync("--yes");

        Assert.Equal(5, exitCode);
        Assert.Contains("not topped up, its balance could not be read.", error, StringComparison.Ordinal);
        Assert.Equal(missing - 1, Posts());
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] more) => ExampleProgram.RunAsync(
        "TopUpSubAccounts", Exchange, ["USDT", "100", _folder.PathOf("transfers.jsonl"), .. more]);

    private int Posts() => Exchange.Control.Received.Count(request => request.Verb == "POST");

    private async Task<int> CountBelowAsync() => (await BelowAsync()).Count;

    private async Task<List<string>> BelowAsync() =>
        [.. (await BalancesAsync()).Where(balance => balance.Value < Threshold).Select(balance => balance.Key)];

    private async Task<List<string>> NamesAsync()
    {
        using var client = ExampleProgram.ClientOf(Exchange);
        var subs = await client.SpotApi.SubAccount.GetSubAccountListAsync(ct: ExampleProgram.Ct);
        return [.. subs.GetDataOrThrow().Select(sub => sub.SubName)];
    }

    /// <summary>The balance of the trade wallet of each sub-account.</summary>
    private async Task<Dictionary<string, decimal>> BalancesAsync()
    {
        using var client = ExampleProgram.ClientOf(Exchange);
        var all = (await client.SpotApi.SubAccount.GetAllSpotBalancesAsync(ct: ExampleProgram.Ct)).GetDataOrThrow();
        return (await NamesAsync()).ToDictionary(name => name, name => all
            .Where(row => row.SubName == name && row.AccountType == AccountType.Trade && row.Asset == "USDT").Sum(row => row.Total));
    }
}
