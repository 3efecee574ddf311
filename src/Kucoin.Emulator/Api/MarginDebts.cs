using Kucoin.Catalog;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>The endpoints for margin loans, which the client does not call.</summary>
internal static class MarginDebts
{
    private static readonly KucoinPageSizes Pages = new(Min: 10, Max: 500, Default: 50);

    public static Endpoint Borrow { get; } = Row("borrow", "POST", "margin/borrow", 15);

    public static Endpoint Loans { get; } = Row("getBorrowHistory", "GET", "margin/borrow", 15) with { PageSizes = Pages };

    public static Endpoint Repay { get; } = Row("repay", "POST", "margin/repay", 10);

    public static Endpoint Repayments { get; } = Row("getRepayHistory", "GET", "margin/repay", 15) with { PageSizes = Pages };

    public static Endpoint Interest { get; } = Row("getInterestHistory", "GET", "margin/interest", 20) with { PageSizes = Pages };

    public static Endpoint BorrowRates { get; } = Row("getBorrowInterestRate", "GET", "margin/borrowRate", 5) with
    {
        Permission = KucoinPermission.General,
    };

    public static Endpoint ModifyLeverage { get; } = Row("modifyLeverage", "POST", "position/update-user-leverage", 8);

    private static Endpoint Row(string name, string verb, string path, int weight) =>
        new(name, verb, $"/api/v3/{path}", KucoinPermission.Margin, KucoinPool.Spot, weight);
}
