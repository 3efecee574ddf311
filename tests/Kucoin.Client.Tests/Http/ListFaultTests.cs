using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// Every list method under every fault of the exchange: the list is complete, or it is reported as incomplete. It never ends silently, and
/// never goes on for long.
/// </summary>
public sealed class ListFaultTests
{
    private const int RowCount = 20;
    private const int RowsOnPage = 7;

    /// <summary>Several times the pages of the list, and fewer than a list that does not end.</summary>
    private const int MostRequests = 40;

    private static readonly DateTime From = TestClient.Now.UtcDateTime.AddHours(-6);

    private static readonly DateTime To = TestClient.Now.UtcDateTime.AddHours(-1);

    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var method in ListMethod.All)
            {
                foreach (var fault in Enum.GetValues<ListFault>().Where(fault => Expect(method, fault) is not null))
                {
                    table.Add(method.Name, fault.ToString());
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task List_under_a_fault_is_complete_or_reported_as_incomplete(string name, string faultName)
    {
        var (method, fault) = (ListMethod.Get(name), Enum.Parse<ListFault>(faultName));
        var exchange = new ListExchange { Fault = fault, Cap = () => RowsOnPage };
        exchange.Rows.AddRange(RowsOfList());
        using var client = TestClient.Over(new ScriptedHandler(request => exchange.Requests < MostRequests
            ? exchange.Respond(request)
            : throw new InvalidOperationException("The list is read without end.")));
        var outcome = new ListOutcome([]);

        await method.ReadAsync(client, From, To, outcome);

        Assert.Equal(outcome.Ids.Distinct(), outcome.Ids);
        Assert.Empty(outcome.Ids.Except(exchange.Rows.Select(row => row.Id)));
        if (Expect(method, fault) is { } rows && rows >= 0)
        {
            Assert.Equal((null, true, 0), (outcome.Error, outcome.IsComplete, outcome.Problems.Count));
            Assert.Equal(rows, outcome.Ids.Count);
        }
        else
        {
            Assert.NotEmpty(outcome.Problems);
            Assert.False(outcome.IsComplete);
            Assert.Equal(method.IsStream, outcome.Error is KucoinError.Incomplete);
        }
    }

    [Fact]
    public void Row_outside_the_window_is_named_with_its_time_and_the_window()
    {
        var exchange = new ListExchange { Fault = ListFault.TimeInOtherUnit };
        exchange.Rows.AddRange(RowsOfList());
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond));
        var history = client.SpotApi.Account.EnumerateAccountLedgersAsync(From, To);

        var thrown = Assert.Throws<KucoinException>(() => history.CountAsync().AsTask().GetAwaiter().GetResult());

        var problem = Assert.Single(Assert.IsType<KucoinError.Incomplete>(thrown.Error).Problems);
        Assert.Equal([problem], history.Problems);
        Assert.Equal(("data.items[1].createdAt", 1), (problem.Path, problem.Page));
        Assert.Matches(
            "^Row 19 is dated 1970-01-21T.*, outside the requested range from 2026-03-14T03:26:53.589Z to 2026-03-14T08:26:53.589Z\\.$",
            problem.Reason);
    }

    [Fact]
    public void Every_list_method_is_in_the_table() => Assert.Equal(14, ListMethod.All.Count);

    private static IEnumerable<ListRow> RowsOfList() => Enumerable.Range(1, RowCount)
        .Select(id => new ListRow(id, new DateTimeOffset(From.AddMinutes(10 * id)).ToUnixTimeMilliseconds()));

    /// <summary>The number of rows of a complete list; -1 for an incomplete one; null for a fault that the list cannot have.</summary>
    private static int? Expect(ListMethod method, ListFault fault)
    {
        var isLedger = method.Name is "EnumerateHfAccountLedgersAsync" or "EnumerateHfMarginAccountLedgersAsync";
        var isFutures = method.Name == "EnumerateTransactionHistoryAsync";
        var isCursor = isLedger || isFutures;
        return fault switch
        {
            ListFault.None or ListFault.PageSizeCapped => RowCount,
            ListFault.DataNull => 0,
            ListFault.PageRepeated => -1,
            ListFault.RowBeforeWindow or ListFault.RowAfterWindow or ListFault.TimeInOtherUnit => method.IsDated ? -1 : null,
            // An empty page is the end of a list without totals.
            ListFault.EmptyPageInTheMiddle => isLedger ? null : -1,
            _ when isCursor => null,
            // Equal rows of one page are different rows if rows have no id.
            ListFault.RowRepeated when method.Name.Contains("Historical", StringComparison.Ordinal) => null,
            ListFault.ItemsNullWithoutTotal => 0,
            ListFault.TotalPagesTooLow or ListFault.TotalPagesZero => RowCount,
            ListFault.TotalsMissing or ListFault.TotalsAsText => RowCount,
            _ => -1,
        };
    }
}
