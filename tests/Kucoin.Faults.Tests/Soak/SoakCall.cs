using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Soak;

/// <summary>The outcome reported to a caller.</summary>
internal sealed record Told(KucoinError? Error, int Attempts)
{
    /// <summary>The available and held balance of the main wallet, returned by a read.</summary>
    public (decimal Free, decimal Held)? Main { get; init; }

    /// <summary>The withdrawal that was accepted.</summary>
    public string? WithdrawalId { get; init; }

    public static Told Of<T>(WebCallResult<T> result) => new(result.Error, result.Attempts);
}

/// <summary>One call of a soak: its name, its effect on the ledger, and how it is sent.</summary>
internal sealed record SoakCall(string Name, KucoinEndpoint Endpoint, Holdings Change, Func<KucoinRestClient, Task<Told>> Send)
{
    private const int Hundredths = 100;

    public bool IsRead => Change == default;

    public static SoakCall Draw(Random random, string subId) => random.Next(Hundredths) switch
    {
        < 20 => Accounts,
        < 30 => SubAccounts,
        < 40 => Withdrawals,
        < 55 => Inner(AccountType.Main, AccountType.Trade, Amount(random)),
        < 70 => Inner(AccountType.Trade, AccountType.Main, Amount(random)),
        < 78 => ToSub(subId, Amount(random)),
        < 86 => FromSub(subId, Amount(random)),
        _ => Withdraw(3 + (random.Next(6_000_000) / 1_000_000m)),
    };

    private static SoakCall Accounts { get; } = new("read accounts", KucoinEndpoints.AccountInfo.AccountList, default, async client =>
    {
        var result = await client.SpotApi.Account.GetAccountsAsync(TradingFixture.Asset);
        var main = result.Data?.Single(wallet => wallet.Type == AccountType.Main);
        return Told.Of(result) with { Main = main is null ? null : (main.Available, main.Holds) };
    });

    private static SoakCall SubAccounts { get; } = new(
        "read sub-accounts",
        KucoinEndpoints.SubAccounts.List,
        default,
        async client => Told.Of(await client.SpotApi.SubAccount.GetSubAccountListAsync()));

    private static SoakCall Withdrawals { get; } = new(
        "read withdrawals",
        KucoinEndpoints.Withdrawals.History,
        default,
        async client => Told.Of(await client.SpotApi.Account.GetWithdrawalsAsync(TradingFixture.Asset)));

    private static SoakCall Inner(AccountType from, AccountType to, decimal amount) => new(
        $"transfer {from} to {to}",
        KucoinEndpoints.Transfers.UniversalTransfer,
        from == AccountType.Main ? new(-amount, 0, amount, 0) : new(amount, 0, -amount, 0),
        async client => Told.Of(await client.SpotApi.Account.InnerTransferAsync(TradingFixture.Asset, from, to, amount)));

    private static SoakCall ToSub(string subId, decimal amount) => new(
        "transfer to a sub-account",
        KucoinEndpoints.Transfers.UniversalTransfer,
        new(-amount, 0, 0, amount),
        async client => Told.Of(await client.SpotApi.Account.UniversalTransferAsync(
            TradingFixture.Asset, amount, TransferType.ParentToSub, AccountType.Main, AccountType.Main, toUserId: subId)));

    private static SoakCall FromSub(string subId, decimal amount) => new(
        "transfer from a sub-account",
        KucoinEndpoints.Transfers.UniversalTransfer,
        new(amount, 0, 0, -amount),
        async client => Told.Of(await client.SpotApi.Account.UniversalTransferAsync(
            TradingFixture.Asset, amount, TransferType.SubToParent, AccountType.Main, AccountType.Main, fromUserId: subId)));

    private static SoakCall Withdraw(decimal amount) => new(
        "withdraw",
        KucoinEndpoints.Withdrawals.Withdraw,
        new(-amount - TradingFixture.WithdrawalFee, amount + TradingFixture.WithdrawalFee, 0, 0),
        async client =>
        {
            var result = await client.SpotApi.Account.WithdrawAsync(
                TradingFixture.Asset, TradingFixture.Outside, amount, chain: TradingFixture.Chain, feeDeductType: FeeDeductType.External);
            return Told.Of(result) with { WithdrawalId = result.Data?.WithdrawalId };
        });

    /// <summary>Usually a unique amount, sometimes one shared with other transfers, sometimes more than any balance.</summary>
    private static decimal Amount(Random random) => random.Next(Hundredths) switch
    {
        < 30 => 1 + random.Next(3),
        < 35 => 1_000_000,
        _ => (1 + random.Next(900_000_000)) / 100_000_000m,
    };
}
