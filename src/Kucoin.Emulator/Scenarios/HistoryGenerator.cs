using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>
/// The history generator of a scenario. It works backwards: it starts from the final balances and undoes one operation after another; the
/// remaining balances at the beginning become deposits. Replayed forwards, the operations result in exactly the balances of the scenario,
/// and no wallet is ever negative.
/// </summary>
internal sealed partial class HistoryGenerator
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;
    private const int MaxTries = 5;
    private const int QuantityPrecision = 6;

    private readonly MarketData _market;
    private readonly Ids _ids;
    private readonly ScenarioHistory _length;
    private readonly SplitMix64 _random;
    private readonly long _anchor;
    private readonly int _master;
    private readonly Func<WalletKey, DepositAddress?> _addressOf;
    private readonly Dictionary<WalletKey, Amount> _available = [];
    private readonly List<Loan> _loans = [];
    private readonly List<HistoricalEvent> _events = [];
    private readonly List<WalletKey> _wallets;
    private readonly Dictionary<string, List<WalletKey>> _walletsOfAsset = [];
    private long _number;

    public HistoryGenerator(
        MarketData market,
        Ids ids,
        ScenarioFile scenario,
        long anchor,
        int master,
        IEnumerable<(WalletKey Key, ScenarioWallet Wallet)> wallets,
        IReadOnlyList<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)> pending,
        Func<WalletKey, DepositAddress?> addressOf)
    {
        _market = market;
        _ids = ids;
        _length = scenario.History;
        _random = new(scenario.Seed);
        _anchor = anchor;
        _master = master;
        _addressOf = addressOf;
        foreach (var (key, wallet) in wallets)
        {
            _available.Add(key, wallet.Available);
            UndoHold(key, wallet.Held - UndoRequests(key, pending));
            UndoInterest(key, wallet.Interest);
            if (wallet.Principal.IsPositive)
            {
                _loans.Add(new(key, wallet.Principal));
            }
        }

        _wallets = [.. _available.Keys];
        foreach (var wallet in _wallets)
        {
            _walletsOfAsset.TryAdd(wallet.Asset, []);
            _walletsOfAsset[wallet.Asset].Add(wallet);
        }
    }

    /// <summary>Generates the events, oldest first.</summary>
    public IEnumerable<HistoricalEvent> Generate()
    {
        UndoToday();
        var beginning = _anchor - (_length.Days * Day) + Hour;
        var step = Day / Math.Max(1, _length.EntriesPerDay);
        for (var at = _anchor - (6 * Hour); at > beginning + Day && _length.EntriesPerDay > 0; at -= (step / 2) + _random.Below(step))
        {
            if (at < LoanedAt)
            {
                UndoLoans();
            }

            for (var tries = 0; tries < MaxTries && !TryUndoSomething(at); tries++)
            {
            }
        }

        UndoLoans();
        UndoFunding(beginning);
        return _events.AsEnumerable().Reverse().OrderBy(historical => historical.Entry.At);
    }

    /// <summary>
    /// Undoes a transaction of today in every wallet of the lists that keep one to three days, so that those lists have rows.
    /// </summary>
    private void UndoToday()
    {
        foreach (var wallet in _wallets.Where(wallet => wallet.Kind == WalletKind.Contract || wallet.Kind.IsHighFrequencyMargin()))
        {
            TryUndoTransfer(_anchor - Hour - _random.Below(4 * Hour), wallet);
            TryUndoTrade(_anchor - Hour - _random.Below(4 * Hour), wallet);
        }
    }

    /// <summary>Undoes a random operation on a random wallet, unless it is impossible.</summary>
    private bool TryUndoSomething(long at)
    {
        _number++;
        var wallet = _random.Pick(_wallets);
        return (wallet.Kind, _random.Below(10)) switch
        {
            (WalletKind.Main, < 2) => TryUndoDeposit(at, wallet, Part(wallet)),
            (WalletKind.Main, < 4) => TryUndoWithdrawal(at, wallet),
            (WalletKind.Main, < 5) => TryUndoBonus(at, wallet),
            (WalletKind.Trade or WalletKind.Margin or WalletKind.MarginV2 or WalletKind.Contract, < 6) => TryUndoTrade(at, wallet),
            _ => TryUndoTransfer(at, wallet),
        };
    }

    /// <summary>Undoes and records an operation, unless it is empty or would overdraw a wallet.</summary>
    private bool TryUndo(long at, string type, string context, params PlannedMove[] requests)
    {
        var changes = new Dictionary<WalletKey, Amount>();
        foreach (var (from, to, amount) in requests)
        {
            if (!amount.IsPositive)
            {
                return false;
            }

            AddChange(changes, to.Wallet, -amount);
            AddChange(changes, from.Wallet, amount);
        }

        foreach (var (wallet, change) in changes)
        {
            if ((Spendable(wallet) + change).IsNegative)
            {
                return false;
            }
        }

        foreach (var (wallet, change) in changes)
        {
            _available[wallet] += change;
        }

        var moves = Array.ConvertAll(requests, request => new Move(request.From, request.To, request.Amount));
        Write(new(at, type, moves) { Context = context });
        return true;
    }

    private HistoricalEvent Write(Entry entry)
    {
        var historical = new HistoricalEvent(entry);
        _events.Add(historical);
        return historical;
    }

    private static void AddChange(Dictionary<WalletKey, Amount> changes, WalletKey wallet, Amount amount)
    {
        if (!wallet.Kind.IsSystem())
        {
            changes[wallet] = changes.GetValueOrDefault(wallet) + amount;
        }
    }

    /// <summary>A few percent of the balance of a wallet.</summary>
    private Amount Part(WalletKey wallet) =>
        Spendable(wallet).Times(new(1 + _random.Below(30)), new(100))
            .Truncate(Math.Min(QuantityPrecision, _market.Find(wallet.Asset)!.Precision));

    /// <summary>The quantity of an asset for a random value in dollars.</summary>
    private Amount Quantity(string asset, int minDollars, int maxDollars)
    {
        var details = _market.Find(asset)!;
        var dollars = Amount.One.Times(new((minDollars * 100) + _random.Below((maxDollars - minDollars) * 100L)), new(100));
        return dollars.Times(Amount.One, details.Price ?? Amount.One).Truncate(Math.Min(QuantityPrecision, details.Precision));
    }

    private static Account System(WalletKind kind, WalletKey wallet) => Account.Available(WalletKey.CreateExchange(kind, wallet.Asset));

    private readonly record struct PlannedMove(Account From, Account To, Amount Amount);
}
