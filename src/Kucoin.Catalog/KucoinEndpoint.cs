namespace Kucoin.Catalog;

/// <summary>
/// What is true of one KuCoin endpoint: verb, path, host, permission, price in rate-limit weight, page sizes, window and retention.
/// Rows are values without behaviour; <see cref="KucoinEndpoints"/> holds them all.
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

    /// <summary>The name KuCoin's own specification gives the endpoint, for example <c>getSpotAccountList</c>.</summary>
    public string Name { get; }

    /// <summary><c>GET</c>, <c>POST</c> or <c>DELETE</c>.</summary>
    public string Verb { get; }

    /// <summary>The path with its variables in braces, for example <c>/api/v1/accounts/{accountId}</c>.</summary>
    public string Path { get; }

    /// <summary>The host that serves the path. Spot and futures share some paths.</summary>
    public KucoinHost Host { get; }

    /// <summary>The permission that the API key needs; <see cref="KucoinPermission.None"/> for a public endpoint.</summary>
    public KucoinPermission Permission { get; }

    /// <summary>The quota that a call is paid from.</summary>
    public KucoinPool Pool { get; }

    /// <summary>How much of the pool's quota one call costs.</summary>
    public int Weight { get; }

    /// <summary>The page sizes the endpoint takes, or <see langword="null"/> when it has no pages.</summary>
    public KucoinPageSizes? PageSizes { get; init; }

    /// <summary>The longest time range of one call, or <see langword="null"/> when there is no limit.</summary>
    public TimeSpan? MaxWindow { get; init; }

    /// <summary>How far back KuCoin keeps rows, or <see langword="null"/> when no horizon is known.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>Whether a success may come without data.</summary>
    public bool AnswerMayBeEmpty { get; init; }

    /// <summary>Whether calls carry a signature.</summary>
    public bool IsSigned => Permission != KucoinPermission.None;

    /// <summary>Whether a call can change nothing, so that repeating it is harmless.</summary>
    public bool IsRead => Verb == "GET";

    /// <summary>Verb and path.</summary>
    public override string ToString() => $"{Verb} {Path}";
}
