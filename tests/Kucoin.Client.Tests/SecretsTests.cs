using System.Text;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kucoin.Client.Tests;

/// <summary>Secrets never appear in output, on success or failure.</summary>
public sealed class SecretsTests
{
    private const string Key = "MARKEDkey0123456789";
    private const string Secret = "MARKEDsecret-9c1d";
    private const string Passphrase = "MARKEDpassphrase!";
    private const string Password = "MARKEDpass1";

    private static readonly KucoinClientOptions Options = new() { Credentials = new(Key, Secret, Passphrase), MaxAttempts = 1 };

    [Fact]
    public void Credentials_and_options_do_not_print_secrets()
    {
        Assert.Equal("KucoinCredentials (hidden)", Options.Credentials!.ToString());
        AssertClean($"{Options.Credentials} {Options} {Options.Environment} {new StringBuilder().Append(Options.Credentials)}");
        Assert.Contains("KucoinCredentials (hidden)", Options.ToString(), StringComparison.Ordinal);
        AssertClean(Options.Credentials.KeyId);
        Assert.Equal([nameof(KucoinCredentials.KeyId), nameof(KucoinCredentials.ExpiresAt)], typeof(KucoinCredentials).GetProperties().Select(property => property.Name));
        Assert.Empty(typeof(KucoinCredentials).GetFields());
    }

    [Theory]
    [InlineData("MARKED key", Secret, Passphrase)]
    [InlineData("MARKED\nkey", Secret, Passphrase)]
    [InlineData("MARKEDschlüssel", Secret, Passphrase)]
    [InlineData("", Secret, Passphrase)]
    [InlineData(Key, " ", Passphrase)]
    [InlineData(Key, Secret, "")]
    [InlineData(null, Secret, Passphrase)]
    public void Invalid_credentials_are_rejected_without_showing_them(string? key, string secret, string passphrase) =>
        AssertClean(Assert.ThrowsAny<ArgumentException>(() => new KucoinCredentials(key!, secret, passphrase)).ToString());

    [Fact]
    public async Task Results_and_exceptions_do_not_contain_secrets()
    {
        Func<HttpMessageHandler>[] worlds =
        [
            () => new ScriptedHandler(request => Reply.Fixture(request.Verb == "GET" ? "getSpotAccountList" : "addSubAccount")),
            () => new ScriptedHandler(_ => Reply.Refusal("400005", "Invalid KC-API-SIGN")),
            () => new ScriptedHandler(_ => Reply.Text("<html>")),
            () => new ScriptedHandler(_ => Reply.TooManyRequests(withFigures: true)),
            () => new DelegatingScript((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")),
            () => new DelegatingScript((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut")),
        ];
        foreach (var world in worlds)
        {
            using var client = TestClient.Over(world(), Options);

            var accounts = await client.SpotApi.Account.GetAccountsAsync();
            var added = await client.SpotApi.SubAccount.AddSubAccountAsync(Password, "gridDesk7", SubAccountAccess.Spot);

            AssertClean($"{accounts} {accounts.Error} {accounts.Error?.Message} {added} {added.Error} {added.Error?.Message} {added.Data}");
            if (!added.Success)
            {
                AssertClean(Assert.Throws<KucoinException>(() => added.GetDataOrThrow()).ToString());
            }
        }
    }

    [Fact]
    public async Task Cancellation_does_not_contain_secrets()
    {
        using var cancelling = new CancellationTokenSource();
        using var client = TestClient.Over(
            new DelegatingScript(async (message, ct) =>
            {
                await message.Content!.ReadAsByteArrayAsync(ct);
                await cancelling.CancelAsync();
                throw new OperationCanceledException(ct);
            }),
            Options);

        var thrown = await Assert.ThrowsAsync<KucoinOutcomeUnknownException>(() =>
            client.SpotApi.SubAccount.AddSubAccountAsync(Password, "gridDesk7", SubAccountAccess.Spot, ct: cancelling.Token));

        AssertClean($"{thrown} {thrown.Outcome}");
    }

    [Fact]
    public async Task Logs_do_not_contain_secrets()
    {
        var log = new RecordingLog();
        await using var server = new LoopbackServer(async arrival =>
        {
            if (arrival.Number == 1)
            {
                await arrival.RespondAsync(Reply.Fixture("getSpotAccountList"));
            }
            else
            {
                arrival.Cut(reset: true);
            }
        });
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddKucoin(Options with { Environment = KucoinEnvironment.FromAddress(server.Address) });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IKucoinRestClient>();

        var read = await client.SpotApi.Account.GetAccountsAsync(asset: "BTC");
        var failed = await client.SpotApi.SubAccount.AddSubAccountAsync(Password, "gridDesk7", SubAccountAccess.Spot);
        provider.GetRequiredService<ILogger<SecretsTests>>().LogTrace("The log is on.");

        Assert.True(read.Success);
        Assert.IsType<KucoinError.OutcomeUnknown>(failed.Error);
        Assert.Contains("The log is on.", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("currency=", log.Text, StringComparison.Ordinal);
        AssertClean(log.Text);
    }

    [Fact]
    public void Unknown_outcome_prints_only_its_message()
    {
        KucoinError error = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), "id", TestClient.Now.UtcDateTime);

        Assert.Equal(
            "It is unknown whether the request was carried out. Check before you repeat it. No response from the exchange: cut", $"{error}");
        Assert.Equal(AccountType.Main.Value, $"{AccountType.Main}");
    }

    private static void AssertClean(string text) => Assert.DoesNotContain("MARKED", text, StringComparison.OrdinalIgnoreCase);

    private sealed class RecordingLog : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Write($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }

        private void Write(string line)
        {
            lock (_text)
            {
                _text.AppendLine(line);
            }
        }
    }
}
