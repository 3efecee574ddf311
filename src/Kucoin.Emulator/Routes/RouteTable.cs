using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Routes;

/// <summary>Every endpoint the emulator serves, found by verb and path. A path without variables comes before one with them.</summary>
internal sealed class RouteTable
{
    private static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    private readonly Dictionary<(string Verb, string Path), Route> _plain = [];
    private readonly List<(string[] Segments, Route Route)> _withVariables = [];

    private RouteTable(IEnumerable<Route> routes)
    {
        foreach (var route in routes)
        {
            if (route.Row.Path.Contains('{', StringComparison.Ordinal))
            {
                _withVariables.Add((route.Row.Path.Split('/'), route));
            }
            else
            {
                _plain.TryAdd((route.Row.Verb, route.Row.Path), route);
            }
        }
    }

    /// <summary>The routes, group by group as in the catalogue. What the catalogue has beyond them answers that it is not served.</summary>
    public static RouteTable All { get; } = new(
    [
        .. AccountInfoRoutes.All,
        .. MarginAccountRoutes.All,
        .. LedgerRoutes.All,
        .. SubAccountRoutes.All,
        .. TransferRoutes.All,
        .. MarketRoutes.All,
        .. KucoinEndpoints.All.Select(NotServed),
    ]);

    public (Route Route, IReadOnlyDictionary<string, string> Variables)? Find(string verb, string path)
    {
        if (_plain.TryGetValue((verb, path), out var plain))
        {
            return (plain, NoVariables);
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

    private static Route NotServed(KucoinEndpoint row) => new(row, (_, _) => throw Refusals.NotEmulated(row));

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
