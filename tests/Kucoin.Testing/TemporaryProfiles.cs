using Kucoin.Emulator;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Testing;

/// <summary>A temporary credentials file.</summary>
internal sealed class TemporaryProfiles : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kucoin-profiles-");

    public TemporaryProfiles() => Store = new(Path.Combine(Folder, "credentials.json"));

    public string Folder => Path.Combine(_root.FullName, "kucoin");

    public ProfileStore Store { get; }

    public TemporaryProfiles With(string name, KucoinEmulator exchange, EmulatorCredentials key)
    {
        Store.Add(name, new()
        {
            Key = key.Key,
            Secret = key.Secret,
            Passphrase = key.Passphrase,
            Endpoint = exchange.Address.GetLeftPart(UriPartial.Authority),
        });
        return this;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
