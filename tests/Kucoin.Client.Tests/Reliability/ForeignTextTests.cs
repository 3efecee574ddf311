using System.Net;
using System.Text;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// Error texts of proxies, handlers and streams below the library can contain secrets: a proxy user, a key, a signature, a password. None
/// of them appears in any output.
/// </summary>
public sealed class ForeignTextTests
{
    private const string User = "user1";
    private const string UserPassword = "pw1%2Fx";
    private const string Password = "MARKEDpass1";

    private static readonly KucoinEnvironment Elsewhere = KucoinEnvironment.FromAddress(new Uri("https://exchange.invalid/"));

    /// <summary>The behaviors of a proxy for a tunnel request; the last one is an absent proxy.</summary>
    private static readonly Dictionary<string, Func<Arrival, Task>?> Proxies = new()
    {
        ["407"] = arrival => arrival.RespondAsync(new Reply([]) { Status = HttpStatusCode.ProxyAuthenticationRequired }),
        ["407 with a challenge"] = arrival => arrival.RespondAsync(new Reply([])
        {
            Status = HttpStatusCode.ProxyAuthenticationRequired,
            Headers = new Dictionary<string, string> { ["Proxy-Authenticate"] = "Basic realm=\"office\"" },
        }),
        ["403"] = arrival => arrival.RespondAsync(new Reply([]) { Status = HttpStatusCode.Forbidden }),
        ["404"] = arrival => arrival.RespondAsync(new Reply([]) { Status = HttpStatusCode.NotFound }),
        ["502"] = arrival => arrival.RespondAsync(new Reply([]) { Status = HttpStatusCode.BadGateway }),
        ["garbage"] = arrival => arrival.WriteAsync($"http://{User}:{UserPassword}@here is no HTTP\r\n\r\n"),
        ["a cut"] = arrival =>
        {
            arrival.Cut(reset: true);
            return Task.CompletedTask;
        },
        ["a tunnel to nothing"] = async arrival =>
        {
            await arrival.WriteAsync("HTTP/1.1 200 OK\r\n\r\n");
            arrival.Cut(reset: false);
        },
        ["nobody"] = null,
    };

    /// <summary>Error texts of a handler, built from the message.</summary>
    private static readonly Dictionary<string, Func<HttpRequestMessage, string>> Sayings = new()
    {
        ["the whole message"] = message => $"{message}\nbody: {BodyOf(message)}",
        ["the key"] = _ => $"key={TestClient.Key}",
        ["the secret in upper case"] = _ => $"secret {TestClient.Secret.ToUpperInvariant()}",
        ["the passphrase in a query"] = _ => $"?passphrase={Uri.EscapeDataString(TestClient.Passphrase)}&x=1",
        ["the passphrase in JSON"] = _ => """{"passphrase":"open-Sesame\u00267"}""",
        ["the signature"] = message => message.Headers.GetValues("KC-API-SIGN").Single(),
        ["an address with a user"] = _ => $"no way to 'https://{User}:{UserPassword}@proxy.invalid:3128/'",
        ["an address with a user and an @"] = _ => $"no way to https://{User}:{UserPassword}@more@proxy.invalid",
        ["an address without a scheme"] = _ => $"no way to ({User}:{UserPassword}@proxy.invalid:3128)",
        ["an address in a query"] = _ => $"https://login.invalid/?back={Uri.EscapeDataString($"http://{User}:{UserPassword}@proxy.invalid")}",
        ["an authorization"] = message =>
        {
            message.Headers.ProxyAuthorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{UserPassword}")));
            return $"Proxy-Authorization: {message.Headers.ProxyAuthorization}";
        },
        ["a secret at the place where long text ends"] = _ => $"{new string('x', 290)} {TestClient.Secret}",
    };

    public static TheoryData<string> ProxyNames => [.. Proxies.Keys];

    public static TheoryData<string> SayingNames => [.. Sayings.Keys];

    [Theory]
    [MemberData(nameof(ProxyNames))]
    public async Task Error_omits_the_proxy_user(string name)
    {
        await using var proxy = new LoopbackServer(Proxies[name] ?? (_ => Task.CompletedTask));
        var address = Proxies[name] is null ? LoopbackServer.Closed() : proxy.Address;
        using var recorder = new Recorder();
        using var handler = Transport.NewHandler();
        handler.Proxy = new WebProxy(new Uri($"http://{User}:{UserPassword}@{address.Authority}"));
        using var client = TestClient.Over(handler, TestClient.Options with { Environment = Elsewhere, LoggerFactory = recorder });

        var seen = await SeeAsync(client, recorder);

        Assert.DoesNotContain(User, seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pw1", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("exchange.invalid:443", seen, StringComparison.Ordinal);
        Assert.Equal(Proxies[name] is not null, proxy.Arrivals.Any(arrival => arrival.RequestLine.StartsWith("CONNECT exchange.invalid", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Error_includes_the_proxy_response()
    {
        await using var proxy = new LoopbackServer(Proxies["407"]!);
        using var handler = Transport.NewHandler();
        handler.Proxy = new WebProxy(new Uri($"http://{User}:{UserPassword}@{proxy.Address.Authority}"));
        using var client = TestClient.Over(handler, TestClient.Options with { Environment = Elsewhere });

        var error = (await client.SpotApi.Account.GetAccountsAsync()).Error;

        var cause = Assert.IsType<KucoinError.Unreachable>(error).Cause;
        Assert.StartsWith("the proxy opened no tunnel to exchange.invalid:443: ", cause, StringComparison.Ordinal);
        Assert.Contains($"'http://***@{proxy.Address.Authority}/'", cause, StringComparison.Ordinal);
        Assert.Contains("407", cause, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SayingNames))]
    public async Task Error_omits_a_handler_message_with_a_secret(string name)
    {
        foreach (var wrap in new Func<string, Exception>[]
        {
            text => new InvalidOperationException(text),
            text => new HttpRequestException(HttpRequestError.ConnectionError, text),
            text => new HttpRequestException("see inside", new IOException(text)),
            text => new TaskCanceledException(text),
        })
        {
            using var recorder = new Recorder();
            using var client = TestClient.Over(
                new DelegatingScript((message, _) => throw wrap(Sayings[name](message))), TestClient.Options with { LoggerFactory = recorder });

            var seen = await SeeAsync(client, recorder);

            var compact = seen.Replace("api.kucoin.com", "", StringComparison.Ordinal);
            string[] secrets =
            [
                TestClient.Key, TestClient.Secret, TestClient.Secret[..8], "Sesame", Password, User, "pw1",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{UserPassword}")),
            ];
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, compact, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotMatch("[A-Za-z0-9+/]{43}=", compact);
        }
    }

    [Fact]
    public async Task Error_includes_a_handler_message_without_secrets()
    {
        using var client = TestClient.Over(
            new DelegatingScript((_, _) => throw new InvalidOperationException("The circuit is open,\n ask ops@desk.example (at 12:30).")));

        var error = (await client.SpotApi.Account.GetAccountsAsync()).Error;

        Assert.Equal(
            "sending to api.kucoin.com:443 failed with InvalidOperationException: The circuit is open, ask ops@desk.example (at 12:30)",
            Assert.IsType<KucoinError.Unreachable>(error).Cause);
    }

    [Fact]
    public async Task Error_omits_a_journal_message_with_a_secret()
    {
        using var client = TestClient.Over(
            new ScriptedHandler(_ => Reply.Text("")), TestClient.Options with { TransferJournal = new BrokenJournal() });
        var account = client.SpotApi.Account;

        var sent = await account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1);
        var outcome = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), "id", TestClient.Now.UtcDateTime)
        {
            Transfer = new()
            {
                Asset = "USDT",
                Quantity = 1,
                TransferType = TransferType.Internal,
                FromAccountType = AccountType.Main,
                ToAccountType = AccountType.Trade,
            },
        };
        var resolved = await account.ResolveTransferAsync(outcome);

        var cause = Assert.IsType<KucoinError.JournalUnavailable>(sent.Error).Cause;
        var reason = resolved.GetDataOrThrow().Reason;
        Assert.All(new[] { cause, reason }, text => Assert.EndsWith("no way to postgres://***@db.invalid as *** with ***", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Error_omits_the_user_of_a_redirect_address()
    {
        using var recorder = new Recorder();
        using var client = TestClient.Over(
            new DelegatingScript((message, _) =>
            {
                message.RequestUri = new($"https://{User}:{UserPassword}@elsewhere.invalid/login");
                return Task.FromResult(new HttpResponseMessage { RequestMessage = message, Content = new StringContent("{}") });
            }),
            TestClient.Options with { LoggerFactory = recorder });

        var seen = await SeeAsync(client, recorder);

        Assert.Contains("elsewhere.invalid", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(User, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("pw1", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://user1:pw1%2Fx@exchange.invalid")]
    [InlineData("http://user1:pw1%2Fx@127.0.0.1:1234")]
    [InlineData("http://user1:pw1%2Fx@exchange.invalid")]
    [InlineData("ftp://user1:pw1%2Fx@exchange.invalid")]
    [InlineData("https://user1:pw1%2Fx@exchange.invalid/path?pw1")]
    public void Error_for_an_address_with_a_user_omits_the_user(string address)
    {
        var refused = Assert.Throws<ArgumentException>(() => KucoinEnvironment.FromAddress(new Uri(address)));

        Assert.DoesNotContain(User, $"{refused}", StringComparison.Ordinal);
        Assert.DoesNotContain("pw1", $"{refused}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_for_a_response_that_quotes_the_body_gives_only_the_position()
    {
        using var client = TestClient.Responding(Reply.Text("{\"code\":\"200000\",\n\"data\":MARKEDvalue}"));

        var error = Assert.IsType<KucoinError.Unreadable>((await client.SpotApi.Account.GetAccountsAsync()).Error);

        Assert.Equal("The body is not valid JSON (line 2, byte 8).", error.Cause);
    }

    /// <summary>The new key is in the response, and so are other passphrases.</summary>
    [Fact]
    public async Task Error_omits_the_response_excerpt_of_secret_endpoints()
    {
        using var client = TestClient.Responding(Reply.Text("""{"code":"200000","data":{"apiSecret":"MARKED-secret","passphrase":"MARKED"""));

        var made = await client.SpotApi.SubAccount.CreateSubAccountApiKeyAsync("gridDesk7", "pass1234", "bot");

        var cause = Assert.IsType<KucoinError.OutcomeUnknown>(made.Error).Cause;
        Assert.Equal("", Assert.IsType<KucoinError.Unreadable>(cause).BodyStart);
    }

    /// <summary>Makes one call of each kind and collects all output.</summary>
    private static async Task<string> SeeAsync(KucoinRestClient client, Recorder recorder)
    {
        var seen = new StringBuilder();
        var account = client.SpotApi.Account;
        See(await account.GetAccountsAsync());
        See(await account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1));
        See(client.SpotApi.SubAccount.AddSubAccount(Password, "gridDesk7", SubAccountAccess.Spot));
        See(await client.SpotApi.SubAccount.AddSubAccountAsync(Password, "gridDesk7", SubAccountAccess.Spot));
        See(await client.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync("gridDesk7", "69b51f0a2c3d4e0001aa55cd", Password));
        var thrown = await Assert.ThrowsAsync<KucoinException>(async () =>
        {
            await foreach (var _ in account.EnumerateAccountLedgersAsync(TestClient.Now.UtcDateTime.AddDays(-1)))
            {
            }
        });
        return seen.Append(thrown).Append(recorder.Text).ToString();

        void See<T>(WebCallResult<T> result)
        {
            var error = result.Error!;
            seen.AppendLine($"{result} {error} {error.Message} {(error as KucoinError.OutcomeUnknown)?.Cause}");
            seen.AppendLine($"{Assert.Throws<KucoinException>(() => result.GetDataOrThrow())}");
        }
    }

    private static string BodyOf(HttpRequestMessage message)
    {
        using var body = new MemoryStream();
        message.Content?.CopyTo(body, null, CancellationToken.None);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    /// <summary>A journal in an unreachable database, whose driver puts the connection string into the error.</summary>
    private sealed class BrokenJournal : ITransferJournal
    {
        private static Exception Failure => new InvalidOperationException(
            $"no way to postgres://{User}:{UserPassword}@db.invalid as {TestClient.Key} with {TestClient.Secret}");

        public Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default) => Task.FromException(Failure);

        public Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default) =>
            Task.FromException<IReadOnlyList<TransferJournalEntry>>(Failure);
    }
}
