using System.Text.Json;

namespace Kucoin.Cli.Tests.Profiles;

/// <summary>Profiles on the command line.</summary>
public sealed class ProfileTests(DemoExchange demo) : IClassFixture<DemoExchange>, IDisposable
{
    private readonly TemporaryProfiles _files = new();

    [Fact]
    public async Task Profiles_add_reads_credentials_from_three_lines_of_standard_input()
    {
        var (key, secret, passphrase) = demo.Exchange.Credentials;
        var added = await new CommandRun { Profiles = _files.Store, Input = $"{key}\n{secret}\n{passphrase}\n" }
            .Of($"profiles add fund --endpoint {demo.Exchange.Address}");
        Assert.Equal(ExitCodes.Done, added.Exit);

        var run = await new CommandRun { Profiles = _files.Store }.Of("accounts key --profile fund --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(key, run.Json.GetProperty("key").GetString());
    }

    [Fact]
    public async Task Profiles_add_prompts_on_a_terminal_and_prints_no_credentials()
    {
        var run = await new CommandRun { Profiles = _files.Store, IsTerminal = true, Secret = "key-7\nsecret-7\nphrase-7" }.Of("profiles add desk7 --no-check");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.StartsWith("API key: \nSecret: \nPassphrase: \n", run.Error, StringComparison.Ordinal);
        Assert.Equal("desk7", Assert.Single(_files.Store.List()).Name);
        AssertSecretless(run);
    }

    [Fact]
    public async Task Profiles_add_checks_the_key_and_says_what_it_may_do()
    {
        var (key, secret, passphrase) = demo.Exchange.Keys["trader"];
        var run = await new CommandRun { Profiles = _files.Store, Input = $"{key}\n{secret}\n{passphrase}\n" }
            .Of($"profiles add desk --endpoint {demo.Exchange.Address}");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("A key of the sub-account marketMaker1", run.Error, StringComparison.Ordinal);
        Assert.Contains("General, Spot, InnerTransfer. Not: Margin (margin trading)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", ExitCodes.Credentials, "Nothing was stored")]
    [InlineData("wrong --no-check", ExitCodes.Done, "is stored in")]
    public async Task Profiles_add_stores_a_key_that_the_exchange_refuses_only_unchecked(string line, int exit, string sentence)
    {
        var (key, _, passphrase) = demo.Exchange.Credentials;
        var run = await new CommandRun { Profiles = _files.Store, Input = $"{key}\nnonsense\n{passphrase}\n" }
            .Of($"profiles add {line} --endpoint {demo.Exchange.Address}");
        Assert.Equal(exit, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(exit == ExitCodes.Done, _files.Store.List().Any(profile => profile.Name == "wrong"));
    }

    [Theory]
    [InlineData("fund", "Profile 'fund' already exists.")]
    [InlineData("desk --endpoint nonsense", "The endpoint is not a valid address")]
    [InlineData("desk --endpoint http://exchange.example", "http")]
    public async Task Profiles_add_refuses_what_is_known_before_it_asks_for_the_key(string line, string sentence)
    {
        _files.With("fund", demo.Exchange, demo.Exchange.Credentials);
        var run = await new CommandRun { Profiles = _files.Store, IsTerminal = true, Width = 200, Secret = "key\nsecret\nphrase" }
            .Of($"profiles add {line}");
        Assert.NotEqual(ExitCodes.Done, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("API key:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profiles_list_shows_names_and_addresses_but_no_secrets()
    {
        _files.With("fund", demo.Exchange, demo.Exchange.Credentials);
        _files.Store.Add("desk7", new() { Key = "key-7", Secret = "secret-7", Passphrase = "phrase-7" });
        var table = await Run("profiles list");
        var json = await Run("profiles list --json");
        Assert.Equal(
            [("desk7", "https://api.kucoin.com"), ("fund", demo.Exchange.Address.GetLeftPart(UriPartial.Authority))],
            json.Json.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("name").GetString()!, row.GetProperty("address").GetString()!)));
        Assert.Contains("fund", table.Out, StringComparison.Ordinal);
        AssertSecretless(table);
        AssertSecretless(json);
    }

    [Fact]
    public async Task Profiles_remove_deletes_only_the_named_profile()
    {
        _files.With("fund", demo.Exchange, demo.Exchange.Credentials).With("other", demo.Exchange, demo.Exchange.Credentials);
        Assert.Equal(ExitCodes.Done, (await Run("profiles remove fund")).Exit);
        Assert.Equal("other", Assert.Single(_files.Store.List()).Name);
        Assert.Equal(ExitCodes.Usage, (await Run("profiles remove fund")).Exit);
    }

    [Theory]
    [InlineData("profiles add ../evil", "letters, digits")]
    [InlineData("profiles add a b", "too many arguments")]
    [InlineData("accounts key --profile nobody", "There is no profile 'nobody'")]
    [InlineData("accounts key --profile nobody --demo", "cannot be combined with --profile")]
    [InlineData("accounts ledger --all-profiles", "There are no profiles")]
    [InlineData("accounts ledger --all-profiles --demo", "cannot be combined with")]
    [InlineData("accounts ledger --sub desk0001", "kucoin profiles add")]
    public async Task Profile_options_that_are_invalid_exit_with_2_and_the_reason(string line, string sentence)
    {
        var run = await Run(line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_option_takes_precedence_over_the_environment()
    {
        _files.With("trader", demo.Exchange, demo.Exchange.Keys["trader"]);
        var run = await new CommandRun
        {
            Profiles = _files.Store,
            Credentials = new("other", "other", "other"),
            Network = new FakeNetwork(letsThrough: true),
            ProfileName = "nobody",
        }.Of("accounts key --profile trader --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(demo.Exchange.Keys["trader"].Key, run.Json.GetProperty("key").GetString());
    }

    [Fact]
    public async Task Environment_credentials_take_precedence_over_the_environment_profile()
    {
        _files.With("trader", demo.Exchange, demo.Exchange.Keys["trader"]);
        var (key, secret, passphrase) = demo.Exchange.Credentials;
        var environment = Kucoin.Client.KucoinEnvironment.FromAddress(demo.Exchange.Address);
        var both = await new CommandRun { Profiles = _files.Store, ProfileName = "trader", Credentials = new(key, secret, passphrase), Environment = environment }
            .Of("accounts key --json");
        var named = await new CommandRun { Profiles = _files.Store, ProfileName = "trader" }.Of("accounts key --json");
        Assert.Equal(key, both.Json.GetProperty("key").GetString());
        Assert.Equal(demo.Exchange.Keys["trader"].Key, named.Json.GetProperty("key").GetString());
    }

    [Fact]
    public async Task All_profiles_stream_in_order_and_a_failed_profile_is_named()
    {
        _files.With("a-trader", demo.Exchange, demo.Exchange.Keys["trader"])
            .With("b-wrong", demo.Exchange, demo.Exchange.Credentials with { Secret = "nonsense" })
            .With("c-fund", demo.Exchange, demo.Exchange.Credentials);
        var run = await Run("accounts ledger --all-profiles --since 30d --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Contains("b-wrong: KuCoin refused the request", run.Error, StringComparison.Ordinal);

        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.False(lines[^1].GetProperty("complete").GetBoolean());
        Assert.Equal("b-wrong", Assert.Single(lines[^1].GetProperty("problems").EnumerateArray()).GetProperty("source").GetString());
        Assert.Equal(["a-trader", "c-fund"], lines[..^1].Select(line => line.GetProperty("profile").GetString()).Distinct());

        foreach (var name in new[] { "a-trader", "c-fund" })
        {
            var alone = await Run($"accounts ledger --profile {name} --since 30d --json");
            Assert.Equal(
                alone.Out.TrimEnd('\n').Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()),
                lines[..^1].Where(line => line.GetProperty("profile").GetString() == name).Select(line => line.GetProperty("id").GetString()));
        }
    }

    [Fact]
    public async Task All_profiles_all_failed_exits_with_the_code_of_the_first()
    {
        _files.With("wrong", demo.Exchange, demo.Exchange.Credentials with { Secret = "nonsense" });
        var run = await Run("accounts ledger --all-profiles --csv");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.StartsWith("profile,time,wallet", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_profiles_successful_exits_with_0()
    {
        _files.With("fund", demo.Exchange, demo.Exchange.Credentials);
        var run = await Run("accounts ledger --all-profiles --since 30d --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.EndsWith("""{"complete":true,"problems":[]}""" + "\n", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    private static void AssertSecretless(CommandRun run)
    {
        foreach (var text in new[] { run.Out, run.Error })
        {
            Assert.DoesNotContain("secret-7", text, StringComparison.Ordinal);
            Assert.DoesNotContain("phrase-7", text, StringComparison.Ordinal);
            Assert.DoesNotContain("key-7", text, StringComparison.Ordinal);
        }
    }

    private Task<CommandRun> Run(string line) => new CommandRun { Profiles = _files.Store, Clock = demo.Exchange.LedgerClock }.Of(line);
}
