using System.Buffers;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.Http;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Conformance;

/// <summary>What is left of a response with one invalid member.</summary>
internal enum ValueOutcome
{
    /// <summary>The value, or an equal one, is read.</summary>
    Read,

    /// <summary>The property is empty, and the response is complete: KuCoin sent no value.</summary>
    Empty,

    /// <summary>The property is empty, and the value is reported.</summary>
    Reported,

    /// <summary>The row is missing and reported; all other rows are read.</summary>
    RowMissing,

    /// <summary>The whole response is refused.</summary>
    Refused,
}

/// <summary>
/// Reads a response in which each list has two equal rows and one member of the first is invalid. Whatever the outcome, everything but this
/// member, or its row, must be read as before.
/// </summary>
internal sealed class InvalidValueOutcome(string endpoint)
{
    private const string Whole = "data";

    /// <summary>The end of the names of the lists that are flattened into one list of balances.</summary>
    private const string WalletList = "Accounts";

    /// <summary>Properties that repeat those of the sub-account in each of its balances.</summary>
    private static readonly string[] Repeated = ["Balances[].SubUserId", "Balances[].SubName"];

    /// <summary>The name of each member of a price list.</summary>
    private const string AnyAsset = "{key}";

    private static readonly MethodInfo ReadMethod =
        typeof(InvalidValueOutcome).GetMethod(nameof(Interpret), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly IReadOnlyList<ResponseFact> _response = ResponseFactsTests.GetResponse(endpoint);

    /// <summary>The members of the response, with the response itself as the first.</summary>
    public IEnumerable<string> Members => _response
        .Where(fact => fact.Path.StartsWith(Whole, StringComparison.Ordinal) && !fact.Path.EndsWith("[]", StringComparison.Ordinal))
        .Select(fact => fact.Path);

    /// <summary>Gets the outcome, or <see langword="null"/> if the member cannot be invalid in this way.</summary>
    public ValueOutcome? Get(string member, InvalidValue invalid)
    {
        var body = Document();
        var (parent, name, path) = Find(body, member);
        if (!invalid.Apply(parent, name))
        {
            return null;
        }

        var expected = Values(Document());
        if (!TryRead(body, out var response, out var problems, out var error))
        {
            Check(error.Contains(path, StringComparison.Ordinal) || error.Contains($"{name} is missing") || member == Whole, $"The error does not name {path}: {error}");
            return ValueOutcome.Refused;
        }

        Check(problems.Count <= 1, $"One invalid value has {problems.Count} problems: {string.Join(" ", problems)}");
        var found = Flatten(response);
        if (problems is [{ IsRowMissing: true } row] && !IsUnreadableList(parent[name], row, path))
        {
            Check(path.StartsWith(row.Path, StringComparison.Ordinal), $"The missing row is named {row.Path}.");
            Check(WithoutRow(member).Any(rest => rest.SequenceEqual(found)), "Other rows changed.");
            return ValueOutcome.RowMissing;
        }

        var mapped = FactsProperties.GetPaths(CatalogRows.ByName[endpoint].Name, member);
        var properties = name == AnyAsset ? ["", "[]"]
            : name.EndsWith(WalletList, StringComparison.Ordinal) ? [Beside(nameof(KucoinSubAccountWallets.Balances))]
            : mapped;
        if (found.SequenceEqual(expected) && problems.Count == 0)
        {
            return ValueOutcome.Read;
        }

        if (member == Whole)
        {
            var isText = parent[name] is JsonValue text && found is [var only] && only.Text == text.ToString();
            Check(isText || parent[name] is null || problems.Count > 0, "Nothing is reported.");
            return isText ? ValueOutcome.Read : ValueOutcome.Empty;
        }

        var changed = Changed(expected, found);
        if (problems is [var problem])
        {
            Check(problem.Path == path, $"The value is reported as {problem.Path}.");
            Check(problem.Text.Length > 0, "The text of the value is missing.");
            return ValueOutcome.Reported;
        }

        return changed.All(value => value.IsEmpty) ? ValueOutcome.Empty
            : parent[name] is JsonValue given && Canonical(changed[0].Text) == Canonical(given.ToString()) ? ValueOutcome.Read
            : throw new InvalidOperationException($"{member}, {invalid.Title}: {parent[name]?.ToJsonString()} was read as {changed[0].Text}.");

        // Everything before and after the values of the member in the first row is as it was.
        List<Value> Changed(List<Value> before, List<Value> after)
        {
            var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
            var (old, now) = (before[start..^end], after[start..^end]);
            var own = before.Count(IsOwn) / Repeats(member);
            Check(old.Concat(now).All(IsOwn) && old.Count <= own, $"Other values changed: {string.Join(", ", old)} to {string.Join(", ", now)}");
            return now;
        }

        string Beside(string property) => mapped[0][..(mapped[0].LastIndexOf('.') + 1)] + property;

        bool IsOwn(Value value) => properties.Any(property => IsOf(value.Path, property));

        void Check(bool isRight, string mistake)
        {
            if (!isRight)
            {
                throw new InvalidOperationException($"{member}, {invalid.Title}: {mistake}");
            }
        }
    }

    /// <summary>Whether a value is that of a property, or in it, or what is left of the object that contained it.</summary>
    private static bool IsOf(string path, string property) => path == property || IsIn(path, property) || IsIn(property, path);

    private static bool IsIn(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && path.Length > parent.Length && path[parent.Length] is '.' or '[';

    private static string Canonical(string text) => text.TrimEnd('0').TrimEnd('.');

    /// <summary>How often a member occurs: each list around it has two rows.</summary>
    private static int Repeats(string member) => 1 << (member.Split("[]").Length - 1);

    private static bool IsUnreadableList(JsonNode? value, KucoinDataProblem problem, string path) =>
        value is JsonObject or JsonValue && problem.Path == path && problem.IsList;

    private List<Value> Values(JsonObject body) => TryRead(body, out var response, out _, out var error)
        ? Flatten(response)
        : throw new InvalidOperationException(error);

    private static List<Value> Flatten(object response) =>
    [
        .. FactsModel.Flatten(response)
            .Where(value => !Repeated.Any(property => value.Path.EndsWith(property, StringComparison.Ordinal)))
            .Select(value => new Value(value.Path, value.Text, value.IsEmpty)),
    ];

    /// <summary>The values without the first row of each list around a member.</summary>
    private IEnumerable<List<Value>> WithoutRow(string member)
    {
        for (var end = LastList(member.Length); end > 0; end = LastList(end))
        {
            var body = Document();
            var (parent, name, _) = Find(body, member[..end]);
            ((JsonArray)parent[name]!).RemoveAt(0);
            yield return Values(body);
        }

        int LastList(int before) => member[..before].LastIndexOf("[]", StringComparison.Ordinal);
    }

    private JsonObject Document()
    {
        var body = new JsonObject { ["code"] = "200000", ["data"] = JsonNode.Parse(FactsDocument.Of(_response)) };
        Double(body);
        return body;
    }

    /// <summary>Repeats the row of each list.</summary>
    private static void Double(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members)
                {
                    Double(value);
                }

                break;
            case JsonArray { Count: 1 } rows:
                Double(rows[0]);
                rows.Add(rows[0]!.DeepClone());
                break;
        }
    }

    /// <summary>Finds a member in the first row of each list around it.</summary>
    private static (JsonObject Parent, string Name, string Path) Find(JsonObject body, string member)
    {
        var steps = member.Split('.');
        var parent = (JsonNode)body;
        var path = new StringBuilder();
        foreach (var step in steps[..^1])
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            parent = parent[name]!;
            path.Append(name);
            for (var depth = step.Split("[]").Length - 1; depth > 0; depth--)
            {
                parent = parent[0]!;
                path.Append("[0]");
            }

            path.Append('.');
        }

        return ((JsonObject)parent, steps[^1], $"{path}{steps[^1]}");
    }

    private bool TryRead(JsonObject body, out object response, out IReadOnlyList<KucoinDataProblem> problems, out string error)
    {
        var read = ReadMethod.MakeGenericMethod(ResponseTypes.Get(CatalogRows.ByName[endpoint]));
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        var (data, found, refusal) = ((object?, IReadOnlyList<KucoinDataProblem>?, KucoinError?))read.Invoke(
            null, BindingFlags.DoNotWrapExceptions, null, [CatalogRows.ByName[endpoint], bytes], null)!;
        (response, problems, error) = (data ?? "", found ?? [], refusal?.Message ?? "");
        return refusal is null;
    }

    private static (object? Data, IReadOnlyList<KucoinDataProblem>? Problems, KucoinError? Error) Interpret<T>(
        KucoinEndpoint endpoint, byte[] body)
    {
        var request = new KucoinRequest(endpoint, endpoint.Path, endpoint.Path, endpoint.Path, default, null, null);
        var buffer = ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(buffer, 0);
        using var exchange = HttpExchange.Answered(HttpStatusCode.OK, buffer, body.Length, null, null);
        var sending = new ResponseInterpreter.Sending(DateTimeOffset.UnixEpoch, NotAfter: null, KucoinEnvironment.Live, Signer: null);
        ResponseInterpreter.TryRead<T>(request, exchange, sending, out var data, out var problems, out var error);
        return (data, problems, error);
    }

    /// <summary>A value of the response, comparable by its text.</summary>
    private readonly record struct Value(string Path, string Text, bool IsEmpty);
}
