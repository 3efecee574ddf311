using Kucoin.Load;
using Kucoin.Load.Processes;

const string Usage =
    """
    Load tests of the local exchange. Each command verifies its invariants.

      load    [--seconds 60] [--connections 64]               mixed reads and transfers; compared with bare Kestrel and bare SQLite
      loss    [--kills 1000] [--full N] [--connections 64] [--seed 1]
                                                          kills the exchange under load and verifies confirmed transfers; the last of the
                                                          kills on a file system that is full (as root)
      full-disk [--runs 20] [--connections 8] [--megabytes 3]
                                                          makes transfers on a file system until it is full (as root)
      starts  [--rounds 5]                                    start times and memory
      programs [--rounds 21]                                  start times of the command and a small program, managed and native
      living-fund [--seconds 20] [--rounds 3]                 generates a year of a fund, opens it, and runs traffic while readers page
      fuzz    [--requests 1000000] [--seed 1]                 sends malformed requests, and checks the responses

    Each writes its table to bench/results; with --try it only prints it. The exit code is 1 if an invariant is violated.
    """;

try
{
    switch (args)
    {
        // The worker processes of this program.
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

        case ["programs", .. var rest]:
            await ProgramsCommand.RunAsync(new(rest, "--rounds"));
            return 0;

        case ["living-fund", .. var rest]:
            await LivingFundCommand.RunAsync(new(rest, "--seconds", "--rounds"));
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
