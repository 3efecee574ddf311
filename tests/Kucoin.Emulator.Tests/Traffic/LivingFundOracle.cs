using System.Globalization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;

namespace Kucoin.Emulator.Tests.Traffic;

/// <summary>The account whose balance is computed: one side of a wallet.</summary>
internal readonly record struct BalanceKey(WalletKey Wallet, Side Side);

/// <summary>A balance, and the operation that changed it last; null if it is an opening balance.</summary>
internal readonly record struct ComputedBalance(decimal Value, TrafficEvent? Last);

/// <summary>
/// A test oracle: it computes every balance of the exchange from the requests of the traffic, with rules of its own and in
/// <see cref="decimal"/>. Prices, precisions and rates are inputs; it shares no arithmetic and no posting with the ledger.
/// </summary>
/// <param name="opening">The balances before the traffic.</param>
/// <param name="marketAt">The market data at a time.</param>
/// <param name="level">The VIP level of the master, which applies to its sub-accounts too.</param>
/// <param name="fundingRate">The funding rate of a contract at a time.</param>
/// <param name="times">The times at which it takes a snapshot, ascending.</param>
internal sealed partial class LivingFundOracle(
    IReadOnlyDictionary<BalanceKey, decimal> opening,
    Func<long, MarketData> marketAt,
    int level,
    Func<string, long, decimal> fundingRate,
    IReadOnlyList<long> times)
{
    private const int HoursOfDay = 24;
    private const long Hour = 3_600_000;
    private const decimal DailyProfit = 0.0001m;
    private const decimal LiquidationFee = 0.02m;

    private readonly Dictionary<BalanceKey, ComputedBalance> _balances =
        opening.ToDictionary(balance => balance.Key, balance => new ComputedBalance(balance.Value, null));

    private readonly Dictionary<string, (BalanceKey From, decimal Amount, decimal Fee)> _withdrawals = [];
    private TrafficEvent _current = new HourPassed(0);

    /// <summary>The balances at each of the times: all operations up to that time, including those at that very millisecond.</summary>
    public List<(long At, Dictionary<BalanceKey, ComputedBalance> Balances)> Snapshots { get; } = [];

    /// <summary>What contradicts the rules by itself, for example a negative balance.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The number of operations of each type.</summary>
    public Dictionary<string, int> Counts { get; } = [];

    private MarketData Market => marketAt(_current.At);

    public void Observe(TrafficEvent happened)
    {
        TakeSnapshots(happened.At);
        _current = happened;
        var name = happened.GetType().Name;
        Counts[name] = Counts.GetValueOrDefault(name) + 1;
        Apply(happened);
    }

    /// <summary>Takes the snapshots of the times after the last operation.</summary>
    public void Complete() => TakeSnapshots(long.MaxValue);

    /// <summary>A time is complete when an operation after it arrives, because several operations may have the same time.</summary>
    private void TakeSnapshots(long before)
    {
        while (Snapshots.Count < times.Count && times[Snapshots.Count] < before)
        {
            Snapshots.Add((times[Snapshots.Count], new(_balances)));
        }
    }

    private void Apply(TrafficEvent happened)
    {
        switch (happened)
        {
            case Transferred e:
                Move(Available(e.From), Available(e.To), Number(e.Amount));
                break;
            case Deposited e:
                Move(Exchange(WalletKind.Outside, e.To.Asset), Available(e.To), Number(e.Amount));
                break;
            case Rewarded e:
                Move(Exchange(WalletKind.Market, e.To.Asset), Available(e.To), Number(e.Amount));
                break;
            case WithdrawalRequested e:
                Move(Available(e.From), new(e.From, Side.Held), Number(e.Amount) + Number(e.Fee));
                _withdrawals.Add(e.Id, (new(e.From, Side.Held), Number(e.Amount), Number(e.Fee)));
                break;
            case WithdrawalEnded e:
                EndWithdrawal(e.Id, e.IsSent);
                break;
            case EarnSubscribed e:
                Move(Wallet(e.Owner, WalletKind.Main, e.Asset), Wallet(e.Owner, WalletKind.Earn, e.Asset), Number(e.Amount));
                break;
            case EarnRedeemed e:
                Move(Wallet(e.Owner, WalletKind.Earn, e.Asset), Wallet(e.Owner, WalletKind.Main, e.Asset), Number(e.Amount));
                break;
            case Borrowed e:
                Move(new(e.Wallet, Side.Principal), Available(e.Wallet), Number(e.Amount));
                break;
            case Repaid e:
                Repay(e.Wallet, Available(e.Wallet), Number(e.Amount));
                break;
            case Liquidated e:
                Liquidate(e.Wallet, e.Result);
                break;
            case HourPassed e:
                ChargeHour(e.At);
                break;
            default:
                Trade(happened);
                break;
        }
    }

    private void EndWithdrawal(string id, bool isSent)
    {
        _withdrawals.Remove(id, out var withdrawal);
        var (held, amount, fee) = withdrawal;
        if (isSent)
        {
            Move(held, Exchange(WalletKind.Outside, held.Wallet.Asset), amount);
            Move(held, Exchange(WalletKind.Fees, held.Wallet.Asset), fee);
        }
        else
        {
            Move(held, Available(held.Wallet), amount + fee);
        }
    }

    /// <summary>A payment reduces the interest first, then the principal.</summary>
    private void Repay(WalletKey wallet, BalanceKey payer, decimal amount)
    {
        var interest = Math.Min(amount, -Balance(new(wallet, Side.Interest)));
        Move(payer, new(wallet, Side.Interest), interest);
        Move(payer, new(wallet, Side.Principal), Math.Min(amount - interest, -Balance(new(wallet, Side.Principal))));
    }

    private void ChargeHour(long at)
    {
        foreach (var (account, balance) in _balances.Where(known => IsLoan(known.Key)).ToList())
        {
            var rate = Number(Market.Find(account.Wallet.Asset)!.DailyInterestRate);
            var interest = Cut(-balance.Value * rate / HoursOfDay, account.Wallet.Asset);
            Move(new(account.Wallet, Side.Interest), Exchange(WalletKind.Income, account.Wallet.Asset), interest);
        }

        SettleFutures(at);
        if (at / Hour % HoursOfDay == 0)
        {
            foreach (var (account, balance) in _balances.Where(known => known.Key.Wallet.Kind == WalletKind.Earn).ToList())
            {
                var (owner, asset) = (account.Wallet.Owner, account.Wallet.Asset);
                Move(Exchange(WalletKind.Market, asset), Wallet(owner, WalletKind.Main, asset), Cut(balance.Value * DailyProfit, asset));
            }
        }
    }

    private static bool IsLoan(BalanceKey account) => account.Side == Side.Principal
        && account.Wallet.Kind is WalletKind.Margin or WalletKind.MarginV2 or WalletKind.Isolated or WalletKind.IsolatedV2;

    /// <summary>
    /// The operation names what was sold, repaid and covered. Here it is verified that the sales follow from the prices, that nothing that
    /// could be sold was left while the exchange paid, and that no debt is left.
    /// </summary>
    private void Liquidate(WalletKey position, LiquidationResult result)
    {
        CancelOrders(position);
        foreach (var sale in result.Sales)
        {
            var (sold, fee, proceeds) = (Number(sale.Amount), Number(sale.Fee), Number(sale.Proceeds));
            var worth = Cut((sold - fee) * Dollars(sale.Asset) / Dollars(sale.Debt), sale.Debt);
            var unit = Dollars(sale.Asset) / Dollars(sale.Debt) * 2 * Unit(sale.Asset);
            Expect(fee == Cut(sold * LiquidationFee, sale.Asset), $"the fee {fee} of the sale of {sold} {sale.Asset} is not 2 %");
            Expect(proceeds <= worth, $"{sold} {sale.Asset} were sold for {proceeds} {sale.Debt}, more than {worth}");
            Expect(
                proceeds >= worth - unit - Unit(sale.Debt),
                $"{sold} {sale.Asset} were sold for {proceeds} {sale.Debt}, less than {worth}");
            var (from, to) = (Available(position with { Asset = sale.Asset }), Available(position with { Asset = sale.Debt }));
            Move(from, Exchange(WalletKind.Market, sale.Asset), sold - fee);
            Move(from, Exchange(WalletKind.Fees, sale.Asset), fee);
            Move(Exchange(WalletKind.Market, sale.Debt), to, proceeds);
        }

        foreach (var debt in result.Debts)
        {
            var wallet = position with { Asset = debt.Asset };
            Repay(wallet, Available(wallet), Number(debt.Amount));
            Repay(wallet, Exchange(WalletKind.Income, debt.Asset), Number(debt.Covered));
            Expect(
                debt.Covered.IsZero || Math.Floor(Balance(Available(wallet)) / Unit(debt.Asset)) == 0,
                $"the exchange paid {debt.Covered} {debt.Asset} although the wallet has {Balance(Available(wallet))}");
        }

        foreach (var (account, balance) in _balances.Where(known => known.Key.Wallet with { Asset = position.Asset } == position))
        {
            Expect(account.Side == Side.Available || balance.Value == 0, $"{account} is {balance.Value} after a liquidation");
        }
    }

    private void Expect(bool isTrue, string problem)
    {
        if (!isTrue)
        {
            Faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Times.Show(_current.At)}: {problem}. {_current}"));
        }
    }

    /// <summary>Debits one account and credits another. A negative amount goes the other way.</summary>
    private void Move(BalanceKey from, BalanceKey to, decimal amount)
    {
        Expect(from.Wallet.Asset == to.Wallet.Asset, $"{from} and {to} have different assets");
        Add(from, -amount);
        Add(to, amount);
    }

    private void Add(BalanceKey account, decimal amount)
    {
        if (amount == 0)
        {
            return;
        }

        var balance = Balance(account) + amount;
        var isDebt = account.Side is Side.Principal or Side.Interest;
        Expect(account.Wallet.Owner == 0 || (isDebt ? balance <= 0 : balance >= 0), $"{account} would be {balance}");
        _balances[account] = new(balance, _current);
    }

    private decimal Balance(BalanceKey account) => _balances.GetValueOrDefault(account).Value;

    private static BalanceKey Available(WalletKey wallet) => new(wallet, Side.Available);

    private static BalanceKey Wallet(int owner, WalletKind kind, string asset) => Available(new(owner, kind, "", asset));

    private static BalanceKey Exchange(WalletKind kind, string asset) => Wallet(0, kind, asset);

    private decimal Dollars(string asset) => Number(Market.Dollars(asset)!.Value);

    private decimal Unit(string asset) => UnitOf(Market.Find(asset)!.Precision);

    private decimal Cut(decimal amount, string asset) => Cut(amount, Market.Find(asset)!.Precision);

    private static decimal Cut(decimal amount, int precision) => Math.Round(amount, precision, MidpointRounding.ToZero);

    private static decimal UnitOf(int precision) => new(1, 0, 0, false, (byte)precision);

    public static decimal Number(Amount amount) => decimal.Parse($"{amount}", CultureInfo.InvariantCulture);
}
