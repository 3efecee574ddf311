using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>Transaction-type filters are sent with KuCoin's values, on every ledger.</summary>
public sealed class TransactionTypeFilterTests
{
    public static TheoryData<BizType, string> Words => new()
    {
        { BizType.Deposit, "DEPOSIT" },
        { BizType.Withdrawal, "WITHDRAW" },
        { BizType.Transfer, "TRANSFER" },
        { BizType.SubAccountTransfer, "SUB_TRANSFER" },
        { BizType.Trade, "TRADE_EXCHANGE" },
        { BizType.Exchange, "TRADE_EXCHANGE" },
        { BizType.MarginTrade, "MARGIN_EXCHANGE" },
        { BizType.KuCoinBonus, "KUCOIN_BONUS" },
        { BizType.BrokerTransfer, "BROKER_TRANSFER" },
        { BizType.IsolatedMarginTrade, "ISOLATED_EXCHANGE" },
        { BizType.Liquidation, "LIQUIDATION" },
        { BizType.AssetReturn, "ASSERT_RETURN" },
        { BizType.RefundedFees, "RETURNED_FEES" },
        { BizType.KcsPayFees, "DEDUCTION_FEES" },
        { BizType.Other, "OTHER" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Transaction_type_filter_sends_the_KuCoin_value(BizType business, string word)
    {
        var handler = new ScriptedHandler(_ => Reply.Data("[]"));
        using var client = TestClient.Over(handler);

        await client.SpotApi.Account.GetAccountLedgersAsync(bizType: business);
        await client.SpotApi.Account.GetHfAccountLedgersAsync(bizType: business);
        await client.SpotApi.Account.GetHfMarginAccountLedgersAsync(bizType: business);

        Assert.Equal([word, word, word], handler.Requests.Select(request => request.Query("bizType")));
    }
}
