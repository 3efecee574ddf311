using System.Globalization;

namespace Kucoin.Cli.Tests.Commands.Emulator;

public sealed class StartTests
{
    [Fact]
    public async Task Prints_one_line_that_a_script_can_go_on_with_and_ends_with_0_when_it_is_stopped()
    {
        await using var process = await EmulatorProcess.Start("--json");
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal(["address", "key", "secret", "passphrase"], process.Announcement.EnumerateObject().Select(member => member.Name));
        using var client = process.Client();
        Assert.True((await client.SpotApi.Account.GetAccountsAsync(ct: ct)).Success);
        Assert.Equal(Exit.Done, await process.Terminate());
    }

    [Fact]
    public async Task Goes_on_with_the_books_of_its_file()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "books.db");
        var ct = TestContext.Current.CancellationToken;
        string key;
        await using (var first = await EmulatorProcess.Start("--json", "--data", file))
        {
            key = first.Announcement.GetProperty("key").GetString()!;
            using var client = first.Client();
            Assert.True((await client.SpotApi.SubAccount.AddSubAccountAsync("Secret123", "desk0042", new("Spot"), ct: ct)).Success);
            Assert.Equal(Exit.Done, await first.Terminate());
        }

        await using var second = await EmulatorProcess.Start("--json", "--data", file);
        Assert.Equal(key, second.Announcement.GetProperty("key").GetString());
        using var reader = second.Client();
        var subs = (await reader.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct)).GetDataOrThrow();
        Assert.Contains(subs, sub => sub.SubName == "desk0042");
    }

    [Fact]
    public async Task Leaves_a_foreign_file_alone()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear all", TestContext.Current.CancellationToken);
        var run = await new CommandRun().Of("emulator", "--data", file);
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.Contains("letter.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal("Dear all", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Prints_what_to_paste_into_another_terminal_and_stops_at_the_time_given()
    {
        using var stop = new CancellationTokenSource();
        var output = new StoppingWriter(stop);
        var world = new World { Terminal = new() { In = TextReader.Null, Out = output, Error = TextWriter.Null } };
        Assert.Equal(Exit.Done, await CommandLine.Run(["emulator", "--at", "2026-01-31"], world, stop.Token));
        foreach (var name in (string[])["KUCOIN_API_ENDPOINT", "KUCOIN_API_KEY", "KUCOIN_API_SECRET", "KUCOIN_API_PASSPHRASE"])
        {
            Assert.Contains($"\nexport {name}=", output.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("9999-12-31")]
    public async Task A_time_that_its_clock_cannot_tell_is_refused(string at)
    {
        var run = await new CommandRun().Of("emulator", "--at", at);
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.Contains("its times lie from 2000-01-01 to 2100-01-01", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_snapshots_that_cannot_be_one_is_refused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear all", TestContext.Current.CancellationToken);
        var run = await new CommandRun().Of("emulator", "--snapshots", file);
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.StartsWith($"The folder for snapshots cannot be {file}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_another_scenario_does_not_change_books_that_are_there()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "books.db");
        Assert.Equal("", await Errors("--data", file, "--scenario", "small-fund"));
        Assert.Equal("", await Errors("--data", file, "--scenario", "small-fund"));
        Assert.Equal(
            $"The books in {file} are there already, made from small-fund: --scenario empty is not used.\n",
            await Errors("--data", file, "--scenario", "empty"));
    }

    [Theory]
    [InlineData("/no/such/folder/books.db", "The emulator cannot make /no/such/folder/books.db: there is no folder /no/such/folder.\n")]
    [InlineData("/proc", "The emulator will not use /proc: it is a folder. The file was not changed.\n")]
    [InlineData("/proc/books.db", "The emulator cannot make /proc/books.db: it may not write in /proc.\n")]
    public async Task A_file_that_cannot_be_made_is_named_as_it_was_given(string file, string sentence)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The folders are those of Linux.");
        var run = await new CommandRun().Of("emulator", "--data", file);
        Assert.Equal((Exit.Usage, sentence), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("""{ "seed": 1 }""", "$ lacks anchor.")]
    [InlineData("""{ "seed": "one" }""", "$.seed is String and should be Number.")]
    [InlineData("""{ "seed": 1, "anchor": "2026-01-01T00:00:00Z", "history": { "days": 1 }, "users": [] }""", "$.history lacks entriesPerDay.")]
    [InlineData("""{ "seed": 1, }""", "LineNumber: 0")]
    [InlineData("null", "$ is Null and should be Object.")]
    public async Task A_scenario_file_that_is_none_is_told_in_words_of_the_file(string text, string sentence)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kucoin-").FullName, "mine.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var run = await new CommandRun().Of("emulator", "--scenario", file);
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.StartsWith($"The scenario {file} cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Kucoin.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON deserialization", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Runs an exchange until it listens, and gives what it said beside.</summary>
    private static async Task<string> Errors(params string[] options)
    {
        using var stop = new CancellationTokenSource();
        var error = new StringWriter { NewLine = "\n" };
        var world = new World { Terminal = new() { In = TextReader.Null, Out = new StoppingWriter(stop), Error = error } };
        Assert.Equal(Exit.Done, await CommandLine.Run(["emulator", .. options], world, stop.Token));
        return error.ToString();
    }

    /// <summary>Stops the command once it has said where it listens.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Flush() => stop.Cancel();
    }
}
