using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Withdrawals;
using Kucoin.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Wire;

/// <summary>Clients for tests: fixed credentials, a frozen clock, a scripted exchange.</summary>
internal static class TestClient
{
    public const string Key = "691e0a3bd54f7c0001c2e8aa";
    public const string Secret = "5f0c2b6e-77aa-4d15-9a3e-c1d2e3f4a5b6";
    public const string Passphrase = "open-Sesame&7";

    public static DateTimeOffset Now { get; } = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);

    public static KucoinCredentials Credentials => new(Key, Secret, Passphrase);

    /// <summary>
    /// Without retries, so that a test sees the result of one request. The preflight of withdrawals has separate tests.
    /// </summary>
    public static KucoinClientOptions Options => new()
    {
        Credentials = Credentials,
        TimeProvider = new FakeTimeProvider(Now),
        MaxAttempts = 1,
        WithdrawalChecks = WithdrawalChecks.Off,
    };

    /// <summary>
    /// Default options with a manual clock. The timeout of an attempt is so long that <see cref="SteppingClock.Drive"/> never reaches
    /// it.
    /// </summary>
    public static KucoinClientOptions Repeating(TimeProvider clock) => new()
    {
        Credentials = Credentials,
        TimeProvider = clock,
        Timeout = TimeSpan.FromDays(1),
        WithdrawalChecks = WithdrawalChecks.Off,
    };

    public static KucoinRestClient Over(HttpMessageHandler handler, KucoinClientOptions? options = null) =>
        new(options ?? Options, handler);

    public static KucoinRestClient Responding(Reply reply) => Over(new ScriptedHandler(_ => reply));

    /// <summary>
    /// A pipeline for calls that no public method makes: over a real connection pool, configured like the client's own; over any other
    /// handler, like a client with a custom handler.
    /// </summary>
    public static RequestPipeline Pipeline(HttpMessageHandler handler, KucoinClientOptions? options = null) =>
        handler is SocketsHttpHandler
            ? new(new HttpMessageInvoker(handler), isGated: false, options ?? Options)
            : new(new HttpMessageInvoker(new SendGate(handler)), isGated: true, options ?? Options);

    public static KucoinClientOptions At(Uri address) =>
        new() { Credentials = Credentials, Environment = KucoinEnvironment.FromAddress(address), MaxAttempts = 1 };

    /// <summary>An endpoint for a write without a body.</summary>
    public static KucoinEndpoint Delete { get; } = new(
        "cancelSomething", "DELETE /api/v1/things/{thingId}", KucoinPermission.Withdrawal, KucoinPool.Management, 20);
}
