using System.Globalization;
using System.Runtime.Versioning;

namespace Kucoin.Cli.Tests.Commands.Emulator;

public sealed class StartTests
{
    [Fact]
    public async Task Emulator_json_prints_address_and_credentials_and_exits_with_0_when_terminated()
    {
        await using var process = await EmulatorProcess.Start("--json");
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal(["address", "key", "secret", "passphrase"], process.Announcement.EnumerateObject().Select(member => member.Name));
        using var client = process.Client();
        Assert.True((await client.SpotApi.Account.GetAccountsAsync(ct: ct)).Success);
        Assert.Equal(ExitCodes.Done, await process.Terminate());
    }

    [Fact]
    public async Task Emulator_restarted_on_its_data_file_has_the_same_ledger_and_keys()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "ledger.db");
        var ct = TestContext.Current.CancellationToken;
        string key;
        await using (var first = await EmulatorProcess.Start("--json", "--data", file))
        {
            key = first.Announcement.GetProperty("key").GetString()!;
            using var client = first.Client();
            Assert.True((await client.SpotApi.SubAccount.AddSubAccountAsync("Secret123", "desk0042", new("Spot"), ct: ct)).Success);
            Assert.Equal(ExitCodes.Done, await first.Terminate());
        }

        await using var second = await EmulatorProcess.Start("--json", "--data", file);
        Assert.Equal(key, second.Announcement.GetProperty("key").GetString());
        using var reader = second.Client();
        var subs = (await reader.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct)).GetDataOrThrow();
        Assert.Contains(subs, sub => sub.SubName == "desk0042");
    }

    [Fact]
    public async Task Emulator_does_not_modify_a_file_that_is_not_a_ledger()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear all", TestContext.Current.CancellationToken);
        var run = await new CommandRun().Of("emulator", "--data", file);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("letter.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal("Dear all", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Emulator_at_a_given_time_prints_export_lines()
    {
        using var stop = new CancellationTokenSource();
        var output = new StoppingWriter(stop);
        var world = new CommandEnvironment { Terminal = new() { In = TextReader.Null, Out = output, Error = TextWriter.Null } };
        Assert.Equal(ExitCodes.Done, await CommandLine.Run(["emulator", "--at", "2026-01-31"], world, stop.Token));
        foreach (var name in (string[])["KUCOIN_API_ENDPOINT", "KUCOIN_API_KEY", "KUCOIN_API_SECRET", "KUCOIN_API_PASSPHRASE"])
        {
            Assert.Contains($"\nexport {name}=", output.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("9999-12-31")]
    public async Task Emulator_start_time_out_of_range_exits_with_2(string at)
    {
        var run = await new CommandRun().Of("emulator", "--at", at);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("the time must be between 2000-01-01 and 2100-01-01", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_snapshot_folder_that_is_a_file_exits_with_2()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear all", TestContext.Current.CancellationToken);
        var run = await new CommandRun().Of("emulator", "--snapshots", file);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.StartsWith($"The snapshot folder {file} cannot be used: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_scenario_for_an_existing_ledger_is_ignored_with_a_warning()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "ledger.db");
        Assert.Equal("", await Errors("--data", file, "--scenario", "small-fund"));
        Assert.Equal("", await Errors("--data", file, "--scenario", "small-fund"));
        Assert.Equal(
            $"The ledger in {file} already exists, made from small-fund: --scenario empty is not used.\n",
            await Errors("--data", file, "--scenario", "empty"));
    }

    [Theory]
    [InlineData("/no/such/folder/ledger.db", "The emulator cannot create /no/such/folder/ledger.db: the folder /no/such/folder does not exist.\n")]
    [InlineData("/proc", "The emulator will not use /proc: it is a folder. The file was not changed.\n")]
    [InlineData("/proc/ledger.db", "The emulator cannot create /proc/ledger.db: it may not write to /proc.\n")]
    public async Task Emulator_data_file_that_cannot_be_created_is_named_with_the_reason(string file, string sentence)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The folders are those of Linux.");
        var run = await new CommandRun().Of("emulator", "--data", file);
        Assert.Equal((ExitCodes.Usage, sentence), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("""{ "seed": 1 }""", "$ does not have the required member anchor.")]
    [InlineData("""{ "seed": "one" }""", "$.seed must be Number, but is String.")]
    [InlineData("""{ "seed": 1, "anchor": "2026-01-01T00:00:00Z", "history": { "days": 1 }, "users": [] }""", "$.history does not have the required member entriesPerDay.")]
    [InlineData("""{ "seed": 1, }""", "LineNumber: 0")]
    [InlineData("null", "$ must be Object, but is Null.")]
    public async Task Emulator_invalid_scenario_file_error_names_the_JSON_member_and_no_types(string text, string sentence)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "mine.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var run = await new CommandRun().Of("emulator", "--scenario", file);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.StartsWith($"The scenario {file} cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Kucoin.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON deserialization", run.Error, StringComparison.Ordinal);
    }

    [UnsupportedOSPlatform("windows")]
    [Fact]
    public async Task Emulator_env_prints_export_lines_that_a_shell_can_evaluate()
    {
        using var folder = new TemporaryDirectory();
        var token = folder.Token("it's a token");
        var run = await RunAsync("--env", "--scenario", "empty", "--control-token-file", token);

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.All(
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("export KUCOIN_", line, StringComparison.Ordinal));
        var values = await ShellAsync(
            $"{run.Out}\nprintf '%s\\n' \"$KUCOIN_API_ENDPOINT\" \"$KUCOIN_API_KEY\" \"$KUCOIN_EMULATOR_CONTROL_TOKEN_FILE\"");
        Assert.StartsWith("http://127.0.0.1:", values[0], StringComparison.Ordinal);
        Assert.NotEmpty(values[1]);
        Assert.Equal(token, values[2]);
    }

    [UnsupportedOSPlatform("windows")]
    [Theory]
    [InlineData("--json", "{\"address\":")]
    [InlineData("--env", "export KUCOIN_API_ENDPOINT=")]
    [InlineData("--verbose", "{\"address\":")]
    public async Task Ready_file_exists_only_while_the_emulator_runs(string form, string beginning)
    {
        using var folder = new TemporaryDirectory();
        var ready = folder.File("ready");
        await File.WriteAllTextAsync(ready, "{\"address\":\"http://127.0.0.1:1\"}\n", TestContext.Current.CancellationToken);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(folder.Path) { EnableRaisingEvents = true };
        watcher.Renamed += (_, _) => written.TrySetResult();
        using var stop = new CancellationTokenSource();
        var world = new CommandEnvironment { Terminal = new() { In = TextReader.Null, Out = new StringWriter(), Error = new StringWriter() } };

        var run = CommandLine.Run(["emulator", form, "--scenario", "empty", "--ready-file", ready], world, stop.Token);
        await written.Task.WaitAsync(TestContext.Current.CancellationToken);
        var (text, mode) = (await File.ReadAllTextAsync(ready, TestContext.Current.CancellationToken), File.GetUnixFileMode(ready));
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Done, await run);
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1:1\"", text, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("Dear all", "another file exists there")]
    [InlineData(null, "its folder does not exist")]
    public async Task Ready_file_that_would_overwrite_another_file_is_rejected(string? text, string sentence)
    {
        using var folder = new TemporaryDirectory();
        var file = folder.File(text is null ? "nowhere/ready" : "ready");
        if (text is not null)
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        var run = await new CommandRun().Of("emulator", "--ready-file", file);

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : null);
    }

    [Fact]
    public async Task Ready_file_that_is_a_pipe_is_rejected()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A pipe is made with a program of Linux.");
        using var folder = new TemporaryDirectory();
        var pipe = folder.File("ready");
        using (var make = System.Diagnostics.Process.Start("mkfifo", ["-m", "600", pipe]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // The log file is invalid, so that nothing starts even if the pipe is accepted as a ready file.
        var run = await new CommandRun().Of($"emulator --ready-file {pipe} --log-file /no/such/folder/exchange.log");

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("another file exists there", run.Error, StringComparison.Ordinal);
        Assert.Equal([pipe], folder.Files);
    }

    [UnsupportedOSPlatform("windows")]
    [Fact]
    public async Task Verbose_and_log_file_show_requests_without_secrets()
    {
        using var folder = new TemporaryDirectory();
        var log = folder.File("exchange.log");
        await using (var process = await EmulatorProcess.Start("--json", "--verbose", "--log-file", log))
        {
            using var client = process.Client();
            Assert.True((await client.SpotApi.Account.GetAccountsAsync(ct: TestContext.Current.CancellationToken)).Success);
            Assert.Equal(ExitCodes.Done, await process.Terminate());
            var text = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);

            Assert.Equal(text, await process.ErrorAsync());
            Assert.Matches(@"\n[-0-9T:.]+Z info 1100 GET /api/v1/accounts by master: 200 200000\n", text);
            Assert.All(
                (string[])["secret", "passphrase"],
                part => Assert.DoesNotContain(process.Announcement.GetProperty(part).GetString()!, text, StringComparison.Ordinal));
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(log));
    }

    [Fact]
    public async Task Log_file_write_failure_does_not_affect_responses()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "The device is one of Linux.");
        await using var process = await EmulatorProcess.Start("--json", "--log-file", "/dev/full");
        using var client = process.Client();

        Assert.True((await client.SpotApi.Account.GetAccountsAsync(ct: TestContext.Current.CancellationToken)).Success);
        Assert.Equal(ExitCodes.Done, await process.Terminate());
    }

    [Fact]
    public async Task Log_file_that_cannot_be_opened_exits_with_2()
    {
        var run = await new CommandRun().Of("emulator --log-file /no/such/folder/exchange.log");

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("The log cannot be written to /no/such/folder/exchange.log", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0", "every address of this machine", "Control is off")]
    [InlineData("::", "every address of this machine", "Control is off")]
    [InlineData("127.0.0.1", "", "")]
    [InlineData("localhost", "", "")]
    public async Task Host_on_all_addresses_prints_a_warning_and_loopback_prints_none(string host, string where, string control)
    {
        var run = await RunAsync("--scenario", "empty", "--host", host);

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains(where, run.Error, StringComparison.Ordinal);
        Assert.Contains(control, run.Error, StringComparison.Ordinal);
        Assert.True(where.Length > 0 || run.Error.Length == 0, run.Error);
    }

    [Fact]
    public async Task New_control_token_is_printed_once_on_standard_error()
    {
        var run = await RunAsync("--scenario", "empty", "--host", "0.0.0.0", "--new-control-token", "--verbose");

        var token = System.Text.RegularExpressions.Regex.Match(run.Error, "shown once: ([0-9a-f]{64})\n").Groups[1].Value;
        Assert.NotEmpty(token);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(run.Out + run.Error, token));
        Assert.Contains("Control is open to callers with the token.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--host example.com", "--host takes an IP address")]
    [InlineData("--host 1", "--host takes an IP address")]
    [InlineData("--json --env", "give one of them")]
    [InlineData("--new-control-token --control-token-file token", "cannot be combined with --control-token-file")]
    [InlineData("--control-token-file /no/such/token", "The control token cannot be read from /no/such/token")]
    [InlineData("--host 192.0.2.1", "cannot listen on port 0 of 192.0.2.1")]
    public async Task Emulator_invalid_options_exit_with_2_and_the_reason(string options, string sentence)
    {
        var run = await new CommandRun().Of($"emulator {options}");

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    private static async Task<string[]> ShellAsync(string script)
    {
        using var shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true })!;
        var text = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text.Split('\n');
    }

    /// <summary>Runs an exchange until it prints its address, and returns the output.</summary>
    private static async Task<Outcome> RunAsync(params string[] options)
    {
        using var stop = new CancellationTokenSource();
        var (output, error) = (new StoppingWriter(stop) { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var world = new CommandEnvironment { Terminal = new() { In = TextReader.Null, Out = output, Error = error } };
        return new(await CommandLine.Run(["emulator", .. options], world, stop.Token), output.ToString(), error.ToString());
    }

    private sealed record Outcome(int Exit, string Out, string Error);

    private sealed class TemporaryDirectory : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kucoin-");

        public string Path => _folder.FullName;

        public IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(Path);

        public string File(string name) => System.IO.Path.Combine(Path, name);

        [UnsupportedOSPlatform("windows")]
        public string Token(string name)
        {
            System.IO.File.WriteAllText(File(name), Kucoin.Emulator.Control.EmulatorControlToken.Create().Reveal());
            System.IO.File.SetUnixFileMode(File(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return File(name);
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }

    /// <summary>Runs an exchange until it prints its address, and returns standard error.</summary>
    private static async Task<string> Errors(params string[] options)
    {
        using var stop = new CancellationTokenSource();
        var error = new StringWriter { NewLine = "\n" };
        var world = new CommandEnvironment { Terminal = new() { In = TextReader.Null, Out = new StoppingWriter(stop), Error = error } };
        Assert.Equal(ExitCodes.Done, await CommandLine.Run(["emulator", .. options], world, stop.Token));
        return error.ToString();
    }

    /// <summary>Stops the command when it has printed its address.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Flush() => stop.Cancel();
    }
}
