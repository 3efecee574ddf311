using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests;

/// <summary>Registration of the client with dependency injection and the HTTP client factory.</summary>
public sealed class ServiceCollectionTests
{
    [Fact]
    public async Task AddKucoin_registers_one_client_over_the_factory()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        var seen = 0;
        var services = new ServiceCollection();
        services.AddKucoin(TestClient.At(server.Address)).AddHttpMessageHandler(() => new Counting(() => seen++));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

        var client = provider.GetRequiredService<IKucoinRestClient>();

        Assert.Same(client, provider.GetRequiredService<IKucoinRestClient>());
        Assert.True((await client.SpotApi.Account.GetAccountsAsync()).Success);
        Assert.Equal(1, seen);
        Assert.Single(server.Arrivals);
    }

    [Fact]
    public async Task AddKucoin_options_can_use_another_service()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TestClient.Options);
        services.AddKucoin(provider => provider.GetRequiredService<KucoinClientOptions>())
            .ConfigurePrimaryHttpMessageHandler(() => new ScriptedHandler(_ => Reply.Fixture("getSpotAccountDetail")));
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account.GetAccountAsync("1");

        Assert.Equal("SOL", result.GetDataOrThrow().Asset);
    }

    [Fact]
    public async Task AddKucoin_client_uses_the_factory_handler()
    {
        await using var elsewhere = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(
            Reply.Text("", System.Net.HttpStatusCode.TemporaryRedirect) with
            {
                Headers = new Dictionary<string, string> { ["Location"] = elsewhere.Address.ToString() },
            }));
        var services = new ServiceCollection();
        services.AddKucoin(TestClient.At(server.Address));
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account.GetAccountsAsync();

        Assert.False(result.Success);
        Assert.Empty(elsewhere.Arrivals);
    }

    [Fact]
    public async Task AddKucoin_called_twice_still_works()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        var services = new ServiceCollection();
        services.AddKucoin(TestClient.At(server.Address));
        services.AddKucoin(TestClient.At(server.Address) with { Timeout = TimeSpan.FromSeconds(5) });
        await using var provider = services.BuildServiceProvider();

        Assert.True((await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account.GetAccountsAsync()).Success);
        Assert.Single(server.Arrivals);
    }

    [Fact]
    public void AddKucoin_null_services_throws()
    {
        Assert.Throws<ArgumentNullException>(() => KucoinServiceCollectionExtensions.AddKucoin(null!, new KucoinClientOptions()));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddKucoin((Func<IServiceProvider, KucoinClientOptions>)null!));
    }

    private sealed class Counting(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
