namespace Kucoin.Benchmarks;

/// <summary>The committed results in <c>bench/results</c>.</summary>
internal static class Results
{
    public static string MadeBy(string verb) =>
        $"Made by `dotnet run -c Release --project bench/Kucoin.Benchmarks{verb}`; "
        + "[docs/performance.md](../../docs/performance.md) explains it.";

    public static void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder(), name), text);

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kucoin.slnx")))
            {
                return Directory.CreateDirectory(Path.Combine(folder.FullName, "bench", "results")).FullName;
            }
        }

        throw new DirectoryNotFoundException("The benchmark must run inside its repository.");
    }
}
