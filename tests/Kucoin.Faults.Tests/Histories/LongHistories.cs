using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Withdrawals;
using Kucoin.Emulator;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Histories;

/// <summary>A local exchange whose master has several pages in every history, and a client that reads them.</summary>
public sealed class LongHistories : IAsyncLifetime
{
    /// <summary>More than the largest page of a ledger with a cursor. The classic ledger gets several rows each time.</summary>
    private const int Transfers = 210;

    /// <summary>More than the largest page of deposits and withdrawals.</summary>
    private const int Fundings = 510;

    /// <summary>The level with the largest quotas.</summary>
    private const int VipLevel = 12;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private DateTime _start;
    private DateTime _end;

    internal KucoinEmulator Exchange { get; private set; } = null!;

    internal KucoinRestClient Client { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Reads the rows that were added to a history: the id and the amount of each.</summary>
    internal IAsyncEnumerable<(string Id, decimal Amount)> Read(string endpoint)
    {
        var (spot, futures) = (Client.SpotApi.Account, Client.FuturesApi.Account);
        return endpoint switch
        {
            Histories.Classic => spot.EnumerateAccountLedgersAsync(_start, _end, ct: Ct).Select(row => (row.Id, row.Quantity)),
            Histories.Spot => spot.EnumerateHfAccountLedgersAsync(_start, _end, ct: Ct).Select(row => (row.Id, row.Quantity)),
            Histories.Margin => spot.EnumerateHfMarginAccountLedgersAsync(_start, _end, ct: Ct).Select(row => (row.Id, row.Quantity)),
            Histories.Futures => futures.EnumerateTransactionHistoryAsync(_start, _end, ct: Ct)
                .Select(row => ($"{row.Offset}", row.Quantity)),
            Histories.Deposits => spot.EnumerateDepositsAsync(null, _start, _end, ct: Ct).Select(row => (row.Id!, row.Quantity)),
            _ => spot.EnumerateWithdrawalsAsync(null, _start, _end, ct: Ct).Select(row => (row.Id, row.Quantity)),
        };
    }

    /// <summary>Reads a history to its end, and also returns the error that it ends with.</summary>
    internal async Task<(List<(string Id, decimal Amount)> Rows, KucoinError? Error)> TryReadAsync(string endpoint)
    {
        var rows = new List<(string, decimal)>();
        try
        {
            await foreach (var row in Read(endpoint))
            {
                rows.Add(row);
            }

            return (rows, null);
        }
        catch (KucoinException failure)
        {
            return (rows, failure.Error);
        }
    }

    public async ValueTask InitializeAsync()
    {
        Exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false }, Ct);
        var (key, secret, passphrase) = Exchange.Credentials;
        Client = new(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(Exchange.Address),
            Credentials = new(key, secret, passphrase),
            VipLevel = VipLevel,
            WithdrawalChecks = WithdrawalChecks.Off,
        });
        Exchange.Control.SetVipLevel("fundMaster1", VipLevel);
        Exchange.Control.AdvanceClock(Step);
        _start = Exchange.Control.Clocks.LedgerTime.UtcDateTime;
        for (var i = 0; i < Fundings; i++)
        {
            await AddFundingsAsync();
            if (i < Transfers)
            {
                await AddTransfersAsync();
            }

            Exchange.Control.AdvanceClock(Step);
        }

        _end = Exchange.Control.Clocks.LedgerTime.UtcDateTime;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Exchange.DisposeAsync();
    }

    private async Task AddFundingsAsync()
    {
        Exchange.Control.LandDeposit("fundMaster1", TradingFixture.Asset, TradingFixture.Chain, 5m);
        (await Client.SpotApi.Account.WithdrawAsync(
            TradingFixture.Asset, TradingFixture.Outside, 3m, chain: TradingFixture.Chain, ct: Ct)).GetDataOrThrow();
    }

    private async Task AddTransfersAsync()
    {
        await MoveAsync(AccountType.Main, AccountType.Trade, "USDT");
        await MoveAsync(AccountType.Margin, AccountType.MarginHf, "USDT");
        await MoveAsync(AccountType.Main, AccountType.Contract, "USDC");

        async Task MoveAsync(AccountType from, AccountType to, string asset) => (await Client.SpotApi.Account.UniversalTransferAsync(
            asset, 1m, TransferType.Internal, from, to, ct: Ct)).GetDataOrThrow();
    }
}

/// <summary>The endpoints of the histories.</summary>
internal static class Histories
{
    public const string Classic = "GET /api/v1/accounts/ledgers";
    public const string Spot = "GET /api/v1/hf/accounts/ledgers";
    public const string Margin = "GET /api/v3/hf/margin/account/ledgers";
    public const string Futures = "GET /api/v1/transaction-history";
    public const string Deposits = "GET /api/v1/deposits";
    public const string Withdrawals = "GET /api/v1/withdrawals";

    /// <summary>Those with numbered pages and a total.</summary>
    public static IReadOnlyList<string> Numbered { get; } = [Classic, Deposits, Withdrawals];

    /// <summary>Those with a cursor.</summary>
    public static IReadOnlyList<string> Cursors { get; } = [Spot, Margin, Futures];
}
