using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Kucoin.Client.Results;

/// <summary>The result of a call: its data or its error, and details of the HTTP exchange.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed record WebCallResult<T>
{
    internal WebCallResult(CallFacts facts, T data)
    {
        Facts = facts;
        Data = data;
    }

    internal WebCallResult(CallFacts facts, KucoinError error)
    {
        Facts = facts;
        Error = error;
    }

    /// <summary>Whether the call succeeded and <see cref="Data"/> is set.</summary>
    [MemberNotNullWhen(true, nameof(Data))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;

    /// <summary>The data, when the call succeeded.</summary>
    public T? Data { get; }

    /// <summary>The error, when the call failed.</summary>
    public KucoinError? Error { get; }

    /// <summary>
    /// The parts of the response that could not be used, and are missing from <see cref="Data"/>. Empty when the whole response is valid.
    /// </summary>
    public IReadOnlyList<KucoinDataProblem> Problems => Facts.Problems ?? [];

    /// <summary>Whether the call succeeded and nothing is missing from <see cref="Data"/>, see <see cref="Problems"/>.</summary>
    public bool IsComplete => Success && Problems.Count == 0;

    /// <summary>The verb of the request; empty for a result without a request.</summary>
    public string RequestMethod => Facts.Verb;

    /// <summary>The path of the request, without its query; empty for a result without a request.</summary>
    public string RequestPath => Facts.Path;

    /// <summary>
    /// The client-supplied id of the request, if the endpoint accepts one. The library generates it when the caller supplies none.
    /// </summary>
    public string? ClientOid => Facts.ClientOid;

    /// <summary>The HTTP status of the last response, if there was one.</summary>
    public HttpStatusCode? ResponseStatusCode => Facts.Status;

    /// <summary>The duration of the call, including waits.</summary>
    public TimeSpan ResponseTime => Facts.Duration;

    /// <summary>
    /// The number of requests sent, for all pages of a list together. It is 0 when none was sent, and for a resolved transfer, which reads
    /// as many ledger pages as needed.
    /// </summary>
    public int Attempts => Facts.Attempts;

    /// <summary>The state of the quota in the last response, if it had one.</summary>
    public KucoinRateLimit? RateLimit => Facts.RateLimit;

    internal CallFacts Facts { get; }

    /// <summary>Returns the data, or throws the error as an exception.</summary>
    /// <exception cref="KucoinException">The call failed.</exception>
    public T GetDataOrThrow() => Success ? Data : throw new KucoinException(Error);

    /// <summary>Whether the call succeeded, or why it did not.</summary>
    public override string ToString() => $"{RequestMethod} {RequestPath}: {Error?.Message ?? "success"}".TrimStart(' ', ':');

    /// <summary>Creates a failed result for an error that occurred after this call, in a later step of the same operation.</summary>
    internal WebCallResult<TOther> WithError<TOther>(KucoinError error) => new(Facts, error);

    /// <summary>Adds a problem to a successful result.</summary>
    internal WebCallResult<T> With(KucoinDataProblem problem) => new(Facts with { Problems = [.. Problems, problem] }, Data!);

    /// <summary>Converts the data of the result.</summary>
    internal WebCallResult<TOther> As<TOther>(Func<T, TOther> change) => Success ? new(Facts, change(Data)) : new(Facts, Error);
}

/// <summary>Creates results without a call, for tests and for implementations of the interfaces of this library.</summary>
public static class WebCallResult
{
    /// <summary>Creates a successful result.</summary>
    /// <param name="data">The data.</param>
    /// <param name="problems">What is missing from the data. Default: nothing.</param>
    public static WebCallResult<T> FromData<T>(T data, IReadOnlyList<KucoinDataProblem>? problems = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(CallFacts.None with { Problems = problems }, data);
    }

    /// <summary>Creates a failed result.</summary>
    public static WebCallResult<T> FromError<T>(KucoinError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(CallFacts.None with { ClientOid = (error as KucoinError.OutcomeUnknown)?.ClientOid }, error);
    }
}

/// <summary>The details of a call other than its data.</summary>
internal readonly record struct CallFacts(
    string Verb,
    string Path,
    string? ClientOid,
    HttpStatusCode? Status,
    TimeSpan Duration,
    int Attempts,
    KucoinRateLimit? RateLimit,
    TimeSpan RoundTrip,
    ClockReading? Reading = null,
    IReadOnlyList<KucoinDataProblem>? Problems = null)
{
    /// <summary>The details of a result that no call returned.</summary>
    public static CallFacts None => new("", "", null, null, TimeSpan.Zero, 0, null, TimeSpan.Zero);

    /// <summary>
    /// Merges several calls into one result: the response is the last one; the numbers of requests and the problems are added.
    /// </summary>
    public CallFacts After(CallFacts? before, TimeSpan duration) => this with
    {
        Duration = duration,
        Attempts = Attempts + (before?.Attempts ?? 0),
        Problems = before?.Problems is { } earlier ? [.. earlier, .. Problems ?? []] : Problems,
    };
}
