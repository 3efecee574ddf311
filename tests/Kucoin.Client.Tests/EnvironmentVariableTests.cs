using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Kucoin.Client.Tests;

/// <summary>These tests run alone, because environment variables are process-wide.</summary>
[CollectionDefinition(nameof(EnvironmentVariableTests), DisableParallelization = true)]
public sealed class VariablesAlone;

/// <summary>A client without options uses the environment variables.</summary>
[Collection(nameof(EnvironmentVariableTests))]
public sealed class EnvironmentVariableTests : IDisposable
{
    private static readonly string[] Names = ["KUCOIN_API_KEY", "KUCOIN_API_SECRET", "KUCOIN_API_PASSPHRASE", "KUCOIN_API_ENDPOINT"];

    private readonly string?[] _before = [.. Names.Select(Environment.GetEnvironmentVariable)];

    public EnvironmentVariableTests() => Set(null, null, null, null);

    public void Dispose() => Set(_before);

    [Fact]
    public void No_variables_select_the_live_exchange_without_credentials()
    {
        Set("", " ", null, "");

        Assert.Null(KucoinCredentials.FromEnvironment());
        Assert.Equal(new KucoinClientOptions(), KucoinClientOptions.FromEnvironment());
        using var client = new KucoinRestClient();
        Assert.NotNull(client.SpotApi);
    }

    [Fact]
    public async Task All_variables_are_used_by_client_and_services()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        Set("the-key", "the-secret", "the-passphrase", server.Address.ToString());
        using var client = new KucoinRestClient();
        await using var provider = new ServiceCollection().AddKucoin().Services.BuildServiceProvider();

        await client.SpotApi.Account.GetAccountsAsync();
        await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account.GetAccountsAsync();

        Assert.Equal(2, server.Arrivals.Count);
        Assert.All(server.Arrivals, arrival => Assert.Contains("KC-API-KEY: the-key\r\n", arrival.Head, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("k", null, null, "KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE must be set")]
    [InlineData("k", "MARKED", null, "KUCOIN_API_PASSPHRASE must be set")]
    [InlineData(null, "MARKED", "MARKED", "KUCOIN_API_KEY must be set")]
    public void Incomplete_credentials_are_an_error_that_names_the_missing_variables(string? key, string? secret, string? passphrase, string expected)
    {
        Set(key, secret, passphrase, null);

        var thrown = Assert.Throws<InvalidOperationException>(KucoinCredentials.FromEnvironment);

        Assert.StartsWith(expected, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_endpoint_variable_is_an_error()
    {
        Set(null, null, null, "not an address");
        Assert.Throws<InvalidOperationException>(KucoinClientOptions.FromEnvironment);

        Set(null, null, null, "http://api.kucoin.com");
        Assert.Throws<ArgumentException>(KucoinClientOptions.FromEnvironment);

        Set(null, null, null, "http://127.0.0.1:7");
        Assert.Equal(7, KucoinClientOptions.FromEnvironment().Environment[KucoinHost.Spot].Port);
    }

    [Fact]
    public async Task System_proxy_is_not_used_for_local_addresses()
    {
        await using var proxy = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Refusal("0", "the proxy")));
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Fixture("getSpotAccountList")));
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            using var client = new KucoinRestClient(TestClient.At(server.Address));
            using var outward = new KucoinRestClient(TestClient.Options);

            Assert.True((await client.SpotApi.Account.GetAccountsAsync()).Success);
            Assert.IsType<KucoinError.Unreachable>((await outward.SpotApi.Account.GetAccountsAsync()).Error);
            Assert.StartsWith("CONNECT api.kucoin.com:443", proxy.Arrivals.Single().RequestLine, StringComparison.Ordinal);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    private static void Set(params string?[] values)
    {
        foreach (var (name, value) in Names.Zip(values))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
