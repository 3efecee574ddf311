using System.Diagnostics;
using System.Net;
using System.Reflection;
using Kucoin.Benchmarks;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Tests.Performance;

/// <summary>These tests run alone, because telemetry listeners of other tests allocate memory too.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationsAlone;

/// <summary>
/// The allocation limits of a call, from the method to the parsed response, without a network. Unlike times, allocations do not vary
/// between runs.
/// </summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Warm = 30;
    private const int Calls = 20;

    /// <summary>Whether the tested build is optimized: without optimization, every asynchronous method allocates an object.</summary>
    private static readonly bool IsOptimized =
        typeof(KucoinRestClient).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>
    /// The limits in bytes. Rows have plain properties and separate contexts, so that a retained row does not retain its page.
    /// </summary>
    public static TheoryData<string, int> Limits => new()
    {
        { nameof(Operation.Accounts), 9_350 },
        { nameof(Operation.LedgerPage), 162_000 },
        { nameof(Operation.SubAccountBalances), 294_000 },
        { nameof(Operation.Withdrawal), IsOptimized ? 3_320 : 5_600 },
        { nameof(Operation.Transfer), IsOptimized ? 3_540 : 5_700 },
    };

    /// <summary>A figure far below its limit is a failure too, because the limit would be ineffective.</summary>
    [Theory]
    [MemberData(nameof(Limits))]
    public void Call_allocates_no_more_than_its_limit(string name, int limit)
    {
        var operation = Enum.Parse<Operation>(name);
        using var client = new KucoinRestClient(
            new KucoinClientOptions { Credentials = TestClient.Credentials, WithdrawalChecks = WithdrawalChecks.Off },
            new HttpClient(new Recorded(Bodies.Of(operation))));
        for (var call = 0; call < Warm; call++)
        {
            Make(client, operation);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < Calls; call++)
        {
            Make(client, operation);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        Assert.InRange(bytes, limit * 3 / 4, limit);
    }

    private static void Make(KucoinRestClient client, Operation operation)
    {
        var (account, subAccount) = (client.SpotApi.Account, client.SpotApi.SubAccount);
        switch (operation)
        {
            case Operation.Accounts:
                Assert.Equal(30, Completed(account.GetAccountsAsync()).Count());
                break;
            case Operation.LedgerPage:
                Assert.Equal(500, Completed(account.GetAccountLedgersAsync(currentPage: 1, pageSize: 500)).Items.Count());
                break;
            case Operation.SubAccountBalances:
                Assert.Equal(1500, Completed(subAccount.GetAllSpotBalancesAsync(maxPages: 1)).Count);
                break;
            case Operation.Withdrawal:
                Assert.NotEmpty(
                    Completed(account.WithdrawAsync(WithdrawType.Address, "USDT", "TJmq7vFq8iGN", 12.5m, chain: "trx")).WithdrawalId);
                break;
            default:
                Assert.NotEmpty(Completed(
                    account.UniversalTransferAsync("USDT", 12.5m, TransferType.Internal, AccountType.Main, AccountType.Trade)).OrderId);
                break;
        }
    }

    /// <summary>The call completed on this thread, so that all its allocations were counted.</summary>
    private static T Completed<T>(Task<WebCallResult<T>> call)
    {
        Assert.True(call.IsCompleted);
        return call.GetAwaiter().GetResult().GetDataOrThrow();
    }

    private sealed class Recorded(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
            foreach (var (name, value) in Reply.Quota(1_000_000_000, 999_999_999, 30_000))
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        }
    }
}
