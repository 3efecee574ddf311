using System.Globalization;
using Kucoin.Cli.Input;
using Kucoin.Client.Results;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>Explains a transfer that the exchange refused, by the state of its accounts.</summary>
internal static class RefusedTransfer
{
    private const string UserFrozen = "411100";
    private const int Frozen = 3;

    /// <summary>What the accounts show; <see langword="null"/> if they show no reason or could not be read.</summary>
    public static async Task<string?> Explain(
        CommandContext call, KucoinError.Api error, string asset, decimal amount, WalletSide from, string? subUserId) => error switch
        {
            { Kind: KucoinErrorKind.Balance } => await ExplainBalance(call, asset, amount, from, subUserId),
            { Code: UserFrozen } when subUserId is not null => await ExplainFrozen(call, subUserId),
            _ => null,
        };

    private static async Task<string?> ExplainFrozen(CommandContext call, string subUserId)
    {
        var subs = await call.SubAccount.GetSubAccountListAsync(ct: call.Ct);
        return subs.Success && subs.Data.FirstOrDefault(sub => sub.UserId == subUserId) is { Status: Frozen } frozen
            ? $"The sub-account {frozen.SubName} is frozen. The master can unfreeze it in KuCoin's sub-account management."
            : null;
    }

    private static async Task<string?> ExplainBalance(
        CommandContext call, string asset, decimal amount, WalletSide from, string? subUserId)
    {
        if (await Available(call, asset, from, subUserId) is not { } available)
        {
            return null;
        }

        var owner = from.Sub is null ? "this account" : $"sub-account {from.Sub}";
        var wallet = $"The wallet {new WalletName(from.Wallet, from.Pair)} of {owner}";
        return available < amount
            ? string.Create(CultureInfo.InvariantCulture, $"{wallet} can pay at most {available} {asset}, not {amount}.")
            : null;
    }

    private static async Task<decimal?> Available(CommandContext call, string asset, WalletSide from, string? subUserId)
    {
        if (from.Sub is null)
        {
            var result = from.Pair is { } pair
                ? await call.Account.GetTransferableAsync(asset, from.Wallet, pair, call.Ct)
                : await call.Account.GetTransferableAsync(asset, from.Wallet, call.Ct);
            return result.Success ? result.Data.Transferable : null;
        }

        var balances = await call.SubAccount.GetDetailBalanceAsync(subUserId!, ct: call.Ct);
        return balances.Success && from.Pair is null
            ? balances.Data.Where(row => row.AccountType == from.Wallet && row.Asset == asset).Sum(row => row.Available)
            : null;
    }
}
