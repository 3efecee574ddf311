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
    public async Task All_threads_get_the_same_client_of_a_name()
    {
        await using var provider = Services(static services => services.AddKucoinFactory());
        var factory = provider.GetRequiredService<IKucoinClientFactory>();

        var clients = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ =>
            Task.Run(() => factory.GetOrAddClient("desk1", () => TestClient.Options))));

        Assert.Single(clients.Distinct());
        Assert.Equal(["desk1"], factory.Names);
    }

    [Fact]
    public async Task Function_of_the_options_can_add_another_client_and_does_not_hold_the_factory()
    {
        var provider = Services(static services => services.AddKucoinFactory());
        var factory = provider.GetRequiredService<IKucoinClientFactory>();
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var adding = Task.Run(() => factory.GetOrAddClient("slow", () =>
        {
            entered.Set();
            release.Wait(TestContext.Current.CancellationToken);
            factory.GetOrAddClient("other", () => TestClient.Options);
            throw new FormatException();
        }));
        entered.Wait(TestContext.Current.CancellationToken);

        Assert.Empty(factory.Names);
        Assert.False(factory.RemoveClient("slow"));
        release.Set();
        await Assert.ThrowsAsync<FormatException>(() => adding);
        Assert.Equal(["other"], factory.Names);
        await provider.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => factory.GetOrAddClient("late", () => TestClient.Options));
    }

    [Fact]
    public async Task Null_options_are_refused_with_the_name()
    {
        await using var provider = Services(static services => services.AddKucoin("desk1", _ => null!));
        var factory = provider.GetRequiredService<IKucoinClientFactory>();

        Assert.Contains("'desk1'", Assert.Throws<InvalidOperationException>(() => factory.GetClient("desk1")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'desk2'",
            Assert.Throws<InvalidOperationException>(() => factory.GetOrAddClient("desk2", () => null!)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registered_client_is_neither_added_nor_removed()
    {
        await using var provider = Services(static services => services.AddKucoin("desk1", TestClient.Options));
        var factory = provider.GetRequiredService<IKucoinClientFactory>();

        var client = factory.GetClient("desk1");
        var refused = Assert.Throws<InvalidOperationException>(() => factory.GetOrAddClient("desk1", () => TestClient.Options));

        Assert.Contains("'desk1' is registered", refused.Message, StringComparison.Ordinal);
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
