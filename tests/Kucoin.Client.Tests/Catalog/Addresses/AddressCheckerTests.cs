using Kucoin.Catalog.Addresses;

namespace Kucoin.Client.Tests.Catalog.Addresses;

/// <summary>Checks addresses and memos with the expressions of the exchange and the known address formats.</summary>
public sealed class AddressCheckerTests
{
    private const string TronAddress = "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL";
    private const string XrpAddress = "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh";

    private static readonly AddressRules Tron = new("trx", "TRC20") { AddressExpression = "^T[1-9A-HJ-NP-Za-km-z]{33}$", NeedsMemo = false };
    private static readonly AddressRules Xrp = new("xrp", "XRP") { MemoExpression = "^[0-9]{1,10}$", NeedsMemo = true };
    private static readonly AddressRules Unheard = new("unheard", "UNHEARD") { NeedsMemo = false };

    public static TheoryData<string, AddressProblem> WrongTronAddresses => new()
    {
        { "", AddressProblem.AddressFormat },
        { "hello", AddressProblem.AddressFormat },
        { "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", AddressProblem.AddressFormat },
        { $" {TronAddress}", AddressProblem.AddressWhitespace },
        { $"{TronAddress}\n", AddressProblem.AddressWhitespace },
        { $"{TronAddress}\u00A0", AddressProblem.AddressWhitespace },
        { $"\u200B{TronAddress}", AddressProblem.AddressFormat },
        { TronAddress.Insert(10, " "), AddressProblem.AddressFormat },
        { TronAddress.Replace('N', '\u039D'), AddressProblem.AddressFormat },
        { TronAddress[..^1] + "M", AddressProblem.AddressChecksum },
    };

    [Fact]
    public void Valid_address_has_no_problem_and_nothing_unchecked()
    {
        var check = AddressChecker.Check(Tron, TronAddress, null);

        Assert.True(check.IsValid);
        Assert.Empty(check.Unchecked);
    }

    [Theory]
    [MemberData(nameof(WrongTronAddresses))]
    public void Wrong_address_is_rejected_and_the_error_names_the_network(string address, AddressProblem problem)
    {
        foreach (var rules in new[] { Tron, Tron with { AddressExpression = null } })
        {
            var check = AddressChecker.Check(rules, address, null);

            var finding = Assert.Single(check.Problems);
            Assert.Equal(problem, finding.Problem);
            Assert.False(check.IsValid);
            if (problem != AddressProblem.AddressWhitespace)
            {
                Assert.Contains("TRC20 (trx)", finding.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Address_of_another_network_is_rejected_despite_a_loose_expression() =>
        Assert.Equal(
            AddressProblem.AddressOfOtherNetwork,
            Assert.Single(AddressChecker.Check(
                Tron with { AddressExpression = "^[0-9A-Za-z]+$" }, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", null).Problems).Problem);

    [Fact]
    public void Address_that_only_the_expression_recognizes_is_accepted_with_its_checksum_unchecked()
    {
        var check = AddressChecker.Check(Tron with { AddressExpression = "^tron2:[0-9]+$" }, "tron2:12345", null);

        Assert.True(check.IsValid);
        Assert.Equal(AddressPart.AddressChecksum, Assert.Single(check.Unchecked).Part);
    }

    [Fact]
    public void Address_without_a_checksum_is_reported_as_unchecked() =>
        Assert.Equal(
            AddressPart.AddressChecksum,
            Assert.Single(AddressChecker.Check(
                new("eth", "ERC20") { NeedsMemo = false }, "0xde709f2102306220921060314715629080e2fb77", null).Unchecked).Part);

    [Fact]
    public void Network_without_expression_and_format_leaves_the_address_unchecked()
    {
        var check = AddressChecker.Check(Unheard, "hello", null);

        Assert.True(check.IsValid);
        Assert.Equal([AddressPart.AddressFormat, AddressPart.AddressChecksum], check.Unchecked.Select(gap => gap.Part));
    }

    [Theory]
    [InlineData("^[a-z]+$", "hello", true)]
    [InlineData("[a-z]+", "hello", true)]
    [InlineData("[a-z]+", "hello1", false)]
    [InlineData("hello|bye", "hello-and-bye", false)]
    [InlineData("^hello$|^bye$", "bye", true)]
    [InlineData("(?=h)[a-z]+", "hello", true)]
    [InlineData("(?=x)[a-z]+", "hello", false)]
    [InlineData(@"(?:0x)?\d+", "12345", true)]
    [InlineData("(?i)HELLO", "hello", true)]
    public void Expression_is_matched_against_the_whole_address(string expression, string address, bool isValid)
    {
        var check = AddressChecker.Check(Unheard with { AddressExpression = expression }, address, null);

        Assert.Equal(isValid, check.IsValid);
        Assert.DoesNotContain(check.Unchecked, gap => gap.Part == AddressPart.AddressFormat);
    }

    [Theory]
    [InlineData("[a-z", "expression is invalid")]
    [InlineData("a)|(b", "expression is invalid")]
    [InlineData("*", "expression is invalid")]
    [InlineData("", "provides no regular expression")]
    [InlineData(null, "provides no regular expression")]
    [InlineData(@"(?=h)(\w+)+!", "timed out")]
    public void Unusable_expression_leaves_the_address_unchecked(string? expression, string reason)
    {
        var check = AddressChecker.Check(Unheard with { AddressExpression = expression }, "h" + new string('a', 60), null);

        Assert.True(check.IsValid);
        Assert.Contains(reason, check.Unchecked.Single(gap => gap.Part == AddressPart.AddressFormat).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, AddressProblem.MemoMissing)]
    [InlineData("", AddressProblem.MemoMissing)]
    [InlineData("12a", AddressProblem.MemoFormat)]
    [InlineData("12345678901", AddressProblem.MemoFormat)]
    [InlineData(" 12", AddressProblem.MemoWhitespace)]
    [InlineData("12\t", AddressProblem.MemoWhitespace)]
    [InlineData("1\u00072", AddressProblem.MemoFormat)]
    [InlineData("1\u0662", AddressProblem.MemoFormat)]
    public void Wrong_memo_is_rejected(string? memo, AddressProblem problem) =>
        Assert.Equal(problem, Assert.Single(AddressChecker.Check(Xrp, XrpAddress, memo).Problems).Problem);

    /// <summary>Invisible characters of a memo or an address, with their names in messages.</summary>
    public static TheoryData<string, string> Invisible => new()
    {
        { "\uFEFF12", "U+FEFF at position 1" },
        { "1\u200B2", "U+200B at position 2" },
        { "12\u200D", "U+200D at position 3" },
        { "1\u202E2", "U+202E at position 2" },
        { "1\u20662", "U+2066 at position 2" },
        { "1\u200E2", "U+200E at position 2" },
        { "1\u00AD2", "U+00AD at position 2" },
        { "1\u00A02", "U+00A0 at position 2" },
        { "1\u20072", "U+2007 at position 2" },
        { "1\u30002", "U+3000 at position 2" },
        { "1\u20282", "U+2028 at position 2" },
        { "1\u00072", "U+0007 at position 2" },
        { "1\t2", "U+0009 at position 2" },
        { "1\u00852", "U+0085 at position 2" },
        { "1\u034F2", "U+034F at position 2" },
        { "1\u31642", "U+3164 at position 2" },
        { "1\uFE0F2", "U+FE0F at position 2" },
        { "1\u28002", "U+2800 at position 2" },
        { "1\uE0002", "U+E000 at position 2" },
        { "1\uFFFE2", "U+FFFE at position 2" },
        { "1\uD8002", "U+FFFD at position 2" },
        { "\U0001F600\U000E0041", "U+E0041 at position 2" },
        { "12\u00A0", "U+00A0 at position 3" },
        { "\u200312", "U+2003 at position 1" },
    };

    /// <summary>The exchange provides no expression, or one that matches everything.</summary>
    [Theory]
    [MemberData(nameof(Invisible))]
    public void Invisible_character_in_memo_or_address_is_rejected_and_named(string text, string name)
    {
        foreach (var expression in new[] { null, "(?s).*" })
        {
            var rules = Unheard with { NeedsMemo = true, MemoExpression = expression, AddressExpression = expression };
            var inMemo = Assert.Single(AddressChecker.Check(rules, "hello", text).Problems);
            var inAddress = Assert.Single(AddressChecker.Check(rules, text, "7").Problems);

            Assert.Contains(name, inMemo.Message, StringComparison.Ordinal);
            Assert.Contains(name, inAddress.Message, StringComparison.Ordinal);
            Assert.Contains(inMemo.Problem, new[] { AddressProblem.MemoFormat, AddressProblem.MemoWhitespace });
            Assert.Contains(inAddress.Problem, new[] { AddressProblem.AddressFormat, AddressProblem.AddressWhitespace });
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("two words")]
    [InlineData("Käse")]
    [InlineData("Ka\u0308se")]
    [InlineData("\u660E\u5929")]
    [InlineData("\U0001F600")]
    public void Memo_of_visible_characters_is_accepted_where_there_is_no_expression(string memo) =>
        Assert.True(AddressChecker.Check(Unheard with { NeedsMemo = true }, "hello", memo).IsValid);

    [Fact]
    public void Digits_of_other_scripts_are_invalid() =>
        Assert.Equal(
            AddressProblem.MemoFormat,
            Assert.Single(AddressChecker.Check(Xrp with { MemoExpression = @"\d+" }, XrpAddress, "1\u0662").Problems).Problem);

    [Fact]
    public void Memo_that_matches_the_expression_is_accepted() => Assert.True(AddressChecker.Check(Xrp, XrpAddress, "1234567890").IsValid);

    [Fact]
    public void Memo_on_a_network_without_memos_is_rejected() =>
        Assert.Equal(AddressProblem.MemoNotAllowed, Assert.Single(AddressChecker.Check(Tron, TronAddress, "1").Problems).Problem);

    [Fact]
    public void Memo_is_optional_where_the_exchange_gives_its_expression_and_needs_none()
    {
        var rules = Xrp with { NeedsMemo = false };

        Assert.True(AddressChecker.Check(rules, XrpAddress, null).IsValid);
        Assert.True(AddressChecker.Check(rules, XrpAddress, "1").IsValid);
        Assert.False(AddressChecker.Check(rules, XrpAddress, "one").IsValid);
    }

    [Fact]
    public void Unknown_memo_requirement_is_reported()
    {
        var rules = Xrp with { NeedsMemo = null };

        Assert.Equal(AddressPart.MemoNeeded, Assert.Single(AddressChecker.Check(rules, XrpAddress, null).Unchecked).Part);
        Assert.Empty(AddressChecker.Check(rules, XrpAddress, "1").Unchecked);
    }

    [Fact]
    public void Memo_without_a_usable_expression_is_unchecked() =>
        Assert.Equal(
            AddressPart.MemoFormat,
            Assert.Single(AddressChecker.Check(Xrp with { MemoExpression = "[" }, XrpAddress, "anything").Unchecked).Part);
}
