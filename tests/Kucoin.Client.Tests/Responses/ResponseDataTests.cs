using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Responses;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Tests.Responses;

/// <summary>
/// The hand-written readers accept and reject the same input as the serializer, whatever happens to the members of a row: omitted,
/// null, of another type, in another order, escaped, unknown, or duplicated.
/// </summary>
public sealed class ResponseDataTests
{
    private static readonly string PlainMovement = """
        {"id":"418800273651904","currency":"USDT","amount":"250.75","fee":"0.25","tax":"0","balance":"9","accountType":"TRADE",
        "bizType":"TRADE_EXCHANGE","direction":"out","createdAt":1773478800123,"context":"{\"orderId\":\"69b2d4\"}"}
        """.ReplaceLineEndings("");

    private static readonly string Balance = """
        {"currency":"DOT","balance":"44.4","available":"40.4","holds":"4",
        "baseCurrency":"BTC","baseCurrencyPrice":"70111.25","baseAmount":"0.0031","tag":"DEFAULT"}
        """.ReplaceLineEndings("");

    private static readonly string PlainSub = $$"""
        {"subUserId":"68b1c2d3e4f5061728394a5b","subName":"gridDesk7","mainAccounts":[{{Balance}}],"tradeAccounts":[]}
        """;

    private static readonly SlowPathResponses Odd = new(usual: 40);
    private static readonly SlowPathResponses SeldomOdd = new(usual: 800);
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    /// <summary>Replacements in a ledger row in KuCoin's form.</summary>
    public static TheoryData<string, string> PlainMovements => new()
    {
        { "\"tax\":\"0\",", "" },
        { "\"0\"", "null" },
        { "\"balance\":\"9\",", "" },
        { "\"9\"", "null" },
        { "\"250.75\"", "\"79228162514264337593543950335\"" },
        { "\"250.75\"", "\"-1.50e-3\"" },
        { "TRADE_EXCHANGE", "Sub-account transfer" },
        { "TRADE_EXCHANGE", "a business of tomorrow with a name longer than the table of words takes" },
        { "1773478800123", "0" },
        { ",\"context\":\"{\\\"orderId\\\":\\\"69b2d4\\\"}\"", "" },
        { "\"{\\\"orderId\\\":\\\"69b2d4\\\"}\"", "null" },
        { "\"{\\\"orderId\\\":\\\"69b2d4\\\"}\"", "\"\"" },
        { "69b2d4", """\\\"\u00fc\ud83d\ude00\n\/""" },
        { "69b2d4", "東京" },
        { "69b2d4", "}],[{" },
    };

    /// <summary>Replacements in a ledger row in another form, valid or invalid.</summary>
    public static TheoryData<string, string> OtherMovements => new()
    {
        { "{\"id\"", "{ \"id\"" },
        { ",\"fee\"", ", \"fee\"" },
        { "\"amount\":\"250.75\",\"fee\":\"0.25\"", "\"fee\":\"0.25\",\"amount\":\"250.75\"" },
        { "\"fee\":\"0.25\",", "" },
        { "\"fee\":\"0.25\",", "\"fee\":\"0.25\",\"fee\":\"0.25\"," },
        { "\"fee\"", "\"\\u0066ee\"" },
        { "\"0.25\"", "0.25" },
        { "\"0.25\"", "null" },
        { "\"0.25\"", "\"\"" },
        { "\"0.25\"", "\"0.25 \"" },
        { "\"250.75\"", "\"79228162514264337593543950336\"" },
        { "\"418800273651904\"", "418800273651904" },
        { "USDT", "US\\u0044T" },
        { "USDT", "\u00fcSDT" },
        { "USDT", "US\tDT" },
        { "USDT", "USDT\0" },
        { "1773478800123", "\"1773478800123\"" },
        { "1773478800123", "01773478800123" },
        { "1773478800123", "-1773478800123" },
        { "1773478800123", "-0" },
        { "1773478800123", "1773478800123.0" },
        { "1773478800123", "1e3" },
        { "1773478800123", "253402300800000" },
        { "1773478800123", "9999999999999999" },
        { "1773478800123", "99999999999999999999" },
        { "1773478800123", "" },
        { "\"{\\\"orderId\\\":\\\"69b2d4\\\"}\"", "{\"orderId\":\"69b2d4\"}" },
        { "\"{\\\"orderId\\\":\\\"69b2d4\\\"}\"", "7" },
        { "69b2d4", "\\ud800" },
        { "69b2d4", "\\x" },
        { "69b2d4", "\u0001" },
        { "\\\"}\"}", "\\\"}\",\"vault\":1}" },
        { "\\\"}\"}", "\\" },
        { "\\\"}\"}", "\\\"" },
    };

    /// <summary>Replacements in a sub-account in KuCoin's form.</summary>
    public static TheoryData<string, string> PlainSubs => new()
    {
        { "mainAccounts", "vaultAccounts" },
        { $",\"mainAccounts\":[{Balance}],\"tradeAccounts\":[]", "" },
        { "\"DEFAULT\"", "null" },
        { ",\"tag\":\"DEFAULT\"", "" },
        { ",\"baseCurrency\":\"BTC\",\"baseCurrencyPrice\":\"70111.25\",\"baseAmount\":\"0.0031\",\"tag\":\"DEFAULT\"", "" },
        { "\"0.0031\"", "null" },
        { $"[{Balance}]", $"[{Balance},{Balance}]" },
    };

    /// <summary>Replacements in a sub-account in another form, valid or invalid.</summary>
    public static TheoryData<string, string> OtherSubs => new()
    {
        { "tradeAccounts", "mainAccounts" },
        { "tradeAccounts", "note" },
        { "tradeAccounts", "subName" },
        { "tradeAccounts", "trade\\u0041ccounts" },
        { "\"tradeAccounts\":[]", "\"tradeAccounts\":null" },
        { "\"tradeAccounts\":[]", "\"tradeAccounts\":[null]" },
        { "\"subName\":\"gridDesk7\",", "" },
        { "\"gridDesk7\"", "7" },
        { "\"44.4\"", "null" },
        { "\"44.4\"", "44.4" },
        { "\"DEFAULT\"", "7" },
        { "]}", "],}" },
    };

    [Theory]
    [MemberData(nameof(PlainMovements))]
    [MemberData(nameof(OtherMovements))]
    public void Ledger_rows_with_a_modified_row_are_read_like_the_serializer(string replaced, string by) =>
        AssertAlike(
            $"[{PlainMovement},{Replaced(PlainMovement, replaced, by)},{PlainMovement}]",
            RowWitness.Read<IReadOnlyList<KucoinAccountActivity>>,
            ReadByHand<IReadOnlyList<KucoinAccountActivity>>);

    [Theory]
    [MemberData(nameof(PlainSubs))]
    [MemberData(nameof(OtherSubs))]
    public void Modified_sub_account_is_read_like_a_JSON_document(string replaced, string by) =>
        AssertAlike(Replaced(PlainSub, replaced, by), SubAccountDocument.Read, ReadByHand<KucoinSubAccountWallets>);

    [Fact]
    public void Ledger_pages_with_rare_variations_are_read_like_the_serializer() =>
        ReadAlike<KucoinPaginated<KucoinAccountActivity>>(SeldomOdd.Page(SeldomOdd.Movement()));

    [Fact]
    public void Member_unknown_in_every_row_is_ignored()
    {
        var usual = ReadByHand<IReadOnlyList<KucoinAccountActivity>>($"[{PlainMovement},{PlainMovement}]");
        var extended = PlainMovement.Replace("\"fee\"", "\"vault\":[{\"fee\":1}],\"fee\"");

        Assert.Equal(usual, ReadByHand<IReadOnlyList<KucoinAccountActivity>>($"[{extended},{extended}]"));
    }

    [Fact]
    public void Row_with_more_members_than_the_initial_capacity_is_read()
    {
        var many = string.Concat(Enumerable.Range(0, 100).Select(number => $"\"m{number}\":{number},"));

        var row = Assert.Single(ReadByHand<IReadOnlyList<KucoinAccountActivity>>($"[{PlainMovement.Insert(1, many)}]")!);

        Assert.Equal(250.75m, row.Quantity);
    }

    [Fact]
    public void Account_lists_are_read_like_the_serializer() => ReadAlike<IEnumerable<KucoinAccount>>(Odd.List(Odd.Object(
        ("id", "\"68f0a1b2c3d4e5f60718293a\""), ("currency", "\"KCS\""), ("type", "\"main\""), ("balance", "\"120.50\""),
        ("available", "\"100\""), ("holds", "20.5"))));

    [Fact]
    public void Ledger_pages_are_read_like_the_serializer() => ReadAlike<KucoinPaginated<KucoinAccountActivity>>(Odd.Page(Odd.Movement()));

    [Fact]
    public void Ledger_lists_are_read_like_the_serializer() => ReadAlike<IReadOnlyList<KucoinAccountActivity>>(Odd.List(Odd.Movement()));

    [Fact]
    public void New_withdrawals_are_read_like_the_serializer() => ReadAlike<KucoinNewWithdrawal>(Odd.Object(("withdrawalId", "\"67e6515f\"")));

    [Fact]
    public void Transfers_are_read_like_the_serializer() => ReadAlike<KucoinUniversalTransfer>(Odd.Object(("orderId", "\"67e6515f\"")));

    [Fact]
    public void Random_sub_accounts_are_read_like_a_JSON_document() => Prop
        .ForAll(Odd.SubAccount().ToArbitrary(), text => AssertAlike(text, SubAccountDocument.Read, ReadByHand<KucoinSubAccountWallets>))
        .Check(Thorough);

    [Theory]
    [InlineData(typeof(IEnumerable<KucoinAccount>))]
    [InlineData(typeof(KucoinPaginated<KucoinAccountActivity>))]
    [InlineData(typeof(IReadOnlyList<KucoinAccountActivity>))]
    [InlineData(typeof(KucoinPaginated<KucoinSubAccountWallets>))]
    [InlineData(typeof(KucoinSubAccountWallets))]
    [InlineData(typeof(KucoinNewWithdrawal))]
    [InlineData(typeof(KucoinUniversalTransfer))]
    public void Long_and_frequent_responses_have_a_hand_written_reader(Type answer) => Assert.NotNull(ResponseData.GetReader(answer));

    private static void ReadAlike<T>(Gen<string> data) =>
        Prop.ForAll(data.ToArbitrary(), text => AssertAlike(
                text, RowWitness.Read<T>, ReadByHand<T>))
            .Check(Thorough);

    private static T? ReadByHand<T>(string text)
    {
        Assert.NotNull(ResponseData.GetReader(typeof(T)));
        return ResponseData<T>.Read(Encoding.UTF8.GetBytes(text));
    }

    private static string Replaced(string row, string part, string by)
    {
        Assert.Contains(part, row);
        return row.Replace(part, by);
    }

    /// <summary>Compares the public values of both results, or that both failed.</summary>
    private static void AssertAlike<T>(string text, Func<string, T?> expected, Func<string, T?> actual)
    {
        var (serialized, byHand) = (Seen(expected, text), Seen(actual, text));
        Assert.True(serialized == byHand, $"{text}\nserializer: {serialized ?? "refused"}\nby hand: {byHand ?? "refused"}");
    }

    /// <summary>The value and what is missing from it.</summary>
    private static string? Seen<T>(Func<string, T?> read, string text)
    {
        ResponseProblems.Begin();
        try
        {
            var value = Visible.Of(read(text));
            return string.Join("\n", ResponseProblems.End()
                .Select(problem => problem.IsRowMissing ? "a row is missing" : "a value is missing")
                .Order(StringComparer.Ordinal)
                .Prepend(value));
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            ResponseProblems.End();
        }
    }
}
