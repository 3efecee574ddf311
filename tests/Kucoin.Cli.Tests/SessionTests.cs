using Kucoin.Client;

namespace Kucoin.Cli.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task Missing_credentials_error_names_the_variables_and_the_demo_option()
    {
        var run = await new CommandRun { Network = new FakeNetwork() }.Of("accounts list");
        Assert.Equal(ExitCodes.Credentials, run.Exit);
        Assert.Contains("KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE", run.Error, StringComparison.Ordinal);
        Assert.Contains("--demo", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Incomplete_credentials_error_names_the_missing_variable()
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
    public async Task Invalid_endpoint_error_is_printed_once(string line)
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
    public async Task Endpoint_with_plain_HTTP_to_a_remote_host_exits_with_2()
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
    public async Task Demo_reads_no_environment_settings_and_connects_to_loopback_only()
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
    public async Task Demo_with_a_change_warns_that_it_is_not_saved()
    {
        var run = await new CommandRun().Of("transfers create --demo --asset USDT --amount 1 --from main --to trade");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("discarded", run.Error, StringComparison.Ordinal);
        Assert.Contains("kucoin emulator --data FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_pipe_closed_by_its_reader_exits_with_0_and_no_error()
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
