using System.Runtime.InteropServices;
using Kucoin.Cli;
using Kucoin.Cli.Output;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

return await CommandLine.Run(args, new() { Terminal = ConsoleTerminal.Open() }, stopping.Token);

// The first signal ends the command in order, so that it can say what is known of a request under way; a second one ends it at once. A
// terminal that closes can hang up more than once, which counts as once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = signal.Signal == PosixSignal.SIGHUP || !stopping.IsCancellationRequested;
    stopping.Cancel();
}
