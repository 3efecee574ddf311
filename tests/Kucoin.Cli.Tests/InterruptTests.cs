using System.Text.Json;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests;

/// <summary>Ctrl-C as a real signal to a process that waits for a response.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private const string Ledger = "GET /api/v1/accounts/ledgers";

    private KucoinEmulator? _exchange;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(RealCommand.WhyNoSignals is not null, RealCommand.WhyNoSignals ?? "");
        _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _exchange?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    [InlineData("--zeros")]
    public async Task Interrupted_read_exits_with_130_and_prints_no_result(string format)
    {
        var (exit, output, error) = await Interrupt("GET /api/v1/prices", FaultMoment.Before, 0, $"portfolio {format}");
        Assert.Equal((ExitCodes.Interrupted, "", "Interrupted.\n"), (exit, output, error));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    public async Task Interrupted_stream_exits_with_130_and_is_marked_incomplete(string format)
    {
        var (exit, output, error) = await Interrupt(Ledger, FaultMoment.Before, 1, $"accounts ledger --since 10d {format}");
        Assert.Equal((ExitCodes.Interrupted, "The rows above are incomplete.\nInterrupted.\n"), (exit, error));
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 2, output);
        if (format == "--json")
        {
            Assert.False(JsonDocument.Parse(lines[^1]).RootElement.GetProperty("complete").GetBoolean());
        }
    }

    /// <summary>A closing terminal sends SIGHUP, possibly more than once.</summary>
    [Theory]
    [InlineData(FaultMoment.Before, "INT")]
    [InlineData(FaultMoment.After, "INT")]
    [InlineData(FaultMoment.After, "TERM")]
    [InlineData(FaultMoment.After, "QUIT")]
    [InlineData(FaultMoment.Before, "HUP")]
    [InlineData(FaultMoment.After, "HUP")]
    [InlineData(FaultMoment.After, "HUP", "HUP")]
    public async Task Interrupted_transfer_exits_with_6_and_prints_the_resolve_command(FaultMoment moment, params string[] signals)
    {
        var (exit, output, error) = await Interrupt(
            "POST /api/v3/accounts/universal-transfer",
            moment,
            0,
            "transfers create --asset USDT --amount 3.25 --from main --to trade",
            signals);
        Assert.Equal((ExitCodes.OutcomeUnknown, ""), (exit, output));
        Assert.Contains("It is unknown whether the request was carried out.", error, StringComparison.Ordinal);
        Assert.Contains(
            "\n  kucoin transfers resolve --client-oid ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("QUIT")]
    [InlineData("HUP")]
    public async Task Read_exits_with_130_on_every_signal(string signal)
    {
        var (exit, output, error) = await Interrupt("GET /api/v1/accounts", FaultMoment.Before, 0, "accounts list", signal);
        Assert.Equal((ExitCodes.Interrupted, "", "Interrupted.\n"), (exit, output, error));
    }

    /// <summary>
    /// Starts the command, waits until its request is held at the exchange, and sends signals: SIGINT by default.
    /// </summary>
    private async Task<(int Exit, string Out, string Error)> Interrupt(
        string endpoint, FaultMoment moment, int skip, string line, params string[] signals)
    {
        var ct = TestContext.Current.CancellationToken;
        _exchange!.Control.AddFault(new()
        {
            Kind = FaultKind.Delay,
            When = moment,
            Endpoint = endpoint,
            Count = 0,
            Skip = skip,
            Delay = TimeSpan.FromMinutes(10),
        });
        using var files = new RealCommand(_exchange);
        using var command = files.Start(line.Split(' '));
        var (output, error) = (command.StandardOutput.ReadToEndAsync(ct), command.StandardError.ReadToEndAsync(ct));
        while (_exchange.Control.Faults[0].Matched == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }

        foreach (var signal in signals.DefaultIfEmpty("INT"))
        {
            await RealCommand.Signal(command, signal);
        }

        await command.WaitForExitAsync(ct);
        return (command.ExitCode, await output, await error);
    }
}
