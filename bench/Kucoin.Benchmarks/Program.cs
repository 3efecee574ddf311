using Kucoin.Benchmarks;
using Kucoin.Benchmarks.Contenders;
using Kucoin.Benchmarks.Rounds;
using Kucoin.Benchmarks.Scale;

// Without arguments it measures the clients and writes bench/results/client.md; the other verbs are the roles of its own processes.
IContender Contender(string name, string address) => name switch
{
    "floor" => new Floor(new(address)),
    "plain" => new Plain(new(address)),
    "kucoin" => new Library(new(address)),
    _ => throw new ArgumentException($"There is no contender {name}."),
};

switch (args)
{
    case ["serve"]:
        await BareServer.OfRecordedAnswers().Run();
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
        using (var contender = Contender(name, address))
        {
            await contender.Call(Operation.Accounts);
            Lines.Say("answered");
        }

        break;

    case ["contend", var name, var address]:
        using (var contender = Contender(name, address))
        {
            await Contend(contender);
        }

        break;

    default:
        await MeasureClients();
        break;
}

static async Task Contend(IContender contender)
{
    while (Lines.Hear() is { } line)
    {
        var command = line.Split(' ');
        var figures = await Load.Run(contender, Enum.Parse<Operation>(command[0]), int.Parse(command[1]), Plan.Callers);
        Lines.Say(figures.ToString());
    }
}

async Task MeasureClients()
{
    var plan = args.Contains("--quick") ? Plan.Quick : Plan.Full;
    string[] contenders = ["floor", "plain", "kucoin"];
    Operation[] operations = [.. Operations.All.Where(operation => args.All(arg => arg.StartsWith('-')) || args.Contains($"{operation}"))];
    var results = await ClientRounds.Run(plan, contenders, operations);
    var table = Table.Of(results, plan, contenders, operations);
    Console.Out.Write(table);
    if (plan == Plan.Full && operations.Length == Operations.All.Count)
    {
        Results.Write("client.md", table);
    }
}
