using System.Diagnostics;
using System.Globalization;
using Kucoin.Client;
using Kucoin.Emulator;

namespace Programs.Tests;

/// <summary>Runs an example as a process of its own, as its reader does, with a local exchange as its exchange.</summary>
internal static class ExampleProgram
{
    private static readonly string[] WithUsualSignals = ["env", "--default-signal=INT"];

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Runs an example to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string example, KucoinEmulator exchange, params string[] args)
    {
        using var program = Start(example, Keys(exchange), args);
        return await WaitAsync(program);
    }

    public static async Task<(int ExitCode, string Output, string Error)> WaitAsync(Process program)
    {
        var (output, error) = (program.StandardOutput.ReadToEndAsync(Ct), program.StandardError.ReadToEndAsync(Ct));
        await program.WaitForExitAsync(Ct);
        return (program.ExitCode, await output, await error);
    }

    /// <summary>Starts an example with these environment variables and without those of the person who runs the tests.</summary>
    public static Process Start(string example, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        // A shell that starts the tests in the background makes them, and what they start, ignore Ctrl-C.
        string[] line = [.. OperatingSystem.IsLinux() ? WithUsualSignals : [], "dotnet", PathOf(example), .. args];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("KUCOIN", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task InterruptAsync(Process program)
    {
        using var kill = Process.Start("kill", ["-INT", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Ct);
    }

    public static KucoinRestClient ClientOf(KucoinEmulator exchange)
    {
        var (key, secret, passphrase) = exchange.Credentials;
        return new(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
    }

    public static Dictionary<string, string> Keys(KucoinEmulator exchange) => new()
    {
        ["KUCOIN_API_ENDPOINT"] = exchange.Address.ToString(),
        ["KUCOIN_API_KEY"] = exchange.Credentials.Key,
        ["KUCOIN_API_SECRET"] = exchange.Credentials.Secret,
        ["KUCOIN_API_PASSPHRASE"] = exchange.Credentials.Passphrase,
    };

    /// <summary>Where the example was built: beside these tests it would miss what comes with the web framework of the exchange.</summary>
    private static string PathOf(string example) => Path.Combine(
        AppContext.BaseDirectory.Replace("Programs.Tests", example, StringComparison.Ordinal), $"{example}.dll");
}
