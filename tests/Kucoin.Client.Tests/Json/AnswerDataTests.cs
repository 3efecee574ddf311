using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Client.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Tests.Json;

/// <summary>
/// The readers written by hand read what the serializer reads and refuse what it refuses, whatever becomes of the members of a row: left
/// out, null, of another kind, in another order, escaped, unknown, or there twice.
/// </summary>
public sealed class AnswerDataTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly string[] OddValues =
    [
        "null", "true", "7", "-7", "1.50", "1e2", "\"\"", "\"7\"", "\"-0.10\"", "\"x\"", "\"\\u0031\"", "\"\\ud800\"", "{}", "[]", "[null]",
        "{\"a\":1}", "\"79228162514264337593543950335\"", "\"79228162514264337593543950336\"", "1773478800123", "\"1773478800123\"",
        "99999999999999999", "\"a text that is longer than what the tables of shared values take\"", "\"main\"", "\"MAIN\"",
        "\"Sub-account transfer\"", "\"\u00fc\"",
    ];

    private static readonly string[] UnknownNames = ["vault", "ID", "", "\\u0076ault", "items2", "\\ud800"];

    [Fact]
    public void Accounts_are_read_alike() => ReadAlike<IEnumerable<KucoinAccount>>(List(Object(
        ("id", "\"68f0a1b2c3d4e5f60718293a\""), ("currency", "\"KCS\""), ("type", "\"main\""), ("balance", "\"120.50\""),
        ("available", "\"100\""), ("holds", "20.5"))));

    [Fact]
    public void Pages_of_the_ledger_are_read_alike() => ReadAlike<KucoinPaginated<KucoinAccountActivity>>(Page(Movement()));

    [Fact]
    public void Lists_of_the_ledger_are_read_alike() => ReadAlike<IReadOnlyList<KucoinAccountActivity>>(List(Movement()));

    [Fact]
    public void New_withdrawals_are_read_alike() => ReadAlike<KucoinNewWithdrawal>(Object(("withdrawalId", "\"67e6515f\"")));

    [Fact]
    public void Transfers_are_read_alike() => ReadAlike<KucoinUniversalTransfer>(Object(("orderId", "\"67e6515f\"")));

    [Fact]
    public void Sub_accounts_are_read_like_a_document()
    {
        var balance = Object(
            ("currency", "\"DOT\""), ("balance", "\"44.4\""), ("available", "\"40.4\""), ("holds", "\"4\""), ("baseCurrency", "\"BTC\""),
            ("baseCurrencyPrice", "\"70111.25\""), ("baseAmount", "\"0.0031\""), ("tag", "\"DEFAULT\""));
        var sub = Object(
            ("subUserId", Gen.Constant("\"68b1c2d3e4f5061728394a5b\"")), ("subName", Gen.Constant("\"gridDesk7\"")),
            ("mainAccounts", List(balance)), ("tradeAccounts", List(balance)), ("vaultAccounts", List(balance)),
            ("tradeHFAccounts", List(balance)), ("note", Gen.Elements(OddValues)));

        Prop.ForAll(sub.ToArbitrary(), text => AssertAlike(text, SubAccountDocument.Read, ReadByHand<KucoinSubAccountWallets>))
            .Check(Thorough);
    }

    [Theory]
    [InlineData(typeof(IEnumerable<KucoinAccount>))]
    [InlineData(typeof(KucoinPaginated<KucoinAccountActivity>))]
    [InlineData(typeof(IReadOnlyList<KucoinAccountActivity>))]
    [InlineData(typeof(KucoinPaginated<KucoinSubAccountWallets>))]
    [InlineData(typeof(KucoinSubAccountWallets))]
    [InlineData(typeof(KucoinNewWithdrawal))]
    [InlineData(typeof(KucoinUniversalTransfer))]
    public void The_long_and_the_frequent_answers_are_read_by_hand(Type answer) => Assert.NotNull(AnswerData.ReaderOf(answer));

    private static void ReadAlike<T>(Gen<string> data) =>
        Prop.ForAll(data.ToArbitrary(), text => AssertAlike(
                text, document => JsonSerializer.Deserialize(document, KucoinJson.Of<T>()), ReadByHand<T>))
            .Check(Thorough);

    private static T? ReadByHand<T>(string text)
    {
        Assert.NotNull(AnswerData.ReaderOf(typeof(T)));
        return AnswerData<T>.Read(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Compares what was read by everything a caller can see of it, or that neither read anything.</summary>
    private static void AssertAlike<T>(string text, Func<string, T?> expected, Func<string, T?> actual)
    {
        var (serialized, byHand) = (Visible(expected, text), Visible(actual, text));
        Assert.True(serialized == byHand, $"{text}\nserializer: {serialized ?? "refused"}\nby hand: {byHand ?? "refused"}");
    }

    private static string? Visible<T>(Func<string, T?> read, string text)
    {
        try
        {
            return read(text) switch
            {
                null => "null",
                IEnumerable<object?> rows when rows.Contains(null) => null,
                KucoinPaginated<KucoinAccountActivity> page => $"{page with { Items = [] }} {string.Join("; ", page.Items)}",
                KucoinSubAccountWallets sub => $"{sub.SubUserId} {sub.SubName} {string.Join("; ", sub.Balances)}",
                IEnumerable<object> rows => string.Join("; ", rows),
                var record => record.ToString(),
            };
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Gen<string> Movement() => Object(
        ("id", "\"418800273651904\""), ("currency", "\"USDT\""), ("amount", "\"250.75\""), ("fee", "\"0.25\""), ("tax", "\"0\""),
        ("balance", "\"0\""), ("accountType", "\"TRADE\""), ("bizType", "\"TRADE_EXCHANGE\""), ("direction", "\"out\""),
        ("createdAt", "1773478800123"), ("context", "\"{\\\"orderId\\\":\\\"69b2d4\\\"}\""));

    private static Gen<string> Page(Gen<string> row) => Object(
        ("currentPage", Gen.Constant("1")), ("pageSize", Gen.Constant("50")), ("totalNum", Gen.Constant("1")),
        ("totalPage", Gen.Constant("1")), ("items", List(row)));

    private static Gen<string> List(Gen<string> row) =>
        from count in Gen.Choose(0, 3)
        from rows in row.ListOf(count)
        select $"[{string.Join(',', rows)}]";

    private static Gen<string> Object(params (string Name, string Value)[] members) =>
        Object([.. members.Select(member => (member.Name, Gen.Constant(member.Value)))]);

    /// <summary>Mostly the members as they are; sometimes something happens to one of them, or to their order.</summary>
    private static Gen<string> Object(params (string Name, Gen<string> Value)[] members) =>
        from kept in Gen.CollectToArray(members.Select(member => Member(member.Name, member.Value)))
        from odd in Gen.Frequency((6, Gen.Constant("")), (1, Unknown()), (1, Gen.Elements(kept)))
        from shuffled in Gen.Shuffle<string>([.. kept, odd])
        from isShuffled in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select $"{{{string.Join(',', (isShuffled ? shuffled : [.. kept, odd]).Where(member => member.Length > 0))}}}";

    private static Gen<string> Member(string name, Gen<string> value) =>
        from usual in value
        from odd in Gen.Elements(OddValues)
        from member in Gen.Frequency(
            (40, Gen.Constant($"\"{name}\":{usual}")),
            (1, Gen.Constant("")),
            (1, Gen.Constant($" \"\\u{(int)name[0]:x4}{name[1..]}\" : {usual} ")),
            (2, Gen.Constant($"\"{name}\":{odd}")))
        select member;

    private static Gen<string> Unknown() =>
        from name in Gen.Elements(UnknownNames)
        from value in Gen.Elements(OddValues)
        select $"\"{name}\":{value}";
}
