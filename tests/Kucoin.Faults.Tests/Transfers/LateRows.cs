using System.Globalization;
using System.Text.Json.Nodes;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>
/// A connection on which every ledger shows some rows late, each by a random delay up to a bound: it simulates an exchange that writes its
/// ledgers after its balances.
/// </summary>
internal sealed class LateRows(HttpMessageHandler inner, TimeProvider clock, TimeSpan latest) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.AcceptEncoding.Clear();
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (!path.EndsWith("/ledgers", StringComparison.Ordinal) && !path.EndsWith("/transaction-history", StringComparison.Ordinal))
        {
            return response;
        }

        var body = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken))!;
        if (Rows(body["data"]) is { } rows)
        {
            var hidden = rows.OfType<JsonObject>().Where(row => !IsThere(row, path)).ToList();
            hidden.ForEach(row => rows.Remove(row));
            if (body["data"] is JsonObject page && page["totalNum"] is { } total)
            {
                page["totalNum"] = (int)total - hidden.Count;
            }
        }

        response.Content = new StringContent(body.ToJsonString());
        return response;
    }

    private static JsonArray? Rows(JsonNode? data) => data switch
    {
        JsonArray rows => rows,
        JsonObject page => (page["items"] ?? page["dataList"])?.AsArray(),
        _ => null,
    };

    private bool IsThere(JsonObject row, string path)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Number(row["createdAt"] ?? row["time"]));
        var number = unchecked((uint)((Number(row["id"] ?? row["offset"]) * 31) + path.Length));
        var late = number % 3 == 0 ? TimeSpan.Zero : latest * (number % 100 / 100.0);
        return clock.GetUtcNow() - at >= late;
    }

    private static long Number(JsonNode? value) => long.Parse($"{value}", CultureInfo.InvariantCulture);
}
