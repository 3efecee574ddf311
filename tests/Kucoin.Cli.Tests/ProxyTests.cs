namespace Kucoin.Cli.Tests;

/// <summary>
/// The user name of a proxy, or of an address, never appears in the output of the real command, whatever the proxy returns.
/// </summary>
public sealed class ProxyTests : IDisposable
{
    private const string User = "user1";
    private const string Password = "pw1";

    /// <summary>No request reaches it: the proxy makes no tunnel, and the name does not resolve.</summary>
    private const string Elsewhere = "https://exchange.invalid";

    private readonly RealCommand _command = new(Elsewhere, new("key-1", "secret-1", "passphrase-1"));

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "407")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "403")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "404")]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "502")]
    [InlineData("http://user1:pw1@here is no HTTP\r\n\r\n", "")]
    [InlineData("", "")]
    public async Task Proxy_credentials_are_not_printed_for_any_proxy_response(string response, string status)
    {
        await using var proxy = new StubServer(response);
        Proxy($"http://{User}:{Password}@127.0.0.1:{proxy.Port}");
        foreach (var (line, exit) in new[]
        {
            ("accounts list", ExitCodes.Unreachable),

            // A proxy without a clear response may have forwarded the request.
            ("withdrawals cancel 2997fa53268ca57cbd690621 --yes", status.Length > 0 ? ExitCodes.Unreachable : ExitCodes.OutcomeUnknown),
        })
        {
            var error = await RunToNowhere(line, exit);
            Assert.Contains("exchange.invalid:443", error, StringComparison.Ordinal);
            Assert.Contains(status, error, StringComparison.Ordinal);
        }

        Assert.Contains(proxy.Requests, request => request.StartsWith("CONNECT exchange.invalid:443", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://user1:pw1@127.0.0.1:1")]
    [InlineData("user1:pw1@127.0.0.1:1")]
    [InlineData("http://user1:pw1@127.0.0.1:no-port")]
    [InlineData("https://user1:pw1@127.0.0.1:1")]
    [InlineData("socks5://user1:pw1@127.0.0.1:1")]
    [InlineData("ftp://user1:pw1@127.0.0.1:1")]
    public async Task Proxy_credentials_are_not_printed_when_the_proxy_is_unreachable(string proxy)
    {
        Proxy(proxy);
        await RunToNowhere("market time", ExitCodes.Unreachable);
    }

    [Theory]
    [InlineData("KUCOIN_API_ENDPOINT", "https://user1:pw1@exchange.invalid", "accounts list")]
    [InlineData("KUCOIN_API_ENDPOINT", "http://user1:pw1@127.0.0.1:1", "emulator status")]
    [InlineData("KUCOIN_API_ENDPOINT", "https:user1:pw1@exchange.invalid", "market time")]
    [InlineData("KUCOIN_API_ENDPOINT", "no address user1:pw1@exchange.invalid", "doctor")]
    public async Task Endpoint_credentials_are_not_printed_in_an_address_error(string variable, string address, string line)
    {
        _command.With(variable, address);
        var (exit, output, error) = await _command.Shell($"{RealCommand.InShell} {line}");
        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains(variable, error, StringComparison.Ordinal);
        AssertClean(output + error);
    }

    private void Proxy(string address)
    {
        foreach (var name in new[] { "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY" })
        {
            _command.With(name, address);
        }

        _command.With("no_proxy", null).With("NO_PROXY", null);
    }

    private async Task<string> RunToNowhere(string line, int expected)
    {
        var (exit, output, error) = await _command.Shell($"{RealCommand.InShell} {line}");
        Assert.Equal((expected, ""), (exit, output));
        Assert.Contains("No response from the exchange: ", error, StringComparison.Ordinal);
        AssertClean(error);
        return error;
    }

    private static void AssertClean(string text) => Assert.All(
        [User, Password, "secret-1", "passphrase-1"], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
}
