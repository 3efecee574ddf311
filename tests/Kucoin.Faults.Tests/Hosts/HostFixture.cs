using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using Kucoin.Faults.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>What came of one call through a host's handlers.</summary>
/// <param name="Error">Why the caller got no data.</param>
/// <param name="Attempts">How many requests the caller was told that left.</param>
/// <param name="Arrived">How many requests arrived at the exchange.</param>
/// <param name="Effects">How often the ledger says that it was carried out.</param>
/// <param name="Took">How long the caller waited.</param>
internal sealed record HostOutcome(KucoinError? Error, int Attempts, int Arrived, decimal Effects, TimeSpan Took);

/// <summary>A local exchange and one host in front of it, on real time: the handlers of the host know no other.</summary>
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

    /// <summary>A client with a key that no fault meets.</summary>
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

    /// <summary>One figure of a wallet of the master, as the ledger has it.</summary>
    public async Task<decimal> WalletAsync(AccountType type, Func<KucoinAccount, decimal> figure) =>
        figure((await Reader.SpotApi.Account.GetAccountsAsync(TradingFixture.Asset, type)).GetDataOrThrow().Single());

    /// <summary>Makes one call over a connection that was used before, while every request of its route meets a fault.</summary>
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

    /// <summary>On a busy machine the handlers can be too impatient for the first response.</summary>
    private async Task OpenConnectionAsync()
    {
        for (var tries = 0; !(await _client.SpotApi.ExchangeData.GetServerTimeAsync()).Success; tries++)
        {
            Assert.InRange(tries, 0, 20);
        }
    }

    /// <summary>What a caller has left behind is carried out all the same, and a second arrival would come by then.</summary>
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
