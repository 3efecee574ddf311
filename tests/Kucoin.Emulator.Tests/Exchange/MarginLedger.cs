using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>A ledger in memory with one user, for operations within a pending change.</summary>
internal sealed class MarginLedger : IDisposable
{
    public const int Owner = Ledger.SmallLedger.Owner;

    private readonly GeneralLedger _ledger = Ledger.SmallLedger.Make();

    public GeneralLedger Whole => _ledger;

    public Ids Ids => _ledger.Ids;

    /// <summary>The shipped market at round prices: 1 USDT = 1 USD, 1 ETH = 1,000 USD, 1 BTC = 10,000 USD.</summary>
    public static MarketData Market { get; } = MarketData.Shipped.With(new Dictionary<string, Amount>
    {
        ["USDT"] = Amount.Parse("1"),
        ["USDC"] = Amount.Parse("1"),
        ["ETH"] = Amount.Parse("1000"),
        ["BTC"] = Amount.Parse("10000"),
    });

    public static WalletKey Cross(string asset) => new(Owner, WalletKind.Margin, "", asset);

    public static WalletKey Isolated(string asset, string pair = "ETH-USDT") => new(Owner, WalletKind.Isolated, pair, asset);

    public static WalletKey System(WalletKind kind, string asset) => WalletKey.CreateExchange(kind, asset);

    public T Change<T>(Func<LedgerWriter, T> work) => _ledger.Commit(work);

    public void Fund(WalletKey wallet, string amount) => Change(writer => writer.Post(new(
        1, TransactionTypes.Deposit, new Move(Account.Available(System(WalletKind.Outside, wallet.Asset)), Account.Available(wallet), Amount.Parse(amount)))));

    /// <summary>Lends without a limit, so that a position can have any debt ratio.</summary>
    public void Lend(WalletKey wallet, string amount) => Change(writer => writer.Post(new(
        1, TransactionTypes.Borrowing, new Move(Account.Principal(wallet), Account.Available(wallet), Amount.Parse(amount)))));

    /// <summary>Spends a balance, as a trade without a return would.</summary>
    public void Spend(WalletKey wallet, string amount) => Change(writer => writer.Post(new(
        1, TransactionTypes.MarginTrade, new Move(Account.Available(wallet), Account.Available(System(WalletKind.Market, wallet.Asset)), Amount.Parse(amount)))));

    public void Hold(WalletKey wallet, string amount) => Change(writer => writer.Post(new(
        1, TransactionTypes.Hold, new Move(Account.Available(wallet), Account.Held(wallet), Amount.Parse(amount)))));

    /// <summary>The four balances of a wallet: available, held, principal, interest.</summary>
    public string Show(WalletKey wallet) => _ledger.Balance(wallet) is { } balance
        ? $"{balance.Available} {balance.Held} {balance.Principal} {balance.Interest}"
        : "none";

    public void Dispose()
    {
        var trial = _ledger.TrialBalance();
        Assert.True(trial.IsBalanced, string.Join(' ', trial.Problems));
        _ledger.Dispose();
    }
}
