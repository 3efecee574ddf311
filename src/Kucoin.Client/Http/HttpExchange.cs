using System.Buffers;
using System.Net;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>The result of an HTTP exchange: a response with its body, or the reason why there is none.</summary>
internal readonly struct HttpExchange : IDisposable
{
    private readonly byte[]? _buffer;
    private readonly int _length;

    private HttpExchange(byte[]? buffer, int length) => (_buffer, _length) = (buffer, length);

    public HttpStatusCode? Status { get; private init; }

    public KucoinRateLimit? RateLimit { get; private init; }

    /// <summary>The date of the response, in UTC.</summary>
    public DateTime? Date { get; private init; }

    /// <summary>Why there is no response; <see langword="null"/> when there is one.</summary>
    public string? Failure { get; private init; }

    /// <summary>Why the body of the response is incomplete; <see langword="null"/> when it is complete.</summary>
    public string? Flaw { get; private init; }

    /// <summary>Whether the exchange certainly did not receive the request.</summary>
    public bool NeverSent { get; private init; }

    /// <summary>Whether a custom handler blocked the request.</summary>
    public bool Stopped { get; private init; }

    /// <summary>Whether the caller's token was canceled.</summary>
    public bool Cancelled { get; private init; }

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    public static HttpExchange Answered(
        HttpStatusCode status, byte[] pooledBuffer, int length, KucoinRateLimit? rateLimit, DateTime? date) =>
        new(pooledBuffer, length) { Status = status, RateLimit = rateLimit, Date = date };

    /// <summary>A response whose body is too long or cannot be decompressed; the data read so far is kept.</summary>
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
