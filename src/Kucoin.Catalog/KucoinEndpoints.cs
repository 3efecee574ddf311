using System.Diagnostics.CodeAnalysis;

namespace Kucoin.Catalog;

/// <summary>
/// The catalog of the endpoints that this library calls, grouped and ordered like KuCoin's documentation. Use it to plan a rate-limit
/// budget: each endpoint has its pool and its weight.
/// </summary>
public static partial class KucoinEndpoints
{
    /// <summary>All endpoints, group by group.</summary>
    public static IReadOnlyList<KucoinEndpoint> All { get; } =
    [
        .. RowsOf(typeof(AccountInfo)),
        .. RowsOf(typeof(MarginAccounts)),
        .. RowsOf(typeof(Ledgers)),
        .. RowsOf(typeof(SubAccounts)),
        .. RowsOf(typeof(SubAccountKeys)),
        .. RowsOf(typeof(Deposits)),
        .. RowsOf(typeof(Withdrawals)),
        .. RowsOf(typeof(Transfers)),
        .. RowsOf(typeof(Fees)),
        .. RowsOf(typeof(RiskLimits)),
        .. RowsOf(typeof(FuturesAccount)),
        .. RowsOf(typeof(Market)),
    ];

    private static IEnumerable<KucoinEndpoint> RowsOf(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type group) =>
        group.GetFields().Select(row => (KucoinEndpoint)row.GetValue(null)!);
}
