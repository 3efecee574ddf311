using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Benchmarks;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.Tests.Reliability.Fuzzing;

namespace Kucoin.Client.Tests.Serialization;

/// <summary>The scanner makes the two longest answers faster and never different: what it takes, it reads as the reader does.</summary>
public sealed class RowScannerTests
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

    private static readonly SlowPathResponses Odd = new(usual: 800);
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    /// <summary>Replacements in a movement that leave it as plain as KuCoin writes it.</summary>
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

    /// <summary>Replacements in a movement that only the reader may judge.</summary>
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

    /// <summary>Frames around rows that only the reader may judge.</summary>
    public static TheoryData<string> OtherFrames =>
    [
        """{"code":200000,"data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}}""",
        """{"code":"400100","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}}""",
        """{"code":"200000","msg":"success","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]},"msg":"success"}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]},"code":"400100"}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}} """,
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[,]}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[null]}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":null}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":2147483647,"totalPage":0,"items":[]}}""",
        """{"code":"200000","data":{"currentPage":1,"pageSize":50,"totalNum":4294967297,"totalPage":0,"items":[]}}""",
        """{"code":"200000","data":{"currentPage":01,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}}""",
        """{"code":"200000","data":{"currentPage":"1","pageSize":50,"totalNum":0,"totalPage":0,"items":[]}}""",
        """{"code":"200000","data":null}""",
        """{"code":"200000"}""",
        "",
    ];

    /// <summary>Replacements in a sub-account that leave it as plain as KuCoin writes it.</summary>
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

    /// <summary>Replacements in a sub-account that only the reader may judge.</summary>
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
    public void A_plain_movement_is_scanned(string replaced, string by) =>
        AssertScanned<KucoinAccountActivity>(Body(PlainMovement, Replaced(PlainMovement, replaced, by), PlainMovement));

    [Theory]
    [MemberData(nameof(OtherMovements))]
    public void Any_other_movement_is_read(string replaced, string by) =>
        AssertRead<KucoinAccountActivity>(Body(PlainMovement, Replaced(PlainMovement, replaced, by), PlainMovement));

    [Theory]
    [MemberData(nameof(PlainSubs))]
    public void A_plain_sub_account_is_scanned(string replaced, string by) =>
        AssertScanned<KucoinSubAccountWallets>(Body(PlainSub, Replaced(PlainSub, replaced, by), PlainSub));

    [Theory]
    [MemberData(nameof(OtherSubs))]
    public void Any_other_sub_account_is_read(string replaced, string by) =>
        AssertRead<KucoinSubAccountWallets>(Body(PlainSub, Replaced(PlainSub, replaced, by), PlainSub));

    [Theory]
    [MemberData(nameof(OtherFrames))]
    public void Any_other_frame_is_read(string body)
    {
        AssertRead<KucoinAccountActivity>(Encoding.UTF8.GetBytes(body));
        AssertRead<KucoinSubAccountWallets>(Encoding.UTF8.GetBytes(body));
    }

    [Fact]
    public void Long_and_empty_pages_are_scanned()
    {
        AssertScanned<KucoinAccountActivity>(Bodies.Of(Operation.LedgerPage));
        AssertScanned<KucoinAccountActivity>(Body());
        AssertScanned<KucoinSubAccountWallets>(Bodies.Of(Operation.SubAccountBalances));
        AssertScanned<KucoinSubAccountWallets>(Body());
    }

    [Fact]
    public void Odd_pages_of_the_ledger_come_out_alike() => Prop
        .ForAll(Odd.Page(Odd.Movement()).ToArbitrary(), page => AssertAlike<KucoinAccountActivity>(Enveloped(page)))
        .Check(Thorough);

    [Fact]
    public void Odd_pages_of_sub_accounts_come_out_alike() => Prop
        .ForAll(Odd.Page(Odd.SubAccount()).ToArbitrary(), page => AssertAlike<KucoinSubAccountWallets>(Enveloped(page)))
        .Check(Thorough);

    [Fact]
    public void Wounded_pages_of_the_ledger_come_out_alike() => WoundedAlike<KucoinAccountActivity>(Body(PlainMovement, PlainMovement));

    [Fact]
    public void Wounded_pages_of_sub_accounts_come_out_alike() => WoundedAlike<KucoinSubAccountWallets>(Body(PlainSub, PlainSub));

    /// <summary>Many of the wounded bodies have to be scanned, and many read, for this to say anything.</summary>
    private static void WoundedAlike<T>(byte[] body)
    {
        const int Bodies = 10_000;
        var fuzzer = new AnswerFuzzer(new Dictionary<string, byte[]> { [""] = body }, new Random(418));
        var scanned = 0;
        for (var count = 0; count < Bodies; count++)
        {
            using var answer = fuzzer.Next("");
            using var wounded = new MemoryStream();
            answer.Content.CopyTo(wounded, context: null, TestContext.Current.CancellationToken);
            AssertAlike<T>(wounded.ToArray());
            scanned += ResponseData<KucoinPaginated<T>>.TryScan(wounded.ToArray(), out _) ? 1 : 0;
        }

        Assert.InRange(scanned, Bodies / 10, Bodies / 2);
    }

    private static void AssertScanned<T>(byte[] body)
    {
        Assert.True(ResponseData<KucoinPaginated<T>>.TryScan(body, out _), Encoding.UTF8.GetString(body));
        AssertAlike<T>(body);
    }

    private static void AssertRead<T>(byte[] body)
    {
        Assert.False(ResponseData<KucoinPaginated<T>>.TryScan(body, out _), Encoding.UTF8.GetString(body));
        AssertAlike<T>(body);
    }

    private static void AssertAlike<T>(byte[] body)
    {
        var read = Outcome(() => Envelope<KucoinPaginated<T>>.ReadUnscanned(body));
        var scanned = Outcome(() => Envelope<KucoinPaginated<T>>.Read(body));
        Assert.True(read == scanned, $"{Encoding.UTF8.GetString(body)}\nreader: {read}\nscanner: {scanned}");
    }

    private static string Outcome<T>(Func<Envelope<T>> read)
    {
        try
        {
            var envelope = read();
            return $"{envelope.Code} {envelope.Message} {envelope.HasData} {Visible.Of(envelope.Data)}";
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return refused.GetType().Name;
        }
    }

    private static string Replaced(string row, string part, string by)
    {
        Assert.Contains(part, row);
        return row.Replace(part, by);
    }

    private static byte[] Body(params string[] rows) => Enveloped(
        $$"""{"currentPage":1,"pageSize":50,"totalNum":{{rows.Length}},"totalPage":1,"items":[{{string.Join(',', rows)}}]}""");

    private static byte[] Enveloped(string page) => Encoding.UTF8.GetBytes($$"""{"code":"200000","data":{{page}}}""");
}
