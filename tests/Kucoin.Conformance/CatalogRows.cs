using Kucoin.Catalog;

namespace Kucoin.Conformance;

/// <summary>
/// The catalog entries by unique names. One endpoint has two response forms, so it has two entries and one fact, of which each entry uses
/// one half.
/// </summary>
internal static class CatalogRows
{
    private const string TwoForms = "getMarginRiskLimit";

    private static readonly string[] OfBoth = ["code", "data", "data[]", "data[].timestamp"];

    public static IReadOnlyDictionary<string, KucoinEndpoint> ByName { get; } = KucoinEndpoints.All.ToDictionary(NameOf);

    public static bool HasTwoForms(KucoinEndpoint row) => row.Name == TwoForms;

    /// <summary>The response facts of an entry.</summary>
    public static IEnumerable<ResponseFact> GetResponse(string name)
    {
        var row = ByName[name];
        var response = Facts.Find(row.Name)!.Response;
        return HasTwoForms(row)
            ? response.Where(fact => OfBoth.Contains(fact.Path) || IsOfPair(fact) == IsIsolated(row))
            : response;
    }

    private static string NameOf(KucoinEndpoint row) =>
        HasTwoForms(row) ? $"{row.Name} {(IsIsolated(row) ? "isolated" : "cross")}" : row.Name;

    private static bool IsIsolated(KucoinEndpoint row) => row == KucoinEndpoints.RiskLimits.IsolatedMargin;

    /// <summary>Whether a fact belongs to the isolated form, which has pairs with a base and a quote asset.</summary>
    private static bool IsOfPair(ResponseFact fact) =>
        fact.Path["data[].".Length..] is var name
        && (name == "symbol" || name.StartsWith("base", StringComparison.Ordinal) || name.StartsWith("quote", StringComparison.Ordinal));
}
