namespace Kucoin.Load.Processes;

/// <summary>Recorded responses of the exchange as files, one per path.</summary>
internal static class RecordedResponses
{
    private const string Extension = ".answer";

    public static void Write(string folder, string path, ReadOnlySpan<byte> response) =>
        File.WriteAllBytes(Path.Combine(folder, Uri.EscapeDataString(path) + Extension), response);

    public static Dictionary<string, byte[]> Read(string folder) => Directory.EnumerateFiles(folder, $"*{Extension}").ToDictionary(
        file => Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file)),
        File.ReadAllBytes);
}
