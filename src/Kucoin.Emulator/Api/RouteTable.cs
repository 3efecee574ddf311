using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>The routing table: finds a route by HTTP method and path. A literal path takes precedence over a path with variables.</summary>
internal sealed class RouteTable
{
    private static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    private readonly Dictionary<(string Verb, string Path), List<Route>> _plain = [];
    private readonly List<(string[] Segments, Route Route)> _withVariables = [];

    private RouteTable(IReadOnlyList<Route> routes)
    {
        Routes = routes;
        foreach (var route in routes)
        {
            if (route.Row.Path.Contains('{', StringComparison.Ordinal))
            {
                _withVariables.Add((route.Row.Path.Split('/'), route));
            }
            else
            {
                var place = (route.Row.Verb, route.Row.Path);
                _plain.TryAdd(place, []);
                _plain[place].Add(route);
            }
        }
    }

    /// <summary>The routes, group by group as in the catalog. Both hosts share one address.</summary>
    public static RouteTable All { get; } = new(
    [
        .. AccountInfoRoutes.All,
        .. MarginAccountRoutes.All,
        .. LedgerRoutes.All,
        .. SubAccountRoutes.All,
        .. SubAccountKeyRoutes.All,
        .. DepositRoutes.All,
        .. WithdrawalRoutes.All,
        .. TransferRoutes.All,
        .. FeeRoutes.All,
        .. RiskLimitRoutes.All,
        .. FuturesRoutes.All,
        .. MarketRoutes.All,
        .. RetiredAccountRoutes.All,
        .. RetiredFundingRoutes.All,
        .. RetiredTransferRoutes.All,
        .. RetiredMarketRoutes.All,
        .. MarginTermsRoutes.All,
        .. MarginDebtRoutes.All,
        .. StreamTokenRoutes.All,
    ]);

    /// <summary>Every route.</summary>
    public IReadOnlyList<Route> Routes { get; }

    public (Route Route, IReadOnlyDictionary<string, string> Variables)? Find(string verb, string path, string query)
    {
        if (_plain.TryGetValue((verb, path), out var plain))
        {
            return (Choose(plain, query), NoVariables);
        }

        var segments = path.Split('/');
        foreach (var (pattern, route) in _withVariables)
        {
            if (route.Row.Verb == verb && Match(pattern, segments) is { } variables)
            {
                return (route, variables);
            }
        }

        return null;
    }

    /// <summary>Selects between endpoints with the same path: an endpoint with a matching query parameter takes precedence.</summary>
    private static Route Choose(List<Route> routes, string query) =>
        routes.Find(route => route.OnlyWith is { } name && Parameters.FromQuery(query).Optional(name) is not null)
        ?? routes.Find(route => route.OnlyWith is null)
        ?? routes[0];

    private static Dictionary<string, string>? Match(string[] pattern, string[] segments)
    {
        if (pattern.Length != segments.Length)
        {
            return null;
        }

        var variables = new Dictionary<string, string>();
        foreach (var (expected, actual) in pattern.Zip(segments))
        {
            if (expected is ['{', .. var name, '}'] && actual.Length > 0)
            {
                variables.Add(name, Uri.UnescapeDataString(actual));
            }
            else if (expected != actual)
            {
                return null;
            }
        }

        return variables;
    }
}
