using System.Text.Json;
using Kucoin.Emulator.Api;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Control;

/// <summary>The rules for the members of a fault.</summary>
internal static class FaultValidation
{
    private const int AllPercent = 100;
    private const int MostHours = 168;
    private const int LargestDifference = 1_000_000;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>What the fault does to the list of a history; <see langword="null"/> for a fault of requests.</summary>
    public static HistoryFaultKind? OfHistories(this FaultKind kind) => kind switch
    {
        FaultKind.LateRows => HistoryFaultKind.LateRows,
        FaultKind.ChangedRows => HistoryFaultKind.ChangedRows,
        FaultKind.WithheldRows => HistoryFaultKind.WithheldRows,
        FaultKind.RepeatedRows => HistoryFaultKind.RepeatedRows,
        FaultKind.ShortPages => HistoryFaultKind.ShortPages,
        FaultKind.WrongTotals => HistoryFaultKind.WrongTotals,
        FaultKind.StuckCursor => HistoryFaultKind.StuckCursor,
        _ => null,
    };

    /// <exception cref="ArgumentException">The members contradict each other, or a value is out of range.</exception>
    public static void Check(Fault fault)
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
        Require(
            fault.Percent is >= 1 and <= AllPercent,
            $"The probability must be between 1 and {AllPercent} percent, but was {fault.Percent}.");
        Require(
            fault.When != FaultMoment.After || !(fault.Kind == FaultKind.RateLimit || fault.Code == ApiErrors.InvalidTimestamp().Code),
            "An exhausted quota and an invalid timestamp can only apply before the effect of a request.");
        Require(!fault.Kind.BreaksBody() || fault.When != FaultMoment.Before, "A broken body applies after the effect of a request.");
        CheckHistory(fault);
    }

    /// <summary>The routes of a fault of histories: those given, or every history that it can change.</summary>
    /// <exception cref="ArgumentException">The endpoint has no history, or its history has no total to falsify.</exception>
    public static List<Route> Histories(Fault fault, List<Route>? given)
    {
        var all = RouteTable.All.Routes.Where(route => route.History != HistoryKind.None).ToList();
        var able = fault.Kind == FaultKind.WrongTotals ? all.FindAll(route => route.History == HistoryKind.Numbered) : all;
        var routes = given is null ? able : able.FindAll(given.Contains);
        if (routes.Count > 0)
        {
            return routes;
        }

        var reason = given!.Exists(all.Contains) ? "is a history without a total" : "has no history";
        throw new ArgumentException(
            $"The endpoint {fault.Endpoint} {reason}. A fault of the kind {Word(fault.Kind)} applies to: "
            + $"{string.Join(", ", able.Select(route => route.Row))}.");
    }

    private static void CheckHistory(Fault fault)
    {
        Require(fault.Hours is null || fault.Kind == FaultKind.LateRows, "Only lateRows faults have hours.");
        Require(
            fault.Hours is null or (>= 1 and <= MostHours), $"The hours must be between 1 and {MostHours}, but were {fault.Hours}.");
        Require(fault.Difference is null || fault.Kind == FaultKind.WrongTotals, "Only wrongTotals faults have a difference.");
        Require(
            fault.Difference is null or (>= -LargestDifference and <= LargestDifference and not 0),
            $"The difference must be between -{LargestDifference} and {LargestDifference} and not 0, but was {fault.Difference}.");
        if (fault.Kind.OfHistories() is null)
        {
            return;
        }

        var subject = $"A fault of the kind {Word(fault.Kind)}";
        Require(fault.Count == 1, $"{subject} applies until it is removed and has no count, but it was {fault.Count}.");
        Require(fault.Skip == 0, $"{subject} applies from the next request on and skips none, but the number to skip was {fault.Skip}.");
        Require(fault.When is null, $"{subject} changes a list, so that it has no moment before or after the effect of a request.");
        Require(fault.Delay == TimeSpan.Zero, $"{subject} has no delay of the response. Add a fault of the kind delay as well.");
    }

    private static string Word(FaultKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}");

    private static void Require(bool condition, string sentence)
    {
        if (!condition)
        {
            throw new ArgumentException(sentence);
        }
    }
}
