using System.Diagnostics;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Programs.Tests;

/// <summary>The example asks every 20 milliseconds here, and the local exchange advances the withdrawal.</summary>
public sealed class WatchWithdrawalTests : IAsyncLifetime
{
    private const string Interval = "00:00:00.02";

    private KucoinEmulator? _exchange;
    private string _id = "";

    private KucoinEmulator Exchange => _exchange!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);
        using var client = ExampleProgram.ClientOf(Exchange);
        var sent = await client.SpotApi.Account.WithdrawAsync(
            "USDT", "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ", 25m, chain: "trx", ct: ExampleProgram.Ct);
        _id = sent.GetDataOrThrow().WithdrawalId;
    }

    public ValueTask DisposeAsync() => Exchange.DisposeAsync();

    [Fact]
    public async Task Watching_ends_when_the_withdrawal_has_arrived()
    {
        using var program = await StartAsync();
        var output = program.StandardOutput.ReadToEndAsync(ExampleProgram.Ct);
        while (Exchange.AdvanceWithdrawal(_id) != "SUCCESS")
        {
            await WaitForNextRequestAsync();
        }

        await program.WaitForExitAsync(ExampleProgram.Ct);

        Assert.Equal(0, program.ExitCode);
        var lines = (await output).TrimEnd().Split('\n');
        Assert.Contains("PROCESSING  25 USDT to TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ", lines[0], StringComparison.Ordinal);
        Assert.Contains("SUCCESS  25 USDT to ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(lines.Distinct().Count(), lines.Length);
    }

    [Fact]
    public async Task Watching_ends_when_the_withdrawal_has_failed()
    {
        using var program = await StartAsync();
        Exchange.Control.FailWithdrawal(_id, "The address was rejected.");

        var (exitCode, output, _) = await ExampleProgram.WaitAsync(program);

        Assert.Equal(3, exitCode);
        Assert.Contains("Failed: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_continues_after_an_error_that_passes()
    {
        Exchange.Control.AddFault(new() { Kind = FaultKind.HtmlPage, Count = 4 });
        using var program = await StartAsync();
        Exchange.Control.FailWithdrawal(_id);

        var (exitCode, output, _) = await ExampleProgram.WaitAsync(program);

        Assert.Equal(3, exitCode);
        Assert.Contains("Asking again: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_an_unknown_id_ends_with_the_message_of_the_exchange()
    {
        var (exitCode, output, _) = await ExampleProgram.RunAsync("WatchWithdrawal", Exchange, "ffffffffffffffffffffffff", Interval);

        Assert.Equal(3, exitCode);
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Interrupt_ends_the_watching()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var program = await StartAsync();
        await ExampleProgram.InterruptAsync(program);

        var (exitCode, _, error) = await ExampleProgram.WaitAsync(program);

        Assert.Equal((130, "Interrupted. The withdrawal continues.\n"), (exitCode, error));
    }

    /// <summary>Starts the example, and returns when it has asked for the withdrawal.</summary>
    private async Task<Process> StartAsync()
    {
        Exchange.Control.ClearReceived();
        var program = ExampleProgram.Start("WatchWithdrawal", ExampleProgram.Keys(Exchange), _id, Interval);
        await WaitForNextRequestAsync();
        return program;
    }

    private async Task WaitForNextRequestAsync()
    {
        // Two requests: the first one may have been on its way already.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ExampleProgram.Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var seen = Exchange.Control.Received.Count;
        while (Exchange.Control.Received.Count < seen + 2)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }
}
