using System.Runtime.InteropServices;
using Kucoin.Cli;
using Kucoin.Cli.Output;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

return await CommandLine.Run(args, new() { Terminal = ConsoleTerminal.Open() }, stopping.Token);

// The first signal stops the command in order, so that it can report what is known of a pending request; a second one ends it at once.
// A closing terminal can send SIGHUP more than once, which counts as once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = signal.Signal == PosixSignal.SIGHUP || !stopping.IsCancellationRequested;
    stopping.Cancel();
}
