using System.Globalization;

namespace Kucoin.Cli.Diagnosis;

/// <summary>Compares the clock of this machine with the exchange's, with the round-trip time as the tolerance.</summary>
internal static class ClockCheck
{
    /// <summary>The largest difference that KuCoin accepts.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    private const string Advice =
        "Set this machine's clock, best by NTP: requests more than five seconds away are refused (400002). "
        + "This command corrects for the difference; other programs may not.";

    public static async Task<CheckResult> RunAsync(CommandContext call)
    {
        var (begin, asked) = (call.WireClock.GetTimestamp(), call.WireClock.GetUtcNow());
        var response = await call.Market.GetServerTimeAsync(call.Ct);
        return response.Success
            ? Judge(response.Data, asked.UtcDateTime, call.WireClock.GetElapsedTime(begin))
            : CheckResult.FromError("clock", response.Error);
    }

    /// <param name="exchange">The time of the exchange's clock.</param>
    /// <param name="asked">The time of this machine's clock when the request was sent.</param>
    /// <param name="roundTrip">The round-trip time. The exchange read its clock at some point within it.</param>
    public static CheckResult Judge(DateTime exchange, DateTime asked, TimeSpan roundTrip)
    {
        var ahead = asked + (roundTrip / 2) - exchange;
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"This machine is {ahead.Duration().TotalMilliseconds:0} ms {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} the exchange, "
            + $"give or take {(roundTrip / 2).TotalMilliseconds:0} ms.");
        return ahead.Duration() > Window ? CheckResult.Problem("clock", found, Advice)
            : ahead.Duration() > Usual ? CheckResult.Warning("clock", found, Advice)
            : CheckResult.Ok("clock", found);
    }
}
