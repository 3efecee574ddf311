using System.Diagnostics;
using System.Globalization;
using Kucoin.Emulator.Tests.Http.Fuzzing;

namespace Kucoin.Load;

/// <summary>Sends the exchange what no client should send, an exchange of its own for each seed.</summary>
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
        | answers that are neither an envelope nor a plain refusal | 0 |
        | failures of the exchange (5xx, 500000) | 0 |
        | ledger out of balance | 0 |
        | duration | {duration.TotalSeconds:0} s |

        Verbs, paths, queries, headers, bodies, encodings and sizes are drawn from the seed, the same seed the same bytes but for timestamps.
        Six of ten requests are signed, and most of them come past the gate; the others resemble a request at best.
        `tests/Kucoin.Emulator.Tests/Http/Fuzzing` sends some thousands with every test run.

        | response | requests |
        |---|--:|
        {string.Join('\n', run.Outcomes.Select(outcome => string.Create(CultureInfo.InvariantCulture, $"| `{outcome.Key}` | {outcome.Value:N0} |")))}

        `control` is the control interface, which responses without a code. `HTTP` stands for responses without an envelope: pages, and refusals
        of the server under the exchange. Without a response are requests that ended before the length they promised.

        """);
}
