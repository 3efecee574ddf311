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

    /// <summary>Writes one section of a page, and keeps the others.</summary>
    public static void WriteSection(string name, string heading, string text, bool isTry)
    {
        const string Mark = "\n## ";
        var sections = File.ReadAllText(Path.Combine(Folder(), name)).Split(Mark).ToList();
        var place = sections.FindIndex(section => section.StartsWith($"{heading}\n", StringComparison.Ordinal));
        var section = $"{heading}\n\n{text.ReplaceLineEndings("\n").Trim('\n')}\n";
        if (place < 0)
        {
            sections.Add(section);
        }
        else
        {
            sections[place] = section;
        }

        Write(name, string.Join(Mark, sections.Select(other => $"{other.TrimEnd('\n')}\n")), isTry);
    }

    /// <summary>The folder of the repository.</summary>
    public static string Checkout
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Kucoin.slnx")))
                {
                    return folder.FullName;
                }
            }

            throw new DirectoryNotFoundException("The program must run inside its repository.");
        }
    }

    private static string Folder() => Directory.CreateDirectory(Path.Combine(Checkout, "bench", "results")).FullName;
}
