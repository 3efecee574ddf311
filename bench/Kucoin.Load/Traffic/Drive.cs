using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Kucoin.Load.Processes;

namespace Kucoin.Load.Traffic;

/// <summary>Concurrent callers, each with its own connection, which sends the next request after each response.</summary>
internal sealed class Drive(Signer signer, int connections)
{
    /// <summary>Sends requests for a duration and counts successes; any other response violates the invariant.</summary>
    public async Task<Figures> RunAsync(
        ServerProcess server, Func<long, Call> next, TimeSpan duration, ICollection<Attempt>? attempts = null)
    {
        var number = -1L;
        var processor = server.Processor;
        var begin = Stopwatch.GetTimestamp();
        var callers = Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync)).ToArray();
        var results = await Task.WhenAll(callers);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        foreach (var attempt in results.SelectMany(result => result.Attempts))
        {
            attempts?.Add(attempt);
        }

        return Figures.Of([.. results.SelectMany(result => result.Latencies)], elapsed, server.Processor - processor);

        async Task<(List<long> Latencies, List<Attempt> Attempts)> AskAsync()
        {
            var (latencies, made) = (new List<long>(), new List<Attempt>());
            using var connection = await Connection.OpenAsync(server.Address);
            while (Stopwatch.GetElapsedTime(begin) < duration)
            {
                var call = next(Interlocked.Increment(ref number));
                var request = signer.Sign(call);
                var start = Stopwatch.GetTimestamp();
                var (status, body) = await connection.SendAsync(request);
                latencies.Add(Stopwatch.GetTimestamp() - start);
                Check(call, status, body.Span);
                if (call.Attempt is { } attempt)
                {
                    attempt.IsAnswered = true;
                    made.Add(attempt);
                }
            }

            return (latencies, made);
        }
    }

    /// <summary>Makes transfers until the server is killed, and returns every requested transfer.</summary>
    /// <param name="server">The exchange.</param>
    /// <param name="next">Creates the request with a number.</param>
    /// <param name="onResponse">Called with each response.</param>
    /// <param name="canBeRefused">Whether the disk may be full.</param>
    public async Task<IReadOnlyCollection<Attempt>> RunToTheEndAsync(
        ServerProcess server, Func<long, Call> next, Action<Attempt?> onResponse, bool canBeRefused = false)
    {
        var number = -1L;
        var attempts = new ConcurrentBag<Attempt>();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync)));
        return attempts;

        async Task AskAsync()
        {
            try
            {
                using var connection = await Connection.OpenAsync(server.Address);
                while (true)
                {
                    var call = next(Interlocked.Increment(ref number));
                    if (call.Attempt is { } attempt)
                    {
                        attempts.Add(attempt);
                    }

                    var (status, body) = await connection.SendAsync(signer.Sign(call));
                    Note(call, status, body.Span, canBeRefused);
                    onResponse(call.Attempt);
                }
            }
            catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
            {
                // The server was killed; requests in flight have no response.
            }
        }
    }

    /// <summary>
    /// Makes transfers until every caller was rejected often enough, as on a full disk, and returns every requested transfer.
    /// </summary>
    public async Task<IReadOnlyCollection<Attempt>> RunUntilRefusedAsync(
        ServerProcess server, Func<long, Call> next, int refusals, int most = int.MaxValue)
    {
        var number = -1L;
        var attempts = new ConcurrentBag<Attempt>();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync)));
        return attempts;

        async Task AskAsync()
        {
            using var connection = await Connection.OpenAsync(server.Address);
            for (var refused = 0; refused < refusals;)
            {
                var mine = Interlocked.Increment(ref number);
                if (mine >= most)
                {
                    return;
                }

                var call = next(mine);
                attempts.Add(call.Attempt!);
                var (status, body) = await connection.SendAsync(signer.Sign(call));
                Note(call, status, body.Span, canBeRefused: true);
                refused += call.Attempt!.IsRefused ? 1 : 0;
            }
        }
    }

    /// <summary>Records the result of a call. An unexpected response violates the invariant.</summary>
    private static void Note(Call call, int status, ReadOnlySpan<byte> body, bool canBeRefused)
    {
        if (canBeRefused && body.StartsWith("{\"code\":\"500000\","u8))
        {
            call.Attempt?.IsRefused = true;
            return;
        }

        Check(call, status, body);
        call.Attempt?.IsAnswered = true;
    }

    private static void Check(Call call, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || !body.StartsWith("{\"code\":\"200000\","u8))
        {
            var response = Encoding.UTF8.GetString(body);
            throw new InvariantViolationException($"{call.Verb} {call.Target} {call.Body} returned {status} {response}");
        }
    }
}

/// <summary>The figures of a drive. Times are in microseconds.</summary>
internal readonly record struct Figures(long Calls, double PerSecond, double Median, double Slowest99, double ProcessorPerCall)
{
    public static Figures Of(long[] latencies, TimeSpan elapsed, TimeSpan processor)
    {
        Array.Sort(latencies);
        return new(
            latencies.Length,
            latencies.Length / elapsed.TotalSeconds,
            Microseconds(latencies[latencies.Length / 2]),
            Microseconds(latencies[latencies.Length * 99 / 100]),
            processor.TotalMicroseconds / latencies.Length);

        static double Microseconds(long ticks) => ticks * 1_000_000.0 / Stopwatch.Frequency;
    }

    /// <summary>The median by throughput.</summary>
    public static Figures Middle(IEnumerable<Figures> rounds)
    {
        var sorted = rounds.OrderBy(round => round.PerSecond).ToArray();
        return sorted[sorted.Length / 2];
    }
}
