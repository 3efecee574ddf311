using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Kucoin.Client.Http;

/// <summary>Reads the whole body of a response, up to a size, into a pooled buffer.</summary>
internal static class ResponseReader
{
    /// <summary>
    /// The supported content encodings. Decompression happens here, because a decompressing handler parses the headers of every request.
    /// </summary>
    public const string Packing = "gzip";

    private const int FirstBuffer = 16 * 1024;

    /// <summary>A synchronous call is canceled by closing the body.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<HttpExchange> Read(HttpResponseMessage response, int maxBytes, bool async, CancellationToken ct)
    {
        using var closing = async ? default : ct.Register(static content => ((HttpContent)content!).Dispose(), response.Content);
        var isPacked = IsPacked(response.Content.Headers);
        var buffer = ArrayPool<byte>.Shared.Rent(GetSize(isPacked ? null : GetLength(response.Content.Headers), maxBytes));
        var length = 0;
        try
        {
            var sent = async
                ? await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false)
                : response.Content.ReadAsStream(ct);
            using var body = isPacked ? new GZipStream(sent, CompressionMode.Decompress) : sent;
            while (true)
            {
                var read = async
                    ? await body.ReadAsync(buffer.AsMemory(length), ct).ConfigureAwait(false)
                    : body.Read(buffer, length, buffer.Length - length);
                length += read;
                if (read == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    return HttpExchange.Answered(
                        response.StatusCode, buffer, length, RateLimitHeaders.Read(response), ExchangeClock.GetDate(response));
                }

                if (length > maxBytes)
                {
                    throw new InvalidDataException();
                }

                if (length == buffer.Length)
                {
                    Grow(ref buffer);
                }
            }
        }
        catch (InvalidDataException) when (!ct.IsCancellationRequested)
        {
            var flaw = length > maxBytes ? $"The body is longer than {maxBytes} bytes." : "The body cannot be decompressed.";
            return HttpExchange.Flawed(response.StatusCode, buffer, length, RateLimitHeaders.Read(response), flaw);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static bool IsPacked(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Encoding", out var encoding)
        && string.Equals(encoding.ToString(), Packing, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of the header: reading the length from the content would allocate.</summary>
    private static long? GetLength(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Length", out var values)
        && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    /// <summary>With one extra byte, which distinguishes a body of maximum length from one that is too long.</summary>
    private static int GetSize(long? expected, int maxBytes) => (int)Math.Min(expected ?? FirstBuffer, maxBytes) + 1;

    private static void Grow(ref byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
