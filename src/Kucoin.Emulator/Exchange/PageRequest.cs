using System.Text.Json;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Exchange;

/// <summary>The requested page of a list.</summary>
internal readonly record struct PageRequest(int Number, int Size)
{
    public long Skip => (Number - 1L) * Size;

    public static PageRequest Parse(Endpoint row, Parameters parameters)
    {
        var sizes = row.PageSizes ?? throw new InvalidOperationException($"{row} has no pages.");
        return new(
            parameters.Number("currentPage", 1, int.MaxValue) ?? 1,
            parameters.Number("pageSize", sizes.Min, sizes.Max) ?? sizes.Default);
    }

    public IEnumerable<T> Cut<T>(IReadOnlyList<T> list) => list.Skip((int)Math.Min(Skip, list.Count)).Take(Size);

    /// <summary>Writes KuCoin's page object around the rows; the margin endpoints include the time of the response.</summary>
    public void Write<T>(Utf8JsonWriter data, long total, IEnumerable<T> rows, Action<T> writeRow, long? timestamp = null)
    {
        data.WriteStartObject();
        if (timestamp is { } time)
        {
            data.WriteNumber("timestamp", time);
        }

        data.WriteNumber("currentPage", Number);
        data.WriteNumber("pageSize", Size);
        data.WriteNumber("totalNum", total);
        data.WriteNumber("totalPage", (total + Size - 1) / Size);
        data.WriteStartArray("items");
        foreach (var row in rows)
        {
            writeRow(row);
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }
}
