using System.Reflection;
using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Tests.Json;

/// <summary>An open enumeration knows KuCoin's words in every spelling and keeps the ones it does not know.</summary>
public sealed class OpenEnumTests
{
    public static TheoryData<Type> Types =>
        [typeof(AccountType), typeof(AccountDirection), typeof(BizType), typeof(MarginStatus), typeof(SubAccountAccess), typeof(TransferType)];

    [Fact]
    public void Every_open_enumeration_is_tested_here() => Assert.Equal(
        typeof(KucoinRestClient).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.Name.StartsWith("IOpenEnum", StringComparison.Ordinal)))
            .OrderBy(type => type.Name),
        Types.Select(row => row.Data).OrderBy(type => type.Name));

    [Theory]
    [InlineData("main", "MAIN")]
    [InlineData("MAIN", "MAIN")]
    [InlineData("Main", "MAIN")]
    [InlineData("trade_hf", "TRADE_HF")]
    [InlineData("margin_v2", "MARGIN_V2")]
    [InlineData("Vault_v9", "Vault_v9")]
    [InlineData("", "")]
    public void A_wallet_has_one_spelling(string text, string value)
    {
        Assert.Equal(value, new AccountType(text).Value);
        Assert.Equal(value, new AccountType(text).ToString());
        Assert.Equal(new AccountType(value), new AccountType(text));
    }

    [Theory]
    [InlineData("Withdrawal", "WITHDRAW")]
    [InlineData("withdraw", "WITHDRAW")]
    [InlineData("Sub-account transfer", "SUB_TRANSFER")]
    [InlineData("Sub Account Transfer", "SUB_TRANSFER")]
    [InlineData("Trade_Exchange", "TRADE_EXCHANGE")]
    [InlineData("Trade and Exchange", "TRADE_EXCHANGE")]
    [InlineData("DEPOSIT", "DEPOSIT")]
    [InlineData("Refunded Fees", "RETURNED_FEES")]
    [InlineData("Loans Repaid", "Loans Repaid")]
    [InlineData("Something else", "Something else")]
    public void A_business_has_one_spelling_for_code_and_display_text(string text, string value) =>
        Assert.Equal(value, new BizType(text).Value);

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_named_value_is_known_in_any_case_and_equals_no_other(Type type)
    {
        var named = type.GetProperties(BindingFlags.Static | BindingFlags.Public).Where(property => property.Name != "HighFrequency").ToList();
        var values = named.Select(property => property.GetValue(null)!).ToList();

        Assert.Equal(values.Count, values.Distinct().Count());
        foreach (var value in values)
        {
            Assert.Equal(value, Activator.CreateInstance(type, value.ToString()!.ToUpperInvariant()));
            Assert.Equal(value, Activator.CreateInstance(type, value.ToString()!.ToLowerInvariant()));
            Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, type, OpenEnumJson.Default));
            Assert.Equal(value, JsonSerializer.Deserialize($"\"{value}\"", type, OpenEnumJson.Default));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void An_unknown_word_comes_back_as_it_was(Type type)
    {
        foreach (var word in new[] { "A word of tomorrow", "ÄÖ 漢字 🙂", new string('w', 63), new string('w', 64), new string('w', 65), new string('漢', 40) })
        {
            var json = JsonSerializer.Serialize(word, OpenEnumJson.Default.String);
            var value = JsonSerializer.Deserialize(json, type, OpenEnumJson.Default)!;

            Assert.Equal(word, value.ToString());
            Assert.Equal(json, JsonSerializer.Serialize(value, type, OpenEnumJson.Default));
            Assert.Equal(value, Activator.CreateInstance(type, word));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_at_all_is_an_empty_word(Type type) => Assert.Equal("", Activator.CreateInstance(type)!.ToString());

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    public void What_is_not_text_is_no_word(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, typeof(AccountType), OpenEnumJson.Default));

    [Fact]
    public void The_older_name_of_a_wallet_is_the_same_wallet() => Assert.Equal(AccountType.SpotHf, AccountType.HighFrequency);
}
