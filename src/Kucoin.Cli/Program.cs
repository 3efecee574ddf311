using System.Runtime.InteropServices;
using Kucoin.Cli;
using Kucoin.Cli.Output;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await CommandLine.Run(args, new() { Terminal = ConsoleTerminal.Open() }, stopping.Token);

// The first signal ends the command in order, so that it can say what is known of a request under way; a second one ends it at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
}
