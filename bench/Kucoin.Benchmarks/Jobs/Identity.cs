namespace Kucoin.Benchmarks.Jobs;

/// <summary>A made-up API key.</summary>
internal static class Identity
{
    public const string Key = "68f0a1b2c3d4e5f60718293a";
    public const string Secret = "5f0c2b6e-77aa-4d15-9a3e-c1d2e3f4a5b6";
    public const string Passphrase = "open-Sesame&7";
}
