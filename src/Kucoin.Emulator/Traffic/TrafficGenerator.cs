using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <summary>
/// Generates the traffic of a fund: trades, transfers, deposits, withdrawals, loans, futures positions, earn products, new sub-accounts and
/// keys. Everything follows from the seed and from the ledger that it starts with, so the same seed gives the same bytes.
/// </summary>
internal sealed partial class TrafficGenerator
{
    private const int MaxTries = 12;

    /// <summary>The operations, with their shares of ten thousand.</summary>
    private readonly (int Share, Func<Turn, bool> Operation)[] _operations;

    private readonly int _shares;
    private readonly SplitMix64 _random;
    private readonly decimal _millisecondsPerMovement;
    private readonly int _maxSubAccounts;
    private readonly List<int> _users = [];
    private int _master;
    private decimal _nextAt;

    /// <param name="seed">The seed.</param>
    /// <param name="rate">The number of movements in a second of ledger time.</param>
    /// <param name="from">The ledger time at which it starts.</param>
    /// <param name="maxSubAccounts">The number of sub-accounts at which it creates no more.</param>
    public TrafficGenerator(ulong seed, decimal rate, long from, int maxSubAccounts)
    {
        _random = new(SplitMix64.Mix(seed ^ 0x7472_6166));
        _millisecondsPerMovement = 1000 / rate;
        _maxSubAccounts = maxSubAccounts;
        _nextAt = from;
        _operations =
        [
            (5000, TradeAtMarket),
            (1500, TransferWithin),
            (600, TransferBetween),
            (700, PlaceOrder),
            (300, FillAtMarket),
            (300, FillBetweenUsers),
            (150, CancelOrder),
            (250, Deposit),
            (120, RequestWithdrawal),
            (140, EndWithdrawal),
            (300, TradeFutures),
            (90, Borrow),
            (110, Repay),
            (20, Liquidate),
            (100, UseEarn),
            (40, Reward),
            (40, SweepDust),
            (4, AddSubAccount),
            (4, AddKey),
            (2, EndKey),
        ];
        _shares = _operations.Sum(operation => operation.Share);
    }

    /// <summary>When the next operation is due, in ledger time.</summary>
    public long NextAt => (long)_nextAt;

    /// <summary>The number of movements so far: ledger rows that users can see.</summary>
    public long Movements { get; private set; }

    /// <summary>Called with every operation that was carried out.</summary>
    public Action<TrafficEvent>? Observed { get; set; }

    /// <summary>Carries out the next operation at its time, or at the given one.</summary>
    public void RunNext(LedgerWriter writer, MarketData market, long? at = null)
    {
        if (_users.Count == 0)
        {
            ReadUsers(writer);
        }

        var turn = new Turn(writer, market, at ?? NextAt);
        var before = writer.Movements;
        for (var tries = 0; tries < MaxTries && writer.Movements == before; tries++)
        {
            Pick()(turn);
        }

        if (writer.Movements == before)
        {
            Deposit(turn);
        }

        var movements = Math.Max(1, writer.Movements - before);
        Movements += movements;
        _nextAt += movements * _millisecondsPerMovement;
    }

    private void ReadUsers(LedgerWriter writer)
    {
        var users = writer.GetUsers();
        var master = users.First(user => user.IsMaster);
        _master = master.Id;
        _users.AddRange(users
            .Where(user => (user.Id == _master || user.Master == _master) && !user.IsFrozen && !user.IsUnified && !user.IsRemoved)
            .Select(user => user.Id));
    }

    private Func<Turn, bool> Pick()
    {
        var drawn = _random.Below(_shares);
        foreach (var (share, operation) in _operations)
        {
            if (drawn < share)
            {
                return operation;
            }

            drawn -= share;
        }

        return Deposit;
    }

    /// <summary>A random user, often the master; null if it cannot act.</summary>
    private int? PickUser(Turn turn)
    {
        var user = _random.Below(5) == 0 ? _master : _random.Pick(_users);
        return turn.CanAct(user) ? user : null;
    }

    /// <summary>A random part of an amount, from a tenth of a percent to the given number of percent.</summary>
    private Amount PartOf(Amount amount, int mostPercent, int precision) =>
        amount.Times(new(1 + _random.Below(mostPercent * 10L)), new(1000)).Truncate(precision);

    private bool Done(TrafficEvent happened)
    {
        Observed?.Invoke(happened);
        return true;
    }

    /// <summary>The pending change, the market and the time of an operation.</summary>
    private sealed record Turn(LedgerWriter Writer, MarketData Market, long At)
    {
        /// <summary>Whether a user can trade and transfer: it may have been frozen, unified or deleted meanwhile.</summary>
        public bool CanAct(int user) => Writer.GetUser(user) is { IsFrozen: false, IsUnified: false, IsRemoved: false };

        public Amount Available(WalletKey wallet) => Writer.Balance(Account.Available(wallet));
    }
}
