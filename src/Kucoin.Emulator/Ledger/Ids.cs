using System.Globalization;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// Generates deterministic ids in KuCoin's formats from the seed and a row number, so that the same script yields the same bytes. Ids of
/// one kind and seed are unique, because the 64-bit mixing function is a bijection.
/// </summary>
/// <param name="seed">The seed of all ids.</param>
/// <param name="hasLargeUids">Whether uids are larger than 32 bits.</param>
internal sealed class Ids(ulong seed, bool hasLargeUids = false)
{
    private const long TradeWalletBase = 548_000_000_000;
    private const long LedgerBase = 265_000_000_000_000;
    private const long MarginBase = 1_949_000_000_000;
    private const long TradeBase = 10_046_000_000_000_000;
    private const long UidBase = 160_000_000;
    private const long LargeUidBase = 4_300_000_000;
    private const int UidRange = 1_000_003;

    public ulong Seed => seed;

    public string User(int number) => Hex('U', number);

    public string Order(long number) => Hex('O', number);

    /// <summary>The business number of a transfer out of a futures wallet.</summary>
    public string BusinessNumber(long number) => Hex('T', number);

    /// <summary>The id of a trade: 17 decimal digits.</summary>
    public static string Trade(long number) => Text(TradeBase + number);

    /// <summary>The id of a spot order.</summary>
    public string SpotOrder(long number) => Hex('Q', number);

    /// <summary>The id of a loan or a repayment.</summary>
    public string Loan(long number) => Hex('L', number);

    /// <summary>
    /// The uid of a user: 31 bits by default, as most of KuCoin's, because its SDKs for Go and Java support no larger ones. The step and
    /// the range are coprime, so uids are unique.
    /// </summary>
    public long Uid(int number) =>
        (hasLargeUids ? LargeUidBase : UidBase) + (number / UidRange * (long)UidRange) + (number * 7_919L % UidRange);

    /// <summary>24 hexadecimal digits for the main wallet, decimal digits for the others.</summary>
    public string Wallet(WalletKind kind, int number) => kind == WalletKind.Main
        ? Hex('W', number)
        : Text(TradeWalletBase + number);

    public static string LedgerRow(long number) => Text(LedgerRowId(number));

    public static long LedgerRowId(long number) => LedgerBase + number;

    /// <summary>The row number of a ledger row id.</summary>
    public static long LedgerRowNumber(long id) => id - LedgerBase;

    /// <summary>Rows of the high-frequency margin list have shorter ids.</summary>
    public static long MarginRowId(long number) => MarginBase + number;

    /// <summary>The row number of a row id of the high-frequency margin list.</summary>
    public static long MarginRowNumber(long id) => id - MarginBase;

    public string Key(string label) => Hex('K', Fold(label));

    public string Secret(string label)
    {
        var high = SplitMix64.Mix(Stream('S') ^ (ulong)Fold(label));
        var text = $"{high:x16}{SplitMix64.Mix(high):x16}";
        return $"{text[..8]}-{text[8..12]}-4{text[13..16]}-a{text[17..20]}-{text[20..32]}";
    }

    public string Passphrase(string label) => $"local-only-{SplitMix64.Mix(Stream('P') ^ (ulong)Fold(label)) & 0xffffffff:x8}";

    /// <summary>The random seed of one fault.</summary>
    public ulong Chance(int number) => SplitMix64.Mix(Stream('F') + (ulong)number);

    /// <summary>A transaction id of a chain: 64 hexadecimal digits.</summary>
    public string Transaction(long number) => $"{Hex('X', number)}{Hex('Y', number)}{Hex('Z', number)[..16]}";

    /// <summary>The id of a deposit in the list of deposits.</summary>
    public string Deposit(long number) => Hex('R', number);

    /// <summary>The transaction id of a deposit.</summary>
    public string Arrival(long number) => $"{Hex('D', number)}{Hex('E', number)}{Hex('G', number)[..16]}";

    /// <summary>Random text of an alphabet, derived from a kind and a number.</summary>
    public string Text(char kind, long number, string alphabet, int length)
    {
        var random = new SplitMix64(Stream(kind) + (ulong)number);
        Span<char> text = stackalloc char[length];
        foreach (ref var letter in text)
        {
            letter = alphabet[(int)random.Below(alphabet.Length)];
        }

        return new(text);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Fold(string label) => label.Aggregate(17L, (hash, c) => unchecked((hash * 1_000_003) + c));

    private string Hex(char kind, long number)
    {
        var high = SplitMix64.Mix(Stream(kind) + (ulong)number);
        return $"{high:x16}{(uint)SplitMix64.Mix(high ^ (ulong)number):x8}";
    }

    private ulong Stream(char kind) => SplitMix64.Mix(seed ^ ((ulong)kind << 56));
}
