using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;
using Kucoin.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Hosting;

/// <summary>Credentials from the vault of the program, rotated while it runs.</summary>
public sealed class CredentialsProviderTests
{
    private const string FirstSecret = "11111111-aaaa-4d15-9a3e-c1d2e3f4a5b6";
    private const string SecondSecret = "22222222-bbbb-4d15-9a3e-c1d2e3f4a5b6";

    private readonly Vault _vault = new() { Current = new("first-key", FirstSecret, "pass-one") };
    private readonly List<string> _keys = [];

    [Fact]
    public async Task Each_request_is_signed_with_the_current_key()
    {
        using var client = Client();

        await client.SpotApi.Account.GetAccountsAsync();
        _vault.Current = new("second-key", SecondSecret, "pass-two");
        await client.SpotApi.Account.GetAccountsAsync();
        await client.SpotApi.ExchangeData.GetServerTimeAsync();

        Assert.Equal(["first-key", "second-key", ""], _keys);
    }

    [Fact]
    public void Synchronous_call_asks_synchronously_even_without_a_thread_to_return_to()
    {
        _vault.IsSlow = true;
        using var client = Client();
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new StuckContext());
        try
        {
            client.SpotApi.SubAccount.GetSubAccountList();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        Assert.Equal(["first-key"], _keys);
    }

    [Fact]
    public async Task Journal_entry_names_the_key_that_signs_the_transfer()
    {
        var journal = new MemoryTransferJournal();
        using var client = Client(options => options with { TransferJournal = journal });
        _vault.Rotation = new("second-key", SecondSecret, "pass-two");

        var moved = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m);

        Assert.True(moved.Success);
        Assert.Equal(["first-key"], _keys);
        Assert.Equal(new KucoinCredentials("first-key", "s", "p").KeyId, Assert.Single(await journal.ReadAsync()).KeyId);
    }

    [Fact]
    public async Task Unknown_outcome_names_the_key_that_signed_it()
    {
        using var client = Client(respond: _ => throw new HttpRequestException("cut"));
        _vault.Rotation = new("second-key", SecondSecret, "pass-two");

        var moved = await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m);

        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(moved.Error);
        Assert.Equal(new KucoinCredentials("first-key", "s", "p").KeyId, unknown.KeyId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Failure_of_the_provider_sends_nothing_and_writes_nothing(bool isWrite)
    {
        var journal = new MemoryTransferJournal();
        _vault.Failure = new TimeoutException($"no answer for {FirstSecret}");
        using var client = Client(options => options with { TransferJournal = journal, MaxAttempts = 3 });
        _vault.Failure = null;
        await client.SpotApi.Account.GetAccountsAsync();
        _vault.Failure = new TimeoutException($"no answer for {FirstSecret}");

        KucoinError? error = isWrite
            ? (await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m)).Error
            : (await client.SpotApi.Account.GetAccountsAsync()).Error;

        var missing = Assert.IsType<KucoinError.NoCredentials>(error);
        Assert.Equal("The request was not sent: The credentials provider failed with TimeoutException.", missing.Message);
        Assert.IsType<TimeoutException>(missing.Exception);
        Assert.Single(_keys);
        Assert.Empty(await journal.ReadAsync());
    }

    [Fact]
    public async Task Provider_without_credentials_sends_nothing()
    {
        _vault.Current = null!;
        using var client = Client();

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.Contains("returned no credentials", Assert.IsType<KucoinError.NoCredentials>(result.Error).Message, StringComparison.Ordinal);
        Assert.Empty(_keys);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Expired_key_sends_nothing(int secondsLeft, bool isRefused)
    {
        _vault.Current = new("first-key", FirstSecret, "pass-one") { ExpiresAt = TestClient.Now.AddSeconds(secondsLeft) };
        using var client = Client();

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.Equal(isRefused, result.Error is KucoinError.NoCredentials);
        Assert.Equal(isRefused ? 0 : 1, _keys.Count);
    }

    [Fact]
    public async Task Waiting_for_the_provider_ends_with_the_token_and_with_the_client()
    {
        _vault.IsStuck = true;
        using var client = Client();
        using var cancelling = new CancellationTokenSource();

        var cancelled = client.SpotApi.Account.GetAccountsAsync(ct: cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        var disposed = client.SpotApi.Account.GetAccountsAsync();
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => disposed);

        Assert.Empty(_keys);
    }

    [Fact]
    public async Task Both_secrets_are_masked_while_they_are_rotated()
    {
        using var client = Client(respond: _ => throw new HttpRequestException($"{FirstSecret} {SecondSecret} pass-one pass-two"));
        await client.SpotApi.Account.GetAccountsAsync();
        _vault.Current = new("second-key", SecondSecret, "pass-two");

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.EndsWith("*** *** *** ***", Assert.IsType<KucoinError.Unreachable>(result.Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_that_ignores_its_token_does_not_hold_a_canceled_call()
    {
        _vault.IsDeaf = true;
        using var client = Client();
        using var cancelling = new CancellationTokenSource();

        var call = client.SpotApi.Account.GetAccountsAsync(ct: cancelling.Token);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Key_that_is_rotated_while_calls_wait_signs_them()
    {
        var clock = new SteppingClock(TestClient.Now);
        using var client = Client(options => options with { TimeProvider = clock, HostBudget = new(1, clock) });
        var calls = Enumerable.Range(0, 3).Select(_ => client.SpotApi.Account.GetAccountsAsync()).ToArray();

        _vault.Current = new("second-key", SecondSecret, "pass-two");
        await clock.Drive(Task.WhenAll(calls));

        Assert.Equal(["first-key", "second-key", "second-key"], _keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Key_that_expires_while_a_transfer_waits_does_not_sign_it(bool isProvided)
    {
        var clock = new SteppingClock(TestClient.Now);
        var expiring = new KucoinCredentials("first-key", FirstSecret, "pass-one") { ExpiresAt = TestClient.Now.AddSeconds(0.5) };
        var journal = new MemoryTransferJournal();
        _vault.Current = expiring;
        using var client = Client(options => options with
        {
            Credentials = isProvided ? null : expiring,
            CredentialsProvider = isProvided ? _vault : null,
            TimeProvider = clock,
            HostBudget = new(1, clock),
            TransferJournal = journal,
        });

        var transfers = await clock.Drive(Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m))));

        Assert.True(transfers[0].Success);
        Assert.Contains("expired", Assert.IsType<KucoinError.NoCredentials>(transfers[1].Error).Message, StringComparison.Ordinal);
        Assert.Single(_keys);
        Assert.Equal([TransferState.Happened, TransferState.DidNotHappen], (await journal.ReadAsync()).Select(entry => entry.State).Order());
    }

    [Fact]
    public async Task Message_of_the_exchange_does_not_show_the_key()
    {
        using var client = Client(respond: _ => Reply.Refusal("400004", "bad passphrase for first-key"));

        var result = await client.SpotApi.Account.GetAccountsAsync();

        Assert.Contains("bad passphrase for ***", result.Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret\n", "pass-one")]
    [InlineData("secret", "pass-one\r\n")]
    public void Line_break_of_a_secret_file_is_refused(string secret, string passphrase) =>
        Assert.Throws<ArgumentException>(() => new KucoinCredentials("key", secret, passphrase));

    [Fact]
    public void Credentials_and_provider_together_are_refused() => Assert.Throws<ArgumentException>(
        () => Client(options => options with { Credentials = TestClient.Credentials }));

    [Fact]
    public async Task Services_provide_the_credentials_by_the_name_of_the_client()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICredentialsProvider>(_vault);
        services.AddKeyedSingleton<ICredentialsProvider>("desk1", new Vault { Current = new("desk-key", "s", "p") });
        var options = TestClient.Options with { Credentials = null };
        services.AddKucoin(options).ConfigurePrimaryHttpMessageHandler(() => Exchange());
        services.AddKucoin("desk1", options).ConfigurePrimaryHttpMessageHandler(() => Exchange());
        services.AddKucoin("desk2", options).ConfigurePrimaryHttpMessageHandler(() => Exchange());
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IKucoinClientFactory>();

        await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account.GetAccountsAsync();
        await clients.GetClient("desk1").SpotApi.Account.GetAccountsAsync();
        var without = await clients.GetClient("desk2").SpotApi.Account.GetAccountsAsync();

        Assert.Equal(["first-key", "desk-key"], _keys);
        Assert.IsType<KucoinError.NoCredentials>(without.Error);
    }

    private ScriptedHandler Exchange(Func<SentRequest, Reply>? respond = null) => new(request =>
    {
        _keys.Add(request.Headers.GetValueOrDefault("KC-API-KEY", ""));
        return respond?.Invoke(request)
            ?? (request.Verb == "POST" ? Reply.Data("""{"orderId":"1"}""")
                : request.Target.Contains("timestamp", StringComparison.Ordinal) ? Reply.Data("1773480413589")
                : Reply.Data("[]"));
    });

    private KucoinRestClient Client(
        Func<KucoinClientOptions, KucoinClientOptions>? change = null, Func<SentRequest, Reply>? respond = null)
    {
        var options = new KucoinClientOptions
        {
            CredentialsProvider = _vault,
            TimeProvider = new FakeTimeProvider(TestClient.Now),
            MaxAttempts = 1,
        };
        return TestClient.Over(Exchange(respond), change?.Invoke(options) ?? options);
    }

    private sealed class Vault : ICredentialsProvider
    {
        public KucoinCredentials Current { get; set; } = new("k", "s", "p");

        /// <summary>The credentials that replace the current ones after the next request for them.</summary>
        public KucoinCredentials? Rotation { get; set; }

        public Exception? Failure { get; set; }

        public bool IsSlow { get; set; }

        public bool IsStuck { get; set; }

        /// <summary>Whether it ignores its token.</summary>
        public bool IsDeaf { get; set; }

        public async ValueTask<KucoinCredentials> GetCredentialsAsync(CancellationToken ct)
        {
            if (IsStuck)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            }

            if (IsDeaf)
            {
                await new TaskCompletionSource().Task;
            }

            if (IsSlow)
            {
                await Task.Yield();
            }

            var current = Failure is null ? Current : throw Failure;
            Current = Rotation ?? current;
            return current;
        }
    }

    /// <summary>A context whose thread is blocked, so that nothing that is posted to it runs.</summary>
    private sealed class StuckContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
