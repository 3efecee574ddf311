using Kucoin.Cli.Names;
using Kucoin.Cli.Output;
using Kucoin.Client;

namespace Kucoin.Cli.Tests.Completion;

/// <summary>The words that completion offers. The network of these tests fails at every request.</summary>
public sealed class CompletionRequestTests : IDisposable
{
    private static readonly KucoinCredentials Key = new("key-1", "secret-1", "phrase-1");

    private readonly TemporaryProfiles _profiles = new();
    private readonly TemporaryNames _names = new();

    [Theory]
    [InlineData("", "portfolio accounts margin futures deposits withdrawals transfers fees subs market profiles doctor emulator completion man help version")]
    [InlineData("a", "accounts")]
    [InlineData("accounts hf-", "hf-ledger hf-opened")]
    [InlineData("subs keys ", "list add modify delete")]
    [InlineData("emulator sn", "snapshots")]
    [InlineData("nonsense ", "")]
    [InlineData("help subs k", "keys")]
    [InlineData("help e", "emulator exit-codes environment")]
    [InlineData("accounts list --a", "--asset")]
    [InlineData("accounts list --asset BTC --a", "")]
    [InlineData("accounts list --json --c", "--curl")]
    [InlineData("accounts list --demo --p", "")]
    [InlineData("accounts list --js", "--json")]
    [InlineData("--js", "--json")]
    [InlineData("accounts --cs", "--csv")]
    [InlineData("--json accounts li", "list")]
    [InlineData("--profile fund accounts li", "list")]
    [InlineData("--profile f", "fund")]
    [InlineData("accounts list --profile ", "desk.2 fund")]
    [InlineData("accounts list --profile=f", "--profile=fund")]
    [InlineData("accounts list --profile:f", "--profile:fund")]
    [InlineData("profiles remove d", "desk.2")]
    [InlineData("profiles add d", "")]
    [InlineData("accounts list -- --j", "")]
    [InlineData("accounts ledger --direction ", "in out")]
    [InlineData("portfolio --sort v", "value")]
    [InlineData("portfolio --account m", "master marketMaker1")]
    [InlineData("transfers create --from ma", "main margin margin-hf")]
    [InlineData("transfers create --from isolated:", "isolated: isolated:BTC-USDT")]
    [InlineData("transfers create --from trade@", "trade@marketMaker1 trade@desk")]
    [InlineData("transfers create --to trade@ma", "trade@marketMaker1")]
    [InlineData("subs balances m", "marketMaker1")]
    [InlineData("subs balances -- d", "desk")]
    [InlineData("subs keys list d", "desk")]
    [InlineData("market asset b", "BTC")]
    [InlineData("market prices BTC U", "USDT")]
    [InlineData("market ticker ET", "ETH-USDT")]
    [InlineData("deposits addresses --asset USDT --network t", "trx")]
    [InlineData("accounts list --demo --asset B", "")]
    [InlineData("subs keys delete desk --key ", "")]
    [InlineData("completion ", "bash zsh fish pwsh")]
    [InlineData("completion bash", "bash")]
    public async Task Completion_offers_the_words_that_can_follow(string line, string offered)
    {
        Fill();
        Assert.Equal(offered.Split(' ', StringSplitOptions.RemoveEmptyEntries), await Words(line));
    }

    [Fact]
    public async Task Completion_of_a_command_without_further_arguments_offers_its_required_options_first()
    {
        Fill();
        Assert.Equal(["--amount", "--asset", "--from", "--to"], (await Words("transfers create ")).Take(4).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("emulator --data ")]
    [InlineData("emulator --snapshots ")]
    [InlineData("emulator clone --to x")]
    public async Task Path_is_completed_by_the_shell(string line) => Assert.Equal("files\n", (await Run(line)).Out);

    [Fact]
    public async Task Names_of_another_key_or_exchange_are_not_offered()
    {
        Fill();
        Assert.Equal(["marketMaker1", "desk"], await Words("subs balances "));
        Assert.Empty(await Words("subs balances ", key: new("key-2", "secret", "phrase")));
        Assert.Empty(await Words("subs balances ", endpoint: "http://127.0.0.1:7"));
        Assert.Equal(["fundSub1"], await Words("--profile fund subs balances "));
        Assert.Empty(await Words("--profile none subs balances "));
    }

    [Fact]
    public async Task Names_of_public_data_are_offered_if_the_key_has_no_match()
    {
        Fill();
        _names.With(new("api.kucoin.com", ""), NameKind.Asset, "DOGE", "BTC");
        Assert.Equal(["DOGE"], await Words("market asset DO"));
        Assert.Equal(["DOGE", "BTC"], await Words("market asset ", key: new("key-2", "secret", "phrase")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("""{"owners":[{"exchange":"api.kucoin.com","key":"","names":{"Sub":[1]}}]}""")]
    [InlineData("""{"owners":[null]}""")]
    [InlineData("""{"owners":[{"exchange":"api.kucoin.com","key":"","names":{"Account":[null],"Pair":null}}]}""")]
    public async Task Corrupt_cache_is_ignored_and_replaced(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_names.Path)!);
        await File.WriteAllTextAsync(_names.Path, content, TestContext.Current.CancellationToken);
        Assert.Empty(await Words("subs balances "));
        Fill();
        Assert.Equal(["marketMaker1", "desk"], await Words("subs balances "));
    }

    [Fact]
    public async Task Unreadable_profiles_offer_nothing_and_print_no_error()
    {
        Directory.CreateDirectory(_profiles.Folder);
        await File.WriteAllTextAsync(_profiles.Store.Path, "{", TestContext.Current.CancellationToken);
        Assert.Empty(await Words("accounts list --profile "));
        Assert.Empty(await Words("--profile fund subs balances "));
    }

    [Fact]
    public async Task Hostile_names_are_quoted_for_bash_and_PowerShell_or_not_offered()
    {
        _names.With(Owner(), NameKind.Account, [.. HostileNames.Offered, .. HostileNames.NotOffered]);
        Assert.Equal(HostileNames.Offered, await Words("subs balances xx"));
        var bash = await Run("complete", "bash", "--", "kucoin subs balances xx", "xx");
        Assert.Contains("xx\\$\\(touch\\ pwned\\)\n", bash.Out, StringComparison.Ordinal);
        var pwsh = await Run("complete", "pwsh", "2", "--", "subs", "balances", "xx");
        Assert.Contains("'xx''; touch pwned; '''\n", pwsh.Out, StringComparison.Ordinal);
        Assert.Contains("'xx\u2019\u2019; touch pwned; \u2019\u2019'\n", pwsh.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kucoin subs balances 'xx p", "xx p", "xx plain spaces")]
    [InlineData("kucoin subs balances \"xx p", "xx p", "xx plain spaces")]
    [InlineData("kucoin subs balances xx\\ p", "xx\\ p", "xx\\ plain\\ spaces")]
    [InlineData("kucoin transfers create --to trade@xx", "xx", "xx\\ plain\\ spaces")]
    [InlineData("kucoin transfers create --to 'trade@xx", "xx", "xx plain spaces")]
    [InlineData("kucoin transfers create --to=trade@xx", "xx", "xx\\ plain\\ spaces")]
    [InlineData("kucoin transfers create --to=tra", "tra", "trade")]
    [InlineData("kucoin transfers create --to tra", "another word", null)]
    public async Task Bash_replaces_the_part_of_a_word_after_its_quotes_and_separators(string line, string replaced, string? inserted)
    {
        _names.With(Owner(), NameKind.Account, "xx plain spaces");
        var run = await Run("complete", "bash", "--", line, replaced);
        Assert.Equal(inserted is null ? "words\n" : $"words\n{inserted}\n", run.Out);
    }

    [Theory]
    [InlineData("xx'!", '"', null)]
    [InlineData("xx'$", '"', "xx'\\$")]
    [InlineData("xx'$", '\'', "xx'\\''$")]
    [InlineData("xx'", '\'', "xx'\\'''")]
    [InlineData("xx\"", '"', "xx\\\"\"")]
    public void Name_is_escaped_within_an_open_quote_or_not_offered(string name, char quote, string? escaped) =>
        Assert.Equal(escaped, Cli.Completion.ShellQuoting.ForBash(name, quote));

    [Theory]
    [InlineData("complete")]
    [InlineData("complete sh 0 --")]
    [InlineData("complete zsh x -- a")]
    public async Task Invalid_request_is_an_invalid_command(string line)
    {
        var run = await new CommandRun { Network = new FakeNetwork() }.Of(line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
    }

    public void Dispose()
    {
        _profiles.Dispose();
        _names.Dispose();
    }

    private static NameOwner Owner(KucoinCredentials? key = null) => new("api.kucoin.com", (key ?? Key).KeyId);

    private void Fill()
    {
        if (_profiles.Store.List().Count == 0)
        {
            _profiles.Store.Add("fund", new() { Key = "key-fund", Secret = "s", Passphrase = "p" });
            _profiles.Store.Add("desk.2", new() { Key = "key-desk", Secret = "s", Passphrase = "p" });
        }

        _names.With(Owner(), NameKind.Account, "master", "marketMaker1", "desk")
            .With(Owner(), NameKind.Asset, "BTC", "USDT", "not an asset")
            .With(Owner(), NameKind.Pair, "BTC-USDT", "ETH-USDT", "XBTUSDTM")
            .With(Owner(), NameKind.Wallet, "trade", "isolated:BTC-USDT", "unified")
            .With(Owner(), NameKind.Network, "trx", "eth")
            .With(Owner(new("key-fund", "s", "p")), NameKind.Account, "fundSub1");
    }

    private Task<CommandRun> Run(string line, KucoinCredentials? key = null, string? endpoint = null)
    {
        var words = line.Split(' ');
        return Start(["complete", "zsh", $"{words.Length - 1}", "--", .. words], key, endpoint);
    }

    private Task<CommandRun> Run(params string[] args) => Start(args, key: null, endpoint: null);

    private async Task<CommandRun> Start(string[] args, KucoinCredentials? key, string? endpoint)
    {
        using var network = new FakeNetwork();
        var run = await new CommandRun
        {
            Credentials = key ?? Key,
            Environment = endpoint is null ? KucoinEnvironment.Live : KucoinEnvironment.FromAddress(new(endpoint)),
            Profiles = _profiles.Store,
            Names = _names.Cache,
            Network = network,
        }.Of(args);
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        Assert.Empty(network.Requests);
        return run;
    }

    private async Task<string[]> Words(string line, KucoinCredentials? key = null, string? endpoint = null)
    {
        var lines = (await Run(line, key, endpoint)).Out.TrimEnd('\n').Split('\n');
        Assert.Equal("words", lines[0]);
        return [.. lines[1..].Select(word => word.Split('\t')[0])];
    }
}
