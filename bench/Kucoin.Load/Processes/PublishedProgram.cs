using System.Diagnostics;

namespace Kucoin.Load.Processes;

/// <summary>A program of the repository, published in one of the ways that .NET offers.</summary>
internal sealed class PublishedProgram
{
    private readonly string _file;

    private PublishedProgram(string file) => _file = file;

    /// <summary>Publishes a project.</summary>
    /// <param name="project">The path of the project in the repository.</param>
    /// <param name="name">The name of its executable.</param>
    /// <param name="folder">The folder for everything that the build writes.</param>
    /// <param name="options">The options of <c>dotnet publish</c>.</param>
    public static async Task<PublishedProgram> PublishAsync(string project, string name, string folder, params string[] options)
    {
        var output = Path.Combine(folder, "output");
        await RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(Results.Checkout, project), "--configuration", "Release", "--runtime", "linux-x64",
                "--artifacts-path", folder, "--output", output, "--verbosity", "quiet", "--nologo", .. options,
            ],
            []);
        return new(Path.Combine(output, name));
    }

    /// <summary>Runs the program and returns the milliseconds until its first line of output.</summary>
    public async Task<double> RunAsync(IEnumerable<string> arguments, Dictionary<string, string> variables)
    {
        var begin = Stopwatch.GetTimestamp();
        return await RunAsync(_file, arguments, variables) is { } first
            ? Stopwatch.GetElapsedTime(begin, first).TotalMilliseconds
            : throw new InvariantViolationException($"{_file} printed nothing.");
    }

    /// <summary>Runs a program to its end, and returns when its first line arrived.</summary>
    private static async Task<long?> RunAsync(string file, IEnumerable<string> arguments, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var first = Stopwatch.GetTimestamp();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? line is null ? null : first
            : throw new InvariantViolationException($"{file} ended with {process.ExitCode}.\n{line}\n{rest}");
    }
}
