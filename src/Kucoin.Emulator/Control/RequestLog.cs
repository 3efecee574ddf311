using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// Remembers the last requests as they arrived. What could be a secret is hidden when somebody reads them, not on the way of the request.
/// </summary>
internal sealed class RequestLog(GeneralLedger books, EmulatorControlToken? token = null)
{
    private const int Length = 1000;
    private const int LongestTarget = 2048;

    private readonly Lock _writing = new();
    private readonly Line[] _ring = new Line[Length];
    private long _count;

    public void Add(Line line)
    {
        lock (_writing)
        {
            _ring[_count++ % Length] = line.Target.Length > LongestTarget ? line with { Target = line.Target[..LongestTarget] } : line;
        }
    }

    public void Clear()
    {
        lock (_writing)
        {
            Array.Clear(_ring);
            _count = 0;
        }
    }

    /// <summary>What was received, oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Read()
    {
        List<(long Number, Line Line)> lines = [];
        lock (_writing)
        {
            for (var number = Math.Max(0, _count - Length); number < _count; number++)
            {
                lines.Add((number, _ring[number % Length]));
            }
        }

        var redaction = Redaction();
        return [.. lines.Select(line => Describe(line.Number + 1, line.Line, redaction))];
    }

    /// <summary>One request as it may be shown.</summary>
    public ReceivedRequest Describe(in Line line) => Describe(0, line, Redaction());

    /// <summary>The target of a request as it may be shown.</summary>
    public string Show(string target)
    {
        var (path, query) = Redaction().Hide(target);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private Redaction Redaction() => new(books.Keys(), token);

    private static ReceivedRequest Describe(long number, in Line line, Redaction redaction)
    {
        var (path, query) = redaction.Hide(line.Target);
        return new(number, line.At, line.Verb, path, query, redaction.Label(line.Key), line.Status, line.Code, line.Fault);
    }

    /// <summary>A request as it is remembered. One that was cut off has no answer.</summary>
    internal readonly record struct Line(
        DateTimeOffset At, string Verb, string Target, string? Key, int? Status, string? Code, FaultKind? Fault)
    {
        public Line(DateTimeOffset at, string verb, string target, string? key, ApiResponse? answer, FaultKind? fault)
            : this(at, verb, target, key, answer?.Status, answer?.Code, fault)
        {
        }
    }
}

/// <summary>A request that the exchange received, without anything secret.</summary>
/// <param name="Number">Its number since the start, or since the log was cleared.</param>
/// <param name="At">When it was answered, by the wire clock.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query as it was sent, with secrets hidden; empty when there was none.</param>
/// <param name="Key">The label of its key, or the first digits of a key without one; <c>unknown</c> for an unknown key.</param>
/// <param name="Status">The HTTP status of the answer; none when the connection was cut.</param>
/// <param name="Code">KuCoin's code in the answer, where the answer was KuCoin's.</param>
/// <param name="Fault">The fault that struck it.</param>
public sealed record ReceivedRequest(
    long Number, DateTimeOffset At, string Verb, string Path, string Query, string? Key, int? Status, string? Code, FaultKind? Fault);
