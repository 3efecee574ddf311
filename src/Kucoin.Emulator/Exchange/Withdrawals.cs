using Kucoin.Emulator.Books;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Exchange;

/// <summary>What a caller wants to send off.</summary>
internal sealed record WithdrawalWish(string Asset, string Amount, string Type, string Address)
{
    public string? Chain { get; init; }

    public string Memo { get; init; } = "";

    public bool IsInner { get; init; }

    public string Remark { get; init; } = "";

    public string? FeeFrom { get; init; }
}

/// <summary>What a withdrawal is, and the course it takes: asked for, held, sent, or cancelled.</summary>
internal static class Withdrawals
{
    public const string ToAddress = "ADDRESS";
    public const string FeeFromAmount = "INTERNAL";
    public const string FeeFromWallet = "EXTERNAL";

    /// <summary>What KuCoin takes when no chain is named, whatever the asset.</summary>
    public const string DefaultChain = "eth";

    private const string CancelledByUser = "Cancelled by the user";

    /// <summary>How a recipient can be named.</summary>
    public static IReadOnlyList<string> Types { get; } = [ToAddress, "UID", "MAIL", "PHONE"];

    /// <summary>Holds amount and fee in the main wallet and gives the id.</summary>
    public static string Request(LocalExchange exchange, User user, WithdrawalWish wish)
    {
        var asset = exchange.Market.Find(wish.Asset) ?? throw Refusals.UnknownAsset(wish.Asset);
        var chain = wish.Type == ToAddress ? FindChain(asset, wish) : null;
        var recipient = chain is null || wish.IsInner ? FindRecipient(exchange, user, wish) : null;
        var amount = Quantities.Read(wish.Amount, chain?.Precision ?? asset.Precision);
        var fee = chain is not null && recipient is null ? FeeOf(chain, amount) : Amount.Zero;
        if (chain is not null && amount < chain.MinWithdrawal)
        {
            throw Refusals.WithdrawalTooSmall();
        }

        return exchange.Books.Write(writer =>
        {
            var main = new WalletKey(user.Id, WalletKind.Main, "", asset.Code);
            var available = writer.Balance(Account.Available(main));
            var arrives = wish.FeeFrom switch
            {
                FeeFromAmount => amount - fee,
                FeeFromWallet => amount,
                _ => available >= amount + fee ? amount : amount - fee,
            };
            if (!arrives.IsPositive)
            {
                throw Refusals.WithdrawalTooSmall();
            }

            if (available < arrives + fee)
            {
                throw Refusals.WithdrawalBalanceInsufficient();
            }

            var hold = new Move(Account.Available(main), Account.Held(main), arrives + fee);
            var id = exchange.Books.Ids.Order(writer.Post(new(exchange.Now, Businesses.Hold, hold)));
            writer.Add(new Withdrawal
            {
                Id = id,
                Owner = user.Id,
                Asset = asset.Code,
                Chain = chain?.Id ?? "",
                Address = wish.Address,
                Memo = wish.Memo,
                Recipient = recipient?.Id,
                Amount = arrives,
                Fee = fee,
                Remark = wish.Remark,
                Status = FundingStatus.Processing,
                CreatedAt = exchange.Now,
                UpdatedAt = exchange.Now,
            });
            return id;
        });
    }

    /// <summary>Takes a withdrawal back while nothing was sent, and frees what it held.</summary>
    public static void Cancel(LocalExchange exchange, User user, string id) => exchange.Books.Write(writer =>
    {
        var withdrawal = writer.Withdrawal(id);
        if (withdrawal is null || withdrawal.Owner != user.Id)
        {
            throw Refusals.UnknownWithdrawal();
        }

        if (!IsCancellable(withdrawal))
        {
            throw Refusals.WithdrawalNotCancellable(withdrawal.Status);
        }

        var main = MainWallet(withdrawal);
        var release = new Move(Account.Held(main), Account.Available(main), withdrawal.Amount + withdrawal.Fee);
        writer.Post(new(exchange.Now, Businesses.Hold, release));
        return Change(exchange, writer, withdrawal with { Status = FundingStatus.Failure, FailureReason = CancelledByUser });
    });

    /// <summary>Takes a withdrawal one step on. What stays inside the exchange has no chain to wait for.</summary>
    public static string Advance(LocalExchange exchange, string id) => exchange.Books.Write(writer =>
    {
        var withdrawal = writer.Withdrawal(id) ?? throw Refusals.UnknownWithdrawal();
        return (withdrawal.Status, withdrawal.IsInner) switch
        {
            (FundingStatus.Processing, false) =>
                Change(exchange, writer, withdrawal with { Status = FundingStatus.WalletProcessing }),
            (FundingStatus.Processing, true) or (FundingStatus.WalletProcessing, _) =>
                Change(exchange, writer, Settle(exchange, writer, withdrawal)),
            _ => throw new InvalidOperationException($"Withdrawal {id} is {withdrawal.Status} and goes no further."),
        };
    });

    public static bool IsCancellable(Withdrawal withdrawal) => withdrawal.Status == FundingStatus.Processing;

    private static string Change(LocalExchange exchange, BookWriter writer, Withdrawal withdrawal)
    {
        writer.Change(withdrawal with { UpdatedAt = exchange.Now });
        return withdrawal.Status;
    }

    /// <summary>What was held leaves: to the world, or to another user.</summary>
    private static Withdrawal Settle(LocalExchange exchange, BookWriter writer, Withdrawal withdrawal)
    {
        var settled = withdrawal with
        {
            Status = FundingStatus.Success,
            TransactionId = withdrawal.IsInner ? null : exchange.Books.Ids.Transaction(-writer.LastEntry - 1),
        };
        var main = MainWallet(settled);
        var way = settled.IsInner ? WalletKind.Transit : WalletKind.Outside;
        List<Move> moves = [new(Account.Held(main), Account.Available(WalletKey.OfExchange(way, main.Asset)), settled.Amount)];
        if (settled.Fee.IsPositive)
        {
            moves.Add(new(Account.Held(main), Account.Available(WalletKey.OfExchange(WalletKind.Fees, main.Asset)), settled.Fee));
        }

        writer.Post(new(exchange.Now, Businesses.Withdrawal, moves) { Context = Contexts.Funding(settled.Id, settled.TransactionId) });
        if (settled.Recipient is { } recipient)
        {
            var wallet = writer.Address(settled.Address, settled.Memo)?.Wallet ?? WalletKind.Main;
            Deposits.Credit(writer, exchange.Books.Ids, way, new(recipient, wallet, "", main.Asset), Arrival(exchange, settled, recipient));
        }

        return settled;
    }

    private static Deposit Arrival(LocalExchange exchange, Withdrawal withdrawal, int recipient) => new()
    {
        Owner = recipient,
        Asset = withdrawal.Asset,
        Chain = withdrawal.Chain,
        Address = withdrawal.Chain.Length > 0 ? withdrawal.Address : SubAccounts.Uid(exchange.Books.User(withdrawal.Owner)),
        Memo = withdrawal.Memo,
        IsInner = true,
        Amount = withdrawal.Amount,
        Remark = withdrawal.Remark,
        Status = FundingStatus.Success,
        CreatedAt = exchange.Now,
        UpdatedAt = exchange.Now,
    };

    private static Chain FindChain(Asset asset, WithdrawalWish wish)
    {
        var chain = asset.FindChain(wish.Chain ?? DefaultChain) ?? throw Refusals.InvalidChain();
        if (!chain.IsWithdrawalOpen)
        {
            throw Refusals.WithdrawalsClosed();
        }

        return chain.NeedsMemo || wish.Memo.Length == 0 ? chain : throw Refusals.MemoNotTaken(chain.Name);
    }

    private static User FindRecipient(LocalExchange exchange, User user, WithdrawalWish wish)
    {
        var books = exchange.Books;
        var recipient = wish.Type switch
        {
            "UID" => books.UserWhere(known => SubAccounts.Uid(known) == wish.Address),
            "MAIL" => books.UserWhere(known => string.Equals(known.Mail, wish.Address, StringComparison.OrdinalIgnoreCase)),
            "PHONE" => books.UserWhere(known => known.Phone == wish.Address),
            _ => books.Address(wish.Address, wish.Memo) is { } address ? books.User(address.Owner) : null,
        };
        if (recipient is null)
        {
            throw Refusals.UnknownRecipient();
        }

        return recipient.Id != user.Id ? recipient : throw Refusals.OwnRecipient();
    }

    private static Amount FeeOf(Chain chain, Amount amount) =>
        chain.Fee + amount.Times(chain.FeeRate, Amount.One).Truncate(chain.Precision);

    private static WalletKey MainWallet(Withdrawal withdrawal) => new(withdrawal.Owner, WalletKind.Main, "", withdrawal.Asset);
}
