using FsCheck;
using FsCheck.Fluent;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>Loans, repayments, interest and liquidations in random order, in the two positions of one user.</summary>
public sealed class MarginPropertyTests
{
    private static readonly string[] Assets = ["USDT", "ETH", "BTC", "XRP"];

    private static readonly Arbitrary<Step[]> AnySteps = (
        from act in Gen.Elements(Enum.GetValues<Act>())
        from asset in Gen.Choose(0, Assets.Length - 1)
        from isIsolated in Gen.Elements(false, true)
        from units in Gen.Elements(1L, 7L, 333L, 20_000L, 1_234_567L)
        from precision in Gen.Elements(0, 1, 3, 6)
        select new Step(act, Assets[asset], isIsolated, new Amount(Amount.Smallest(precision).Units * units))).ArrayOf(40).ToArbitrary();

    private static readonly Dictionary<string, int> Done = [];

    private enum Act
    {
        Fund,
        Borrow,
        BorrowPart,
        Repay,
        Spend,
        Hold,
        Charge,
        Liquidate,
    }

    [Fact]
    public void Random_margin_operations_create_and_destroy_no_unit()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(AnySteps, Holds));

        Assert.All(Enum.GetValues<Act>(), act => Assert.True(Done.GetValueOrDefault($"{act}") > 0, $"{act} never succeeded."));
    }

    private static bool Holds(Step[] steps)
    {
        // The ledger verifies its trial balance when it is disposed: every entry adds up to zero.
        using var ledger = new MarginLedger();
        foreach (var step in steps)
        {
            var isDone = true;
            try
            {
                ledger.Change(writer => Apply(ledger, writer, step));
            }
            catch (Exception error) when (error is ApiError or InvalidOperationException or OverdrawnException)
            {
                isDone = false;
            }

            Done[$"{step.Act}"] = Done.GetValueOrDefault($"{step.Act}") + (isDone ? 1 : 0);
            Verify(ledger, step, isDone);
        }

        return true;
    }

    private static int Apply(MarginLedger ledger, LedgerWriter writer, Step step)
    {
        var (wallet, market) = (step.Wallet, MarginLedger.Market);
        var available = Account.Available(wallet);
        switch (step.Act)
        {
            case Act.Fund:
                writer.Post(new(1, TransactionTypes.Deposit, new Move(
                    Account.Available(MarginLedger.System(WalletKind.Outside, wallet.Asset)), available, step.Amount)));
                break;
            case Act.Borrow or Act.BorrowPart:
                Loans.Borrow(writer, market, ledger.Ids, 1, wallet, step.Amount, isPartial: step.Act == Act.BorrowPart);
                break;
            case Act.Repay:
                Loans.Repay(writer, ledger.Ids, 1, wallet, step.Amount);
                break;
            case Act.Spend:
                writer.Post(new(1, TransactionTypes.MarginTrade, new Move(
                    available, Account.Available(MarginLedger.System(WalletKind.Market, wallet.Asset)), step.Amount)));
                break;
            case Act.Hold:
                writer.Post(new(1, TransactionTypes.Hold, new Move(available, Account.Held(wallet), step.Amount)));
                break;
            case Act.Charge:
                return Enumerable.Range(0, 1_000).Sum(_ => HourlyInterest.Charge(writer, market, 1)) > 0
                    ? 1
                    : throw new InvalidOperationException();
            default:
                Liquidation.Execute(writer, market, ledger.Ids, 1, wallet, isForced: step.IsIsolated);
                break;
        }

        return 1;
    }

    private static void Verify(MarginLedger ledger, Step step, bool isDone)
    {
        var wallets = ledger.Whole.Balances(MarginLedger.Owner);
        var recorded = new[] { false, true }.SelectMany(isIsolated => new[] { false, true }.SelectMany(isRepayment => ledger.Whole.LoanOrders(
            new(MarginLedger.Owner, isIsolated, 0, long.MaxValue) { IsRepayment = isRepayment }, 0, 1_000).Rows)).ToList();
        foreach (var wallet in wallets.Where(wallet => wallet.Wallet.Kind.IsMargin()))
        {
            var principal = recorded.Where(order => order.Wallet == wallet.Wallet.Key)
                .Aggregate(Amount.Zero, (sum, order) => order.IsRepayment ? sum - order.Principal : sum + order.Principal);
            Assert.Equal(-wallet.Principal, principal);
        }

        if (step.Act == Act.Liquidate && isDone)
        {
            Assert.All(MarginPosition.Select(wallets, step.Wallet.Kind, step.Wallet.Tag), wallet => Assert.True(wallet.Liability.IsZero));
        }
    }

    private sealed record Step(Act Act, string Asset, bool IsIsolated, Amount Amount)
    {
        public WalletKey Wallet => IsIsolated
            ? MarginLedger.Isolated(Asset is "ETH" ? "ETH" : "USDT")
            : MarginLedger.Cross(Asset);
    }
}
