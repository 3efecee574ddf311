using System.Diagnostics;

namespace Kucoin.Benchmarks.Rounds;

/// <summary>Contenders in turn, round after round, so that whatever slows the machine down slows all of them.</summary>
internal static class ClientRounds
{
    public static async Task<ClientResults> Run(Plan plan, IReadOnlyList<string> contenders, IReadOnlyList<Operation> operations)
    {
        await using var server = Role.Start("serve");
        var address = await server.Hear();
        var figures = new Dictionary<(string, Operation), Figures>();
        var disturbed = 0;
        foreach (var operation in operations)
        {
            var running = contenders.ToDictionary(name => name, name => Role.Start("contend", name, address));
            foreach (var (name, contender) in running)
            {
                await contender.Ask($"{operation} {(operation.IsLarge() ? plan.WarmLarge : plan.WarmSmall)}");
                Progress($"{operation}: {name} is warm");
            }

            var rounds = contenders.ToDictionary(name => name, _ => new List<Figures>());
            var retries = plan.Retries;
            var command = $"{operation} {(operation.IsLarge() ? plan.Large : plan.Small)}";
            for (var round = 0; round < plan.Rounds; round++)
            {
                foreach (var (name, contender) in running)
                {
                    var (measured, others) = await Round(server, contender, command);
                    while (others > Plan.Disturbed && retries-- > 0)
                    {
                        (measured, others) = await Round(server, contender, command);
                    }

                    disturbed += others > Plan.Disturbed ? 1 : 0;
                    rounds[name].Add(measured);
                }
            }

            foreach (var (name, contender) in running)
            {
                figures[(name, operation)] = Figures.MedianOf(rounds[name]);
                await contender.DisposeAsync();
            }
        }

        return new(figures, await ColdStarts(plan, contenders, address), disturbed);
    }

    /// <summary>One round, and what share of one processor others used meanwhile.</summary>
    private static async Task<(Figures Measured, double Others)> Round(Role server, Role contender, string command)
    {
        TimeSpan Foreign() => Others.Processor() - server.Processor - contender.Processor - Environment.CpuUsage.TotalTime;
        var (before, start) = (Foreign(), Stopwatch.GetTimestamp());
        var measured = Figures.Parse(await contender.Ask(command));
        return (measured, (Foreign() - before) / Stopwatch.GetElapsedTime(start));
    }

    /// <summary>From the start of a process to its first parsed answer, in milliseconds.</summary>
    private static async Task<Dictionary<string, double>> ColdStarts(Plan plan, IReadOnlyList<string> contenders, string address)
    {
        var times = contenders.ToDictionary(name => name, _ => new List<double>());
        for (var start = 0; start < plan.ColdStarts; start++)
        {
            foreach (var name in contenders)
            {
                var began = Stopwatch.GetTimestamp();
                await using var contender = Role.Start("cold", name, address);
                await contender.Hear();
                times[name].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        return times.ToDictionary(time => time.Key, time => Figures.Median(time.Value, milliseconds => milliseconds));
    }

    private static void Progress(string line) => Console.Error.WriteLine(line);
}

internal sealed record ClientResults(
    IReadOnlyDictionary<(string Contender, Operation Operation), Figures> Figures,
    IReadOnlyDictionary<string, double> ColdStarts,
    int DisturbedRounds);
