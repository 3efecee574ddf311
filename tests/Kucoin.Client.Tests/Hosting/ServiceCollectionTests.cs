using Kucoin.Client.Http;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests.Hosting;

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
    public async Task Several_clients_and_handlers_of_one_pool_have_one_gate()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        var services = new ServiceCollection();
        services.AddKucoinFactory();
        services.AddKucoin("desk1", TestClient.At(server.Address));
        services.AddKucoinFactory().ConfigurePrimaryHttpMessageHandler(static () => SendGate.Over(new SocketsHttpHandler()));
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IKucoinClientFactory>();

        Assert.True((await clients.GetOrAddClient("x", () => TestClient.At(server.Address)).SpotApi.Account.GetAccountsAsync()).Success);
        Assert.True((await clients.GetClient("desk1").SpotApi.Account.GetAccountsAsync()).Success);
        Assert.Equal(2, server.Arrivals.Count);
    }

    [Fact]
    public void Second_unnamed_client_is_refused_with_the_way_to_name_it()
    {
        var services = new ServiceCollection();
        services.AddKucoin(TestClient.Options);

        var refused = Assert.Throws<InvalidOperationException>(() => services.AddKucoin(TestClient.Options));

        Assert.Contains("AddKucoin(\"desk1\", …)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("IKucoinClientFactory", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_client_with_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddKucoin("desk1", TestClient.Options);

        var refused = Assert.Throws<InvalidOperationException>(() => services.AddKucoin("desk1", TestClient.Options));

        Assert.Contains("'desk1'", refused.Message, StringComparison.Ordinal);
        services.AddKucoin("Desk1", TestClient.Options);
        services.AddKucoin(TestClient.Options);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Empty_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddKucoin(name, TestClient.Options));

    [Fact]
    public async Task Named_clients_are_keyed_services_with_their_own_keys_and_handlers()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        var seen = 0;
        var services = new ServiceCollection();
        services.AddKucoin("desk1", TestClient.At(server.Address)).AddHttpMessageHandler(() => new Counting(() => seen++));
        services.AddKucoin("desk2", TestClient.At(server.Address) with { Credentials = new("other-key", "s", "p") });
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

        await provider.GetRequiredKeyedService<IKucoinRestClient>("desk1").SpotApi.Account.GetAccountsAsync();
        await provider.GetRequiredKeyedService<IKucoinRestClient>("desk2").SpotApi.Account.GetAccountsAsync();

        Assert.Equal(1, seen);
        Assert.Collection(
            server.Arrivals,
            first => Assert.Contains($"KC-API-KEY: {TestClient.Key}", first.Head, StringComparison.Ordinal),
            second => Assert.Contains("KC-API-KEY: other-key", second.Head, StringComparison.Ordinal));
        Assert.Same(
            provider.GetRequiredKeyedService<IKucoinRestClient>("desk1"),
            provider.GetRequiredService<IKucoinClientFactory>().GetClient("desk1"));
        Assert.Null(provider.GetService<IKucoinRestClient>());
    }

    [Fact]
    public async Task Disposed_services_dispose_of_every_client()
    {
        var services = new ServiceCollection();
        services.AddKucoin(TestClient.Options);
        services.AddKucoin("desk1", TestClient.Options);
        var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IKucoinClientFactory>();
        IKucoinRestClient[] clients =
        [
            provider.GetRequiredService<IKucoinRestClient>(),
            factory.GetClient("desk1"),
            factory.GetOrAddClient("desk2", () => TestClient.Options),
        ];

        await provider.DisposeAsync();

        foreach (var client in clients)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SpotApi.Account.GetAccountsAsync());
        }
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
