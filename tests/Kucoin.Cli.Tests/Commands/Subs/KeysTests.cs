using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Subs;

public sealed class KeysTests
{
    [Fact]
    public async Task Sub_account_key_can_be_created_used_modified_and_deleted()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        var made = await Run(exchange, "phrase-123\n", "subs keys add quantLab3 --remark reports --permissions General,Spot --passphrase-stdin --json");
        Assert.Equal(ExitCodes.Done, made.Exit);
        Assert.Contains("shown only once", made.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("phrase-123", made.Out + made.Error, StringComparison.Ordinal);
        var (key, secret) = (made.Json.GetProperty("key").GetString()!, made.Json.GetProperty("secret").GetString()!);
        Assert.DoesNotContain(secret, made.Error, StringComparison.Ordinal);

        var own = await CommandRun.Against(exchange, new EmulatorCredentials(key, secret, "phrase-123")).Of("accounts key --json");
        Assert.Equal(ExitCodes.Done, own.Exit);
        Assert.Equal("quantLab3", own.Json.GetProperty("sub").GetString());

        var changed = await Run(exchange, "phrase-123\n", $"subs keys modify quantLab3 --key {key} --permissions General --ip 203.0.113.7 --passphrase-stdin --json");
        Assert.Equal(ExitCodes.Done, changed.Exit);
        Assert.Equal("General", changed.Json.GetProperty("permissions").GetString());

        var deleted = await Run(exchange, "phrase-123\n", $"subs keys delete quantLab3 --key {key} --passphrase-stdin");
        Assert.Equal(ExitCodes.Done, deleted.Exit);
        var listed = await Run(exchange, "", "subs keys list quantLab3 --json");
        Assert.Empty(listed.Json.GetProperty("rows").EnumerateArray());
    }

    [Theory]
    [InlineData("margin")]
    [InlineData("futures")]
    public async Task Subs_enable_adds_the_permission_to_the_list(string what)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(what, await Trades(exchange), StringComparison.OrdinalIgnoreCase);
        var run = await Run(exchange, "", $"subs enable-{what} spareShelf4 --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains(what, await Trades(exchange), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Subs_keys_curl_masks_the_passphrase()
    {
        var run = await new CommandRun { Network = new FakeNetwork() }.Of("subs keys delete desk0001 --key abc123 --curl");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("passphrase=***", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subs keys modify desk0001 --key abc123 --permissions General --passphrase-stdin", "'--ip' is required")]
    [InlineData("subs keys modify desk0001 --key abc123 --ip any --passphrase-stdin", "'--permissions' is required")]
    [InlineData("subs keys add desk0001 --remark r --expire 31 --passphrase-stdin", "one of 30, 90, 180, 360, never")]
    [InlineData("subs keys add desk0001 --remark r --permissions Everything --passphrase-stdin --yes", "Permissions must be separated by commas. Allowed values: General")]
    [InlineData("subs keys add desk0001 --remark r", "--passphrase-stdin")]
    public async Task Subs_keys_invalid_arguments_exit_with_2_and_send_nothing(string line, string sentence)
    {
        using var network = new FakeNetwork();
        var run = await new CommandRun { Credentials = new("key", "secret", "passphrase"), Network = network, Input = "phrase-123\n" }.Of(line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    private static async Task<string> Trades(KucoinEmulator exchange)
    {
        var run = await Run(exchange, "", "subs list --json");
        return run.Json.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "spareShelf4").GetProperty("trades").GetString()!;
    }

    private static Task<CommandRun> Run(KucoinEmulator exchange, string input, string line)
    {
        var (key, secret, passphrase) = exchange.Credentials;
        return new CommandRun
        {
            Credentials = new(key, secret, passphrase),
            Environment = Kucoin.Client.KucoinEnvironment.FromAddress(exchange.Address),
            Clock = exchange.LedgerClock,
            Input = input,
        }.Of(line);
    }
}
