using Kucoin.Emulator.Api;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>The active faults. Without any, a request costs one read of a field, and a history one more.</summary>
internal sealed class FaultSet(LocalExchange exchange)
{
    private const int Always = 100;
    private const int DefaultHours = 24;
    private const int DefaultDifference = 1;

    private readonly Lock _changing = new();
    private volatile FaultRule[]? _waiting;
    private volatile HistoryFaultRule[]? _ofHistories;
    private int _lastNumber;

    public IReadOnlyList<ActiveFault> All
    {
        get
        {
            lock (_changing)
            {
                var waiting = (_waiting ?? []).Select(waiting => waiting.Describe());
                return [.. waiting.Concat((_ofHistories ?? []).Select(active => active.Describe())).OrderBy(active => active.Number)];
            }
        }
    }

    public int Add(Fault fault)
    {
        FaultValidation.Check(fault);
        var routes = fault.Endpoint is { } endpoint ? Endpoints(endpoint) : null;
        var kind = fault.Kind.OfHistories();
        var histories = kind is null ? [] : FaultValidation.Histories(fault, routes);
        lock (_changing)
        {
            var number = ++_lastNumber;
            var seed = exchange.Ledger.Ids.Chance(number);
            if (kind is { } ofHistories)
            {
                var work = new HistoryFault(
                    ofHistories, fault.Percent, fault.Hours ?? DefaultHours, fault.Difference ?? DefaultDifference, seed);
                _ofHistories = [.. _ofHistories ?? [], new(number, fault, histories, work)];
            }
            else
            {
                _waiting = [.. _waiting ?? [], new(number, fault, routes, new(seed))];
            }

            return number;
        }
    }

    public bool Remove(int number)
    {
        lock (_changing)
        {
            var rest = (_waiting ?? []).Where(waiting => waiting.Number != number).ToArray();
            var ofHistories = (_ofHistories ?? []).Where(active => active.Number != number).ToArray();
            var found = rest.Length + ofHistories.Length != (_waiting?.Length ?? 0) + (_ofHistories?.Length ?? 0);
            _waiting = rest.Length == 0 ? null : rest;
            _ofHistories = ofHistories.Length == 0 ? null : ofHistories;
            return found;
        }
    }

    public void Clear()
    {
        lock (_changing)
        {
            (_waiting, _ofHistories) = (null, null);
        }
    }

    /// <summary>Finds the fault that applies to a request, and counts the match.</summary>
    public Fault? Match(RawRequest request)
    {
        if (_waiting is null)
        {
            return null;
        }

        var route = RouteTable.All.Find(request.Verb, request.Path, request.Query)?.Route;
        var key = request.Header(RequestAuthenticator.Headers.Key);
        var label = key is null ? null : exchange.Ledger.Key(key)?.Label;
        lock (_changing)
        {
            foreach (var waiting in _waiting ?? [])
            {
                if (!waiting.AppliesTo(route, key, label) || !waiting.TryMatch())
                {
                    continue;
                }

                if (waiting.IsSpent)
                {
                    Remove(waiting.Number);
                }

                return waiting.Fault;
            }
        }

        return null;
    }

    /// <summary>Finds the faults that change the history of a request.</summary>
    public IReadOnlyList<HistoryFault> MatchHistory(RawRequest request, Route route)
    {
        if (_ofHistories is not { } active || route.History == HistoryKind.None)
        {
            return [];
        }

        var key = request.Header(RequestAuthenticator.Headers.Key);
        var label = key is null ? null : exchange.Ledger.Key(key)?.Label;
        return [.. active.Where(rule => rule.AppliesTo(route, key, label)).Select(rule => rule.Work)];
    }

    private static List<Route> Endpoints(string named)
    {
        var routes = RouteTable.All.Routes.Where(route => route.Row.Name == named || $"{route.Row}" == named).ToList();
        if (routes.Count == 0 && named.Split(' ') is [var verb, var path] && RouteTable.All.Find(verb, path, "") is { } found)
        {
            routes.Add(found.Route);
        }

        return routes.Count > 0
            ? routes
            : throw new ArgumentException($"The endpoint {named} does not exist. Use a name from the catalog, or HTTP method and path.");
    }

    private sealed class FaultRule(int number, Fault fault, List<Route>? routes, SplitMix64 random)
    {
        private int _seen;
        private int _struck;

        public int Number => number;

        public Fault Fault => fault;

        public bool IsSpent => fault.Count > 0 && _struck >= fault.Count;

        public bool AppliesTo(Route? route, string? key, string? label) =>
            (routes is null || (route is not null && routes.Contains(route))) &&
            (fault.Key is null || fault.Key == key || fault.Key == label);

        /// <summary>Counts a matching request and returns whether the fault applies to it.</summary>
        public bool TryMatch()
        {
            if (++_seen <= fault.Skip || (fault.Percent < Always && random.Below(Always) >= fault.Percent))
            {
                return false;
            }

            _struck++;
            return true;
        }

        public ActiveFault Describe() => new(number, fault, _struck);
    }

    private sealed class HistoryFaultRule(int number, Fault fault, List<Route> routes, HistoryFault work)
    {
        public int Number => number;

        public HistoryFault Work => work;

        public bool AppliesTo(Route route, string? key, string? label) =>
            routes.Contains(route) && (fault.Key is null || fault.Key == key || fault.Key == label);

        public ActiveFault Describe() => new(number, fault, work.Matched);
    }
}
