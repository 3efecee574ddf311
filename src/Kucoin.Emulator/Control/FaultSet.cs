using Kucoin.Emulator.Api;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>The active faults. Without any, a request costs one read of a field.</summary>
internal sealed class FaultSet(LocalExchange exchange)
{
    private const int Always = 100;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly Lock _changing = new();
    private volatile FaultRule[]? _waiting;
    private int _lastNumber;

    public IReadOnlyList<ActiveFault> All
    {
        get
        {
            lock (_changing)
            {
                return [.. (_waiting ?? []).Select(waiting => waiting.Describe())];
            }
        }
    }

    public int Add(Fault fault)
    {
        Check(fault);
        var routes = fault.Endpoint is { } endpoint ? Endpoints(endpoint) : null;
        lock (_changing)
        {
            var number = ++_lastNumber;
            var random = new SplitMix64(exchange.Ledger.Ids.Chance(number));
            _waiting = [.. _waiting ?? [], new(number, fault, routes, random)];
            return number;
        }
    }

    public bool Remove(int number)
    {
        lock (_changing)
        {
            var rest = (_waiting ?? []).Where(waiting => waiting.Number != number).ToArray();
            var found = rest.Length != (_waiting?.Length ?? 0);
            _waiting = rest.Length == 0 ? null : rest;
            return found;
        }
    }

    public void Clear()
    {
        lock (_changing)
        {
            _waiting = null;
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

    private static void Check(Fault fault)
    {
        Require(fault.Kind != FaultKind.Refuse || !string.IsNullOrEmpty(fault.Code), "A fault of the kind refuse needs a code.");
        Require(fault.Kind == FaultKind.Refuse || (fault.Code ?? fault.Message) is null, "Only refuse faults have a code or a message.");
        Require(
            fault.Kind is FaultKind.Refuse or FaultKind.HtmlPage || fault.Status is null, "Only refuse and htmlPage faults have a status.");
        Require(fault.Status is null or (>= 200 and <= 599), $"The HTTP status must be between 200 and 599, but was {fault.Status}.");
        Require(fault.Kind != FaultKind.Delay || fault.Delay > TimeSpan.Zero, "A fault of the kind delay needs a delay.");
        Require(
            fault.Delay >= TimeSpan.Zero && fault.Delay <= LongestDelay,
            $"The delay must be between 0 and {LongestDelay:c}, but was {fault.Delay:c}.");
        Require(fault.Count >= 0 && fault.Skip >= 0, "Count and skip must not be negative.");
        Require(fault.Percent is >= 1 and <= Always, $"The probability must be between 1 and {Always} percent, but was {fault.Percent}.");
        Require(
            fault.When != FaultMoment.After || !(fault.Kind == FaultKind.RateLimit || fault.Code == ApiErrors.InvalidTimestamp().Code),
            "An exhausted quota and an invalid timestamp can only apply before the effect of a request.");
        Require(!fault.Kind.BreaksBody() || fault.When != FaultMoment.Before, "A broken body applies after the effect of a request.");
    }

    private static void Require(bool condition, string sentence)
    {
        if (!condition)
        {
            throw new ArgumentException(sentence);
        }
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
}
