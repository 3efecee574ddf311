using System.Numerics;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Trading;

/// <summary>A ledger in memory with a master, its sub-account and another user, and the operations of trading.</summary>
internal sealed partial class TradingLedger : IDisposable
{
    public const int Master = 1;
    public const int Sub = 2;
    public const int Stranger = 3;

    /// <summary>The isolated wallets are those of this pair.</summary>
    private const string IsolatedPair = "ETH-USDT";

    private const long Start = 1_767_225_600_000;
    private const long Minute = 60_000;

    private static readonly int[] Owners = [WalletKey.Exchange, Master, Sub, Stranger];
    private static readonly Side[] Sides = Enum.GetValues<Side>();

    private readonly GeneralLedger _ledger;
    private readonly Dictionary<string, Amount> _prices = [];
    private readonly List<string> _orders = [];
    private readonly List<Withdrawal> _withdrawals = [];
    private MarketData _market = MarketData.Shipped;
    private long _now = Start;

    public TradingLedger()
    {
        var store = LedgerStore.Create(null);
        store.Set(GeneralLedger.Settings.Seed, "7");
        store.Set(GeneralLedger.Settings.Scenario, "");
        store.Set(GeneralLedger.Settings.Anchor, "2026-01-01T00:00:00Z");
        _ledger = new(store);
        _ledger.Commit(writer =>
        {
            foreach (var owner in Owners.Skip(1))
            {
                int? master = owner == Sub ? Master : null;
                writer.Add(new User { Id = owner, UserId = $"u{owner}", Uid = owner, Name = $"user{owner}", Master = master, CreatedAt = 0 });
                Fund(writer, owner);
            }

            return writer.LastEntry;
        });
    }

    /// <summary>Everything that a refused operation must not change.</summary>
    public string Describe() => string.Join('\n', [
        $"{_ledger.Commit(writer => (writer.LastEntry, writer.LastPosting, writer.NextOrder, writer.NextLoanOrder))}",
        .. Owners.SelectMany(_ledger.Balances).Select(balance => $"{balance}"),
        .. Owners.SelectMany(_ledger.OpenOrders).Select(order => $"{order}"),
        .. Owners.SelectMany(_ledger.Positions).Select(position => $"{position}"),
    ]);

    /// <summary>The lines that differ between two descriptions.</summary>
    public static string Compare(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        return $"{string.Join('\n', old.Except(now))}\nto {string.Join('\n', now.Except(old))}";
    }

    /// <summary>What contradicts the rules: units that were created, negative balances, and holds that belong to nothing.</summary>
    public IEnumerable<string> Problems()
    {
        var balances = Owners.SelectMany(_ledger.Balances).ToList();
        var sums = balances.GroupBy(
            balance => balance.Asset, balance => Sides.Aggregate(BigInteger.Zero, (sum, side) => sum + balance[side].Units));
        foreach (var sum in sums.Where(sum => !sum.Aggregate(BigInteger.Zero, BigInteger.Add).IsZero))
        {
            yield return $"{sum.Key} does not add up to zero";
        }

        var holds = ExpectedHolds();
        foreach (var balance in balances.Where(balance => balance.Wallet.Key.Owner != WalletKey.Exchange))
        {
            if (balance.Available.IsNegative || balance.Held.IsNegative || balance.Principal.IsPositive || balance.Interest.IsPositive)
            {
                yield return $"{balance} has a wrong sign";
            }

            if (balance.Held != holds.GetValueOrDefault(balance.Wallet.Key))
            {
                yield return $"{balance} should hold {holds.GetValueOrDefault(balance.Wallet.Key)}";
            }
        }
    }

    public void Dispose()
    {
        var trial = _ledger.TrialBalance();
        _ledger.Dispose();
        Assert.True(trial.IsBalanced, string.Join(' ', trial.Problems));
    }

    /// <summary>What open orders, positions and pending withdrawals hold, by wallet.</summary>
    private Dictionary<WalletKey, Amount> ExpectedHolds()
    {
        var holds = new Dictionary<WalletKey, Amount>();
        void Add(WalletKey wallet, Amount amount) => holds[wallet] = holds.GetValueOrDefault(wallet) + amount;

        foreach (var order in Owners.SelectMany(_ledger.OpenOrders))
        {
            var pair = _market.FindPair(order.Symbol)!;
            Add(new(order.Owner, order.Kind, order.Tag, order.IsBuy ? pair.Quote : pair.Base), order.Held);
        }

        foreach (var position in Owners.SelectMany(_ledger.Positions))
        {
            var asset = _market.FindContract(position.Symbol)!.Settlement;
            Add(new(position.Owner, WalletKind.Contract, "", asset), position.Margin + position.Reserved);
        }

        foreach (var withdrawal in _withdrawals)
        {
            Add(new(withdrawal.Owner, WalletKind.Main, "", withdrawal.Asset), withdrawal.Amount + withdrawal.Fee);
        }

        return holds;
    }

    private static void Fund(LedgerWriter writer, int owner)
    {
        (WalletKind Kind, string Tag, string Asset, string Amount)[] wallets =
        [
            (WalletKind.Main, "", "USDT", "5000"),
            (WalletKind.Main, "", "ETH", "2.000001"),
            (WalletKind.Trade, "", "USDT", "20000"),
            (WalletKind.Trade, "", "BTC", "0.5"),
            (WalletKind.Trade, "", "ETH", "3.00000007"),
            (WalletKind.Trade, "", "KCS", owner == Stranger ? "0.003" : "50"),
            (WalletKind.Trade, "", "PEPE", "9000000.01"),
            (WalletKind.Trade, "", "GRAIN", "310.000000000000000001"),
            (WalletKind.Trade, "", "DOGE", "1.00009"),
            (WalletKind.Margin, "", "USDT", "900"),
            (WalletKind.Margin, "", "ETH", "0.25"),
            (WalletKind.Isolated, IsolatedPair, "USDT", "300"),
            (WalletKind.Isolated, IsolatedPair, "ETH", "0.4"),
            (WalletKind.Contract, "", "USDT", "700.00000001"),
            (WalletKind.Contract, "", "BTC", "0.03"),
        ];
        foreach (var (kind, tag, asset, amount) in wallets)
        {
            var outside = Account.Available(WalletKey.CreateExchange(WalletKind.Outside, asset));
            var to = Account.Available(new(owner, kind, tag, asset));
            writer.Post(new(Start, TransactionTypes.Deposit, new Move(outside, to, Amount.Parse(amount))));
        }
    }

    private static T Pick<T>(IReadOnlyList<T> choices, int which) => choices[which % choices.Count];
}
