using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kucoin.Client;

namespace Kucoin.Cli.Tests;

/// <summary>A real <c>kucoin emulator</c> process, which can be killed.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, JsonElement announcement) => (_process, Announcement) = (process, announcement);

    /// <summary>The JSON line that it prints with <c>--json</c>.</summary>
    public JsonElement Announcement { get; }

    public static async Task<EmulatorProcess> Start(params string[] args)
    {
        var command = Path.Combine(AppContext.BaseDirectory, "kucoin.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [command, "emulator", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return line is null
            ? throw new InvalidOperationException($"The emulator did not start: {await process.StandardError.ReadToEndAsync()}")
            : new(process, JsonDocument.Parse(line).RootElement);
    }

    public KucoinRestClient Client() => new(new KucoinClientOptions
    {
        Environment = KucoinEnvironment.FromAddress(new(Text("address"))),
        Credentials = new(Text("key"), Text("secret"), Text("passphrase")),
    });

    /// <summary>Standard error, up to its end.</summary>
    public Task<string> ErrorAsync() => _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

    /// <summary>Kills the process with SIGKILL.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops the process with SIGTERM and returns its exit code.</summary>
    public async Task<int> Terminate()
    {
        using var signal = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private string Text(string name) => Announcement.GetProperty(name).GetString()!;
}
