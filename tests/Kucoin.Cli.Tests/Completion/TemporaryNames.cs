using Kucoin.Cli.Names;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Tests.Completion;

/// <summary>A temporary name cache.</summary>
internal sealed class TemporaryNames : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kucoin-names-");

    public TemporaryNames() => Cache = new(System.IO.Path.Combine(Folder, "kucoin", "names.json"));

    /// <summary>The folder for <c>XDG_CACHE_HOME</c>.</summary>
    public string Folder => _folder.FullName;

    public NameCache Cache { get; }

    public string Path => Cache.Path;

    public TemporaryNames With(NameOwner owner, NameKind kind, params string[] names)
    {
        var shown = new ShownNames();
        foreach (var name in names)
        {
            shown.Add(kind, name);
        }

        Cache.Remember(owner, shown);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
