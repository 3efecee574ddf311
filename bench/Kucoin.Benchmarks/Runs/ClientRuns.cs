using System.Diagnostics;

namespace Kucoin.Benchmarks.Runs;

/// <summary>Runs the jobs round-robin, so that a slowdown of the machine affects all of them.</summary>
internal static class ClientRuns
{
    public static async Task<ClientResults> Run(Plan plan, IReadOnlyList<string> jobs, IReadOnlyList<Operation> operations)
    {
        await using var server = WorkerProcess.Start("serve");
        var address = await server.Hear();
        var figures = new Dictionary<(string, Operation), Figures>();
        var disturbed = 0;
        foreach (var operation in operations)
        {
            var running = jobs.ToDictionary(name => name, name => WorkerProcess.Start("contend", name, address));
            foreach (var (name, job) in running)
            {
                await job.Ask($"{operation} {(operation.IsLarge() ? plan.WarmLarge : plan.WarmSmall)}");
                Progress($"{operation}: {name} is warm");
            }

            var rounds = jobs.ToDictionary(name => name, _ => new List<Figures>());
            var retries = plan.Retries;
            var command = $"{operation} {(operation.IsLarge() ? plan.Large : plan.Small)}";
            for (var round = 0; round < plan.Rounds; round++)
            {
                foreach (var (name, job) in running)
                {
                    var (measured, others) = await Round(server, job, command);
                    while (others > Plan.Disturbed && retries-- > 0)
                    {
                        (measured, others) = await Round(server, job, command);
                    }

                    disturbed += others > Plan.Disturbed ? 1 : 0;
                    rounds[name].Add(measured);
                }
            }

            foreach (var (name, job) in running)
            {
                figures[(name, operation)] = Figures.MedianOf(rounds[name]);
                await job.DisposeAsync();
            }
        }

        return new(figures, await ColdStarts(plan, jobs, address), disturbed);
    }

    /// <summary>One round, and the share of one processor that other processes used meanwhile.</summary>
    private static async Task<(Figures Measured, double Others)> Round(WorkerProcess server, WorkerProcess job, string command)
    {
        TimeSpan Foreign() => Others.Processor() - server.Processor - job.Processor - Environment.CpuUsage.TotalTime;
        var (before, start) = (Foreign(), Stopwatch.GetTimestamp());
        var measured = Figures.Parse(await job.Ask(command));
        return (measured, (Foreign() - before) / Stopwatch.GetElapsedTime(start));
    }

    /// <summary>The time from the start of a process to its first parsed response, in milliseconds.</summary>
    private static async Task<Dictionary<string, double>> ColdStarts(Plan plan, IReadOnlyList<string> jobs, string address)
    {
        var times = jobs.ToDictionary(name => name, _ => new List<double>());
        for (var start = 0; start < plan.ColdStarts; start++)
        {
            foreach (var name in jobs)
            {
                var began = Stopwatch.GetTimestamp();
                await using var job = WorkerProcess.Start("cold", name, address);
                await job.Hear();
                times[name].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        return times.ToDictionary(time => time.Key, time => Figures.Median(time.Value, milliseconds => milliseconds));
    }

    private static void Progress(string line) => Console.Error.WriteLine(line);
}

internal sealed record ClientResults(
    IReadOnlyDictionary<(string Job, Operation Operation), Figures> Figures,
    IReadOnlyDictionary<string, double> ColdStarts,
    int DisturbedRounds);
