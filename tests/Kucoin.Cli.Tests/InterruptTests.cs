using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests;

/// <summary>Ctrl-C as it is: a signal to a process of its own, which is waiting for an exchange.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private const string Ledger = "GET /api/v1/accounts/ledgers";

    private KucoinEmulator _exchange = null!;

    public async ValueTask InitializeAsync() => _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _exchange.DisposeAsync();

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    [InlineData("--zeros")]
    public async Task A_read_ends_with_130_and_no_answer_that_looks_whole(string format)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (exit, output, error) = await Interrupt("GET /api/v1/prices", FaultMoment.Before, 0, $"portfolio {format}");
        Assert.Equal((Exit.Interrupted, "", "Interrupted.\n"), (exit, output, error));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    public async Task A_stream_ends_with_130_and_says_that_it_is_not_all(string format)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (exit, output, error) = await Interrupt(Ledger, FaultMoment.Before, 1, $"accounts ledger --since 10d {format}");
        Assert.Equal((Exit.Interrupted, "The rows above are not all.\nInterrupted.\n"), (exit, error));
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 2, output);
        if (format == "--json")
        {
            Assert.False(JsonDocument.Parse(lines[^1]).RootElement.GetProperty("complete").GetBoolean());
        }
    }

    [Theory]
    [InlineData(FaultMoment.Before)]
    [InlineData(FaultMoment.After)]
    public async Task A_transfer_under_way_ends_with_6_and_the_line_that_finds_out(FaultMoment moment)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (exit, output, error) = await Interrupt(
            "POST /api/v3/accounts/universal-transfer", moment, 0, "transfers create --asset USDT --amount 3.25 --from main --to trade");
        Assert.Equal((Exit.OutcomeUnknown, ""), (exit, output));
        Assert.Contains("It is not known whether the request was carried out.", error, StringComparison.Ordinal);
        Assert.Contains(
            "\n  kucoin transfers resolve --client-oid ", error, StringComparison.Ordinal);
    }

    /// <summary>Starts the command, waits until its request is held up at the exchange, and interrupts it.</summary>
    private async Task<(int Exit, string Out, string Error)> Interrupt(string endpoint, FaultMoment moment, int skip, string line)
    {
        var ct = TestContext.Current.CancellationToken;
        _exchange.Control.AddFault(new()
        {
            Kind = FaultKind.Delay,
            When = moment,
            Endpoint = endpoint,
            Count = 0,
            Skip = skip,
            Delay = TimeSpan.FromMinutes(10),
        });
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kucoin.dll"), .. line.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var files = new TemporaryProfiles();
        var (key, secret, passphrase) = _exchange.Credentials;
        start.Environment["XDG_CONFIG_HOME"] = Path.GetDirectoryName(files.Folder);
        start.Environment["KUCOIN_API_ENDPOINT"] = _exchange.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["KUCOIN_API_KEY"] = key;
        start.Environment["KUCOIN_API_SECRET"] = secret;
        start.Environment["KUCOIN_API_PASSPHRASE"] = passphrase;
        using var command = Process.Start(start)!;
        var (output, error) = (command.StandardOutput.ReadToEndAsync(ct), command.StandardError.ReadToEndAsync(ct));
        while (_exchange.Control.Faults[0].Struck == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }

        using var signal = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {command.Id}")]);
        await command.WaitForExitAsync(ct);
        return (command.ExitCode, await output, await error);
    }
}
