using FsCheck;
using FsCheck.Fluent;

namespace Kucoin.Client.Tests.Responses;

/// <summary>
/// Generates responses in KuCoin's form whose members may be omitted, null, of another type, in another order, escaped, unknown,
/// or duplicated.
/// </summary>
/// <param name="usual">The number of members in KuCoin's form for every four that are not.</param>
internal sealed class SlowPathResponses(int usual)
{
    private static readonly string[] OddValues =
    [
        "null", "true", "7", "-7", "1.50", "1e2", "\"\"", "\"7\"", "\"-0.10\"", "\"x\"", "\"\\u0031\"", "\"\\ud800\"", "{}", "[]", "[null]",
        "{\"a\":1}", "\"79228162514264337593543950335\"", "\"79228162514264337593543950336\"", "1773478800123", "\"1773478800123\"",
        "99999999999999999", "\"a text that is longer than what the tables of shared values take\"", "\"main\"", "\"MAIN\"",
        "\"Sub-account transfer\"", "\"\u00fc\"",
    ];

    private static readonly string[] UnknownNames = ["vault", "ID", "", "\\u0076ault", "items2", "\\ud800"];

    public Gen<string> Movement() => Object(
        ("id", "\"418800273651904\""), ("currency", "\"USDT\""), ("amount", "\"250.75\""), ("fee", "\"0.25\""), ("tax", "\"0\""),
        ("balance", "\"0\""), ("accountType", "\"TRADE\""), ("bizType", "\"TRADE_EXCHANGE\""), ("direction", "\"out\""),
        ("createdAt", "1773478800123"), ("context", "\"{\\\"orderId\\\":\\\"69b2d4\\\"}\""));

    public Gen<string> SubAccount()
    {
        var balance = Object(
            ("currency", "\"DOT\""), ("balance", "\"44.4\""), ("available", "\"40.4\""), ("holds", "\"4\""), ("baseCurrency", "\"BTC\""),
            ("baseCurrencyPrice", "\"70111.25\""), ("baseAmount", "\"0.0031\""), ("tag", "\"DEFAULT\""));
        return Object(
            ("subUserId", Gen.Constant("\"68b1c2d3e4f5061728394a5b\"")), ("subName", Gen.Constant("\"gridDesk7\"")),
            ("mainAccounts", List(balance)), ("tradeAccounts", List(balance)), ("vaultAccounts", List(balance)),
            ("tradeHFAccounts", List(balance)));
    }

    public Gen<string> Page(Gen<string> row) => Object(
        ("currentPage", Gen.Constant("1")), ("pageSize", Gen.Constant("50")), ("totalNum", Gen.Constant("1")),
        ("totalPage", Gen.Constant("1")), ("items", List(row)));

    public Gen<string> List(Gen<string> row) =>
        from count in Gen.Choose(0, 3)
        from rows in row.ListOf(count)
        select $"[{string.Join(',', rows)}]";

    public Gen<string> Object(params (string Name, string Value)[] members) =>
        Object([.. members.Select(member => (member.Name, Gen.Constant(member.Value)))]);

    /// <summary>Usually the members unchanged; sometimes one of them, or their order, is changed.</summary>
    private Gen<string> Object(params (string Name, Gen<string> Value)[] members) =>
        from kept in Gen.CollectToArray(members.Select(member => Member(member.Name, member.Value)))
        from odd in Gen.Frequency((3 * usual, Gen.Constant("")), (20, Unknown()), (20, Gen.Elements(kept)))
        from shuffled in Gen.Shuffle<string>([.. kept, odd])
        from isShuffled in Gen.Frequency((usual, Gen.Constant(false)), (10, Gen.Constant(true)))
        select $"{{{string.Join(',', (isShuffled ? shuffled : [.. kept, odd]).Where(member => member.Length > 0))}}}";

    private Gen<string> Member(string name, Gen<string> value) =>
        from plain in value
        from odd in Gen.Elements(OddValues)
        from member in Gen.Frequency(
            (usual, Gen.Constant($"\"{name}\":{plain}")),
            (1, Gen.Constant("")),
            (1, Gen.Constant($" \"\\u{(int)name[0]:x4}{name[1..]}\" : {plain} ")),
            (2, Gen.Constant($"\"{name}\":{odd}")))
        select member;

    private static Gen<string> Unknown() =>
        from name in Gen.Elements(UnknownNames)
        from value in Gen.Elements(OddValues)
        select $"\"{name}\":{value}";
}
