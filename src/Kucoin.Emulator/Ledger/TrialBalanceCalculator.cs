using System.Numerics;

namespace Kucoin.Emulator.Ledger;

/// <summary>Computes the trial balance: adds up all postings and compares them with the recorded balances.</summary>
internal static class TrialBalanceCalculator
{
    public static TrialBalance Calculate(LedgerStore store, IReadOnlyList<WalletBalance> claimed)
    {
        var problems = new List<string>();
        var assets = new Dictionary<string, BigInteger>();
        var accounts = new Dictionary<(int Wallet, Side Side), BigInteger>();
        var running = new Dictionary<(int Wallet, Side Side), Amount>();
        var entry = new Dictionary<string, BigInteger>();
        var current = 0L;
        var postings = 0L;

        void EndEntry()
        {
            problems.AddRange(entry.Where(sum => !sum.Value.IsZero).Select(sum => $"Entry {current} creates or destroys {sum.Key}."));
            entry.Clear();
        }

        foreach (var posting in store.Postings())
        {
            if (posting.Entry != current)
            {
                EndEntry();
                current = posting.Entry;
            }

            var account = (posting.Wallet, posting.Side);
            var asset = claimed[posting.Wallet].Asset;
            var sum = accounts.GetValueOrDefault(account) + posting.Amount.Units;
            if (sum != posting.Balance.Units)
            {
                problems.Add(
                    $"Entry {posting.Entry} shows {posting.Balance} for wallet {posting.Wallet}, which differs from its postings.");
            }

            entry[asset] = entry.GetValueOrDefault(asset) + posting.Amount.Units;
            assets[asset] = assets.GetValueOrDefault(asset) + posting.Amount.Units;
            accounts[account] = sum;
            running[account] = posting.Balance;
            postings++;
        }

        EndEntry();
        problems.AddRange(assets.Where(sum => !sum.Value.IsZero).Select(sum => $"{sum.Key} does not add up to zero."));
        problems.AddRange(
            from balance in claimed
            from side in Enum.GetValues<Side>()
            where balance[side] != running.GetValueOrDefault((balance.Wallet.Id, side))
            select $"Wallet {balance.Wallet.Id} ({balance.Asset}) shows {balance[side]}, which differs from the sum of its postings.");
        return new(postings, assets.Count, problems);
    }
}
