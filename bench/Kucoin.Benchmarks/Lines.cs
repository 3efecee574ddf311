namespace Kucoin.Benchmarks;

/// <summary>The protocol between the processes of a run: one line per request and response.</summary>
internal static class Lines
{
    public static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    public static string? Hear() => Console.In.ReadLine();

    /// <summary>Waits until the parent process closes the input, which also happens if it crashes.</summary>
    public static Task UntilTheEnd() => Console.In.ReadToEndAsync();
}
