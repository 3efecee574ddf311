using System.CommandLine;
using System.Globalization;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals create</c></summary>
internal static class Create
{
    private static readonly Columns<Requested> Columns = new Columns<Requested>()
        .Text("withdrawalId", row => row.Id)
        .Text("asset", row => row.Order.Asset)
        .Amount("amount", row => row.Order.Amount)
        .Text("network", row => row.Order.Network)
        .Text("to", row => row.Order.To)
        .Text("feeFrom", row => row.Order.FeeFrom == FeeDeductType.Internal ? "amount" : "balance");

    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<decimal> Amount = Options.Amount("How much: a number above 0, in steps of the chain's precision.");
    private static readonly Option<string> Address = Options.Text("--to", "ADDRESS", "The address that receives it.");
    private static readonly Option<string> Uid = Options.Text("--to-uid", "UID", "The KuCoin user that receives it, by uid.");
    private static readonly Option<string> Mail = Options.Text("--to-mail", "MAIL", "The KuCoin user that receives it, by mail address.");
    private static readonly Option<string> Phone = Options.Text(
        "--to-phone", "PHONE", "The KuCoin user that receives it, by phone number.");
    private static readonly Option<string> Network = Options.Network("The chain; an address of an asset with several needs it");
    private static readonly Option<string> Memo = Options.Text(
        "--memo", "TEXT", "The memo or tag of the address, where its chain has one.");
    private static readonly Option<bool> Inner = Options.Flag("--inner", "The address belongs to KuCoin: keep it off the chain.");
    private static readonly Option<string> Remark = Options.Text("--remark", "TEXT", "A note of your own.");

    private static readonly Option<FeeDeductType?> FeeFrom = Options.Required(Options.OneOf(
        "--fee-from",
        "What pays the fee: the amount, so that the recipient gets less, or the balance, so that more than the amount leaves it. "
        + "KuCoin chooses by itself when it is not told, and the recipient may get less; so say it.",
        ("amount", FeeDeductType.Internal),
        ("balance", FeeDeductType.External)));

    public static Verb Verb { get; } = Verb.Changing(
        "create",
        "Withdraws an asset from the main wallet, to an address or to another user of KuCoin.",
        "kucoin withdrawals create --asset USDT --amount 25 --to TQ5NMqJjW8gqoqTQbRkBpLq4tqG6zYJv9d --network trx --fee-from balance",
        KucoinEndpoints.Withdrawals.Withdraw,
        [Asset, Amount, Address, Uid, Mail, Phone, Network, Memo, Inner, Remark, FeeFrom],
        "Withdrawals have no id of yours: look at 'kucoin withdrawals list' before trying again.",
        Withdraw);

    private static async Task<int> Withdraw(Call call)
    {
        var (type, to) = Recipient(call);
        var order = new Order(
            call.Of(Asset)!,
            call.Of(Amount),
            type,
            to,
            call.Of(Network),
            call.Of(Inner) || type != WithdrawType.Address,
            call.Of(FeeFrom)!.Value);
        await call.Confirm(() => Effect(call, order));
        var accepted = Call.Data(await call.Account.WithdrawAsync(
            type, order.Asset, to, order.Amount, call.Of(Memo), call.Of(Inner), call.Of(Remark), order.Network, order.FeeFrom, call.Ct));
        return call.Report.One(Columns, new(accepted.WithdrawalId, order));
    }

    private static (WithdrawType Type, string To) Recipient(Call call)
    {
        (WithdrawType Type, string? To)[] all =
        [
            (WithdrawType.Address, call.Of(Address)),
            (WithdrawType.Uid, call.Of(Uid)),
            (WithdrawType.Mail, call.Of(Mail)),
            (WithdrawType.Phone, call.Of(Phone)),
        ];
        return all.Where(one => one.To is not null).ToArray() switch
        {
            [var (type, to)] => (type, to!),
            _ => throw Failure.Usage("Name one recipient: --to, --to-uid, --to-mail or --to-phone."),
        };
    }

    /// <summary>
    /// What leaves, what arrives and what it costs, as KuCoin's own limits say. Another user of KuCoin is reached without a chain.
    /// </summary>
    private static async Task<string> Effect(Call call, Order order)
    {
        var (asset, amount, type, to, network, isInner, feeFrom) = order;
        var head = string.Create(CultureInfo.InvariantCulture, $"This withdraws {amount} {asset} to {TableText.Harmless(to)}");
        var memo = call.Of(Memo) is { } text ? $" with the memo {TableText.Harmless(text)}" : "";
        if (type != WithdrawType.Address && network is null)
        {
            return $"{head}{memo}, inside KuCoin. {Paid(feeFrom)}.";
        }

        var quota = Call.Data(await call.Account.GetWithdrawalQuotasAsync(asset, network, call.Ct));
        var fee = isInner ? quota.InnerWithdrawMinFee : quota.WithdrawMinFee;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{head} on {TableText.Harmless(quota.Network ?? network ?? "its chain")}{memo}. {Paid(feeFrom)}: {Figures(order, fee)}. ")
            + string.Create(CultureInfo.InvariantCulture, $"The smallest withdrawal is {quota.WithdrawMinQuantity} {asset}.");
    }

    private static string Paid(FeeDeductType feeFrom) =>
        feeFrom == FeeDeductType.Internal ? "The fee comes out of the amount" : "The fee comes on top";

    private static string Figures(Order order, decimal fee) => order.FeeFrom == FeeDeductType.Internal
        ? string.Create(CultureInfo.InvariantCulture, $"at least {fee} {order.Asset}, so at most {order.Amount - fee} arrives")
        : string.Create(
            CultureInfo.InvariantCulture, $"at least {fee} {order.Asset}, so at least {order.Amount + fee} leaves the main wallet");

    private sealed record Order(
        string Asset, decimal Amount, WithdrawType Type, string To, string? Network, bool IsInner, FeeDeductType FeeFrom);

    private sealed record Requested(string Id, Order Order);
}
