using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Help;

/// <summary>Says what the running command is. The first line, <c>kucoin X.Y.Z</c>, is stable.</summary>
internal sealed class VersionReport : SynchronousCommandLineAction
{
    private const char BeforeCommit = '+';

    public override bool ClearsParseErrors => true;

    /// <summary>The version, without the commit.</summary>
    public static string Version => Informational.Split(BeforeCommit)[0];

    private static string Informational { get; } = typeof(VersionReport).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static int Write(Terminal terminal)
    {
        terminal.Out.WriteLine($"kucoin {Version}");
        if (Informational.Split(BeforeCommit) is [_, { Length: > 0 } commit])
        {
            terminal.Out.WriteLine($"commit: {commit}");
        }

        terminal.Out.WriteLine(
            RuntimeFeature.IsDynamicCodeSupported ? $"build: managed, {RuntimeInformation.FrameworkDescription}" : "build: native");
        terminal.Out.WriteLine($"system: {RuntimeInformation.RuntimeIdentifier}");
        return ExitCodes.Done;
    }

    public override int Invoke(ParseResult parseResult) => throw new NotSupportedException("The version needs a terminal: call Write.");
}
