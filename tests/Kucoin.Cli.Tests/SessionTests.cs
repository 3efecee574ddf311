using Kucoin.Client;

namespace Kucoin.Cli.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task Without_credentials_it_names_both_ways_out()
    {
        var run = await new CommandRun { Network = new FakeNetwork() }.Of("accounts list");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.Contains("KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE", run.Error, StringComparison.Ordinal);
        Assert.Contains("--demo", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task With_some_of_the_credentials_it_names_the_missing()
    {
        var output = new StringWriter();
        var world = new CommandEnvironment
        {
            Terminal = new() { In = TextReader.Null, Out = TextWriter.Null, Error = output },
            Credentials = () => throw new InvalidOperationException("KUCOIN_API_SECRET not set."),
            Network = new FakeNetwork(),
        };
        Assert.Equal(ExitCodes.Credentials, await CommandLine.Run(["portfolio"], world, TestContext.Current.CancellationToken));
        Assert.Contains("KUCOIN_API_SECRET not set.", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portfolio")]
    [InlineData("emulator status")]
    public async Task An_address_that_is_none_is_named_once(string line)
    {
        const string Sentence = "KUCOIN_API_ENDPOINT is not an address.";
        var error = new StringWriter { NewLine = "\n" };
        var world = new CommandEnvironment
        {
            Terminal = new() { In = TextReader.Null, Out = TextWriter.Null, Error = error },
            Credentials = () => new("key", "secret", "passphrase"),
            Exchange = () => throw new InvalidOperationException(Sentence),
        };
        Assert.Equal(ExitCodes.Usage, await CommandLine.Run(line.Split(' '), world, TestContext.Current.CancellationToken));
        Assert.Equal($"{Sentence}\n", error.ToString());
    }

    [Fact]
    public async Task An_address_that_is_refused_is_a_mistake_of_usage()
    {
        var error = new StringWriter();
        var world = new CommandEnvironment
        {
            Terminal = new() { In = TextReader.Null, Out = TextWriter.Null, Error = error },
            Credentials = () => new("key", "secret", "passphrase"),
            Exchange = () => KucoinEnvironment.FromAddress(new("http://api.kucoin.com/")),
            Network = new FakeNetwork(),
        };
        Assert.Equal(ExitCodes.Usage, await CommandLine.Run(["portfolio"], world, TestContext.Current.CancellationToken));
        Assert.Contains("KUCOIN_API_ENDPOINT: Plain http to api.kucoin.com is not allowed", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_asks_the_environment_for_nothing_and_reaches_loopback_only()
    {
        var error = new StringWriter();
        var network = new FakeNetwork(letsThrough: true);
        var addresses = new List<Uri>();
        network.On("GET /api/v1/accounts", request =>
        {
            addresses.Add(request.RequestUri!);
            return new() { Content = new StringContent("""{"code":"200000","data":[]}""") };
        });
        var world = new CommandEnvironment
        {
            Terminal = new() { In = TextReader.Null, Out = TextWriter.Null, Error = error },
            Credentials = () => throw new InvalidOperationException("The demo read credentials."),
            Exchange = () => throw new InvalidOperationException("The demo read the address."),
            Network = network,
        };
        Assert.Equal(ExitCodes.Done, await CommandLine.Run(["accounts", "list", "--demo"], world, TestContext.Current.CancellationToken));
        Assert.True(Assert.Single(addresses).IsLoopback);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task A_demo_that_changes_something_says_that_it_forgets_and_how_not_to()
    {
        var run = await new CommandRun().Of("transfers create --demo --asset USDT --amount 1 --from main --to trade");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("discarded", run.Error, StringComparison.Ordinal);
        Assert.Contains("kucoin emulator --data FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_its_reader_closed_ends_quietly()
    {
        var error = new StringWriter();
        var world = new CommandEnvironment { Terminal = new() { In = TextReader.Null, Out = new ClosedWriter(), Error = error } };
        Assert.Equal(ExitCodes.Done, await CommandLine.Run(["accounts", "list", "--demo"], world, TestContext.Current.CancellationToken));
        Assert.Empty(error.ToString());
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void WriteLine(string? value) =>
            throw new IOException("Broken pipe", OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : 32);
    }
}
