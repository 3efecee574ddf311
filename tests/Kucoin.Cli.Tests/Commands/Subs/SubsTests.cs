using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Subs;

public sealed class SubsTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    [Fact]
    public async Task Subs_list_remarks_are_unchanged_in_json_and_escaped_in_csv_and_table()
    {
        var json = await CommandRun.Against(demo.Exchange).Of("subs list --json");
        var remarks = json.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("remarks").GetString()).ToArray();
        Assert.Equal(6, remarks.Length);
        var hostile = Assert.Single(remarks, text => text?.StartsWith('=') == true)!;
        Assert.Contains('\n', hostile);

        var csv = await CommandRun.Against(demo.Exchange).Of("subs list --csv");
        Assert.Contains($"\"'{hostile}\"", csv.Out, StringComparison.Ordinal);
        var table = await CommandRun.Against(demo.Exchange).Of("subs list");
        Assert.Contains(hostile.Replace("\n", "\\n", StringComparison.Ordinal), table.Out, StringComparison.Ordinal);
        Assert.Equal(7, table.Out.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Subs_balances_are_equal_by_name_uid_and_user_id()
    {
        var list = (await CommandRun.Against(demo.Exchange).Of("subs list --json")).Json.GetProperty("rows")[0];
        var byName = await CommandRun.Against(demo.Exchange).Of($"subs balances {list.GetProperty("name").GetString()} --json");
        var byUid = await CommandRun.Against(demo.Exchange).Of($"subs balances {list.GetProperty("uid").GetInt64()} --json");
        var byUserId = await CommandRun.Against(demo.Exchange).Of($"subs balances {list.GetProperty("userId").GetString()} --json");
        Assert.Equal(ExitCodes.Done, byName.Exit);
        Assert.NotEqual(0, byName.Json.GetProperty("rows").GetArrayLength());
        Assert.Equal(byName.Out, byUid.Out);
        Assert.Equal(byName.Out, byUserId.Out);
    }

    [Fact]
    public async Task Subs_add_reads_the_password_from_standard_input_and_does_not_print_it()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var run = await new CommandRun
        {
            Credentials = new(exchange.Credentials.Key, exchange.Credentials.Secret, exchange.Credentials.Passphrase),
            Environment = Kucoin.Client.KucoinEnvironment.FromAddress(exchange.Address),
            Input = "Secret123\n",
        }.Of("subs add --name desk0007 --access futures --password-stdin --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal("desk0007", run.Json.GetProperty("name").GetString());
        Assert.DoesNotContain("Secret123", run.Out + run.Error, StringComparison.Ordinal);

        var list = await CommandRun.Against(exchange).Of("subs list --csv");
        Assert.Contains("\ndesk0007,", list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subs_add_prompts_for_the_password_on_a_terminal()
    {
        var run = await new CommandRun { IsTerminal = true, Secret = "Secret123" }.Of("subs add --demo --name desk0008 --access Spot");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("Password of the sub-account: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret123", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subs_add_rejects_a_weak_password_without_sending_or_printing_it()
    {
        var network = new FakeNetwork();
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, Input = "weak\n" }
            .Of("subs add --name desk0009 --access Spot --password-stdin --yes");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("7 to 24 letters and digits", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("weak", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    /// <summary>Every rule of the library is applied before the question, for every command that asks.</summary>
    [Theory]
    [InlineData("subs add --name desk0009 --access Spot", "weak", "7 to 24 letters and digits")]
    [InlineData("subs add --name x --access Spot", "Secret123", "7 to 32")]
    [InlineData("subs keys add marketMaker1 --remark r", "short", "7 to 32 characters and no spaces")]
    [InlineData("subs keys add marketMaker1 --remark r --permissions Nonsense", "passphrase-9", "Permissions must")]
    [InlineData("subs keys delete marketMaker1 --key 5fbf31427d591d11fba578e9", "short", "7 to 32 characters and no spaces")]
    [InlineData("subs keys modify marketMaker1 --key 5fbf31427d591d11fba578e9 --permissions General --ip any", "short", "7 to 32 characters")]
    public async Task Invalid_secret_or_argument_is_refused_before_the_question(string line, string secret, string rule)
    {
        var network = new FakeNetwork();
        var run = await new CommandRun
        {
            Credentials = new("key", "secret", "passphrase"),
            Network = network,
            IsTerminal = true,
            Width = 200,
            Secret = secret,
            Input = "y\n",
        }.Of(line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(rule, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("[y/N]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, run.Error.Replace("Nonsense", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Subs_add_without_terminal_or_standard_input_exits_with_2()
    {
        var run = await new CommandRun().Of("subs add --demo --name desk0010 --access Spot");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("--password-stdin", run.Error, StringComparison.Ordinal);
    }
}
