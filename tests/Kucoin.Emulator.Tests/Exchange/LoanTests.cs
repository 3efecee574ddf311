using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>Loans within a pending change.</summary>
public sealed class LoanTests : IDisposable
{
    private static readonly WalletKey Usdt = MarginLedger.Cross("USDT");

    private readonly MarginLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Borrow_sees_earlier_changes_of_the_same_commit()
    {
        // Collateral of 100 USDT with a leverage of 5 secures 400 USDT: the second loan is what the first one left.
        var (first, second) = _ledger.Change(writer =>
        {
            writer.Post(new(1, TransactionTypes.Deposit, new Move(
                Account.Available(MarginLedger.System(WalletKind.Outside, "USDT")), Account.Available(Usdt), Amount.Parse("100"))));
            return (Borrow(writer, "300"), Borrow(writer, "300", isPartial: true));
        });

        Assert.Equal(("300", "100", "300"), ($"{first.ActualSize}", $"{second.ActualSize}", $"{second.Size}"));
        Assert.Equal("500 0 -400 0", _ledger.Show(Usdt));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void Refused_loan_changes_nothing()
    {
        _ledger.Fund(Usdt, "100");

        Assert.Equal("130203", Assert.Throws<ApiError>(() => _ledger.Change(writer => Borrow(writer, "401"))).Code);
        Assert.Equal("130201", Assert.Throws<ApiError>(() => _ledger.Change(writer => Borrow(writer, "1"))).Code);

        Assert.Equal("100 0 0 0", _ledger.Show(Usdt));
        Assert.Empty(Orders(isRepayment: false));
    }

    [Fact]
    public void Partial_loan_is_truncated_to_the_loan_precision_and_refused_below_the_minimum()
    {
        _ledger.Fund(Usdt, "100.24");
        Assert.Equal("400", $"{_ledger.Change(writer => Borrow(writer, "1000", isPartial: true)).ActualSize}");

        Assert.Equal("130203", Assert.Throws<ApiError>(() => _ledger.Change(writer => Borrow(writer, "1000", isPartial: true))).Code);
    }

    [Fact]
    public void Loan_is_limited_by_the_maximum_of_the_asset_less_the_principal()
    {
        // The maximum of USDT is 5,200,000.
        _ledger.Fund(Usdt, "10000000");
        _ledger.Lend(Usdt, "5199990");

        Assert.Equal("130203", Assert.Throws<ApiError>(() => _ledger.Change(writer => Borrow(writer, "11"))).Code);
        Assert.Equal("10", $"{_ledger.Change(writer => Borrow(writer, "11", isPartial: true)).ActualSize}");
    }

    [Fact]
    public void Repay_pays_interest_then_principal_at_most_the_debt_and_is_recorded()
    {
        _ledger.Fund(Usdt, "100");
        _ledger.Change(writer => Borrow(writer, "50"));
        Assert.Equal("2", $"{_ledger.Change(writer => Loans.ChargeInterest(writer, 2, Usdt, Amount.Parse("2")))}");

        var orders = new[] { "1.5", "10", "60", "1" }
            .Select(amount => _ledger.Change(writer => Loans.Repay(writer, _ledger.Ids, 3, Usdt, Amount.Parse(amount))))
            .Select(order => order is null ? "none" : $"{order.Interest} {order.Principal}");

        Assert.Equal(["1.5 0", "0.5 9.5", "0 40.5", "none"], orders);
        Assert.Equal("98 0 0 0", _ledger.Show(Usdt));
        Assert.Equal(["60", "10", "1.5"], Orders(isRepayment: true).Select(order => $"{order.Size}"));
        Assert.Equal("2", $"{_ledger.Whole.Balance(MarginLedger.System(WalletKind.Income, "USDT"))!.Value.Available}");
    }

    [Fact]
    public void Repay_more_than_the_balance_is_refused()
    {
        _ledger.Lend(Usdt, "50");
        _ledger.Spend(Usdt, "30");

        var error = Assert.Throws<ApiError>(() => _ledger.Change(writer => Loans.Repay(writer, _ledger.Ids, 1, Usdt, Amount.Parse("20.00000001"))));

        Assert.Equal(("130203", "20 0 -50 0"), (error.Code, _ledger.Show(Usdt)));
    }

    [Fact]
    public void Thousands_of_loans_in_one_commit_have_different_ids()
    {
        _ledger.Fund(Usdt, "1000000");

        var ids = _ledger.Change(writer => Enumerable.Range(0, 5_000).Select(_ => Borrow(writer, "2").Id).ToHashSet());

        Assert.Equal(5_000, ids.Count);
        Assert.Equal("1010000 0 -10000 0", _ledger.Show(Usdt));
    }

    private LoanOrder Borrow(LedgerWriter writer, string amount, bool isPartial = false) =>
        Loans.Borrow(writer, MarginLedger.Market, _ledger.Ids, at: 1, Usdt, Amount.Parse(amount), isPartial);

    private IReadOnlyList<LoanOrder> Orders(bool isRepayment) => _ledger.Whole.LoanOrders(
        new(MarginLedger.Owner, IsIsolated: false, 0, long.MaxValue) { IsRepayment = isRepayment }, 0, 100).Rows;
}
