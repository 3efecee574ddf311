using System.Globalization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <content>Transfers, deposits, withdrawals, earn products, rewards, sub-accounts and keys.</content>
internal sealed partial class TrafficGenerator
{
    private const int MostPercentOfTransfer = 12;
    private const int MostPending = 12;
    private const int FailedPercent = 6;

    private static readonly string[] Funded = ["USDT", "USDT", "USDT", "BTC", "ETH", "SOL", "XRP", "KCS", "USDC"];
    private static readonly WalletKind[] Within = [WalletKind.Main, WalletKind.Trade, WalletKind.Margin, WalletKind.Contract];
    private static readonly WalletKind[] Between = [WalletKind.Main, WalletKind.Trade];

    private readonly List<Withdrawal> _pending = [];
    private readonly Dictionary<(int Owner, string Asset), DepositAddress> _addresses = [];
    private readonly List<ApiKey> _keys = [];
    private int _lastName;

    private bool TransferWithin(Turn turn)
    {
        if (PickUser(turn) is not { } owner)
        {
            return false;
        }

        var balance = _random.Pick(turn.Writer.GetBalances(owner) is { Count: > 0 } balances ? balances : [default]);
        if (balance.Wallet is not { } wallet || !Within.Contains(wallet.Kind) || IsIndebted(turn, wallet.Key))
        {
            return false;
        }

        var kind = _random.Pick(Within);
        var to = new WalletKey(owner, kind, "", wallet.Asset);
        var isUsed = kind is WalletKind.Main or WalletKind.Trade || turn.Writer.GetBalance(to) is not null;
        return isUsed && kind != wallet.Kind && Transfer(turn, wallet.Key, to);
    }

    private bool TransferBetween(Turn turn)
    {
        var sub = _random.Pick(_users);
        var (from, to) = _random.Below(2) == 0 ? (_master, sub) : (sub, _master);
        var balances = turn.Writer.GetBalances(from).Where(balance => Between.Contains(balance.Wallet.Kind)).ToList();
        return sub != _master && balances.Count > 0 && _random.Pick(balances).Wallet is var wallet
            && Transfer(turn, wallet.Key, new(to, _random.Pick(Between), "", wallet.Asset));
    }

    private bool Transfer(Turn turn, WalletKey from, WalletKey to)
    {
        var amount = PartOf(turn.Available(from), MostPercentOfTransfer, Math.Min(6, turn.Market.Find(from.Asset)!.Precision));
        if (!amount.IsPositive || !turn.CanAct(from.Owner) || !turn.CanAct(to.Owner))
        {
            return false;
        }

        var type = from.Owner == to.Owner ? TransactionTypes.Transfer : TransactionTypes.SubTransfer;
        turn.Writer.Post(new(turn.At, type, new Move(Account.Available(from), Account.Available(to), amount)));
        return Done(new Transferred(turn.At, from, to, amount));
    }

    private bool Deposit(Turn turn)
    {
        var asset = turn.Market.Find(_random.Pick(Funded))!;
        var chain = asset.Chains.FirstOrDefault(chain => chain.IsDepositOpen && !chain.IsLightning);
        if (chain is null)
        {
            return false;
        }

        if (!_addresses.TryGetValue((_master, asset.Code), out var address))
        {
            address = turn.Writer.Addresses(_master, asset.Code).FirstOrDefault(known => known.Chain == chain.Id)
                ?? Deposits.Open(turn.Writer, turn.Writer.Ids, _master, asset, chain, WalletKind.Main, turn.At);
            _addresses.Add((_master, asset.Code), address);
        }

        var amount = WorthOf(turn, asset, 20, 4_000);
        var to = Deposits.Wallet(address);
        DepositLifecycle.Credit(turn.Writer, turn.At, WalletKind.Outside, to, new()
        {
            Owner = to.Owner,
            Asset = asset.Code,
            Chain = address.Chain,
            Address = address.Address,
            Memo = address.Memo,
            Amount = amount,
            TransactionId = turn.Writer.Ids.Arrival(turn.Writer.NextDeposit),
            Status = FundingStatus.Success,
            Confirmations = chain.Confirms,
            CreatedAt = turn.At,
            UpdatedAt = turn.At,
        });
        return Done(new Deposited(turn.At, to, amount));
    }

    private bool RequestWithdrawal(Turn turn)
    {
        var asset = turn.Market.Find(_random.Pick(Funded))!;
        var from = new WalletKey(_master, WalletKind.Main, "", asset.Code);
        var chain = asset.Chains.FirstOrDefault(chain => chain.IsWithdrawalOpen && !chain.IsLightning);
        if (chain is null || _pending.Count >= MostPending || !turn.CanAct(_master))
        {
            return false;
        }

        var amount = chain.MinWithdrawal + WorthOf(turn, asset, 10, 3_000);
        if (turn.Available(from) < amount + chain.Fee)
        {
            return false;
        }

        var requested = Withdrawals.Hold(turn.Writer, turn.At, new()
        {
            Id = "",
            Owner = _master,
            Asset = asset.Code,
            Chain = chain.Id,
            Address = AddressGenerator.CreateForeign(turn.Writer.Ids, chain, turn.Writer.LastEntry),
            Amount = amount,
            Fee = chain.Fee,
            Status = FundingStatus.Processing,
            CreatedAt = turn.At,
            UpdatedAt = turn.At,
        });
        _pending.Add(requested);
        return Done(new WithdrawalRequested(turn.At, requested.Id, from, amount, chain.Fee));
    }

    private bool EndWithdrawal(Turn turn)
    {
        if (_pending.Count == 0)
        {
            return false;
        }

        // It may have been canceled or completed meanwhile.
        var id = _pending[0].Id;
        _pending.RemoveAt(0);
        if (turn.Writer.Withdrawal(id) is not { Status: FundingStatus.Processing } withdrawal)
        {
            return false;
        }

        var isSent = _random.Below(100) >= FailedPercent;
        _ = isSent
            ? WithdrawalLifecycle.Complete(turn.Writer, turn.At, withdrawal)
            : WithdrawalLifecycle.End(turn.Writer, turn.At, withdrawal, Withdrawals.CancelledByUser);
        return Done(new WithdrawalEnded(turn.At, withdrawal.Id, isSent));
    }

    private bool UseEarn(Turn turn)
    {
        var asset = _random.Pick(Funded);
        var precision = turn.Market.Find(asset)!.Precision;
        var (main, earn) = (new WalletKey(_master, WalletKind.Main, "", asset), new WalletKey(_master, WalletKind.Earn, "", asset));
        var isIn = _random.Below(5) < 2;
        var amount = PartOf(turn.Available(isIn ? main : earn), isIn ? 8 : 60, precision);
        if (!amount.IsPositive || !turn.CanAct(_master))
        {
            return false;
        }

        if (isIn)
        {
            Earn.Subscribe(turn.Writer, turn.Market, turn.At, _master, asset, amount);
            return Done(new EarnSubscribed(turn.At, _master, asset, amount));
        }

        Earn.Redeem(turn.Writer, turn.Market, turn.At, _master, asset, amount);
        return Done(new EarnRedeemed(turn.At, _master, asset, amount));
    }

    private bool Reward(Turn turn)
    {
        var asset = turn.Market.Find("USDT")!;
        if (PickUser(turn) is not { } owner)
        {
            return false;
        }

        var (to, amount) = (new WalletKey(owner, WalletKind.Main, "", asset.Code), WorthOf(turn, asset, 1, 25));
        var payer = Account.Available(WalletKey.CreateExchange(WalletKind.Market, asset.Code));
        turn.Writer.Post(new(turn.At, TransactionTypes.Bonus, new Move(payer, Account.Available(to), amount)));
        return Done(new Rewarded(turn.At, to, amount));
    }

    private bool AddSubAccount(Turn turn)
    {
        if (_users.Count - 1 >= _maxSubAccounts)
        {
            return false;
        }

        var taken = turn.Writer.GetUsers().Select(user => user.Name).ToHashSet();
        string name;
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"newDesk{++_lastName:00}");
        }
        while (taken.Contains(name));
        var sub = SubAccounts.Create(turn.Writer, turn.At, _master, name, SubAccounts.AllAccess, remarks: null);
        _users.Add(sub.Id);
        return true;
    }

    private bool AddKey(Turn turn)
    {
        if (PickUser(turn) is not { } owner)
        {
            return false;
        }

        var number = turn.Writer.NextKey;
        var label = string.Create(CultureInfo.InvariantCulture, $"traffic-{number}");
        var key = new ApiKey
        {
            Id = number,
            Label = label,
            Key = turn.Writer.Ids.Key(label),
            Secret = turn.Writer.Ids.Secret(label),
            Passphrase = turn.Writer.Ids.Passphrase(label),
            Owner = owner,
            Remark = label,
            Permissions = ["General", "Spot"],
            CreatedAt = turn.At,
        };
        turn.Writer.Add(key);
        _keys.Add(key);
        return true;
    }

    private bool EndKey(Turn turn)
    {
        if (_keys.Count == 0)
        {
            return false;
        }

        turn.Writer.Change(_keys[0] with { IsRemoved = true });
        _keys.RemoveAt(0);
        return true;
    }

    /// <summary>An amount with a random value in dollars.</summary>
    private Amount WorthOf(Turn turn, Asset asset, int minDollars, int maxDollars)
    {
        var dollars = Amount.One.Times(new((minDollars * 100) + _random.Below((maxDollars - minDollars) * 100L)), new(100));
        return dollars.Times(Amount.One, turn.Market.PriceOf(asset) ?? Amount.One).Truncate(Math.Min(6, asset.Precision));
    }

    /// <summary>Whether the margin position of a wallet has a debt, which its collateral secures.</summary>
    private static bool IsIndebted(Turn turn, WalletKey wallet) =>
        wallet.Kind.IsMargin() && turn.Writer.GetDebts().Any(debt => debt.Wallet.Key.Owner == wallet.Owner);
}
