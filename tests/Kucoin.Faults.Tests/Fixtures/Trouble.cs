using System.Globalization;
using Kucoin.Emulator.Control;

namespace Kucoin.Faults.Tests.Fixtures;

/// <summary>
/// A fault of a call, with its name, and whether it leaves the outcome of a sent request open.
/// </summary>
internal sealed record Trouble(string Name, bool LeavesOpen)
{
    private static readonly string[] ClearCodes = ["400100", "400007", "230003", "400002"];
    private static readonly string[] UnclearCodes = ["408000", "500000", "501000", "503000", "504000", "505000", "230005"];
    private static readonly TimeSpan PastTheWindow = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PastTheTimeout = TimeSpan.FromSeconds(45);

    /// <summary>The injected fault; <see langword="null"/> if the problem is of another kind.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The offset of the exchange's clock.</summary>
    public TimeSpan Skew { get; init; }

    /// <summary>Whether connections to the address are refused.</summary>
    public bool NobodyListens { get; init; }

    /// <summary>All faults that the exchange injects.</summary>
    public static IReadOnlyList<Trouble> OfTheExchange { get; } =
    [
        new("request delayed by 8 s", false) { Fault = new() { Kind = FaultKind.Delay, Delay = PastTheWindow } },
        new("response delayed by 8 s", false) { Fault = new() { Kind = FaultKind.Delay, When = FaultMoment.After, Delay = PastTheWindow } },
        new("request delayed by 45 s", true) { Fault = new() { Kind = FaultKind.Delay, Delay = PastTheTimeout } },
        new("response delayed by 45 s", true)
        {
            Fault = new() { Kind = FaultKind.Delay, When = FaultMoment.After, Delay = PastTheTimeout },
        },
        .. ClearCodes.Select(code => new Trouble($"refused with {code}", false) { Fault = Refusal(code) }),
        new("success without data, with the message of a refusal", false)
        {
            Fault = Refusal("200000") with { Message = "The interface is offline." },
        },
        new("success without data, with an unknown message", true) { Fault = Refusal("200000") with { Message = "Service busy" } },
        .. UnclearCodes.SelectMany(code => BeforeAndAfter($"{code}", Refusal(code))),
        .. BeforeAndAfter("230003 with HTTP 503", Refusal("230003") with { Status = 503 }),
        new("quota exhausted", false) { Fault = new() { Kind = FaultKind.RateLimit } },
        .. BeforeAndAfter("overload", new() { Kind = FaultKind.Overload }),
        .. BeforeAndAfter("blocked with 1015", new() { Kind = FaultKind.CdnBlock }),
        .. BeforeAndAfter("page with HTTP 502", new() { Kind = FaultKind.HtmlPage }),
        .. BeforeAndAfter("page with HTTP 200", new() { Kind = FaultKind.HtmlPage, Status = 200 }),
        new("truncated body", true) { Fault = new() { Kind = FaultKind.TruncatedBody } },
        new("stalled body", true) { Fault = new() { Kind = FaultKind.StalledBody } },
        new("endless body", true) { Fault = new() { Kind = FaultKind.EndlessBody } },
        .. BeforeAndAfter("connection cut", new() { Kind = FaultKind.Cut }),
    ];

    public static IReadOnlyList<Trouble> All { get; } =
    [
        .. OfTheExchange,
        .. new[] { 1, -1 }.Select(hours => new Trouble(
            string.Create(CultureInfo.InvariantCulture, $"exchange clock off by {hours:+0;-0} h"), false)
        {
            Skew = TimeSpan.FromHours(hours),
        }),
        new("connection refused", false) { NobodyListens = true },
    ];

    private static Fault Refusal(string code) => new() { Kind = FaultKind.Refuse, Code = code };

    private static IEnumerable<Trouble> BeforeAndAfter(string name, Fault fault) =>
    [
        new($"{name}, before the effect", true) { Fault = fault with { When = FaultMoment.Before } },
        new($"{name}, after the effect", true) { Fault = fault with { When = FaultMoment.After } },
    ];
}
