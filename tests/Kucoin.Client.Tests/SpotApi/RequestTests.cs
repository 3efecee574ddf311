using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kucoin.Catalog;
using Kucoin.Client.FuturesApi;
using Kucoin.Client.SpotApi;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>Every method sends the request that KuCoin's reference specifies.</summary>
public sealed class RequestTests
{
    private static readonly string[] SignatureHeaders =
        ["KC-API-KEY", "KC-API-KEY-VERSION", "KC-API-PASSPHRASE", "KC-API-SIGN", "KC-API-TIMESTAMP"];

    public static TheoryData<string> Rows => [.. RequestTable.Rows.Select(row => row.Name)];

    public static TheoryData<string> SynchronousRows =>
        [.. RequestTable.Rows.Where(row => !row.Method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Call_sends_the_expected_verb_path_query_and_body(string name)
    {
        var row = RowOf(name);

        var requests = await RecordAsync(row);

        Assert.Equal(row.Sent, requests.Select(request => request.Line));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Call_signs_the_unencoded_query(string name)
    {
        var row = RowOf(name);

        foreach (var request in await RecordAsync(row))
        {
            if (EndpointOf(request).IsSigned)
            {
                var signed = row.Signed ?? request.Target;
                Assert.Equal(Mac($"1773480413589{request.Verb}{signed}{request.Body}"), request.Headers["KC-API-SIGN"]);
                Assert.Equal("1773480413589", request.Headers["KC-API-TIMESTAMP"]);
                Assert.Equal(TestClient.Key, request.Headers["KC-API-KEY"]);
                Assert.Equal(Mac(TestClient.Passphrase), request.Headers["KC-API-PASSPHRASE"]);
                Assert.Equal("3", request.Headers["KC-API-KEY-VERSION"]);
            }
            else
            {
                Assert.Empty(request.Headers.Keys.Intersect(SignatureHeaders));
            }

            Assert.Equal(request.Verb == "GET" ? null : "application/json", request.Headers.GetValueOrDefault("Content-Type"));
            Assert.Equal("application/json", request.Headers["Accept"]);
        }
    }

    [Theory]
    [MemberData(nameof(SynchronousRows))]
    public async Task Synchronous_method_sends_the_same_bytes(string name)
    {
        var row = RowOf(name);
        var twin = RequestTable.Rows.Single(other => other.Name == $"{row.Method.Name}Async: {row.Title}");

        var synchronous = await RecordAsync(row);
        var asynchronous = await RecordAsync(twin);

        Assert.All(synchronous, request => Assert.False(request.WasAsync));
        Assert.All(asynchronous, request => Assert.True(request.WasAsync));
        Assert.Equal(asynchronous.Select(request => request.Bytes), synchronous.Select(request => request.Bytes));
    }

    [Fact]
    public async Task Transfer_without_client_id_gets_a_generated_one()
    {
        var handler = new ScriptedHandler(_ => Reply.Fixture("flexTransfer"));
        using var client = TestClient.Over(handler);

        var first = await client.SpotApi.Account.InnerTransferAsync("USDT", new("main"), new("trade"), 1);
        var second = await client.SpotApi.Account.InnerTransferAsync("USDT", new("main"), new("trade"), 1);

        Assert.NotEqual(first.ClientOid, second.ClientOid);
        foreach (var (result, request) in new[] { first, second }.Zip(handler.Requests))
        {
            Assert.Matches("^[0-9a-f]{32}$", result.ClientOid);
            Assert.Contains($"\"clientOid\":\"{result.ClientOid}\"", request.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_method_is_in_the_table_with_all_and_with_no_optional_arguments()
    {
        var missing =
            from host in new[] { typeof(IKucoinRestClientSpotApi), typeof(IKucoinRestClientFuturesApi) }
            from api in host.GetProperties().Select(property => property.PropertyType)
            from method in api.GetMethods()
            let rows = RequestTable.Rows.Where(row => row.Method == method).ToList()
            from what in Missing(method, rows)
            select $"{api.Name}.{method.Name} {what}: add a row to {nameof(RequestTable)}.";

        AssertNone(missing);
    }

    [Fact]
    public async Task Every_catalog_endpoint_is_called()
    {
        var called = new HashSet<string>();
        foreach (var row in RequestTable.Rows)
        {
            called.UnionWith((await RecordAsync(row)).Select(request => EndpointOf(request).Name));
        }

        AssertNone(KucoinEndpoints.All.Where(row => !called.Contains(row.Name))
            .Select(row => $"{row.Name}: add a method for {row} to the client and a row to {nameof(RequestTable)}."));
    }

    /// <summary>Fails with every problem in full; the assertions of xunit shorten them.</summary>
    private static void AssertNone(IEnumerable<string> problems) => Assert.True(!problems.Any(), string.Join(Environment.NewLine, problems));

    private static IEnumerable<string> Missing(MethodInfo method, List<RequestRow> rows)
    {
        if (rows.Count == 0)
        {
            return ["is not called"];
        }

        var parameters = method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken)).ToList();
        var never = parameters.Where(parameter => !rows.Any(row => row.Given.Contains(parameter.Name)))
            .Select(parameter => $"is never given '{parameter.Name}'");
        // The id of a transfer is generated if it is omitted, so it differs each time; another test covers it.
        var optional = parameters.Where(parameter => parameter is { IsOptional: true, DefaultValue: null, Name: not "clientOrderId" });
        var always = optional.Where(parameter => rows.All(row => row.Given.Contains(parameter.Name)))
            .Select(parameter => $"is never called without '{parameter.Name}'");
        return never.Concat(always);
    }

    /// <summary>The catalog entry of a request; a path without variables has precedence.</summary>
    internal static KucoinEndpoint EndpointOf(string verb, string target, KucoinHost host = KucoinHost.Spot) => KucoinEndpoints.All
        .Where(row => row.Verb == verb && row.Host == host && Fits(row.Path.Split('/'), target.Split('?')[0].Split('/')))
        .MinBy(row => row.Path.Contains('{', StringComparison.Ordinal))!;

    private static KucoinEndpoint EndpointOf(SentRequest request) => EndpointOf(
        request.Verb, request.Target, request.Host == "https://api-futures.kucoin.com" ? KucoinHost.Futures : KucoinHost.Spot);

    /// <summary>The endpoint of the risk limits has two response forms.</summary>
    internal static Reply GetResponse(SentRequest request) =>
        Reply.Fixture(request.Query("isIsolated") == "true" ? "getMarginRiskLimit-isolated" : EndpointOf(request).Name);

    private static RequestRow RowOf(string name) => RequestTable.Rows.Single(row => row.Name == name);

    private static async Task<IReadOnlyList<SentRequest>> RecordAsync(RequestRow row)
    {
        var handler = new ScriptedHandler(row.Exchange ?? GetResponse);
        using var client = TestClient.Over(handler);
        await row.InvokeAsync(client);
        return handler.Requests;
    }

    private static bool Fits(string[] pattern, string[] path) =>
        pattern.Length == path.Length && pattern.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private static string Mac(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestClient.Secret), Encoding.UTF8.GetBytes(text)));
}
