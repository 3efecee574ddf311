using Kucoin.Catalog;

namespace Kucoin.Conformance;

/// <summary>The catalog equals KuCoin's facts.</summary>
public sealed class CatalogFactsTests
{
    /// <summary>Catalog values that are not in the specification, and their sources.</summary>
    private static readonly Dictionary<string, string> BeyondTheFacts = new()
    {
        ["getFuturesLedger page sizes"] = "The specification gives the default alone; the bounds are the catalog's own.",
        ["getDepositHistoryOld page sizes"] = "The response has pages, and only its twin for withdrawals documents how to ask for one.",
    };

    /// <summary>Current endpoints that the library does not call, and why not.</summary>
    private static readonly Dictionary<string, string> NotCalled = new()
    {
        ["markets"] = "The pairs name their market.",
        ["bulletPublicSpot"] = "The library opens no channel.",
        ["bulletPrivateSpot"] = "The library opens no channel.",
        ["bulletPublicFutures"] = "The library opens no channel.",
        ["bulletPrivateFutures"] = "The library opens no channel.",
        ["bulletPrivateV2"] = "The library opens no channel.",
        ["marginConfig"] = "It is about borrowing.",
        ["crossMarginSymbols"] = "It is about borrowing.",
        ["isolatedSymbols"] = "It is about borrowing.",
    };

    public static TheoryData<string> Rows => [.. CatalogRows.ByName.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Catalog_endpoint_equals_its_published_fact(string name)
    {
        var row = CatalogRows.ByName[name];
        var fact = Facts.Find(row.Name);

        Assert.True(fact is not null, $"{name}: tests/facts/endpoints.json has no endpoint of this name.");
        FactsAssert.None(Differences(row, fact));
    }

    [Fact]
    public void Every_current_endpoint_of_the_facts_is_in_the_catalog()
    {
        var rows = KucoinEndpoints.All.Select(row => row.Name).ToHashSet();

        FactsAssert.None(Facts.Endpoints
            .Where(fact => fact.Status == "current" && !rows.Contains(fact.Name) && !NotCalled.ContainsKey(fact.Name))
            .Select(fact => $"Add new(\"{fact.Name}\", \"{fact.Verb} {fact.Path}\", {fact.Permission ?? "None"}, "
                + $"{Enum.Parse<KucoinPool>(fact.Pool, ignoreCase: true)}, {fact.Weight}) to a group in src/Kucoin.Catalog/KucoinEndpoints.<Group>.cs."));
        FactsAssert.None(NotCalled.Keys.Intersect(rows).Select(name => $"{name} is called: remove it from {nameof(NotCalled)}."));
    }

    [Fact]
    public void KucoinEndpoints_All_lists_the_endpoints_of_every_group()
    {
        var declared = typeof(KucoinEndpoints).GetNestedTypes()
            .SelectMany(group => group.GetFields())
            .Select(field => ((KucoinEndpoint)field.GetValue(null)!).Name);

        Assert.Equal(declared.Order(), KucoinEndpoints.All.Select(row => row.Name).Order());
    }

    private static IEnumerable<string> Differences(KucoinEndpoint row, EndpointFact fact)
    {
        (string Subject, string Row, string Fact)[] pairs =
        [
            ("verb", row.Verb, fact.Verb),
            ("path", row.Path, fact.Path),
            ("host", AddressOf(row.Host), fact.Host),
            ("signed", $"{row.IsSigned}", $"{fact.Signed}"),
            ("permission", $"{row.Permission}", fact.Permission ?? "None"),
            ("pool", $"{row.Pool}", $"{Enum.Parse<KucoinPool>(fact.Pool, ignoreCase: true)}"),
            ("weight", $"{row.Weight}", $"{fact.Weight}"),
            ("page sizes", $"{row.PageSizes}", $"{PageSizesOf(fact)}"),
        ];
        return pairs
            .Where(pair => pair.Row != pair.Fact && !BeyondTheFacts.ContainsKey($"{row.Name} {pair.Subject}"))
            .Select(pair => $"{row.Name}: the {pair.Subject} is {pair.Row} in the catalog and {pair.Fact} in the facts.");
    }

    private static string AddressOf(KucoinHost host) => host switch
    {
        KucoinHost.Spot => "https://api.kucoin.com",
        KucoinHost.Futures => "https://api-futures.kucoin.com",
        _ => $"unknown host {host}",
    };

    private static KucoinPageSizes? PageSizesOf(EndpointFact fact) =>
        fact.Parameters.SingleOrDefault(parameter => parameter.Name is "pageSize" or "limit")
            is { Min: { } min, Max: { } max, Default: { } size }
            ? new((int)min, (int)max, size.GetInt32())
            : null;
}
