using Kucoin.Catalog;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Http;

/// <summary>The permissions of a key. KuCoin's specification and its key description use different names for two of them.</summary>
internal static class Permissions
{
    /// <summary>Each permission in both vocabularies, in the order of a key description.</summary>
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

    /// <summary>All permissions, in the vocabulary of a key description.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rights.Select(right => right.InKeys)];

    /// <summary>Whether the name exists in one of the vocabularies.</summary>
    public static bool IsKnown(string word) => Rights.Any(right => right.InKeys == word || right.InSpecification == word);

    /// <summary>Formats the permissions of a key as KuCoin does.</summary>
    public static string Describe(ApiKey key) => string.Join(',', Rights.Where(right => Has(key, right)).Select(right => right.InKeys));

    public static bool Allow(ApiKey key, KucoinPermission needed) =>
        needed is KucoinPermission.None or KucoinPermission.General ||
        Array.Exists(Rights, right => right.InSpecification == needed.ToString() && Has(key, right));

    private static bool Has(ApiKey key, (string InKeys, string InSpecification) right) =>
        key.Permissions.Contains(right.InKeys) || key.Permissions.Contains(right.InSpecification);
}
