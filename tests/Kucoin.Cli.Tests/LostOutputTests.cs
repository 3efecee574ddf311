using System.Globalization;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests;

/// <summary>
/// Output that is full, closed, or a broken pipe, with a real shell and a real process. The output is lost, but the exit code and the other
/// stream still report what happened, and nothing crashes.
/// </summary>
public sealed class LostOutputTests : IAsyncLifetime
{
    private const string Read = "accounts list";
    private const string Stream = "accounts ledger --since 20d";
    private const string Mistake = "accounts list --nonsense";
    private const string Refused = "transfers create --asset USDT --amount 999999999 --from main --to trade --client-oid refused-1";

    /// <summary>Writes to a pipe until its reader has certainly exited, without ending the shell.</summary>
    private const string UntilNobodyReads = "trap '' PIPE; while echo; do :; done 2>/dev/null";

    private const string Carried = "It was carried out: do not repeat it.";

    /// <summary>Larger than any other transfer of the exchange, so that it can be identified.</summary>
    private static readonly decimal Amount = 7.0123m;

    private static readonly string Change = string.Create(
        CultureInfo.InvariantCulture, $"transfers create --asset USDT --amount {Amount} --from main --to trade --client-oid mine-1");

    private KucoinEmulator _exchange = null!;
    private RealCommand _command = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell and its devices are those of Unix.");
        _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);
        _command = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        if (_exchange is not null)
        {
            _command.Dispose();
            await _exchange.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(Lost.Full, "no space is left")]
    [InlineData(Lost.Closed, "it is closed")]
    [InlineData(Lost.Pipe, "the pipe has no reader")]
    public async Task Lost_output_of_a_change_exits_with_6_and_prints_the_result_on_standard_error(Lost how, string why)
    {
        foreach (var form in new[] { "", " --json", " --csv" })
        {
            var (exit, _, error) = await Run($"{Change}{form}", output: how);
            Assert.Equal(ExitCodes.OutcomeUnknown, exit);
            Assert.Contains($"{Carried} The result could not be written to standard output: {why}. It is: orderId ", error, StringComparison.Ordinal);
            Assert.Contains(", clientOid mine-1, ", error, StringComparison.Ordinal);
        }

        Assert.Equal(3, await Transfers());
    }

    [Theory]
    [InlineData(Lost.Full)]
    [InlineData(Lost.Closed)]
    [InlineData(Lost.Pipe)]
    public async Task Lost_standard_error_does_not_affect_output_and_exit_code(Lost how)
    {
        var (exit, output, _) = await Run(Change, error: how);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("ORDER ID ", output, StringComparison.Ordinal);
        Assert.Contains("mine-1", output, StringComparison.Ordinal);
        Assert.Equal(1, await Transfers());

        (exit, output, _) = await Run(Read, error: how);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("USDT", output, StringComparison.Ordinal);

        Assert.Equal((ExitCodes.Usage, ""), await ExitAndOut(Run(Mistake, error: how)));
        Assert.Equal((ExitCodes.Refused, ""), await ExitAndOut(Run(Refused, error: how)));
    }

    [Theory]
    [InlineData(Lost.Full)]
    [InlineData(Lost.Closed)]
    [InlineData(Lost.Pipe)]
    public async Task Lost_output_and_standard_error_still_give_the_exit_code(Lost how)
    {
        Assert.Equal(ExitCodes.OutcomeUnknown, (await Run(Change, how, how)).Exit);
        Assert.Equal(1, await Transfers());
        Assert.Equal(how == Lost.Pipe ? ExitCodes.Done : ExitCodes.Unexpected, (await Run(Read, how, how)).Exit);
        Assert.Equal(ExitCodes.Usage, (await Run(Mistake, how, how)).Exit);
        Assert.Equal(ExitCodes.Refused, (await Run(Refused, how, how)).Exit);
    }

    [Theory]
    [InlineData(Read, Lost.Full, "no space is left")]
    [InlineData(Read, Lost.Closed, "it is closed")]
    [InlineData(Stream, Lost.Full, "no space is left")]
    [InlineData(Stream, Lost.Closed, "it is closed")]
    [InlineData("portfolio --json", Lost.Full, "no space is left")]
    [InlineData("profiles list", Lost.Closed, "it is closed")]
    [InlineData("emulator status", Lost.Full, "no space is left")]
    [InlineData("accounts --help", Lost.Full, "no space is left")]
    [InlineData("accounts list --curl", Lost.Closed, "it is closed")]
    [InlineData("transfers create --asset USDT --amount 1 --from main --to trade --curl", Lost.Full, "no space is left")]
    public async Task Lost_output_of_a_read_exits_with_1_and_an_error(string line, Lost how, string why)
    {
        var (exit, _, error) = await Run(line, output: how);
        Assert.Equal((ExitCodes.Unexpected, $"The result could not be written to standard output: {why}.\n"), (exit, error));
    }

    [Theory]
    [InlineData(Read)]
    [InlineData(Stream)]
    [InlineData("accounts --help")]
    public async Task Closed_pipe_after_a_read_exits_with_0_and_no_error(string line)
    {
        var (exit, _, error) = await Run(line, output: Lost.Pipe);
        Assert.Equal((ExitCodes.Done, ""), (exit, error));
    }

    /// <summary>The exit code of a check is its result.</summary>
    [Fact]
    public async Task Lost_output_of_a_failed_check_keeps_its_exit_code()
    {
        _command.With("KUCOIN_API_SECRET", "another");
        var (exit, _, error) = await Run("doctor", output: Lost.Full);
        Assert.Equal(ExitCodes.CheckFailed, exit);
        Assert.Contains("could not be written", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Lost.Full)]
    [InlineData(Lost.Closed)]
    [InlineData(Lost.Pipe)]
    public async Task Unknown_outcome_is_printed_on_the_remaining_stream(Lost how)
    {
        _exchange.Control.AddFault(new()
        {
            Kind = FaultKind.Cut,
            When = FaultMoment.After,
            Endpoint = "POST /api/v3/accounts/universal-transfer",
            Count = 0,
        });
        var onError = await Run(Change, output: how);
        var onOutput = await Run(Change, error: how);
        Assert.Equal((ExitCodes.OutcomeUnknown, ExitCodes.OutcomeUnknown, ExitCodes.OutcomeUnknown), (onError.Exit, onOutput.Exit, (await Run(Change, how, how)).Exit));
        foreach (var text in new[] { onError.Error, onOutput.Out })
        {
            Assert.Contains("It is unknown whether the request was carried out.", text, StringComparison.Ordinal);
            Assert.Contains("clientOid mine-1", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lost_output_of_a_created_key_prints_the_key_without_its_secret()
    {
        var (exit, _, error) = await Run(
            "subs keys add quantLab3 --remark reports --passphrase-stdin", output: Lost.Full, input: "printf 'passphrase-9\\n' |");
        Assert.Equal(ExitCodes.OutcomeUnknown, exit);
        Assert.Matches("It is: sub quantLab3, key [0-9a-f]{24}, remark reports, ", error);
        Assert.DoesNotContain(", secret ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("passphrase-9", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emulator deposits land fundMaster1 --asset USDT --network trx --amount 5 --json", "transaction ")]
    [InlineData("emulator faults clear", "Done")]
    public async Task Lost_output_of_an_emulator_change_exits_with_6_and_prints_the_result_on_standard_error(string line, string told)
    {
        var (exit, _, error) = await Run(line, output: Lost.Full);
        Assert.Equal(ExitCodes.OutcomeUnknown, exit);
        Assert.Contains($"{Carried} The result could not be written to standard output: no space is left. It is: {told}", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await Run(line, error: Lost.Full)).Exit);
    }

    [Fact]
    public async Task Profiles_are_added_and_removed_despite_lost_output()
    {
        const string Input = "printf 'key\\nsecret\\npassphrase\\n' |";
        Assert.Equal(ExitCodes.Done, (await Run("profiles add one --no-check", Lost.Closed, Lost.Closed, Input)).Exit);
        Assert.Equal(ExitCodes.Done, (await Run("profiles add two --no-check", Lost.Full, Lost.Full, Input)).Exit);
        Assert.Equal(ExitCodes.Done, (await Run("profiles remove one", Lost.Full, Lost.Closed)).Exit);
        var (exit, output, _) = await Run("profiles list --csv");
        Assert.Equal((ExitCodes.Done, "name,address\ntwo,https://api.kucoin.com\n"), (exit, output.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("profiles add one", ExitCodes.Usage, "give API key, secret and passphrase on standard input")]
    [InlineData("subs add --name desk0077 --access Spot --password-stdin", ExitCodes.Usage, "Standard input is empty")]
    [InlineData("accounts list", ExitCodes.Done, "")]
    public async Task Closed_standard_input_is_an_error_only_for_commands_that_read_it(string line, int exit, string sentence)
    {
        var result = await _command.Shell($"{RealCommand.InShell} {line} <&-");
        Assert.Equal(exit, result.Exit);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_that_cannot_print_its_address_exits()
    {
        foreach (var (redirection, exit) in new[] { (">/dev/full", ExitCodes.Unexpected), (">&-", ExitCodes.Unexpected), (">&- 2>&-", ExitCodes.Unexpected) })
        {
            Assert.Equal(exit, (await _command.Shell($"{RealCommand.InShell} emulator {redirection}")).Exit);
        }
    }

    private static async Task<(int Exit, string Out)> ExitAndOut(Task<(int Exit, string Out, string Error)> run)
    {
        var (exit, output, _) = await run;
        return (exit, output);
    }

    /// <summary>The number of transfers with that amount.</summary>
    private async Task<int> Transfers()
    {
        var run = await CommandRun.Against(_exchange).Of("accounts ledger --since 1h --asset USDT --csv");
        return run.Out.Split('\n').Count(row => row.Contains(Amount.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) / 2;
    }

    /// <summary>Runs the command with one of its streams lost.</summary>
    private async Task<(int Exit, string Out, string Error)> Run(
        string line, Lost output = Lost.Nothing, Lost error = Lost.Nothing, string input = "")
    {
        var file = Path.Combine(_command.Folder, Guid.NewGuid().ToString("N"));
        var redirections = (output, error) switch
        {
            (Lost.Pipe, Lost.Pipe) => "2>&1",
            (Lost.Pipe, _) => To(2, error),
            (_, Lost.Pipe) => "2>&1 >&3",
            _ => $"{To(1, output)} {To(2, error)}",
        };
        var run = $"{input} {RealCommand.InShell} {line} {redirections}; echo $? > {file}";
        var (_, seen, told) = await _command.Shell(
            output == Lost.Pipe || error == Lost.Pipe ? $"exec 3>&1; ( {UntilNobodyReads}; {run} ) | :" : run);
        return (int.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture), seen, told);
    }

    private static string To(int descriptor, Lost how) => how switch
    {
        Lost.Full => $" {descriptor}>/dev/full",
        Lost.Closed => $" {descriptor}>&-",
        _ => "",
    };

    /// <summary>The state of a stream.</summary>
    public enum Lost
    {
        /// <summary>It works.</summary>
        Nothing,

        /// <summary>It is full.</summary>
        Full,

        /// <summary>It was closed before the command started.</summary>
        Closed,

        /// <summary>It is a pipe whose reader has exited.</summary>
        Pipe,
    }
}
