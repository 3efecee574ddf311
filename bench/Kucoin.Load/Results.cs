using System.Globalization;
using System.Runtime.InteropServices;

namespace Kucoin.Load;

/// <summary>The committed results in <c>bench/results</c>.</summary>
internal static class Results
{
    /// <summary>The date and the machine, in one line.</summary>
    public static string Circumstances => string.Create(
        CultureInfo.InvariantCulture,
        $"On {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores shared by all processes of the run, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");

    public static string Command(string arguments) => $"```\ndotnet run -c Release --project bench/Kucoin.Load -- {arguments}\n```";

    public static void Write(string name, string text, bool isTry)
    {
        Console.Out.WriteLine(text);
        if (!isTry)
        {
            File.WriteAllText(Path.Combine(Folder(), name), text.ReplaceLineEndings("\n"));
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kucoin.slnx")))
            {
                return Directory.CreateDirectory(Path.Combine(folder.FullName, "bench", "results")).FullName;
            }
        }

        throw new DirectoryNotFoundException("The program must run inside its repository.");
    }
}
