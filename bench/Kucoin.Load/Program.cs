using Kucoin.Load;
using Kucoin.Load.Processes;

const string Usage =
    """
    Puts load on the local exchange and holds it to its promises.

      load    [--seconds 60] [--connections 64]               reads and transfers at once; throughput beside bare Kestrel and bare SQLite
      loss    [--kills 1000] [--full N] [--connections 64] [--seed 1]
                                                          kills the exchange under load and looks for what was answered; the last of the
                                                          kills on a file system that is full (as root)
      full-disk [--runs 20] [--connections 8] [--megabytes 3]
                                                          moves money on a file system until it is full (as root)
      starts  [--rounds 5]                                    how fast it starts, and how much memory it takes
      fuzz    [--requests 1000000] [--seed 1]                 sends what no client should send, and reads what comes back

    Each writes its table to bench/results; with --try it only shows it. The exit code is 1 when a promise is broken.
    """;

try
{
    switch (args)
    {
        // The roles of this program's own child processes.
        case [EmulatorWorker.Name, var file, .. var scenario]:
            await EmulatorWorker.RunAsync(file, scenario.FirstOrDefault());
            return 0;

        case [BareKestrelWorker.Name, var folder]:
            await BareKestrelWorker.RunAsync(folder);
            return 0;

        case [StartWorker.Name]:
            await StartWorker.RunAsync();
            return 0;

        case ["load", .. var rest]:
            await LoadCommand.RunAsync(new(rest, "--seconds", "--connections"));
            return 0;

        case ["loss", .. var rest]:
            await LossCommand.RunAsync(new(rest, "--kills", "--full", "--connections", "--seed"));
            return 0;

        case ["full-disk", .. var rest]:
            await FullDiskCommand.RunAsync(new(rest, "--runs", "--connections", "--megabytes"));
            return 0;

        case ["starts", .. var rest]:
            await StartsCommand.RunAsync(new(rest, "--rounds"));
            return 0;

        case ["fuzz", .. var rest]:
            await FuzzCommand.RunAsync(new(rest, "--requests", "--seed"));
            return 0;

        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (InvariantViolationException broken)
{
    Console.Error.WriteLine(broken.Message);
    return 1;
}
