using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>The client counts the pages of a history; the page number in a response is ignored.</summary>
public sealed class PageNumberTests
{
    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("2147483647")]
    public async Task Page_number_of_the_response_is_ignored(string number)
    {
        var asked = 0;
        var handler = new ScriptedHandler(_ => ++asked > 4 ? Reply.Refusal("400100", "enough") : Reply.Data(
            $$"""{"currentPage":{{number}},"pageSize":500,"totalNum":5,"totalPage":3,"items":[{{Rows(asked)}}]}"""));
        using var client = TestClient.Over(handler);

        var rows = 0;
        await foreach (var row in client.SpotApi.Account.EnumerateAccountLedgersAsync(TestClient.Now.UtcDateTime.AddHours(-1)))
        {
            rows++;
        }

        Assert.Equal(5, rows);
        Assert.Equal(["1", "2", "3"], handler.Requests.Select(request => request.Query("currentPage")));

        static string Rows(int page) => string.Join(',', Enumerable.Range(0, page < 3 ? 2 : 1)
            .Select(row => LedgerExchange.Json(1 + (2 * page) + row, TestClient.Now.ToUnixTimeMilliseconds())));
    }
}
