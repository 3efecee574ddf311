using Kucoin.Catalog;

namespace Kucoin.Emulator.Http;

/// <summary>
/// The metadata of an endpoint that the emulator serves. Most come from the catalog; endpoints that the client does not call are defined
/// with their routes.
/// </summary>
internal sealed record Endpoint(string Name, string Verb, string Path, KucoinPermission Permission, KucoinPool Pool, int Weight)
{
    public KucoinHost Host { get; init; }

    public KucoinPageSizes? PageSizes { get; init; }

    public TimeSpan? MaxWindow { get; init; }

    public TimeSpan? Retention { get; init; }

    public bool IsSigned => Permission != KucoinPermission.None;

    public static implicit operator Endpoint(KucoinEndpoint row) => new(row.Name, row.Verb, row.Path, row.Permission, row.Pool, row.Weight)
    {
        Host = row.Host,
        PageSizes = row.PageSizes,
        MaxWindow = row.MaxWindow,
        Retention = row.Retention,
    };

    public override string ToString() => $"{Verb} {Path}";
}
