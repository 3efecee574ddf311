using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>
/// Generates a history of any number of transfers, lazily: from a main wallet to the trade wallet of the same user, and back. Every second
/// transfer reverses the previous one, so the final balances do not change.
/// </summary>
internal static class MovementGenerator
{
    private const int SmallestPart = 100;

    public static IEnumerable<HistoricalEvent> Generate(
        ScenarioFile scenario, IReadOnlyList<(WalletKey Key, ScenarioWallet Wallet)> wallets, long from, long to)
    {
        var count = scenario.History.Movements / 2 * 2;
        var mains = wallets
            .Where(wallet => wallet.Key.Kind == WalletKind.Main && wallet.Wallet.Available.IsPositive)
            .Where(wallet => wallets.Any(other => other.Key == GetTrade(wallet.Key)))
            .ToList();
        if (count > 0 && mains.Count == 0)
        {
            throw new ArgumentException("Movements require a main wallet with funds and a trade wallet of the same user and asset.");
        }

        var random = new SplitMix64(scenario.Seed ^ (ulong)count);
        for (var number = 0L; number < count; number += 2)
        {
            var (main, wallet) = random.Pick(mains);
            var amount = wallet.Available.Times(new(1 + random.Below(SmallestPart)), new(SmallestPart * SmallestPart)).SignificantDigits(3);
            var (there, back) = (At(number), At(number + 1));
            if (amount.IsPositive)
            {
                yield return Transfer(there, main, GetTrade(main), amount);
                yield return Transfer(back, GetTrade(main), main, amount);
            }
        }

        long At(long number) => from + (long)((Int128)(to - from) * number / count);
    }

    private static WalletKey GetTrade(WalletKey main) => main with { Kind = WalletKind.Trade };

    private static HistoricalEvent Transfer(long at, WalletKey from, WalletKey to, Amount amount) =>
        new(new(at, TransactionTypes.Transfer, new Move(Account.Available(from), Account.Available(to), amount)));
}
