using System.Text;

namespace Kucoin.Conformance;

/// <summary>The page that shows, for each member of each response, what an invalid value costs.</summary>
internal static class InvalidValuesPage
{
    public static string Path { get; } = System.IO.Path.Combine(Facts.Checkout.FullName, "docs", "invalid-values.md");

    private const string Head = """
        # Invalid values

        What a response loses if one of its members is invalid, for each member of each endpoint. A test reads every combination and compares
        this page; `KUCOIN_APPROVE=1` writes it.

        | cell | meaning |
        |---|---|
        | read | the value, or an equal one, is read |
        | none | the property is null (a list is empty, an extensible enum is its default), and the response is complete |
        | value | the same, and the value is in `WebCallResult.Problems` with its path and text: the response is incomplete |
        | row | the row is missing, and is in `WebCallResult.Problems`; all other rows are read |
        | **all** | the whole response is refused, for the reason in [All](#all) |
        | | the member cannot be invalid in this way |

        *32 places* and *40 digits* are more than a decimal can hold. *Wrong kind* is a list, or an object where a list is expected.

        """;

    /// <summary>Why an invalid member costs the whole response, by endpoint and member; <c>*</c> is every endpoint.</summary>
    private static readonly (string Endpoint, string Member, string Reason)[] Reasons =
    [
        ("*", "data", "It is the whole response. A list that is null is empty."),
        ("getSpotAccountDetail", "currency, balance, available, holds", "The response is a single balance."),
        ("getTransferQuotas", "currency, balance, available, holds, transferable", "The response is a single balance."),
        ("getSpotSubAccountDetail", "subUserId", "It identifies the owner of all balances."),
        ("addSubAccountApi", "apiKey, apiSecret, passphrase", "The new key cannot be used without it: `OutcomeUnknown`."),
        ("addDepositAddressV3", "address", "The response is a single address: `OutcomeUnknown`."),
        ("getCrossMarginAccount", "accounts", "Without its list of wallets the response says nothing about balances and debts."),
        ("getIsolatedMarginAccount", "assets", "Without its list of wallets the response says nothing about balances and debts."),
        ("getFuturesSubAccountListV2", "accounts", "Without its list of wallets the response says nothing about balances."),
        ("getFuturesLedger", "dataList", "Without its list of rows nothing shows that there are none. Null is an empty list."),
        ("flexTransfer", "orderId", "It is the only evidence of the transfer: `OutcomeUnknown`."),
        ("withdrawalV3", "withdrawalId", "It is the only evidence of the withdrawal: `OutcomeUnknown`."),
        ("currency", "currency", "It identifies the object, which is a row of the list of all assets."),
        ("symbol", "symbol, baseCurrency, quoteCurrency", "It identifies the object, which is a row of the list of all symbols."),
        ("getFuturesActualFee", "symbol", "It identifies the object, which is a row of the list of spot fees."),
    ];

    public static string Write(IReadOnlyDictionary<string, InvalidValueOutcome> endpoints)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append('\n');
        foreach (var (name, outcome) in endpoints)
        {
            page.Append($"\n## {name}\n\n| member | {string.Join(" | ", InvalidValue.All.Select(invalid => invalid.Title))} |\n");
            page.Append($"|---|{string.Concat(InvalidValue.All.Select(_ => "---|"))}\n");
            foreach (var member in outcome.Members)
            {
                page.Append($"| {member} | {string.Join(" | ", InvalidValue.All.Select(invalid => Cell(outcome.Get(member, invalid))))} |\n");
            }
        }

        page.Append("\n## All\n\n| endpoint | members | reason |\n|---|---|---|\n");
        foreach (var (endpoint, member, reason) in Reasons)
        {
            page.Append($"| {endpoint} | {member} | {reason} |\n");
        }

        return page.ToString();
    }

    /// <summary>The endpoint and member of each reason, with the endpoints of <c>*</c>.</summary>
    public static IReadOnlyCollection<string> GetExplained(IEnumerable<string> endpoints) =>
    [
        .. Reasons.SelectMany(reason => reason.Member.Split(", ").SelectMany(member => reason.Endpoint == "*"
            ? endpoints.Select(endpoint => $"{endpoint} {member}")
            : [$"{reason.Endpoint} data.{member}"])),
    ];

    private static string Cell(ValueOutcome? outcome) => outcome switch
    {
        ValueOutcome.Read => "read",
        ValueOutcome.Empty => "none",
        ValueOutcome.Reported => "value",
        ValueOutcome.RowMissing => "row",
        ValueOutcome.Refused => "**all**",
        _ => "",
    };
}
