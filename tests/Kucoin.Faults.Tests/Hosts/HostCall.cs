using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>A call through the handlers of a host.</summary>
/// <param name="Name">The description.</param>
/// <param name="Route">Verb and path of its request.</param>
/// <param name="Prepare">Prepares the exchange before the fault.</param>
/// <param name="Send">Makes the call.</param>
/// <param name="Count">Reads a ledger figure that the call changes.</param>
/// <param name="Unit">The change of that figure per execution.</param>
internal sealed record HostCall(
    string Name,
    string Route,
    Func<HostFixture, Task<string>> Prepare,
    Func<IKucoinRestClient, string, Task<(KucoinError? Error, int Attempts)>> Send,
    Func<HostFixture, Task<decimal>> Count,
    decimal Unit)
{
    public const string SubAccount = "marketMaker1";
    private const string Passphrase = "Pass-phrase-7";

    public static HostCall Read { get; } = new(
        "read",
        "GET /api/v1/accounts",
        static _ => Task.FromResult(""),
        static async (client, _) => Told(await client.SpotApi.Account.GetAccountsAsync("USDT")),
        static _ => Task.FromResult(0m),
        1);

    public static IReadOnlyList<HostCall> Changes { get; } =
    [
        new(
            "transfer",
            "POST /api/v3/accounts/universal-transfer",
            static _ => Task.FromResult(""),
            static async (client, _) => Told(
                await client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, HostFixture.Amount)),
            static world => world.WalletAsync(AccountType.Trade, static wallet => wallet.Total),
            HostFixture.Amount),
        new(
            "withdrawal",
            "POST /api/v3/withdrawals",
            static _ => Task.FromResult(""),
            static async (client, _) => Told(await client.SpotApi.Account.WithdrawAsync(
                TradingFixture.Asset,
                TradingFixture.Outside,
                HostFixture.Amount,
                chain: TradingFixture.Chain,
                feeDeductType: FeeDeductType.External)),
            static world => world.WalletAsync(AccountType.Main, static wallet => wallet.Holds),
            HostFixture.Amount + TradingFixture.WithdrawalFee),
        new(
            "sub-account creation",
            "POST /api/v2/sub/user/created",
            static world => Task.FromResult(world.NextSubName()),
            static async (client, name) => Told(await client.SpotApi.SubAccount.AddSubAccountAsync("Secret123", name, SubAccountAccess.Spot)),
            static world => Task.FromResult<decimal>(world.Exchange.Control.Users.Count),
            1),
        new(
            "key deletion",
            "DELETE /api/v1/sub/api-key",
            static world => world.NewSubKeyAsync(Passphrase),
            static async (client, key) => Told(
                await client.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync(SubAccount, key, Passphrase)),
            static async world => (await world.Reader.SpotApi.SubAccount.GetSubAccountApiKeyAsync(SubAccount)).GetDataOrThrow().Count(),
            -1),
    ];

    private static (KucoinError? Error, int Attempts) Told<T>(WebCallResult<T> result) => (result.Error, result.Attempts);
}
