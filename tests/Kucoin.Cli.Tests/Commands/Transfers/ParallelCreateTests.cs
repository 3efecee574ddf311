using System.Diagnostics;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Transfers;

/// <summary>Concurrent processes that share one journal, as started by a shell script.</summary>
public sealed class ParallelCreateTests
{
    private const int Processes = 8;
    private const string LateTimestamp = "400002";

    [Fact]
    public async Task Transfers_created_by_eight_concurrent_processes_are_all_in_the_journal()
    {
        var ct = TestContext.Current.CancellationToken;
        using var files = new TemporaryProfiles();
        await using var exchange = await KucoinEmulator.StartAsync(ct: ct);

        var exits = await Task.WhenAll(Enumerable.Range(1, Processes).Select(number => Create(exchange, files, $"mine-{number}", ct)));

        Assert.All(exits, exit => Assert.Equal(ExitCodes.Done, exit));
        var listed = await CommandRun.Against(exchange, profiles: files.Store).Of("transfers list --json");
        var rows = listed.Json.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(
            Enumerable.Range(1, Processes).Select(number => $"mine-{number}"),
            rows.Select(row => row.GetProperty("clientOid").GetString()).Order());
        Assert.All(rows, row => Assert.Equal("happened", row.GetProperty("state").GetString()));

        // On a busy machine a request can arrive more than five seconds after it was signed: it is refused, and signed again.
        var sent = exchange.Control.Received.Where(request => request.Verb == "POST" && request.Code != LateTimestamp);
        Assert.Equal(Enumerable.Repeat("200000", Processes), sent.Select(request => request.Code));
    }

    private static async Task<int> Create(KucoinEmulator exchange, TemporaryProfiles files, string clientOid, CancellationToken ct)
    {
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "kucoin.dll"),
            .. $"transfers create --asset USDT --amount 1 --from main --to trade --client-oid {clientOid}".Split(' '),
        ];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        var (key, secret, passphrase) = exchange.Credentials;
        start.Environment["XDG_CONFIG_HOME"] = Path.GetDirectoryName(files.Folder);
        start.Environment["XDG_CACHE_HOME"] = Path.GetDirectoryName(files.Folder);
        start.Environment["KUCOIN_API_ENDPOINT"] = exchange.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["KUCOIN_API_KEY"] = key;
        start.Environment["KUCOIN_API_SECRET"] = secret;
        start.Environment["KUCOIN_API_PASSPHRASE"] = passphrase;
        using var command = Process.Start(start)!;
        await Task.WhenAll(command.StandardOutput.ReadToEndAsync(ct), command.StandardError.ReadToEndAsync(ct));
        await command.WaitForExitAsync(ct);
        return command.ExitCode;
    }
}
