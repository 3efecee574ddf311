using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The request log: a ring buffer of the last requests. Secrets are redacted when the log is read, not while a request is served.
/// </summary>
internal sealed class RequestLog(GeneralLedger ledger, EmulatorControlToken? token = null)
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

    /// <summary>The received requests, oldest first.</summary>
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

    /// <summary>Redacts a request for display.</summary>
    public ReceivedRequest Describe(in Line line) => Describe(0, line, Redaction());

    /// <summary>Redacts the verb and the target of a request for display.</summary>
    public (string Verb, string Target) Show(string verb, string target)
    {
        var redaction = Redaction();
        var (path, query) = redaction.Hide(target);
        return (redaction.Hide(verb).Path, query.Length == 0 ? path : $"{path}?{query}");
    }

    private Redaction Redaction() => new(ledger.Keys(), token);

    private static ReceivedRequest Describe(long number, in Line line, Redaction redaction)
    {
        var (path, query) = redaction.Hide(line.Target);
        var verb = redaction.Hide(line.Verb).Path;
        return new(number, line.At, verb, path, query, redaction.Label(line.Key), line.Status, line.Code, line.Fault);
    }

    /// <summary>An entry of the request log. A request whose connection was closed has no response.</summary>
    internal readonly record struct Line(
        DateTimeOffset At, string Verb, string Target, string? Key, int? Status, string? Code, FaultKind? Fault)
    {
        public Line(DateTimeOffset at, string verb, string target, string? key, ApiResponse? response, FaultKind? fault)
            : this(at, verb, target, key, response?.Status, response?.Code, fault)
        {
        }
    }
}

/// <summary>A request that the emulator received, without secrets.</summary>
/// <param name="Number">The sequence number since the start, or since the log was cleared.</param>
/// <param name="At">The wire time of the response.</param>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query string as sent, with secrets redacted; empty when there was none.</param>
/// <param name="Key">The label of the key, or the first digits of a key without a label; <c>unknown</c> for an unknown key.</param>
/// <param name="Status">The HTTP status of the response; <see langword="null"/> when the connection was closed without one.</param>
/// <param name="Code">The KuCoin code of the response, if it was a KuCoin envelope.</param>
/// <param name="Fault">The fault that applied to the request.</param>
public sealed record ReceivedRequest(
    long Number, DateTimeOffset At, string Verb, string Path, string Query, string? Key, int? Status, string? Code, FaultKind? Fault);
