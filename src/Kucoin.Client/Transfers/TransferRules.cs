using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Transfers;

/// <summary>
/// Validation rules for the wallets of a transfer, checked before anything is sent. Methods that move funds accept only known values.
/// </summary>
internal static class TransferRules
{
    /// <summary>The wallets whose transferable amount can be read.</summary>
    public static readonly AccountType[] Transferable =
    [
        AccountType.Main, AccountType.Trade, AccountType.Margin, AccountType.Isolated, AccountType.Option, AccountType.MarginHf,
        AccountType.IsolatedMarginHf,
    ];

    private static readonly AccountType[] Transferring = [.. Transferable, AccountType.Contract];

    private static readonly TransferType[] Types = [TransferType.Internal, TransferType.ParentToSub, TransferType.SubToParent];

    public static AccountType Wallet(AccountType accountType, AccountType[] allowed, bool isolated)
    {
        Require.OneOf(accountType, allowed);
        if (IsIsolated(accountType) == isolated)
        {
            return accountType;
        }

        throw new ArgumentException(
            isolated ? $"{accountType} is not isolated: omit the pair." : $"{accountType} has one wallet per pair: specify the pair.",
            nameof(accountType));
    }

    public static void Check(
        TransferType transferType,
        AccountType from,
        AccountType to,
        string? fromUserId,
        string? toUserId,
        string? fromTag,
        string? toTag,
        SideNames names)
    {
        Require.OneOf(transferType, Types);
        CheckSide(from, fromTag, names.From, names.FromTag);
        CheckSide(to, toTag, names.To, names.ToTag);
        CheckUser(fromUserId, transferType == TransferType.SubToParent, "a transfer from a sub-account to the master", nameof(fromUserId));
        CheckUser(toUserId, transferType == TransferType.ParentToSub, "a transfer from the master to a sub-account", nameof(toUserId));
        if (transferType == TransferType.Internal && from == to && string.Equals(fromTag, toTag, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The paying and the receiving wallet are both {from}; they must differ.", names.To);
        }
    }

    /// <summary>The parameter names of the two sides, so that an exception names the parameter of the caller.</summary>
    internal readonly record struct SideNames(string From, string To, string FromTag, string ToTag);

    private static void CheckSide(AccountType wallet, string? tag, string walletName, string tagName)
    {
        Require.OneOf(wallet, Transferring, walletName);
        if (IsIsolated(wallet))
        {
            Require.Symbol(tag ?? throw new ArgumentException($"{wallet} has one wallet per pair: specify the pair.", tagName), tagName);
        }
        else if (tag is not null)
        {
            throw new ArgumentException($"{wallet} is not isolated: omit the pair.", tagName);
        }
    }

    private static void CheckUser(string? userId, bool needed, string when, string name)
    {
        if (needed)
        {
            Require.Id(userId ?? throw new ArgumentException($"The user id of the sub-account is required for {when}.", name), name);
        }
        else if (userId is not null)
        {
            throw new ArgumentException($"The user id is only allowed for {when}.", name);
        }
    }

    private static bool IsIsolated(AccountType wallet) => wallet == AccountType.Isolated || wallet == AccountType.IsolatedMarginHf;
}
