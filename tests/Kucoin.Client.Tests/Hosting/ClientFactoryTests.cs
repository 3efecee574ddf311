using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests.Hosting;

/// <summary>Clients that are created by name, also for keys that are learned while the program runs.</summary>
public sealed class ClientFactoryTests
{
    [Fact]
    public async Task Names_are_the_registered_and_the_added_ones()
    {
        await using var provider = Services(static services => services.AddKucoin("desk1", TestClient.Options));
        var factory = provider.GetRequiredService<IKucoinClientFactory>();

        factory.GetOrAddClient("desk2", () => TestClient.Options);

        Assert.Equal(["desk1", "desk2"], factory.Names.Order());
    }

    [Fact]
    public async Task Unknown_name_says_how_to_register_it()
    {
        await using var provider = Services(static services => services.AddKucoinFactory());

        var unknown = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IKucoinClientFactory>().GetClient("desk9"));

        Assert.Contains("'desk9'", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("AddKucoin(\"desk9\", …)", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_is_created_once_for_a_name_also_under_concurrency()
    {
        await using var provider = Services(static services => services.AddKucoinFactory());
        var factory = provider.GetRequiredService<IKucoinClientFactory>();
        var created = 0;

        var clients = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => factory.GetOrAddClient("desk1", () =>
        {
            Interlocked.Increment(ref created);
            return TestClient.Options;
        }))));

        Assert.Single(clients.Distinct());
        Assert.Equal(1, created);
    }

    [Fact]
    public async Task Registered_name_is_not_replaced()
    {
        await using var provider = Services(static services => services.AddKucoin("desk1", TestClient.Options));
        var factory = provider.GetRequiredService<IKucoinClientFactory>();

        var client = factory.GetOrAddClient("desk1", () => throw new InvalidOperationException("not asked"));

        Assert.Same(factory.GetClient("desk1"), client);
        Assert.False(factory.RemoveClient("desk1"));
        Assert.Same(client, factory.GetClient("desk1"));
    }

    [Fact]
    public async Task Options_that_fail_once_are_asked_again()
    {
        await using var provider = Services(static services => services.AddKucoinFactory());
        var factory = provider.GetRequiredService<IKucoinClientFactory>();

        Assert.Throws<TimeoutException>(() => factory.GetOrAddClient("desk1", () => throw new TimeoutException()));

        Assert.Empty(factory.Names);
        Assert.NotNull(factory.GetOrAddClient("desk1", () => TestClient.Options));
    }

    [Fact]
    public async Task Removed_client_is_disposed_of_and_can_be_added_again()
    {
        await using var provider = Services(static services => services.AddKucoinFactory());
        var factory = provider.GetRequiredService<IKucoinClientFactory>();
        var first = factory.GetOrAddClient("desk1", () => TestClient.Options);

        Assert.True(factory.RemoveClient("desk1"));
        Assert.False(factory.RemoveClient("desk1"));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.SpotApi.Account.GetAccountsAsync());
        Assert.NotSame(first, factory.GetOrAddClient("desk1", () => TestClient.Options));
    }

    private static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }
}
