using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests;

/// <summary>A program's services give one client over the program's own HTTP factory.</summary>
public sealed class ServiceCollectionTests
{
    [Fact]
    public async Task A_program_gets_one_client_over_the_factory()
    {
        await using var server = new LoopbackServer(arrival => arrival.AnswerAsync(Reply.Fixture("getSpotAccountList")));
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
    public async Task Options_may_come_from_another_service()
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
    public async Task The_factorys_connections_are_those_of_the_client()
    {
        await using var elsewhere = new LoopbackServer(arrival => arrival.AnswerAsync(Reply.Fixture("getSpotAccountList")));
        await using var server = new LoopbackServer(arrival => arrival.AnswerAsync(
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
    public async Task A_client_that_is_added_twice_still_gets_its_answers()
    {
        await using var server = new LoopbackServer(arrival => arrival.AnswerAsync(Reply.Fixture("getSpotAccountList")));
        var services = new ServiceCollection();
        services.AddKucoin(TestClient.At(server.Address));
        services.AddKucoin(TestClient.At(server.Address) with { Timeout = TimeSpan.FromSeconds(5) });
        await using var provider = services.BuildServiceProvider();

        Assert.True((await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account.GetAccountsAsync()).Success);
        Assert.Single(server.Arrivals);
    }

    [Fact]
    public void Nothing_is_added_to_nothing()
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
