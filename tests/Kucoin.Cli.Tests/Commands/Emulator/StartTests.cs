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

    /// <summary>Stops the command once it has said where it listens.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Flush() => stop.Cancel();
    }
}
