using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>A transfer request.</summary>
internal sealed record TransferRequest(string? ClientOid, string Asset, string Amount, WalletKey From, WalletKey To);

/// <summary>The rules for transfers.</summary>
internal static class Transfers
{
    public const string Internal = "INTERNAL";
    public const string ParentToSub = "PARENT_TO_SUB";
    public const string SubToParent = "SUB_TO_PARENT";

    private const int ClientOidLimit = 128;

    /// <summary>Carries out a transfer and returns the number of its ledger entry.</summary>
    public static long Execute(LocalExchange exchange, User asker, TransferRequest request)
    {
        if (request.ClientOid?.Length > ClientOidLimit)
        {
            throw ApiErrors.ClientOidTooLong(ClientOidLimit);
        }

        var asset = exchange.Market.Find(request.Asset) ?? throw ApiErrors.UnknownAsset(request.Asset);
        var amount = Quantities.Parse(request.Amount, asset.Precision);
        CheckWallet(exchange.Market, request.From, "fromAccountTag");
        CheckWallet(exchange.Market, request.To, "toAccountTag");
        CheckRoute(request.From, request.To);
        WalletAccess.CheckTransfer(exchange, request.From);
        WalletAccess.CheckTransfer(exchange, request.To);
        CheckReceiver(exchange, request.To);
        var entry = new Entry(
            exchange.Now,
            request.From.Owner == request.To.Owner ? TransactionTypes.Transfer : TransactionTypes.SubTransfer,
            new Move(Account.Available(request.From), Account.Available(request.To), amount))
        {
            Actor = asker.Id,
            ClientOid = request.ClientOid,
        };
        return exchange.Ledger.GroupCommit(writer =>
        {
            if (exchange.RefuseRepeatedClientOids && request.ClientOid is { } clientOid && writer.HasClientOid(asker.Id, clientOid))
            {
                throw ApiErrors.ClientOidUsed();
            }

            if (writer.Balance(Account.Available(request.From)) < amount)
            {
                throw ApiErrors.BalanceInsufficient();
            }

            if (request.From.Kind.IsMargin() && MarginPosition.Calculate(exchange, request.From).MaxOut(asset.Code) < amount)
            {
                throw ApiErrors.MarginInsufficient();
            }

            if (request.To.Kind.IsMargin())
            {
                CheckHolding(writer, request.To, asset, amount);
            }

            var number = writer.Post(entry);
            NegativeBalance.Settle(exchange, writer, request.To);
            return number;
        });
    }

    /// <summary>The sub-account of the other side of a transfer.</summary>
    public static User SubAccount(LocalExchange exchange, User master, string userId)
    {
        var sub = exchange.Ledger.User(userId);
        if (sub is null || sub.Master != master.Id)
        {
            throw ApiErrors.UnknownSubAccount();
        }

        return sub.IsFrozen ? throw ApiErrors.UserFrozen() : sub;
    }

    /// <summary>The transferable amount of a wallet.</summary>
    public static Amount Transferable(LocalExchange exchange, WalletKey wallet)
    {
        var available = new ClassicView(exchange.Ledger).Balance(wallet)?.Available ?? Amount.Zero;
        return wallet.Kind.IsMargin() && MarginPosition.Calculate(exchange, wallet).MaxOut(wallet.Asset) is { } most && most < available
            ? most
            : available;
    }

    /// <summary>Parses the wallet of a request; only an isolated wallet has a tag.</summary>
    public static WalletKey Wallet(User owner, string kindWord, string? tag, string asset)
    {
        var kind = WalletKinds.Parse(kindWord);
        return new(owner.Id, kind, kind.IsIsolated() ? tag ?? "" : "", asset);
    }

    /// <summary>Whether the wallet can exist.</summary>
    public static void CheckWallet(MarketData market, WalletKey wallet, string tagName)
    {
        var asset = market.Find(wallet.Asset) ?? throw ApiErrors.UnknownAsset(wallet.Asset);
        if (wallet.Kind.IsIsolated())
        {
            if (wallet.Tag.Length == 0)
            {
                throw ApiErrors.TagMissing(tagName);
            }

            if (market.FindPair(wallet.Tag) is not { IsolatedLeverage: not null } pair)
            {
                throw ApiErrors.UnknownSymbol();
            }

            if (wallet.Asset != pair.Base && wallet.Asset != pair.Quote)
            {
                throw ApiErrors.AssetNotOfPair(wallet.Asset, wallet.Tag);
            }
        }
        else if (wallet.Kind.IsMargin() && !asset.IsMarginEnabled)
        {
            throw ApiErrors.AssetNotOnMargin(wallet.Asset);
        }
    }

    /// <summary>
    /// Whether a transfer between two wallets is allowed: a high-frequency margin wallet exchanges funds only with the classic margin
    /// wallet of the same user.
    /// </summary>
    public static bool IsOpen(WalletKey from, WalletKey to) => (from.Kind.IsHighFrequencyMargin(), to.Kind.IsHighFrequencyMargin()) switch
    {
        (false, false) => true,
        (true, true) => false,
        _ => from.Owner == to.Owner && from.Kind.IsMargin() && to.Kind.IsMargin(),
    };

    /// <summary>Refuses a transfer to a wallet that the sub-account lacks the trading permission for.</summary>
    private static void CheckReceiver(LocalExchange exchange, WalletKey to)
    {
        if (to.Kind.Access() is { } type &&
            exchange.Ledger.User(to.Owner) is { IsMaster: false } sub && !SubAccounts.TradeTypes(sub).Contains(type))
        {
            throw WalletAccess.NotOpened(type);
        }
    }

    /// <summary>Enforces the risk limit: the maximum holding of an asset on margin.</summary>
    private static void CheckHolding(LedgerWriter writer, WalletKey to, Asset asset, Amount amount)
    {
        var limit = LoanLimits.Get(to.Kind, asset).MaxHolding;
        if (writer.Balance(Account.Available(to)) + writer.Balance(Account.Held(to)) + amount > limit)
        {
            throw ApiErrors.RiskLimitReached(asset.Code, $"{limit}");
        }
    }

    private static void CheckRoute(WalletKey from, WalletKey to)
    {
        if (from == to)
        {
            throw ApiErrors.SameAccount();
        }

        if (!IsOpen(from, to))
        {
            throw ApiErrors.RouteNotOpen(from.Kind.Word(), to.Kind.Word());
        }
    }
}
