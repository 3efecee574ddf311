using Kucoin.Catalog.Addresses;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Generates the addresses of the emulator and of withdrawal recipients. They are valid on their chains and derived from the seed, but
/// no private key for them is known; see <see cref="LocalExchangeAddresses"/>.
/// </summary>
internal static class AddressGenerator
{
    private const string MemoDigits = "123456789";
    private const int MemoLength = 9;

    /// <summary>The index of the shared address of a chain with memos.</summary>
    private const long Shared = 0;

    /// <summary>Returns the deposit address with the given index, and its memo if the chain has memos.</summary>
    public static (string Address, string Memo) CreateDeposit(Ids ids, Chain chain, long number) => (
        Create(ids, "deposit", chain, chain.NeedsMemo ? Shared : number),
        chain.NeedsMemo ? ids.Text('M', number, MemoDigits, MemoLength) : "");

    /// <summary>Returns an address outside the emulator.</summary>
    public static string CreateForeign(Ids ids, Chain chain, long number) => Create(ids, "withdrawal", chain, number);

    /// <summary>A chain with an unknown address format uses Ethereum addresses.</summary>
    private static string Create(Ids ids, string purpose, Chain chain, long number) =>
        LocalExchangeAddresses.Create(chain.Id, ids.Seed, purpose, number)
        ?? LocalExchangeAddresses.Create(Chain.Ethereum, ids.Seed, purpose, number)!;
}
