using System.Globalization;

namespace Kucoin.Cli.Diagnosis;

/// <summary>Compares the clock of this machine with the exchange's, as far as the way there lets it.</summary>
internal static class ClockCheck
{
    /// <summary>KuCoin refuses requests that are further away.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    private const string Advice =
        "Set this machine's clock, best by NTP: requests more than five seconds away are refused (400002). "
        + "This command corrects itself then; other programs may not.";

    public static async Task<CheckResult> RunAsync(CommandContext call)
    {
        var (begin, asked) = (call.WireClock.GetTimestamp(), call.WireClock.GetUtcNow());
        var response = await call.Market.GetServerTimeAsync(call.Ct);
        return response.Success
            ? Judge(response.Data, asked.UtcDateTime, call.WireClock.GetElapsedTime(begin))
            : CheckResult.FromError("clock", response.Error);
    }

    /// <param name="exchange">What the exchange's clock showed.</param>
    /// <param name="asked">What this machine's clock showed when it asked.</param>
    /// <param name="roundTrip">How long the response took. The exchange looked at its clock at some time between.</param>
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
