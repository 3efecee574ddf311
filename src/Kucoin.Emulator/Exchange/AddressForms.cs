using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>What addresses look like on each chain. They follow from the seed and lead nowhere.</summary>
internal static class AddressForms
{
    private const string Hexadecimal = "0123456789abcdef";
    private const string Decimal = "0123456789";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int MemoLength = 10;

    /// <summary>The number of the address that all users of a chain with memos share.</summary>
    private const long Shared = 0;

    private static readonly Form Ethereum = new("0x", Hexadecimal, 40);

    private static readonly Dictionary<string, Form> Forms = new()
    {
        ["btc"] = new("bc1q", Bech32, 38),
        [Chain.Lightning] = new("lnbc1p", Bech32, 120),
        ["doge"] = new("D", Base58, 33),
        ["sol"] = new("", Base58, 44),
        ["ton"] = new("EQ", Base64, 46),
        ["trx"] = new("T", Base58, 33),
        ["xrp"] = new("r", Base58, 33),
    };

    /// <summary>The deposit address with the given number, and its memo where the chain has one.</summary>
    public static (string Address, string Memo) Own(Ids ids, Chain chain, long number) =>
        (Text(ids, 'A', chain, chain.NeedsMemo ? Shared : number), chain.NeedsMemo ? ids.Text('M', number, Decimal, MemoLength) : "");

    /// <summary>An address that belongs to nobody here.</summary>
    public static string Foreign(Ids ids, Chain chain, long number) => Text(ids, 'F', chain, number);

    private static string Text(Ids ids, char kind, Chain chain, long number)
    {
        var form = Forms.GetValueOrDefault(chain.Id, Ethereum);
        return form.Start + ids.Text(kind, number, form.Alphabet, form.Length);
    }

    private sealed record Form(string Start, string Alphabet, int Length);
}
