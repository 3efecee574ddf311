using Kucoin.Catalog.Addresses;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Makes up the addresses of this exchange and of those who withdraw from it. They are valid on their chains, follow from the seed, and
/// nobody holds a key to them: <see cref="LocalExchangeAddresses"/> has the rule and recognizes them.
/// </summary>
internal static class AddressGenerator
{
    private const string MemoDigits = "123456789";
    private const int MemoLength = 9;

    /// <summary>The number of the address that all users of a chain with memos share.</summary>
    private const long Shared = 0;

    /// <summary>The deposit address with the given number, and its memo where the chain has one.</summary>
    public static (string Address, string Memo) CreateDeposit(Ids ids, Chain chain, long number) => (
        Create(ids, "deposit", chain, chain.NeedsMemo ? Shared : number),
        chain.NeedsMemo ? ids.Text('M', number, MemoDigits, MemoLength) : "");

    /// <summary>An address that belongs to nobody here.</summary>
    public static string CreateForeign(Ids ids, Chain chain, long number) => Create(ids, "withdrawal", chain, number);

    /// <summary>A chain whose addresses are not known here has those of Ethereum.</summary>
    private static string Create(Ids ids, string purpose, Chain chain, long number) =>
        LocalExchangeAddresses.Create(chain.Id, ids.Seed, purpose, number)
        ?? LocalExchangeAddresses.Create(Chain.Ethereum, ids.Seed, purpose, number)!;
}
