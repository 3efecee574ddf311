namespace Kucoin.Cli.Tests.Catalog;

/// <summary>
/// The output of a failed command contains no credentials. Errors that are retried are not included, because retries take time.
/// </summary>
public sealed class SecretOutputTests
{
    private const string Key = "67b3c0ffee00000000abcdef";
    private const string Secret = "5ecre7-marked-5ecre7-marked";
    private const string Passphrase = "pa55phrase-marked";
    private const string Password = "Passw0rd4marked";

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Networks = new()
    {
        ["refused, repeating what it was sent"] = () => Envelope("400100", $"{Key} is not what was expected"),
        ["a wrong key"] = () => Envelope("400003", "KC-API-KEY not exists"),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (_, verb) in CommandTree.All.Where(command => command.Definition.Calls.Count > 0 && command.Path != "emulator clone"))
            {
                foreach (var network in Networks.Keys)
                {
                    cases.Add(verb.Example, network);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_command_rejected_by_the_exchange_prints_no_secret(string example, string network)
    {
        foreach (var form in new[] { "", " --json", " --curl" })
        {
            using var responses = new Responses(Networks[network]);
            var run = await new CommandRun
            {
                Credentials = new(Key, Secret, Passphrase),
                Environment = Client.KucoinEnvironment.FromAddress(new Uri("http://127.0.0.1:9/")),
                Network = responses,
                Input = $"{Password}\n",
            }.Of($"{example.Split('<')[0]["kucoin ".Length..]}{form}");

            Assert.True(run.Out.Length + run.Error.Length > 0, "It says nothing.");
            foreach (var secret in new[] { Secret, Passphrase, Password, responses.Signature })
            {
                Assert.DoesNotContain(secret, run.Out + run.Error, StringComparison.Ordinal);
            }

            if (!network.StartsWith("refused", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(Key, run.Out + run.Error, StringComparison.Ordinal);
            }
        }
    }

    private static HttpResponseMessage Envelope(string code, string message) => new()
    {
        Content = new StringContent($$"""{"code":"{{code}}","msg":"{{message}}"}"""),
    };

    /// <summary>Returns the same response to every request, and records the signature headers of the last one.</summary>
    private sealed class Responses(Func<HttpResponseMessage> response) : HttpMessageHandler
    {
        public string Signature { get; private set; } = "no request was signed";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Signature = request.Headers.TryGetValues("KC-API-SIGN", out var signature) ? signature.Single() : Signature;
            return Task.FromResult(response());
        }
    }
}
