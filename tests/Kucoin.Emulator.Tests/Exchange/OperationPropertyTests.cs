using FsCheck;
using FsCheck.Fluent;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>
/// All operations that move funds, in random order, compared with a simple model: current and retired transfers, deposits with
/// confirmations and roll-backs, withdrawals in all states, loans. The model implements KuCoin's rules and shares no code with the
/// emulator.
/// </summary>
public sealed partial class OperationPropertyTests
{
    private static readonly Dictionary<string, int> Done = [];

    private static readonly Act[] Often =
        [
            Act.Withdraw, Act.Advance, Act.Refund, Act.Review, Act.Release, Act.Land, Act.Land, Act.Spend, Act.RollBack, Act.RollBack,
            Act.HoldDeposit, Act.HoldDeposit, Act.HoldDeposit, Act.FreeDeposit, Act.FreeDeposit, Act.RejectDeposit, Act.RejectDeposit,
        ];

    private const int MostRounds = 5;

    private static readonly Arbitrary<Step[]> AnySteps = (
        from act in Gen.Frequency((1, Gen.Elements(Enum.GetValues<Act>())), (1, Gen.Elements(Often)))
        from asset in Gen.Elements("USDT", "USDT", "ETH")
        from amount in Gen.Elements(0m, 0.5m, 2m, 3m, 17.000001m, 940m, 9_000m, 90_000m)
        from a in Gen.Choose(0, 99)
        from b in Gen.Choose(0, 99)
        select new Step(act, asset, amount, a, b)).ArrayOf(60).ToArbitrary();

    private enum Act
    {
        Transfer,
        OldTransfer,
        Spend,
        Land,
        Confirm,
        RollBack,
        Withdraw,
        WithdrawInside,
        Cancel,
        Advance,
        Review,
        Release,
        Fail,
        Refund,
        Borrow,
        Repay,
        Charge,
        HoldDeposit,
        FreeDeposit,
        RejectDeposit,
    }

    [Fact]
    public void Random_operations_preserve_the_total_of_each_asset()
    {
        // A run is only meaningful if every operation succeeded and was refused. A rare one may need further rounds.
        for (var round = 0; round == 0 || (round < MostRounds && Missing().Length > 0); round++)
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(AnySteps, HoldsAsync));
        }

        var counts = string.Join(", ", Done.Select(count => $"{count.Key} {count.Value}"));
        TestContext.Current.SendDiagnosticMessage(counts);
        Assert.True(Missing().Length == 0, $"Never: {string.Join(", ", Missing())}. Counts: {counts}");
    }

    /// <summary>What has not occurred yet.</summary>
    private static string[] Missing() => [.. Enum.GetValues<Act>()
        .SelectMany(act => new[] { $"{act} done", $"{act} refused" })
        .Append("arrears")
        .Where(outcome => Done.GetValueOrDefault(outcome) == 0)];

    private static async Task<bool> HoldsAsync(Step[] steps)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var client = new SigningClient(exchange);
        var paper = new Model(exchange, client);
        foreach (var step in steps)
        {
            var outcome = await paper.ApplyAsync(step) ? "done" : "refused";
            Done[$"{step.Act} {outcome}"] = Done.GetValueOrDefault($"{step.Act} {outcome}") + 1;
            paper.Compare($"{step}");
        }

        Done["arrears"] = Done.GetValueOrDefault("arrears") + paper.TimesOwed;
        var trial = exchange.TrialBalance();
        Assert.True(trial.IsBalanced, string.Join(' ', trial.Problems));
        return true;
    }

    private sealed record Step(Act Act, string Asset, decimal Amount, int A, int B);

    private sealed record Arrival(string Id, string User, string Asset, decimal Amount)
    {
        public int Blocks { get; set; }

        /// <summary>KuCoin's status.</summary>
        public string State { get; set; } = "PROCESSING";

        public bool IsHeld => State.StartsWith("WAIT_", StringComparison.Ordinal);

        public bool IsOver => !IsHeld && State is not ("PROCESSING" or "PRE_SUCCESS");
    }

    private sealed record Departure(string Id, string Asset, decimal Amount, decimal Fee, bool IsInside)
    {
        public string State { get; set; } = "PROCESSING";

        public int Returned { get; set; }
    }
}
