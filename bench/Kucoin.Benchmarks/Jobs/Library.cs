using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Benchmarks.Jobs;

/// <summary>
/// This library with an address, a key and default options. The preflight of withdrawals is disabled, because the other jobs have none.
/// </summary>
internal sealed class Library(Uri server) : IBenchmarkJob
{
    private readonly KucoinRestClient _client = new(new KucoinClientOptions
    {
        Environment = KucoinEnvironment.FromAddress(server),
        Credentials = new(Identity.Key, Identity.Secret, Identity.Passphrase),
        WithdrawalChecks = WithdrawalChecks.Off,
    });

    public Task Call(Operation operation) => operation switch
    {
        Operation.Accounts => Expect(_client.SpotApi.Account.GetAccountsAsync(), rows => rows.Count() == 30),
        Operation.LedgerPage => Expect(
            _client.SpotApi.Account.GetAccountLedgersAsync(currentPage: 1, pageSize: 500), page => page.Items.Count() == 500),
        Operation.SubAccountBalances => Expect(_client.SpotApi.SubAccount.GetAllSpotBalancesAsync(maxPages: 1), rows => rows.Count == 1500),
        Operation.Withdrawal => Expect(
            _client.SpotApi.Account.WithdrawAsync(WithdrawType.Address, "USDT", "TJmq7vFq8iGNcWmDz3kRwX5yC1bTgVfCFo", 12.5m, chain: "trx"),
            withdrawal => withdrawal.WithdrawalId.Length == 24),
        _ => Expect(
            _client.SpotApi.Account.UniversalTransferAsync("USDT", 12.5m, TransferType.Internal, AccountType.Main, AccountType.Trade),
            transfer => transfer.OrderId.Length == 24),
    };

    public void Dispose() => _client.Dispose();

    private static async Task Expect<T>(Task<WebCallResult<T>> call, Func<T, bool> isExpected)
    {
        var result = await call;
        if (!isExpected(result.GetDataOrThrow()))
        {
            throw new InvalidDataException($"{result.RequestPath} has an unexpected response.");
        }
    }
}
