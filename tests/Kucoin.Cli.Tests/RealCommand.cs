using System.Diagnostics;
using System.Globalization;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests;

/// <summary>
/// The real command as a process, started by a shell where redirections matter. Exchange and profile folder are set explicitly, so that
/// the environment of the user has no effect.
/// </summary>
internal sealed class RealCommand : IDisposable
{
    /// <summary>The start of a command line in a shell.</summary>
    public const string InShell = "\"$DOTNET\" \"$KUCOIN\"";

    private static readonly string[] WithUsualSignals = ["env", "--default-signal=INT,QUIT,TERM,HUP"];

    private static readonly Lazy<bool> CanRestoreSignals = new(() => !OperatingSystem.IsWindows() && Succeeds([.. WithUsualSignals, "true"]));

    private readonly TemporaryProfiles _files = new();
    private readonly Dictionary<string, string?> _environment;

    public RealCommand(string endpoint, EmulatorCredentials key) => _environment = new()
    {
        ["XDG_CONFIG_HOME"] = Path.GetDirectoryName(_files.Folder),
        ["XDG_CACHE_HOME"] = Path.GetDirectoryName(_files.Folder),
        ["KUCOIN_API_ENDPOINT"] = endpoint,
        ["KUCOIN_API_KEY"] = key.Key,
        ["KUCOIN_API_SECRET"] = key.Secret,
        ["KUCOIN_API_PASSPHRASE"] = key.Passphrase,
        ["KUCOIN_PROFILE"] = null,
        ["KUCOIN_NO_NAME_CACHE"] = null,
        ["DOTNET"] = "dotnet",
        ["KUCOIN"] = Path.Combine(AppContext.BaseDirectory, "kucoin.dll"),
    };

    public RealCommand(KucoinEmulator exchange)
        : this(exchange.Address.GetLeftPart(UriPartial.Authority), exchange.Credentials)
    {
    }

    /// <summary>A folder that is removed with this object.</summary>
    public string Folder => Path.GetDirectoryName(_files.Folder)!;

    /// <summary>
    /// Why signals cannot be tested; <see langword="null"/> if they can. A shell that starts tests in the background makes them ignore
    /// SIGINT, and child processes inherit that.
    /// </summary>
    public static string? WhyNoSignals =>
        OperatingSystem.IsWindows() ? "Windows has no signals."
        : !CanRestoreSignals.Value && IsInterruptIgnored() ? "The tests were started to ignore SIGINT, and 'env' here cannot undo that."
        : null;

    public RealCommand With(string name, string? value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>Starts the command so that it can receive signals.</summary>
    public Process Start(params string[] args) => Process.Start(Info(
        [.. CanRestoreSignals.Value ? WithUsualSignals : [], "dotnet", _environment["KUCOIN"]!, .. args]))!;

    /// <summary>Sends a signal by its name, such as INT.</summary>
    public static async Task Signal(Process command, string name)
    {
        using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {command.Id}")]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a shell command and returns the output that is not redirected.</summary>
    public async Task<(int Exit, string Out, string Error)> Shell(string line)
    {
        var ct = TestContext.Current.CancellationToken;
        using var shell = Process.Start(Info(["sh", "-c", line]))!;
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(ct), shell.StandardError.ReadToEndAsync(ct));
        await shell.WaitForExitAsync(ct);
        return (shell.ExitCode, await output, await error);
    }

    public void Dispose() => _files.Dispose();

    private ProcessStartInfo Info(string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool Succeeds(string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }

    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        var ignored = File.Exists(Status) ? File.ReadLines(Status).SingleOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;
    }
}
