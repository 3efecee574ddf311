namespace Kucoin.Catalog;

/// <summary>
/// The metadata of one KuCoin endpoint: HTTP method, path, host, permission, rate-limit weight, page sizes, window and retention.
/// <see cref="KucoinEndpoints"/> contains all endpoints.
/// </summary>
public sealed class KucoinEndpoint
{
    internal KucoinEndpoint(
        string name, string route, KucoinPermission permission, KucoinPool pool, int weight, KucoinHost host = KucoinHost.Spot)
    {
        var space = route.IndexOf(' ');
        Name = name;
        Verb = route[..space];
        Path = route[(space + 1)..];
        Permission = permission;
        Pool = pool;
        Weight = weight;
        Host = host;
    }

    /// <summary>The name of the endpoint in KuCoin's specification, for example <c>getSpotAccountList</c>.</summary>
    public string Name { get; }

    /// <summary><c>GET</c>, <c>POST</c> or <c>DELETE</c>.</summary>
    public string Verb { get; }

    /// <summary>The path template, with variables in braces, for example <c>/api/v1/accounts/{accountId}</c>.</summary>
    public string Path { get; }

    /// <summary>The host that serves the path. Spot and futures share some paths.</summary>
    public KucoinHost Host { get; }

    /// <summary>The permission that the API key needs; <see cref="KucoinPermission.None"/> for a public endpoint.</summary>
    public KucoinPermission Permission { get; }

    /// <summary>The rate-limit pool of a call.</summary>
    public KucoinPool Pool { get; }

    /// <summary>The weight of one call, in units of the pool's quota.</summary>
    public int Weight { get; }

    /// <summary>The allowed page sizes, or <see langword="null"/> when the endpoint is not paginated.</summary>
    public KucoinPageSizes? PageSizes { get; init; }

    /// <summary>The maximum time range of one call, or <see langword="null"/> when there is no limit.</summary>
    public TimeSpan? MaxWindow { get; init; }

    /// <summary>The retention of rows, or <see langword="null"/> when it is unknown.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>Whether a successful response may have no data.</summary>
    public bool ResponseMayBeEmpty { get; init; }

    /// <summary>Whether calls must be signed.</summary>
    public bool IsSigned => Permission != KucoinPermission.None;

    /// <summary>Whether the endpoint is read-only, so that a call can be retried safely.</summary>
    public bool IsRead => Verb == "GET";

    /// <summary>Returns the HTTP method and the path.</summary>
    public override string ToString() => $"{Verb} {Path}";
}
