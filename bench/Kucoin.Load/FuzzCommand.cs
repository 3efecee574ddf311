using System.Diagnostics;
using System.Globalization;
using Kucoin.Emulator.Tests.Http.Fuzzing;

namespace Kucoin.Load;

/// <summary>Fuzzes the exchange with malformed requests; each seed has its own exchange.</summary>
internal static class FuzzCommand
{
    private const int RequestsOfSeed = 10_000;

    public static async Task RunAsync(Arguments arguments)
    {
        var requests = arguments.Number("--requests", 1_000_000);
        var firstSeed = arguments.Number("--seed", 1);
        var run = new FuzzRun();
        var begin = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < requests; sent += RequestsOfSeed)
        {
            await run.PlayAsync((ulong)(firstSeed + (sent / RequestsOfSeed)), Math.Min(RequestsOfSeed, requests - sent));
            InvariantViolationException.ThrowIfAny(run.Problems);
        }

        Results.Write("emulator-fuzz.md", Table(run, requests, firstSeed, Stopwatch.GetElapsedTime(begin)), arguments.IsTry);
    }

    private static string Table(FuzzRun run, int requests, int firstSeed, TimeSpan duration) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Fuzzing the local exchange

        {Results.Command($"fuzz --requests {requests} --seed {firstSeed}")}

        {Results.Circumstances}

        | | |
        |---|--:|
        | requests, a new exchange for each seed of {RequestsOfSeed:N0} | {requests:N0} |
        | responses that are neither an envelope nor a plain HTTP error | 0 |
        | server errors (5xx, 500000) | 0 |
        | ledger out of balance | 0 |
        | duration | {duration.TotalSeconds:0} s |

        Verbs, paths, queries, headers, bodies, encodings and sizes are random. The same seed gives the same bytes, except for timestamps.
        Six of ten requests are signed, and most of those pass authentication; the others are malformed in various ways.
        `tests/Kucoin.Emulator.Tests/Http/Fuzzing` sends several thousand in every test run.

        | response | requests |
        |---|--:|
        {string.Join('\n', run.Outcomes.Select(outcome => string.Create(CultureInfo.InvariantCulture, $"| `{outcome.Key}` | {outcome.Value:N0} |")))}

        `control` is the control interface, whose responses have no code. `HTTP` stands for responses without an envelope: HTML pages,
        and errors of the web server. Requests without a response ended before their declared length.

        """);
}
