using Kucoin.Client.FuturesApi.Account;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Transfers;

/// <summary>
/// One side of a transfer: the wallet, its owner and the direction. It reads all ledgers that can contain the row, because KuCoin shows the
/// wallets of a user in several ledgers and under different names.
/// </summary>
/// <param name="Spot">The ledgers of the wallet's owner; <see langword="null"/> when there is no key for them.</param>
/// <param name="Futures">The futures ledger of the same user.</param>
/// <param name="Wallet">The wallet.</param>
/// <param name="Direction">Out for the paying wallet, in for the receiving one.</param>
internal sealed record TransferSide(
    IKucoinRestClientSpotApiAccount? Spot, IKucoinRestClientFuturesApiAccount? Futures, AccountType Wallet, AccountDirection Direction)
{
    /// <summary>The futures host's code of bitcoin.</summary>
    private const string FuturesBitcoin = "XBT";

    private enum Ledger
    {
        Account,
        HighFrequency,
        HighFrequencyMargin,
        Futures,
    }

    /// <summary>Whether its rows can be read. The option wallet has no ledger here.</summary>
    public bool IsReadable =>
        Spot is not null && Ledgers is { Length: > 0 } ledgers && (Futures is not null || !ledgers.Contains(Ledger.Futures));

    private Ledger[] Ledgers => Wallet switch
    {
        _ when Wallet == AccountType.Main => [Ledger.Account],
        _ when Wallet == AccountType.Trade => [Ledger.Account, Ledger.HighFrequency],
        _ when IsMargin(Wallet) => [Ledger.Account, Ledger.HighFrequencyMargin],
        _ when Wallet == AccountType.Contract => [Ledger.Account, Ledger.Futures],
        _ => [],
    };

    /// <summary>
    /// Reads the rows with the asset, quantity and direction, each transaction once, and the clocks that stamped them.
    /// </summary>
    public async Task<(IReadOnlyList<TransferRow> Rows, IReadOnlySet<RowDates> Dates)> Read(
        KucoinTransferAttempt transfer, SearchRange range, CancellationToken ct)
    {
        var (found, dates) = (new List<TransferRow>(), new HashSet<RowDates>());
        foreach (var ledger in Ledgers)
        {
            var (rows, reading) = await Read(ledger, transfer, range, ct).ConfigureAwait(false);
            dates.Add(range.GetDates(reading));
            if (reading is { } other && !range.IsByClockOf(other))
            {
                (rows, _) = await Read(ledger, transfer, range.WithClock(other), ct).ConfigureAwait(false);
            }

            Merge(found, rows);
        }

        return (found, dates);
    }

    /// <summary>Adds the rows of another ledger. A transaction in both is kept once, under the requested wallet name.</summary>
    private static void Merge(List<TransferRow> found, List<TransferRow> further)
    {
        var single = Enumerable.Range(0, found.Count).ToList();
        foreach (var row in further)
        {
            var match = single.FindIndex(place => row.IsSameMovement(found[place]));
            if (match < 0)
            {
                found.Add(row);
                continue;
            }

            var place = single[match];
            single.RemoveAt(match);
            found[place] = row.IsInWallet && !found[place].IsInWallet ? row : found[place];
        }
    }

    private static bool IsMargin(AccountType wallet) =>
        wallet == AccountType.Margin || wallet == AccountType.Isolated
        || wallet == AccountType.MarginHf || wallet == AccountType.IsolatedMarginHf;

    private Task<(List<TransferRow> Rows, ClockReading? Reading)> Read(
        Ledger ledger, KucoinTransferAttempt transfer, SearchRange range, CancellationToken ct)
    {
        var (asset, from, to) = (transfer.Asset, range.From, range.To);
        var bizType = transfer.TransferType == TransferType.Internal ? BizType.Transfer : BizType.SubAccountTransfer;
        return ledger switch
        {
            Ledger.Account => Select(
                Spot!.EnumerateAccountLedgersAsync(from, to, asset, Direction, ct: ct),
                row => TransferRow.From(row, IsNamed(row.AccountType), bizType)),
            Ledger.HighFrequency => Select(
                Spot!.EnumerateHfAccountLedgersAsync(from, to, asset, Direction, ct: ct),
                row => TransferRow.From(row, IsNamed(row.AccountType) || row.AccountType == AccountType.SpotHf, bizType)),
            Ledger.HighFrequencyMargin => Select(
                Spot!.EnumerateHfMarginAccountLedgersAsync(from, to, asset, Direction, ct: ct),
                row => TransferRow.From(row, IsNamed(row.AccountType), bizType)),
            _ => Select(Futures!.EnumerateTransactionHistoryAsync(from, to, FuturesAsset(asset), ct: ct), TransferRow.From),
        };

        async Task<(List<TransferRow> Rows, ClockReading? Reading)> Select<T>(KucoinHistory<T> history, Func<T, TransferRow> rowOf)
        {
            var rows = new List<TransferRow>();
            await foreach (var entry in history.ConfigureAwait(false))
            {
                var row = rowOf(entry);
                if (row.Quantity == transfer.Quantity && (row.Direction == Direction || row.Direction == default))
                {
                    rows.Add(row);
                }
            }

            return (rows, history.Bounds.Reading);
        }
    }

    /// <summary>Whether two codes mean the same asset, on either host.</summary>
    public static bool IsOneAsset(string one, string other) =>
        FuturesAsset(one).Equals(FuturesAsset(other), StringComparison.OrdinalIgnoreCase);

    private bool IsNamed(AccountType wallet) => wallet == Wallet;

    private static string FuturesAsset(string asset) => asset.Equals("BTC", StringComparison.OrdinalIgnoreCase) ? FuturesBitcoin : asset;
}
