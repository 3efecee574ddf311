namespace Kucoin.Testing;

/// <summary>The data of an API key in KuCoin's format.</summary>
internal static class ApiKey
{
    public const string Master = """
        {"remark":"desk","apiKey":"key","apiVersion":3,"permission":"General","createdAt":1773480413589,"uid":7,"isMaster":true}
        """;

    public static string OfSub(string? name) => $$"""
        {"remark":"desk","apiKey":"key","apiVersion":3,"permission":"General","createdAt":1773480413589,"uid":8,"isMaster":false,
        "subName":{{(name is null ? "null" : $"\"{name}\"")}}}
        """;
}
