using Kucoin.Catalog.Addresses;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>A withdrawal request.</summary>
internal sealed record WithdrawalRequest(string Asset, string Amount, string Type, string Address)
{
    public string? Chain { get; init; }

    public string Memo { get; init; } = "";

    public bool IsInner { get; init; }

    public string Remark { get; init; } = "";

    public string? FeeFrom { get; init; }
}

/// <summary>
/// The rules for requesting and canceling withdrawals. Their further states are in <see cref="WithdrawalLifecycle"/>.
/// </summary>
internal static class Withdrawals
{
    public const string ToAddress = "ADDRESS";
    public const string FeeFromAmount = "INTERNAL";
    public const string FeeFromWallet = "EXTERNAL";

    /// <summary>KuCoin's failure reason of a withdrawal that its user canceled.</summary>
    public const string CancelledByUser = "withdraw.manual.cancel";

    /// <summary>The kinds of recipients.</summary>
    public static IReadOnlyList<string> Types { get; } = [ToAddress, "UID", "MAIL", "PHONE"];

    /// <summary>Holds amount and fee in the main wallet and returns the id.</summary>
    public static string Request(LocalExchange exchange, User user, WithdrawalRequest request)
    {
        var asset = exchange.Market.Find(request.Asset) ?? throw ApiErrors.UnknownAsset(request.Asset);
        var chain = request.Type == ToAddress ? FindChain(asset, request) : null;
        var recipient = chain is null || request.IsInner ? FindRecipient(exchange, user, request) : null;
        var amount = Quantities.Parse(request.Amount, chain?.Precision ?? asset.Precision);
        var fee = chain is not null && recipient is null ? GetFee(chain, amount) : Amount.Zero;
        CheckSize(chain, amount);
        CheckSender(exchange, user, request);
        if (chain is null && exchange.EnforceRateLimits && !exchange.InnerWithdrawals.TryCount(user.Id))
        {
            throw ApiErrors.TooManyInnerWithdrawals();
        }

        return exchange.Ledger.Commit(writer =>
        {
            var main = new WalletKey(user.Id, WalletKind.Main, "", asset.Code);
            var quota = WithdrawalQuota.Calculate(exchange, user, asset, asset.Precision);
            var arrives = request.FeeFrom switch
            {
                FeeFromAmount => amount - fee,
                FeeFromWallet => amount,
                _ => quota.Available >= amount + fee ? amount : amount - fee,
            };
            if (!arrives.IsPositive)
            {
                throw ApiErrors.WithdrawalTooSmall();
            }

            if (quota.Available < arrives + fee)
            {
                throw ApiErrors.WithdrawalBalanceInsufficient();
            }

            if (quota.IsExceededBy(exchange, asset, arrives))
            {
                throw ApiErrors.WithdrawalQuotaExceeded();
            }

            return Hold(writer, exchange.Now, new()
            {
                Id = "",
                Owner = user.Id,
                Asset = asset.Code,
                Chain = chain?.Id ?? "",
                Address = request.Address,
                Memo = request.Memo,
                Recipient = recipient?.Id,
                Amount = arrives,
                Fee = fee,
                Remark = request.Remark,
                Status = FundingStatus.Processing,
                CreatedAt = exchange.Now,
                UpdatedAt = exchange.Now,
            }).Id;
        });
    }

    /// <summary>Holds amount and fee of a withdrawal, and records it with its id, within a change in progress.</summary>
    public static Withdrawal Hold(LedgerWriter writer, long at, Withdrawal withdrawal)
    {
        var main = new WalletKey(withdrawal.Owner, WalletKind.Main, "", withdrawal.Asset);
        var hold = new Move(Account.Available(main), Account.Held(main), withdrawal.Amount + withdrawal.Fee);
        var requested = withdrawal with { Id = writer.Ids.Order(writer.Post(new(at, TransactionTypes.Hold, hold))) };
        writer.Add(requested);
        return requested;
    }

    /// <summary>Cancels a withdrawal that is not processed yet, and releases the held funds.</summary>
    public static void Cancel(LocalExchange exchange, User user, string id) => exchange.Ledger.Commit(writer =>
    {
        var withdrawal = writer.Withdrawal(id);
        if (withdrawal is null || withdrawal.Owner != user.Id)
        {
            throw ApiErrors.UnknownWithdrawal();
        }

        return IsCancellable(withdrawal)
            ? WithdrawalLifecycle.End(writer, exchange.Now, withdrawal, CancelledByUser)
            : throw ApiErrors.WithdrawalNotCancellable(withdrawal.Status);
    });

    public static bool IsCancellable(Withdrawal withdrawal) => withdrawal.Status == FundingStatus.Processing;

    /// <summary>Whether the user may withdraw to the recipient.</summary>
    private static void CheckSender(LocalExchange exchange, User user, WithdrawalRequest request)
    {
        if (user.Whitelist?.Contains(request.Address) == false)
        {
            throw ApiErrors.AddressNotFavorite();
        }

        if (NegativeBalance.AreOwedBy(exchange, user))
        {
            throw ApiErrors.WithdrawalsClosed();
        }
    }

    private static void CheckSize(Chain? chain, Amount amount)
    {
        if (amount < chain?.MinWithdrawal)
        {
            throw ApiErrors.WithdrawalTooSmall();
        }

        if (amount > chain?.MaxWithdrawal)
        {
            throw ApiErrors.WithdrawalTooLarge();
        }
    }

    private static Chain FindChain(Asset asset, WithdrawalRequest request)
    {
        var chain = asset.FindChainOrDefault(request.Chain) ?? throw ApiErrors.InvalidChain();
        if (!chain.IsWithdrawalOpen)
        {
            throw ApiErrors.WithdrawalsClosed();
        }

        CheckDestination(chain, request);
        return chain;
    }

    /// <summary>Whether address and memo are valid on the chain.</summary>
    private static void CheckDestination(Chain chain, WithdrawalRequest request)
    {
        var rules = new AddressRules(chain.Id, chain.Name) { NeedsMemo = chain.NeedsMemo, MemoExpression = chain.MemoExpression };
        if (AddressChecker.Check(rules, request.Address, request.Memo).Problems is [var first, ..])
        {
            throw first.Problem switch
            {
                AddressProblem.MemoMissing => ApiErrors.MemoNeeded(chain.Name),
                AddressProblem.MemoNotAllowed => ApiErrors.MemoNotTaken(chain.Name),
                AddressProblem.MemoWhitespace or AddressProblem.MemoFormat => ApiErrors.IncorrectMemo(chain.Name),
                _ => ApiErrors.IncorrectAddress(),
            };
        }
    }

    private static User FindRecipient(LocalExchange exchange, User user, WithdrawalRequest request)
    {
        var ledger = exchange.Ledger;
        if (exchange.Market.Find(request.Asset)!.Chains.All(chain => !chain.IsWithdrawalOpen))
        {
            throw ApiErrors.WithdrawalsClosed();
        }

        var recipient = request.Type switch
        {
            "UID" => ledger.UserWhere(known => SubAccounts.Uid(known) == request.Address),
            "MAIL" => ledger.UserWhere(known => string.Equals(known.Mail, request.Address, StringComparison.OrdinalIgnoreCase)),
            "PHONE" => ledger.UserWhere(known => known.Phone == request.Address),
            _ => ledger.Address(request.Address, request.Memo) is { } address
                && ledger.User(address.Owner) is { IsRemoved: false } owner ? owner : null,
        };
        if (recipient is null)
        {
            throw ApiErrors.UnknownRecipient();
        }

        if (recipient.Id == user.Id)
        {
            throw ApiErrors.OwnRecipient();
        }

        return recipient.IsFrozen ? throw ApiErrors.UserFrozen() : recipient;
    }

    private static Amount GetFee(Chain chain, Amount amount) =>
        chain.Fee + amount.Times(chain.FeeRate, Amount.One).Truncate(chain.Precision);
}
