using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>One of the calls of the matrix, and its effect on the ledger.</summary>
internal sealed record PlayedCall(string Name, KucoinEndpoint Endpoint, Holdings Change, Func<KucoinRestClient, Task<Called>> Send)
{
    private const decimal Quantity = 12.5m;

    public static PlayedCall Read { get; } = new(
        "A read",
        KucoinEndpoints.AccountInfo.AccountList,
        default,
        async client =>
        {
            var result = await client.SpotApi.Account.GetAccountsAsync(TradingFixture.Asset);
            return Called.Of(result) with { Main = result.Data?.Single(wallet => wallet.Type == AccountType.Main).Available };
        });

    public static PlayedCall Transfer { get; } = new(
        "A transfer",
        KucoinEndpoints.Transfers.UniversalTransfer,
        new(Main: -Quantity, Held: 0, Trade: Quantity, Sub: 0),
        client => TransferOf(client, null));

    public static PlayedCall Withdrawal { get; } = new(
        "A withdrawal",
        KucoinEndpoints.Withdrawals.Withdraw,
        new(Main: -Quantity - TradingFixture.WithdrawalFee, Held: Quantity + TradingFixture.WithdrawalFee, Trade: 0, Sub: 0),
        async client => Called.Of(await client.SpotApi.Account.WithdrawAsync(
            TradingFixture.Asset, TradingFixture.Outside, Quantity, chain: TradingFixture.Chain, feeDeductType: FeeDeductType.External)));

    public static IReadOnlyList<PlayedCall> All { get; } = [Read, Transfer, Withdrawal];

    public static async Task<Called> TransferOf(KucoinRestClient client, string? clientOid) =>
        Called.Of(await client.SpotApi.Account.InnerTransferAsync(
            TradingFixture.Asset, AccountType.Main, AccountType.Trade, Quantity, clientOrderId: clientOid));
}

/// <summary>The result of any method for its caller.</summary>
internal sealed record Called(KucoinError? Error, int Attempts)
{
    /// <summary>The balance of the main wallet, returned by a read.</summary>
    public decimal? Main { get; init; }

    public static Called Of<T>(WebCallResult<T> result) => new(result.Error, result.Attempts);
}
