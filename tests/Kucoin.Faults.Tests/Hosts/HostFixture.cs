using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using Kucoin.Faults.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>The result of one call through a host's handlers.</summary>
/// <param name="Error">The error for the caller.</param>
/// <param name="Attempts">The number of sent requests reported to the caller.</param>
/// <param name="Arrived">The number of requests that arrived at the exchange.</param>
/// <param name="Effects">The number of executions according to the ledger.</param>
/// <param name="Took">The duration.</param>
internal sealed record HostOutcome(KucoinError? Error, int Attempts, int Arrived, decimal Effects, TimeSpan Took);

/// <summary>A local exchange and one host in real time, because the handlers of the host support no other clock.</summary>
internal sealed class HostFixture : IAsyncDisposable
{
    public const decimal Amount = 7m;

    private readonly ServiceProvider _services;
    private readonly IKucoinRestClient _client;
    private int _subAccounts;

    private HostFixture(Host host, KucoinEmulator exchange)
    {
        Exchange = exchange;
        var services = new ServiceCollection();
        var create = host.Setup(services, Options(TradingFixture.Master));
        _services = services.BuildServiceProvider();
        _client = create(_services);
        Reader = new(Options("reader"));
    }

    public KucoinEmulator Exchange { get; }

    /// <summary>A client with a key to which no fault applies.</summary>
    public KucoinRestClient Reader { get; }

    public static async Task<HostFixture> OpenAsync(Host host) => new(host, await KucoinEmulator.StartAsync());

    public string NextSubName() => string.Create(CultureInfo.InvariantCulture, $"hostDesk{++_subAccounts}");

    public async Task<string> NewSubKeyAsync(string passphrase)
    {
        using var maker = new KucoinRestClient(Options(TradingFixture.Master));
        var made = await maker.SpotApi.SubAccount.CreateSubAccountApiKeyAsync(
            HostCall.SubAccount, passphrase, string.Create(CultureInfo.InvariantCulture, $"desk{++_subAccounts}"));
        return made.GetDataOrThrow().ApiKey;
    }

    /// <summary>One figure of a wallet of the master, from the ledger.</summary>
    public async Task<decimal> WalletAsync(AccountType type, Func<KucoinAccount, decimal> figure) =>
        figure((await Reader.SpotApi.Account.GetAccountsAsync(TradingFixture.Asset, type)).GetDataOrThrow().Single());

    /// <summary>Makes one call over an existing connection, with a fault for every request of its endpoint.</summary>
    public async Task<HostOutcome> PlayAsync(HostCall call, Fault fault)
    {
        var argument = await call.Prepare(this);
        await OpenConnectionAsync();
        var before = await call.Count(this);
        Exchange.Control.ClearReceived();
        Exchange.Control.AddFault(fault with { Endpoint = call.Route, Key = TradingFixture.Master, Count = 0 });

        var begin = TimeProvider.System.GetTimestamp();
        var (error, attempts) = await call.Send(_client, argument);
        var took = TimeProvider.System.GetElapsedTime(begin);
        await SettleAsync(fault.Delay);
        Exchange.Control.ClearFaults();
        var route = call.Route.Split(' ');
        var arrived = Exchange.Control.Received.Count(request => request.Verb == route[0] && request.Path == route[1]);
        return new(error, attempts, arrived, (await call.Count(this) - before) / call.Unit, took);
    }

    public async ValueTask DisposeAsync()
    {
        (_client as IDisposable)?.Dispose();
        Reader.Dispose();
        await _services.DisposeAsync();
        await Exchange.DisposeAsync();
    }

    /// <summary>Opens the connection; on a busy machine the first response can exceed the handlers' timeout.</summary>
    private async Task OpenConnectionAsync()
    {
        for (var tries = 0; !(await _client.SpotApi.ExchangeData.GetServerTimeAsync()).Success; tries++)
        {
            Assert.InRange(tries, 0, 20);
        }
    }

    /// <summary>Waits until a canceled request has been executed, and a second arrival would have occurred.</summary>
    private static Task SettleAsync(TimeSpan delay) => Task.Delay(delay + TimeSpan.FromMilliseconds(50), TimeProvider.System);

    private KucoinClientOptions Options(string label)
    {
        var (key, secret, passphrase) = Exchange.Keys[label];
        return new()
        {
            Environment = KucoinEnvironment.FromAddress(Exchange.Address),
            Credentials = new(key, secret, passphrase),
            MaxAttempts = 1,
            Timeout = TimeSpan.FromSeconds(20),
        };
    }
}
