using System.Globalization;
using System.Text.Json;

namespace Kucoin.Emulator.Tests.Control;

/// <summary>A history of the exchange, as a reader pages through it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Rows">The member with the rows; empty if the response is the list.</param>
/// <param name="Id">The member that identifies a row.</param>
/// <param name="Size">The parameter for the number of rows.</param>
/// <param name="Place">The parameter for the page or the cursor.</param>
/// <param name="Filter">The filter that selects as many of the added rows as in every other history.</param>
internal sealed record HistoryList(string Path, string Rows, string Id, string Size, string Place, string Filter = "")
{
    /// <summary>The number of rows that <see cref="FillAsync"/> adds to each history, at one ledger time.</summary>
    public const int Added = 24;

    public static IReadOnlyDictionary<string, HistoryList> All { get; } = new HistoryList[]
    {
        new("/api/v1/accounts/ledgers", "items", "id", "pageSize", "currentPage", "&currency=USDC"),
        new("/api/v1/hf/accounts/ledgers", "", "id", "limit", "lastId"),
        new("/api/v3/hf/margin/account/ledgers", "", "id", "limit", "lastId"),
        new("/api/v1/transaction-history", "dataList", "offset", "maxCount", "offset"),
        new("/api/v1/deposits", "items", "id", "pageSize", "currentPage"),
        new("/api/v1/withdrawals", "items", "id", "pageSize", "currentPage"),
    }.ToDictionary(list => list.Path);

    /// <summary>Whether it has numbered pages and a total.</summary>
    public bool IsNumbered => Place == "currentPage";

    public string Endpoint => $"GET {Path}";

    /// <summary>Adds rows to every history of the master.</summary>
    public static async Task FillAsync(KucoinEmulator exchange, SigningClient client)
    {
        for (var i = 1; i <= Added; i++)
        {
            await client.TransferAsync("USDT", "1", "MAIN", "TRADE");
            await client.TransferAsync("USDT", "1", "MARGIN", "MARGIN_V2");
            await client.TransferAsync("USDC", "1", "MAIN", "CONTRACT");
            exchange.LandDeposit("fundMaster1", "USDT", "trx", 5m);
            var sent = await client.PostAsync("/api/v3/withdrawals", SigningClient.Body(new Dictionary<string, string?>
            {
                ["currency"] = "USDT",
                ["amount"] = "5",
                ["withdrawType"] = "ADDRESS",
                ["toAddress"] = Samples.Tron,
                ["chain"] = "trx",
            }));
            Assert.Equal("200000", sent.Code);
        }
    }

    /// <summary>Reads a page of the rows that were added.</summary>
    public async Task<HistoryPageRead> ReadAsync(SigningClient client, int? size = null, string? place = null, string more = "")
    {
        var time = Start.Added;
        var query = $"?startAt={time}&endAt={time}&{Size}={size ?? 50}{(place is null ? "" : $"&{Place}={place}")}{Filter}{more}";
        var reply = await client.GetAsync(Path + query);
        Assert.Equal("200000", reply.Code);
        var rows = Rows.Length == 0 ? reply.Data : reply.Data.GetProperty(Rows);
        return new(
            reply.Text,
            [.. rows.EnumerateArray().Select(row => $"{row.GetProperty(Id)}")],
            [.. rows.EnumerateArray().Select(row => decimal.Parse($"{row.GetProperty("amount")}", CultureInfo.InvariantCulture))],
            IsNumbered ? reply.Data.GetProperty("totalNum").GetInt32() : null,
            reply.Data);
    }

    /// <summary>Where the page after a page is.</summary>
    public string After(HistoryPageRead page, int number) => IsNumbered ? $"{number + 1}" : page.Ids[^1];
}

/// <summary>A page as it was read.</summary>
internal sealed record HistoryPageRead(
    string Text, IReadOnlyList<string> Ids, IReadOnlyList<decimal> Amounts, int? Total, JsonElement Data);
