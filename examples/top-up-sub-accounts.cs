#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// Fills the trade wallet of every sub-account up to a threshold, from the main wallet of the master.
//
//   dotnet run examples/top-up-sub-accounts.cs -- USDT 1000 transfers.jsonl          # shows what it would do
//   dotnet run examples/top-up-sub-accounts.cs -- USDT 1000 transfers.jsonl --yes    # does it
//
// The key comes from KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE; KUCOIN_API_ENDPOINT chooses another address than the live
// exchange. Exit code: 0 done, 2 invalid command line, 3 something was rejected, 5 a balance could not be read, 6 an outcome is unknown.

using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Transfers;

if (args is not [var asset, var number, var file, .. [] or ["--yes"]]
    || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var threshold))
{
    Console.Error.WriteLine("Usage: dotnet run examples/top-up-sub-accounts.cs -- ASSET THRESHOLD JOURNAL-FILE [--yes]");
    return 2;
}

var journal = new FileTransferJournal(Path.GetFullPath(file));
using var client = new KucoinRestClient(KucoinClientOptions.FromEnvironment() with { TransferJournal = journal });
await client.SynchronizeClockAsync();
var exit = 0;

// Read before the balances: a transfer of an earlier run that was still on its way then may be missing from them.
var unsettled = (await journal.ReadAsync())
    .Where(entry => entry.State is TransferState.NotSettled or TransferState.OutcomeUnknown && MayStillArrive(entry))
    .ToList();
var subs = await client.SpotApi.SubAccount.GetSubAccountListAsync();
if (!subs.Success)
{
    Console.Error.WriteLine($"The sub-accounts could not be read: {subs.Error.Message}");
    return 5;
}

if (!subs.IsComplete)
{
    Report(5, $"The list of sub-accounts is incomplete: {string.Join(" ", subs.Problems)}");
}

foreach (var sub in subs.Data)
{
    var balance = await client.SpotApi.SubAccount.GetDetailBalanceAsync(sub.UserId);
    if (!balance.Success || !balance.IsComplete)
    {
        var why = balance.Error?.Message ?? string.Join(" ", balance.Problems);
        Report(5, $"{sub.SubName}: not topped up, its balance could not be read. {why}");
        continue;
    }

    // A wallet without a row is empty. What orders hold belongs to the wallet too.
    var total = balance.Data.Where(row => row.AccountType == AccountType.Trade && row.Asset == asset).Sum(row => row.Total);
    if (total >= threshold)
    {
        continue;
    }

    if (unsettled.Any(entry => entry.Transfer.ToUserId == sub.UserId && entry.Transfer.Asset == asset))
    {
        Report(6, $"{sub.SubName}: not topped up, an earlier transfer to it can still arrive. Run this again in a minute.");
        continue;
    }

    Console.WriteLine($"{sub.SubName}: the trade wallet has {total} {asset}, {threshold - total} less than {threshold}.");
    if (args is [.., "--yes"])
    {
        await TopUpAsync(sub.SubName, sub.UserId, threshold - total);
    }
}

if (args is not [.., "--yes"])
{
    Console.WriteLine("Nothing was sent. Add --yes to top up.");
}

return exit;

async Task TopUpAsync(string name, string userId, decimal missing)
{
    // After its deadline the client does not sign it, so that the next run knows from when on the balance tells the truth.
    var sent = await client.WithNotAfter(client.ExchangeTime.AddSeconds(20)).SpotApi.Account.UniversalTransferAsync(
        asset, missing, TransferType.ParentToSub, AccountType.Main, AccountType.Trade, toUserId: userId);
    if (sent.Error is KucoinError.OutcomeUnknown unknown)
    {
        // It is not sent again. The ledger of the master shows whether it happened; the next run begins with the balances.
        var found = await client.SpotApi.Account.ResolveTransferAsync(unknown);
        if (found.Data is not { Verdict: KucoinTransferVerdict.Happened })
        {
            Report(6, $"{name}: outcome unknown ({unknown.ClientOid}). {found.Data?.Reason ?? found.Error!.Message}");
            return;
        }
    }
    else if (!sent.Success)
    {
        Report(3, $"{name}: {sent.Error.Message}");
        return;
    }

    Console.WriteLine($"{name}: {missing} {asset} was transferred.");
}

// KuCoin accepts a request until 5 seconds after its timestamp, which is not later than the deadline. A minute more for it to be shown.
bool MayStillArrive(TransferJournalEntry entry) => (entry.NotAfter ?? entry.Time).AddSeconds(65) > client.ExchangeTime;

void Report(int code, string sentence)
{
    Console.Error.WriteLine(sentence);
    exit = Math.Max(exit, code);
}
