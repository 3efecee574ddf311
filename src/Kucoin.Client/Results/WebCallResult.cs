using System.Diagnostics.CodeAnalysis;
using System.Net;
using Kucoin.Client.Http;

namespace Kucoin.Client.Results;

/// <summary>What a call gave: its data or the reason why there is none, and what is known of the HTTP exchange.</summary>
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

    /// <summary>Whether there is data.</summary>
    [MemberNotNullWhen(true, nameof(Data))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;

    /// <summary>The data, when the call succeeded.</summary>
    public T? Data { get; }

    /// <summary>Why there is no data.</summary>
    public KucoinError? Error { get; }

    /// <summary>The verb of the request.</summary>
    public string RequestMethod => Facts.Verb;

    /// <summary>The path of the request, without its query.</summary>
    public string RequestPath => Facts.Path;

    /// <summary>The caller's id of the request, where the endpoint takes one; made by the library when the caller gave none.</summary>
    public string? ClientOid => Facts.ClientOid;

    /// <summary>The HTTP status of the last answer, when there was one.</summary>
    public HttpStatusCode? ResponseStatusCode => Facts.Status;

    /// <summary>How long the call took, waits included.</summary>
    public TimeSpan ResponseTime => Facts.Duration;

    /// <summary>
    /// How many requests were sent, for all pages of a list together. 0 when none was sent, and for a resolved transfer, whose ledgers
    /// are read as far as need be.
    /// </summary>
    public int Attempts => Facts.Attempts;

    /// <summary>What the last answer said of the quota, when it said anything.</summary>
    public KucoinRateLimit? RateLimit => Facts.RateLimit;

    internal CallFacts Facts { get; }

    /// <summary>The data, or the error as an exception.</summary>
    /// <exception cref="KucoinException">The call gave no data.</exception>
    public T GetDataOrThrow() => Success ? Data : throw new KucoinException(Error);

    /// <summary>Whether the call succeeded, or why it did not.</summary>
    public override string ToString() => $"{RequestMethod} {RequestPath}: {Error?.Message ?? "success"}";

    /// <summary>A failure that happened after this call, on the way to what the caller asked for.</summary>
    internal WebCallResult<TOther> WithError<TOther>(KucoinError error) => new(Facts, error);

    /// <summary>The same result with its data in another form.</summary>
    internal WebCallResult<TOther> As<TOther>(Func<T, TOther> change) => Success ? new(Facts, change(Data)) : new(Facts, Error);
}

/// <summary>What is known of a call apart from its data.</summary>
internal readonly record struct CallFacts(
    string Verb,
    string Path,
    string? ClientOid,
    HttpStatusCode? Status,
    TimeSpan Duration,
    int Attempts,
    KucoinRateLimit? RateLimit,
    TimeSpan RoundTrip,
    ClockReading? Reading = null)
{
    /// <summary>The last of several calls that are one to the caller: what was answered is its answer, what was sent adds up.</summary>
    public CallFacts After(CallFacts? before, TimeSpan duration) =>
        this with { Duration = duration, Attempts = Attempts + (before?.Attempts ?? 0) };
}
