namespace Kucoin.Benchmarks;

/// <summary>How the processes of one run talk: a line in, a line out.</summary>
internal static class Lines
{
    public static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    public static string? Hear() => Console.In.ReadLine();

    /// <summary>The process that started this one closes the input when it is done, however it ends.</summary>
    public static Task UntilTheEnd() => Console.In.ReadToEndAsync();
}
