using Kucoin.Catalog;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Http;

/// <summary>What a key may do. KuCoin's specification and its key description have different words for two of the rights.</summary>
internal static class Permissions
{
    /// <summary>Each right in both vocabularies, in the order in which a key description lists them.</summary>
    private static readonly (string InKeys, string InSpecification)[] Rights =
    [
        ("General", "General"),
        ("Futures", "Futures"),
        ("Spot", "Spot"),
        ("Earn", "Earn"),
        ("InnerTransfer", "FlexTransfers"),
        ("Transfer", "Withdrawal"),
        ("Margin", "Margin"),
    ];

    /// <summary>Every right there is, in the words of a key description.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rights.Select(right => right.InKeys)];

    /// <summary>Whether one of the vocabularies has the word.</summary>
    public static bool IsKnown(string word) => Rights.Any(right => right.InKeys == word || right.InSpecification == word);

    /// <summary>KuCoin's text for what a key may do.</summary>
    public static string Describe(ApiKey key) => string.Join(',', Rights.Where(right => Has(key, right)).Select(right => right.InKeys));

    public static bool Allow(ApiKey key, KucoinPermission needed) =>
        needed is KucoinPermission.None or KucoinPermission.General ||
        Array.Exists(Rights, right => right.InSpecification == needed.ToString() && Has(key, right));

    private static bool Has(ApiKey key, (string InKeys, string InSpecification) right) =>
        key.Permissions.Contains(right.InKeys) || key.Permissions.Contains(right.InSpecification);
}
