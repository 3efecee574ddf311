using Kucoin.Client.Models.Accounts;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using Microsoft.Data.Sqlite;

namespace Programs.Tests;

public sealed class LedgerToSqliteTests : IAsyncLifetime
{
    private const string Ledger = "GET /api/v1/accounts/ledgers";

    private readonly TemporaryFolder _folder = new();
    private KucoinEmulator? _exchange;

    private KucoinEmulator Exchange => _exchange!;

    private string Start => Exchange.LedgerClock.GetUtcNow().AddDays(-30).ToString("yyyy-MM-dd");

    public async ValueTask InitializeAsync()
    {
        SQLitePCL.Batteries_V2.Init();
        _exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Exchange.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Ledger_is_stored_once_and_the_next_run_reads_only_what_is_new()
    {
        var first = await RunAsync(Start);
        var rows = await RowsAsync();
        var requests = LedgerRequests();
        using (var client = ExampleProgram.ClientOf(Exchange))
        {
            Assert.True((await client.SpotApi.Account.InnerTransferAsync(
                "USDT", AccountType.Main, AccountType.Trade, 0.12345678m, ct: ExampleProgram.Ct)).Success);
        }

        Exchange.Control.ClearReceived();
        var second = await RunAsync(Start);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.StartsWith($"{rows.Count} rows were added, from {Start}T00:00:00.000Z to ", first.Output, StringComparison.Ordinal);
        Assert.NotEmpty(rows);
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.StartsWith("2 rows were added", second.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RowsAsync()).Except(rows).Count(row => row.Amount == "0.12345678"));
        Assert.True(LedgerRequests() < requests, "The second run reads as much as the first.");
    }

    [Fact]
    public async Task Interrupted_run_is_completed_by_the_next_one()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Code = "400007", Endpoint = Ledger, Skip = 20 });

        var first = await RunAsync(Start);
        var interrupted = await RowsAsync();
        var second = await RunAsync(Start);
        var complete = await RunAsync(Start, "another.sqlite");

        Assert.Equal((1, 0, 0), (first.ExitCode, second.ExitCode, complete.ExitCode));
        Assert.Contains("the range is incomplete", first.Error, StringComparison.Ordinal);
        var all = await RowsAsync("another.sqlite");
        Assert.InRange(interrupted.Count, 1, all.Count - 1);
        Assert.Equal(all.Order(), (await RowsAsync()).Order());
    }

    [Fact]
    public async Task Range_that_starts_before_the_retention_is_reported()
    {
        var (exitCode, output, error) = await RunAsync("2020-01-01");

        Assert.Equal(5, exitCode);
        Assert.Contains(" rows were added, from ", output, StringComparison.Ordinal);
        Assert.StartsWith("KuCoin no longer has the rows from 2020-01-01T00:00:00.000Z to ", error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string start, string file = "ledger.sqlite") =>
        ExampleProgram.RunAsync("LedgerToSqlite", Exchange, _folder.PathOf(file), start);

    private int LedgerRequests() => Exchange.Control.Received.Count(request => request.Path == "/api/v1/accounts/ledgers");

    private async Task<List<(string Id, string Amount)>> RowsAsync(string file = "ledger.sqlite")
    {
        await using var database = new SqliteConnection($"Data Source={_folder.PathOf(file)};Pooling=False");
        await database.OpenAsync(ExampleProgram.Ct);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT id, amount FROM ledger";
        await using var reader = await command.ExecuteReaderAsync(ExampleProgram.Ct);
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync(ExampleProgram.Ct))
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }
}
