using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Tests.Migration;

/// <summary>
/// A program written for Kucoin.Net 5.0.0: its calls, named arguments, property names and enumeration members. Only the changes listed in
/// <c>docs/migration.md</c> were made.
/// </summary>
internal sealed class SampleCaller(KucoinRestClient client)
{
    private readonly List<string> _report = [];

    public async Task<IReadOnlyList<string>> Report(DateTime now)
    {
        await Balances();
        await Margin();
        await Ledgers(now);
        await Funding(now);
        await Fees();
        await Subs();
        return _report;
    }

    /// <summary>Transfers, withdraws and cancels: all of the 25 methods that change something.</summary>
    public async Task<string> Move()
    {
        var transfer = await client.SpotApi.Account.InnerTransferAsync(
            "USDT", AccountType.Main, AccountType.Trade, 5m, clientOrderId: Guid.NewGuid().ToString());
        var address = await client.SpotApi.Account.CreateDepositAddressAsync("USDT", "TON");
        var withdrawal = await client.SpotApi.Account.WithdrawAsync(
            "USDT", "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ", 25m, isInner: false, remark: "rent", chain: "TRC20", feeDeductType: FeeDeductType.External);
        WebCallResult<object> cancelled = await client.SpotApi.Account.CancelWithdrawalAsync(Data(withdrawal).WithdrawalId);
        Assert.NotEmpty(Data(transfer).OrderId);
        Assert.NotEmpty(Data(address).Address);
        return Data(withdrawal).WithdrawalId == (string)Data(cancelled) ? "cancelled" : "another one was cancelled";
    }

    private static T Data<T>(WebCallResult<T> result) => result.Success ? result.Data : throw new InvalidOperationException(result.Error.Message);

    private async Task Balances()
    {
        var accounts = await client.SpotApi.Account.GetAccountsAsync(accountType: AccountType.Main);
        if (!accounts.Success)
        {
            _report.Add($"{accounts.Error}");
            return;
        }

        foreach (var account in accounts.Data.Where(row => row.Asset == "USDT"))
        {
            var word = account.Type == AccountType.Main ? "main" : account.Type == AccountType.Trade ? "trade" : account.Type.Value;
            Add($"{word} {account.Asset} {account.Total} = {account.Available} + {account.Holds}");
            KucoinAccountSingle one = Data(await client.SpotApi.Account.GetAccountAsync(account.Id));
            Add($"single {one.Asset} {one.Total} {one.Available} {one.Holds}");
            KucoinPaginated<KucoinAccountActivity> page = Data(await client.SpotApi.Account.GetAccountLedgerAsync(account.Id, pageSize: 10));
            Add($"ledger page {page.CurrentPage} of {page.TotalPages}, {page.PageSize} rows each, {page.TotalItems} in all, {page.Items.Count()} here");
        }

        var transferable = Data(await client.SpotApi.Account.GetTransferableAsync("USDT", AccountType.Main));
        Add($"transferable {transferable.Asset} {transferable.Total} {transferable.Available} {transferable.Holds} {transferable.Transferable}");
    }

    private async Task Margin()
    {
        var margin = Data(await client.SpotApi.Account.GetMarginAccountAsync());
        var detail = margin.Accounts.First();
        Add($"margin {margin.DebtRatio} {detail.Asset} {detail.TotalBalance} {detail.AvailableBalance} {detail.HoldBalance} {detail.Liability} {detail.MaxBorrowQuantity}");

        var isolated = Data(await client.SpotApi.Account.GetIsolatedMarginAccountsAsync());
        Add($"isolated {isolated.TotalConversionBalance} {isolated.LiabilityConversionBalance} {isolated.Assets.Count()}");
        var pair = Data(await client.SpotApi.Account.GetIsolatedMarginAccountAsync("ETH-USDT"));
        var leg = pair.QuoteAsset;
        Add($"{pair.Symbol} {pair.Status} {pair.DebtRatio} {pair.BaseAsset.Currency} {leg.Currency} {leg.TotalBalance} {leg.HoldBalance} {leg.AvailableBalance} {leg.Liability} {leg.Interest} {leg.BorrowableQuantity}");

        var cross = Data(await client.SpotApi.Account.GetRiskLimitCrossMarginAsync()).First();
        Add($"limit {cross.Asset} {cross.BorrowMaxQuantity} {cross.BuyMaxQuantity} {cross.Precision}");
        var limit = Data(await client.SpotApi.Account.GetRiskLimitIsolatedMarginAsync()).First();
        Add($"limit {limit.Symbol} {limit.BaseMaxBorrowQuantity} {limit.QuoteMaxBorrowQuantity} {limit.BaseMaxBuyQuantity} {limit.QuoteMaxBuyQuantity} {limit.BasePrecision} {limit.QuotePrecision}");
    }

    private async Task Ledgers(DateTime now)
    {
        var ledger = Data(await client.SpotApi.Account.GetAccountLedgersAsync(
            direction: AccountDirection.In, startTime: now.AddHours(-24), endTime: now, currentPage: 1, pageSize: 50));
        foreach (KucoinAccountActivity row in ledger.Items.Take(1))
        {
            Add($"{row.Id} {row.CreateTime} {row.AccountType} {row.Asset} {row.Quantity} {row.Fee} {row.Balance} {row.BizType} {row.Direction}");
            Add($"context {row.Context?.OrderId} {row.Context?.TradeId} {row.Context?.Symbol} {row.Context?.TransactionId} {row.Context?.TxId} {row.Context?.Description}");
        }
    }

    private async Task Funding(DateTime now)
    {
        var deposit = Data(await client.SpotApi.Account.GetDepositsAsync(status: DepositStatus.Success)).Items.First();
        Add($"{deposit.Asset} {deposit.Network} {deposit.Status} {deposit.Address} {deposit.Memo} {deposit.IsInner} {deposit.Quantity} {deposit.Fee} {deposit.WalletTransactionId} {deposit.CreateTime} {deposit.UpdateTime} {deposit.Remark}");
        var withdrawal = Data(await client.SpotApi.Account.GetWithdrawalsAsync(status: WithdrawalStatus.Success)).Items.First();
        Add($"{withdrawal.Id} {withdrawal.Asset} {withdrawal.Network} {withdrawal.Status} {withdrawal.Address} {withdrawal.Memo} {withdrawal.IsInner} {withdrawal.Quantity} {withdrawal.Fee} {withdrawal.WalletTransactionId} {withdrawal.CreateTime} {withdrawal.UpdateTime} {withdrawal.Remark} {withdrawal.Reason}");

        var opening = new DateTime(2017, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var oldDeposit = Data(await client.SpotApi.Account.GetHistoricalDepositsAsync(startTime: opening, endTime: now)).Items.First();
        Add($"{oldDeposit.Asset} {oldDeposit.Status} {oldDeposit.WalletTransactionId} {oldDeposit.CreateTime} {oldDeposit.IsInner} {oldDeposit.Quantity}");
        var oldWithdrawal = Data(await client.SpotApi.Account.GetHistoricalWithdrawalsAsync(startTime: opening, endTime: now)).Items.First();
        Add($"{oldWithdrawal.Asset} {oldWithdrawal.Status} {oldWithdrawal.Address} {oldWithdrawal.WalletTransactionId} {oldWithdrawal.CreateTime} {oldWithdrawal.IsInner} {oldWithdrawal.Quantity}");

        KucoinDepositAddress address = Data(await client.SpotApi.Account.GetDepositAddressAsync("USDT", "ERC20"));
        Add($"{address.Address} {address.Memo} {address.ContractAddress} {address.Network}");
        Add($"{Data(await client.SpotApi.Account.GetDepositAddressesAsync("USDT")).Count()} addresses");

        var quota = Data(await client.SpotApi.Account.GetWithdrawalQuotasAsync("USDT", "TRC20"));
        Add($"{quota.Asset} {quota.LimitBTCQuantity} {quota.UsedBTCQuantity} {quota.RemainingQuantity} {quota.AvailableQuantity} {quota.WithdrawMinFee} {quota.InnerWithdrawMinFee} {quota.WithdrawMinQuantity} {quota.IsWithdrawEnabled} {quota.WithdrawPrecision} {quota.Network}");
    }

    private async Task Fees()
    {
        var fee = Data(await client.SpotApi.Account.GetBasicUserFeeAsync(AssetType.CryptoCurrency));
        Add($"{fee.MakerFeeRate} {fee.TakerFeeRate}");
        var one = Data(await client.SpotApi.Account.GetSymbolTradingFeesAsync("BTC-USDT")).Single();
        Add($"{one.Symbol} {one.MakerFeeRate} {one.TakerFeeRate}");
        Add($"{Data(await client.SpotApi.Account.GetSymbolTradingFeesAsync(["BTC-USDT", "ETH-USDT"])).Count()} symbols");
    }

    private async Task Subs()
    {
        foreach (var sub in Data(await client.SpotApi.Account.GetUserInfoAsync()))
        {
            Add($"{sub.UserId} {sub.SubName} {sub.Type} {sub.Remarks}");
        }
    }

    private void Add(FormattableString line) => _report.Add(line.ToString(CultureInfo.InvariantCulture));
}
