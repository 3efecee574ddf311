using System.Buffers;
using System.Net;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>What came of one message: an answer with its body, or the reason why there is none.</summary>
internal readonly struct HttpExchange : IDisposable
{
    private readonly byte[]? _buffer;
    private readonly int _length;

    private HttpExchange(byte[]? buffer, int length) => (_buffer, _length) = (buffer, length);

    public HttpStatusCode? Status { get; private init; }

    public KucoinRateLimit? RateLimit { get; private init; }

    /// <summary>When the exchange says it answered, in UTC.</summary>
    public DateTime? Date { get; private init; }

    /// <summary>Why there is no answer; <see langword="null"/> when there is one.</summary>
    public string? Failure { get; private init; }

    /// <summary>Why the body of an answer is not whole; <see langword="null"/> when it is.</summary>
    public string? Flaw { get; private init; }

    /// <summary>Whether it is certain that the exchange did not get the request.</summary>
    public bool NeverSent { get; private init; }

    /// <summary>Whether a handler of the host kept the request from the network.</summary>
    public bool Stopped { get; private init; }

    /// <summary>Whether the caller's token ended the wait.</summary>
    public bool Cancelled { get; private init; }

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    public static HttpExchange Answered(
        HttpStatusCode status, byte[] pooledBuffer, int length, KucoinRateLimit? rateLimit, DateTime? date) =>
        new(pooledBuffer, length) { Status = status, RateLimit = rateLimit, Date = date };

    /// <summary>An answer whose body is longer than allowed or cannot be unpacked; what there is of it stands.</summary>
    public static HttpExchange Flawed(HttpStatusCode status, byte[] pooledBuffer, int length, KucoinRateLimit? rateLimit, string flaw) =>
        new(pooledBuffer, length) { Status = status, RateLimit = rateLimit, Flaw = flaw };

    public static HttpExchange Failed(string failure, bool stopped, bool neverSent, bool cancelled) =>
        new(null, 0) { Failure = failure, Stopped = stopped, NeverSent = neverSent, Cancelled = cancelled };

    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }
}
