using System.Diagnostics;
using System.Text.RegularExpressions;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests;

/// <summary>Every example of <c>docs/connect.md</c> runs and prints the documented output.</summary>
public sealed partial class ConnectPageTests : IDisposable
{
    private const string StartsItself = "kucoin emulator";

    private static readonly DirectoryInfo Checkout = FindCheckout();
    private static readonly List<Example> Examples = [.. Read()];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kucoin-connect-");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Count)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Connect_page_has_examples_in_each_language() =>
        Assert.Equal(["bash", "js", "python"], Examples.Select(example => example.Language).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Connect_page_example_prints_the_documented_output(int number)
    {
        var example = Examples[number];
        await using var exchange = example.Code.Contains(StartsItself, StringComparison.Ordinal)
            ? null
            : await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true }, TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunAsync(example, _folder.FullName, exchange);

        Assert.True(exit == 0, error);
        Assert.Equal(example.Prints, output.Trim());
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(Example example, string folder, KucoinEmulator? exchange)
    {
        var (program, extension) = example.Language switch
        {
            "bash" => ("bash", "sh"),
            "python" => ("python3", "py"),
            _ => ("node", "mjs"),
        };
        Assert.SkipUnless(IsThere(program), $"{program} is not on this machine.");
        var file = Path.Combine(folder, $"example.{extension}");
        var code = example.Language == "bash" ? $"set -euo pipefail\n{example.Code}" : example.Code;
        await File.WriteAllTextAsync(file, code, TestContext.Current.CancellationToken);
        if (example.Language == "js")
        {
            var packages = Path.Combine(Checkout.FullName, "tests", "interop", "node_modules");
            Assert.SkipUnless(Directory.Exists(packages), "The packages are not installed: npm ci --prefix tests/interop.");
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), packages);
        }

        await InstallCommandAsync(folder);
        var start = new ProcessStartInfo(program, [file])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = $"{folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["XDG_CONFIG_HOME"] = folder;
        start.Environment["XDG_CACHE_HOME"] = folder;
        start.Environment["XDG_STATE_HOME"] = folder;
        if (exchange is not null)
        {
            start.Environment["KUCOIN_API_ENDPOINT"] = exchange.Address.GetLeftPart(UriPartial.Authority);
            start.Environment["KUCOIN_API_KEY"] = exchange.Credentials.Key;
            start.Environment["KUCOIN_API_SECRET"] = exchange.Credentials.Secret;
            start.Environment["KUCOIN_API_PASSPHRASE"] = exchange.Credentials.Passphrase;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Installs the built command under the name <c>kucoin</c>.</summary>
    private static async Task InstallCommandAsync(string folder)
    {
        var command = Path.Combine(folder, "kucoin");
        var built = Path.Combine(AppContext.BaseDirectory, "kucoin.dll");
        await File.WriteAllTextAsync(command, $"#!/bin/sh\nexec dotnet '{built}' \"$@\"\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool IsThere(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<Example> Read()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.FullName, "docs", "connect.md"));
        return ExamplePattern().Matches(page)
            .Select(match => new Example(match.Groups["language"].Value, match.Groups["code"].Value, match.Groups["prints"].Value.Trim()));
    }

    private static DirectoryInfo FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kucoin.slnx")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests is a checkout.");
    }

    [GeneratedRegex(@"^```(?<language>bash|python|js)\n(?<code>.*?)^```\n\n^```text\n(?<prints>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    private sealed record Example(string Language, string Code, string Prints);
}
