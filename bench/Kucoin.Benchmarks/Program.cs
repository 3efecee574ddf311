using Kucoin.Benchmarks;
using Kucoin.Benchmarks.Jobs;
using Kucoin.Benchmarks.Runs;
using Kucoin.Benchmarks.Scale;

// Without arguments it measures the clients and writes bench/results/client.md; the other verbs start its worker processes.
IBenchmarkJob Job(string name, string address) => name switch
{
    "floor" => new Floor(new(address)),
    "plain" => new Plain(new(address)),
    "kucoin" => new Library(new(address)),
    _ => throw new ArgumentException($"There is no job {name}."),
};

switch (args)
{
    case ["serve"]:
        await BareServer.OfRecordedResponses().Run();
        break;

    case ["serve", var latency, var rows, var subAccounts]:
        await BareServer.OfPages(TimeSpan.FromMilliseconds(int.Parse(latency)), new(int.Parse(rows), int.Parse(subAccounts))).Run();
        break;

    case ["scale-run", var what, var address, var size]:
        Lines.Say(await ScaleRun.Run(what, new(address), int.Parse(size)));
        break;

    case ["scale"]:
        Results.Write("scale.md", await ScaleTable.Make());
        break;

    case ["cold", var name, var address]:
        using (var job = Job(name, address))
        {
            await job.Call(Operation.Accounts);
            Lines.Say("answered");
        }

        break;

    case ["contend", var name, var address]:
        using (var job = Job(name, address))
        {
            await Contend(job);
        }

        break;

    default:
        await MeasureClients();
        break;
}

static async Task Contend(IBenchmarkJob job)
{
    while (Lines.Hear() is { } line)
    {
        var command = line.Split(' ');
        var figures = await Load.Run(job, Enum.Parse<Operation>(command[0]), int.Parse(command[1]), Plan.Callers);
        Lines.Say(figures.ToString());
    }
}

async Task MeasureClients()
{
    var plan = args.Contains("--quick") ? Plan.Quick : Plan.Full;
    string[] jobs = ["floor", "plain", "kucoin"];
    Operation[] operations = [.. Operations.All.Where(operation => args.All(arg => arg.StartsWith('-')) || args.Contains($"{operation}"))];
    var results = await ClientRuns.Run(plan, jobs, operations);
    var table = Table.Of(results, plan, jobs, operations);
    Console.Out.Write(table);
    if (plan == Plan.Full && operations.Length == Operations.All.Count)
    {
        Results.Write("client.md", table);
    }
}
