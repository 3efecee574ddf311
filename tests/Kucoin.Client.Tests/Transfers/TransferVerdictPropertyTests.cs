using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>
/// Transfers on all routes with few different quantities at short intervals, with an exchange that shows rows late and under several
/// names: a definite verdict is never wrong.
/// </summary>
public sealed class TransferVerdictPropertyTests
{
    private const int Seeds = 300;
    private const string SubA = TransferFixture.SubA;
    private const string SubB = TransferFixture.SubB;

    private static readonly TimeSpan LatestRow = TimeSpan.FromSeconds(30);

    private static readonly Route[] Routes =
    [
        Route.Own(AccountType.Main, AccountType.Trade),
        Route.Own(AccountType.Main, AccountType.Margin),
        Route.Own(AccountType.Margin, AccountType.Trade),
        Route.Own(AccountType.Trade, AccountType.Main),
        Route.Own(AccountType.Margin, AccountType.MarginHf),
        Route.Own(AccountType.Isolated, AccountType.IsolatedMarginHf),
        Route.Own(AccountType.MarginHf, AccountType.Isolated),
        Route.Own(AccountType.Main, AccountType.Contract),
        Route.Own(AccountType.Contract, AccountType.Trade),
        Route.ToSub(SubA),
        Route.ToSub(SubA, AccountType.Trade, AccountType.Trade),
        Route.ToSub(SubB, AccountType.Main, AccountType.Contract),
        Route.ToSub(SubB),
        Route.FromSub(SubA),
        Route.FromSub(SubB),
    ];

    [Fact]
    public async Task Definite_verdict_is_never_wrong()
    {
        var found = await Play(settlingDelay: null);

        Assert.Empty(found.Wrong);

        // All three verdicts must occur: a resolver that never decides would be useless.
        Assert.All(Enum.GetValues<KucoinTransferVerdict>(), verdict =>
            Assert.True(found.Told.GetValueOrDefault(verdict) > 100, $"{verdict}: {found.Told.GetValueOrDefault(verdict)}"));
    }

    /// <summary>The model must be able to produce a wrong verdict, or the test would prove nothing.</summary>
    [Fact]
    public async Task Settling_delay_shorter_than_row_latency_gives_a_wrong_verdict()
    {
        var found = await Play(settlingDelay: LatestRow / 3);

        Assert.NotEmpty(found.Wrong);
        Assert.All(found.Wrong, wrong => Assert.Equal(KucoinTransferVerdict.DidNotHappen, wrong.Verdict));
    }

    private static async Task<Findings> Play(TimeSpan? settlingDelay)
    {
        var findings = new Findings([], []);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            await Play(new(seed), seed, settlingDelay, findings);
        }

        return findings;
    }

    private static async Task Play(Random random, int seed, TimeSpan? settlingDelay, Findings findings)
    {
        var world = new TransferFixture(TimeSpan.FromSeconds(new[] { 0, 0, 3, -3, 3600, -3600 }[random.Next(6)]));
        world.Exchange.TradeRows = (TradeRows)random.Next(4);
        var unknown = new List<(KucoinError.OutcomeUnknown Outcome, Route Route, bool IsApplied)>();
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            var route = Routes[random.Next(Routes.Length)];
            var (isApplied, isAnswered) = (random.Next(2) == 0, random.Next(3) == 0);
            world.Exchange.NextDelay = random.Next(3) == 0 ? LatestRow * random.NextDouble() : TimeSpan.Zero;
            if (await world.Send(route, random.Next(1, 4), isApplied, isAnswered) is { } outcome)
            {
                unknown.Add((outcome, route, isApplied));
            }

            world.Clock.Advance(TimeSpan.FromSeconds(random.Next(3) switch { 0 => 0, 1 => random.Next(10), _ => random.Next(400) }));
        }

        for (var round = 0; round < 4; round++)
        {
            foreach (var (outcome, route, isApplied) in unknown)
            {
                var (verdict, _, _) = await world.Resolve(outcome, random.Next(3) == 0 ? null : route.SubId, settlingDelay);
                findings.Told[verdict] = findings.Told.GetValueOrDefault(verdict) + 1;
                if (verdict == (isApplied ? KucoinTransferVerdict.DidNotHappen : KucoinTransferVerdict.Happened))
                {
                    findings.Wrong.Add(new(seed, round, route, verdict));
                }
            }

            world.Clock.Advance(TimeSpan.FromSeconds(random.Next(40)));
        }
    }

    private sealed record Wrong(int Seed, int Round, Route Route, KucoinTransferVerdict Verdict);

    private sealed record Findings(Dictionary<KucoinTransferVerdict, int> Told, List<Wrong> Wrong);
}
