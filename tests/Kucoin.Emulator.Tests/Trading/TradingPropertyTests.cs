using FsCheck;
using FsCheck.Fluent;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>
/// Orders, fees, positions, earn products, loans, liquidations, charges, prices and transfers in random order, with valid and invalid
/// values. After every step nothing is created or destroyed, no balance is negative, and every hold belongs to something.
/// </summary>
public sealed class TradingPropertyTests
{
    private const int MostRounds = 6;
    private const int Runs = 60;
    private const int Steps = 80;

    /// <summary>The operations that cannot be refused: prices, VIP levels and time are given from outside.</summary>
    private static readonly Act[] AlwaysDone = [Act.ChangePrice, Act.ChangeLevel, Act.PassHours];

    /// <summary>Fills and closes need something that earlier steps have opened, and so does a liquidation.</summary>
    private static readonly Act[] Often =
        [Act.Place, Act.Place, Act.FillAtMarket, Act.FillBetween, Act.FillBetween, Act.Open, Act.Close, Act.Borrow];

    private static readonly Arbitrary<Step[]> AnySteps = (
        from act in Gen.Frequency((1, Gen.Elements(Enum.GetValues<Act>())), (1, Gen.Elements(Often)))
        from user in Gen.Choose(TradingLedger.Master, TradingLedger.Stranger)
        from what in Gen.Choose(0, 999)
        from price in Gen.Choose(0, 999)
        from size in Gen.Choose(0, 999)
        from other in Gen.Choose(0, 999)
        select new Step(act, user, what, price, size, other)).ArrayOf(Steps).ToArbitrary();

    private readonly Dictionary<string, int> _outcomes = [];

    [Fact]
    public void Random_trading_keeps_every_unit_and_every_hold_and_a_refusal_changes_nothing()
    {
        // A run is only meaningful if every operation succeeded and was refused. A rare one may need further rounds.
        for (var round = 0; round == 0 || (round < MostRounds && Missing().Length > 0); round++)
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll(AnySteps, Holds));
        }

        var sorted = _outcomes.OrderBy(count => count.Key, StringComparer.Ordinal);
        var counts = string.Join(", ", sorted.Select(count => $"{count.Key} {count.Value}"));
        TestContext.Current.SendDiagnosticMessage(counts);
        Assert.True(Missing().Length == 0, $"Never: {string.Join(", ", Missing())}. Counts: {counts}");
    }

    /// <summary>What has not occurred yet.</summary>
    private string[] Missing() =>
    [
        .. Enum.GetValues<Act>()
            .SelectMany(act => AlwaysDone.Contains(act) ? new[] { $"{act} done" } : [$"{act} done", $"{act} refused"])
            .Where(outcome => !_outcomes.ContainsKey(outcome)),
    ];

    private bool Holds(Step[] steps)
    {
        using var ledger = new TradingLedger();
        var before = ledger.Describe();
        for (var i = 0; i < steps.Length; i++)
        {
            var isDone = TryApply(ledger, steps[i]);
            var outcome = $"{steps[i].Act} {(isDone ? "done" : "refused")}";
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            var after = ledger.Describe();
            Assert.True(isDone || before == after, $"Step {i}, {steps[i]}, was refused and changed {TradingLedger.Compare(before, after)}");
            var problems = ledger.Problems().ToList();
            Assert.True(problems.Count == 0, $"After step {i}, {steps[i]}: {string.Join("; ", problems)}");
            before = after;
        }

        return true;
    }

    /// <summary>Any other exception is a fault: a caller would get an internal error.</summary>
    private static bool TryApply(TradingLedger ledger, Step step)
    {
        try
        {
            ledger.Apply(step);
            return true;
        }
        catch (Exception error) when (error is ApiError or ArgumentException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }
}

/// <summary>The operations.</summary>
internal enum Act
{
    Place,
    Trade,
    FillAtMarket,
    FillBetween,
    Cancel,
    Sweep,
    Open,
    Close,
    ChangeMargin,
    Subscribe,
    Redeem,
    Borrow,
    Repay,
    Liquidate,
    Transfer,
    Withdraw,
    EndWithdrawal,
    ChangePrice,
    ChangeLevel,
    PassHours,
}

/// <summary>A step. The numbers from 0 to 999 select a subject, a price, a size and another subject.</summary>
internal sealed record Step(Act Act, int User, int What, int Price, int Size, int Other);
