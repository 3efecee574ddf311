using System.Diagnostics;
using Kucoin.Emulator.Control;

namespace Kucoin.Load.Processes;

/// <summary>A server in a separate process, which can be measured and killed. It ends with this process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The processor time since its start.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The resident memory.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The most resident memory so far.</summary>
    public long PeakResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts a worker process of this program and waits for its address.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] role)
    {
        var process = Launch(role);
        var line = await process.StandardOutput.ReadLineAsync();
        if (line is not null)
        {
            return new(process, new(line));
        }

        await process.WaitForExitAsync();
        throw new InvariantViolationException($"The server in the role {role[0]} did not start.");
    }

    /// <summary>Runs a worker process to its end and returns its output.</summary>
    public static async Task<string> AskAsync(params string[] role)
    {
        using var process = Launch(role);
        var words = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? words.Trim() : throw new InvariantViolationException($"The role {role[0]} failed.");
    }

    /// <summary>The control client of the exchange.</summary>
    public EmulatorControlClient Control() => new(Address);

    /// <summary>Kills the process with SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it gracefully.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Launch(string[] role)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var word in role)
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start)!;
    }
}
