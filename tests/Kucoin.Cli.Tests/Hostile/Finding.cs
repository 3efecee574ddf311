using System.Text.Json;
using Kucoin.Client;
using Kucoin.Client.Results;
using Kucoin.Testing.Hostile;

namespace Kucoin.Cli.Tests.Hostile;

/// <summary>A fault of an exchange, and what the library and the command say.</summary>
/// <param name="Id">The row of the findings.</param>
/// <param name="Fault">What the exchange sends.</param>
/// <param name="Line">The command line.</param>
/// <param name="Call">The call of the library.</param>
internal sealed record Finding(string Id, string Fault, string Line, Func<IKucoinRestClient, Task<string>> Call)
{
    /// <summary>Configures the exchange.</summary>
    public required Action<HostileExchange> Serve { get; init; }

    /// <summary>The expected summary of the library.</summary>
    public required string Library { get; init; }

    /// <summary>The expected number of rows, and whether the JSON is complete.</summary>
    public required string Json { get; init; }

    public required int Exit { get; init; }

    /// <summary>A part of the expected message on standard error.</summary>
    public string Says { get; init; } = "";

    /// <summary>Summarizes a result of the library.</summary>
    public static string Of<T>(WebCallResult<T> result, Func<T, string> show) =>
        result.Success ? $"{show(result.Data)}{(result.IsComplete ? "" : $", {result.Problems.Count} problems: {result.Problems[0].Path}")}"
        : result.Error.GetType().Name;

    /// <summary>Summarizes a list of the library.</summary>
    public static string Of<T>(WebCallResult<T> result)
        where T : System.Collections.IEnumerable => Of(result, rows => $"{rows.Cast<object>().Count()} rows");

    /// <summary>Summarizes a stream of the library.</summary>
    public static async Task<string> Of<T>(IAsyncEnumerable<T> rows, Func<T, string> idOf)
    {
        var ids = new List<string>();
        try
        {
            await foreach (var row in rows)
            {
                ids.Add(idOf(row));
            }
        }
        catch (KucoinException cut)
        {
            return $"{Count(ids)}, then {cut.Error.GetType().Name}";
        }

        return Count(ids);
    }

    /// <summary>Summarizes the JSON of the command: a document, or one object for each line of a stream.</summary>
    public static string Of(string json)
    {
        if (json.Length == 0)
        {
            return "nothing";
        }

        if (TryParse(json) is { } document)
        {
            return document.TryGetProperty("rows", out var list)
                ? $"{list.GetArrayLength()} rows, complete {Complete(document)}"
                : document.TryGetProperty("complete", out _) && document.EnumerateObject().Count() <= 3
                    ? $"0 rows, complete {Complete(document)}"
                    : $"an object, complete {Complete(document)}";
        }

        var lines = json.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return $"{lines.Length - 1} rows, complete {Complete(JsonDocument.Parse(lines[^1]).RootElement)}";
    }

    private static string Complete(JsonElement document) =>
        !document.TryGetProperty("complete", out var complete) || complete.GetBoolean() ? "true" : "false";

    private static JsonElement? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Count(List<string> ids) =>
        ids.Count == ids.Distinct().Count() ? $"{ids.Count} rows" : $"{ids.Count} rows, {ids.Distinct().Count()} different";
}
