using System.Reflection;
using Kucoin.Client.FuturesApi;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi;

namespace Kucoin.Client.Tests.Http;

/// <summary>What a list method returned.</summary>
/// <param name="Ids">The rows, in order.</param>
internal sealed record ListOutcome(List<long> Ids)
{
    /// <summary>The error of the call or of the stream.</summary>
    public KucoinError? Error { get; set; }

    /// <summary>The problems of a gathered list, or of the error of a stream.</summary>
    public IReadOnlyList<KucoinDataProblem> Problems { get; set; } = [];

    public bool IsComplete { get; set; }

    /// <summary>The range of a history.</summary>
    public (DateTime From, DateTime To)? Range { get; set; }
}

/// <summary>
/// Every public method that reads a list of several pages: the streams, and the methods with a page limit. A new method of the client is
/// found by its name or parameters.
/// </summary>
internal sealed record ListMethod(string Name, PropertyInfo Host, PropertyInfo Api, MethodInfo Method)
{
    public static IReadOnlyList<ListMethod> All { get; } =
    [
        .. from host in typeof(IKucoinRestClient).GetProperties()
           where host.PropertyType == typeof(IKucoinRestClientSpotApi) || host.PropertyType == typeof(IKucoinRestClientFuturesApi)
           from api in host.PropertyType.GetProperties()
           from method in api.PropertyType.GetMethods()
           where method.Name.StartsWith("Enumerate", StringComparison.Ordinal)
               || method.GetParameters().Any(parameter => parameter.Name == "maxPages")
           select new ListMethod(method.Name, host, api, method),
    ];

    public bool IsStream => Method.Name.StartsWith("Enumerate", StringComparison.Ordinal);

    public bool IsAsync => Method.Name.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>Whether the rows are dated and the range can be chosen.</summary>
    public bool IsDated => Method.GetParameters().Any(parameter => parameter.Name == "startTime");

    public static ListMethod Get(string name) => All.Single(method => method.Name == name);

    public async Task ReadAsync(IKucoinRestClient client, DateTime from, DateTime? to, ListOutcome outcome)
    {
        object?[] arguments = [.. Method.GetParameters().Select(parameter => parameter.Name switch
        {
            "startTime" => from,
            "endTime" => to,
            "allowTruncated" => true,
            _ => parameter.DefaultValue,
        })];
        var result = Method.Invoke(Api.GetValue(Host.GetValue(client)), arguments)!;
        var row = Method.ReturnType;
        while (row.IsGenericType)
        {
            row = row.GetGenericArguments()[0];
        }

        var reader = typeof(ListMethod).GetMethod(IsStream ? nameof(Stream) : nameof(Gather), BindingFlags.NonPublic | BindingFlags.Static)!;
        try
        {
            await (Task)reader.MakeGenericMethod(row).Invoke(null, [result, outcome])!;
        }
        catch (KucoinException failed)
        {
            (outcome.Error, outcome.Problems) = (failed.Error, (failed.Error as KucoinError.Incomplete)?.Problems ?? []);
        }
    }

    private static async Task Stream<T>(IAsyncEnumerable<T> rows, ListOutcome outcome)
    {
        try
        {
            await foreach (var row in rows)
            {
                outcome.Ids.Add(IdOf(row!));
            }

            outcome.IsComplete = true;
        }
        finally
        {
            outcome.Range = rows is KucoinHistory<T> history ? (history.From, history.To) : null;
        }
    }

    private static async Task Gather<T>(object result, ListOutcome outcome)
    {
        var rows = result as WebCallResult<KucoinRows<T>> ?? await (Task<WebCallResult<KucoinRows<T>>>)result;
        (outcome.Error, outcome.Problems) = (rows.Error, rows.Problems);
        outcome.Ids.AddRange(rows.Data?.Select(row => IdOf(row!)) ?? []);
        outcome.IsComplete = rows.Data?.IsComplete ?? false;
        Assert.Equal(rows.Success && rows.Problems.Count == 0, outcome.IsComplete);
    }

    private static long IdOf(object row)
    {
        string[] names = ["Offset", "SubUserId", "UserId", "WalletTransactionId", "Id"];
        var id = names.Select(name => row.GetType().GetProperty(name)).OfType<PropertyInfo>().First().GetValue(row);
        return Convert.ToInt64(id, System.Globalization.CultureInfo.InvariantCulture);
    }
}
