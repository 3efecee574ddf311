using System.Reflection;
using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Tests.Serialization;

/// <summary>An extensible enum accepts every spelling of KuCoin's values and keeps unknown ones.</summary>
public sealed class ExtensibleEnumTests
{
    public static TheoryData<Type> Types =>
    [
        typeof(AccountType), typeof(AccountDirection), typeof(AssetType), typeof(BizType), typeof(CrossMarginQuery), typeof(DepositStatus),
        typeof(FeeDeductType), typeof(FuturesTransactionType), typeof(IsolatedMarginQuery), typeof(MarginStatus), typeof(ServiceStatus),
        typeof(SubAccountAccess), typeof(TransferType), typeof(WithdrawalCancelType), typeof(WithdrawalReturnStatus), typeof(WithdrawalStatus),
        typeof(WithdrawType),
    ];

    [Fact]
    public void Every_extensible_enum_has_a_test_case() => Assert.Equal(
        typeof(KucoinRestClient).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.Name.StartsWith("IExtensibleEnum", StringComparison.Ordinal)))
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
    public void AccountType_is_normalized_to_one_spelling(string text, string value)
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
    [InlineData("Exchange", "TRADE_EXCHANGE")]
    [InlineData("Deposit", "DEPOSIT")]
    [InlineData("Transfer", "TRANSFER")]
    [InlineData("transfer", "TRANSFER")]
    [InlineData("Margin Trade", "MARGIN_EXCHANGE")]
    [InlineData("KuCoin Bonus", "KUCOIN_BONUS")]
    [InlineData("DEPOSIT", "DEPOSIT")]
    [InlineData("Refunded Fees", "RETURNED_FEES")]
    [InlineData("Loans Repaid", "Loans Repaid")]
    [InlineData("Something else", "Something else")]
    public void BizType_code_and_display_text_are_normalized_to_one_value(string text, string value) =>
        Assert.Equal(value, new BizType(text).Value);

    /// <summary>Names and values from the reference, not from the code.</summary>
    [Theory]
    [InlineData(typeof(AccountDirection), "In=in Out=out")]
    [InlineData(typeof(AccountType), "Main=MAIN Trade=TRADE Margin=MARGIN Pool=POOL Contract=CONTRACT Isolated=ISOLATED SpotHf=TRADE_HF"
        + " HighFrequency=TRADE_HF MarginHf=MARGIN_V2 IsolatedMarginHf=ISOLATED_V2 Option=OPTION Unified=UNIFIED")]
    [InlineData(typeof(AssetType), "CryptoCurrency=0 Fiat=1")]
    [InlineData(typeof(CrossMarginQuery), "Margin=MARGIN MarginHf=MARGIN_V2 All=ALL")]
    [InlineData(typeof(DepositStatus), "Processing=PROCESSING Success=SUCCESS Failure=FAILURE PreSuccess=PRE_SUCCESS"
        + " WaitingComplianceVerification=WAIT_TRM_MGT ComplianceVerificationFailed=TRM_MGT_REJECTED RollingBack=ROLLBACKING"
        + " RolledBack=ROLLBACK WaitingRiskManagement=WAIT_RISK_MGT RiskManagementRejected=RISK_MGT_REJECTED")]
    [InlineData(typeof(FeeDeductType), "Internal=INTERNAL External=EXTERNAL")]
    [InlineData(typeof(FuturesTransactionType), "RealisedPnl=RealisedPNL Deposit=Deposit Withdrawal=Withdrawal TransferIn=TransferIn"
        + " TransferOut=TransferOut")]
    [InlineData(typeof(IsolatedMarginQuery), "Isolated=ISOLATED IsolatedHf=ISOLATED_V2 All=ALL")]
    [InlineData(typeof(ServiceStatus), "Open=open Close=close CancelOnly=cancelonly")]
    [InlineData(typeof(SubAccountAccess), "Spot=Spot Futures=Futures Margin=Margin All=All")]
    [InlineData(typeof(TransferType), "Internal=INTERNAL ParentToSub=PARENT_TO_SUB SubToParent=SUB_TO_PARENT")]
    [InlineData(typeof(WithdrawalCancelType), "Cancelable=CANCELABLE Canceling=CANCELING NonCancelable=NON_CANCELABLE")]
    [InlineData(typeof(WithdrawalReturnStatus), "NotReturned=NOT_RETURN Processing=PROCESSING Success=SUCCESS")]
    [InlineData(typeof(WithdrawalStatus), "Processing=PROCESSING Review=REVIEW WalletProcessing=WALLET_PROCESSING Success=SUCCESS"
        + " Failure=FAILURE")]
    [InlineData(typeof(WithdrawType), "Address=ADDRESS Uid=UID Mail=MAIL Phone=PHONE")]
    public void Named_values_are_the_wire_values_of_KuCoin(Type type, string words) => Assert.Equal(
        words.Split(' ').Order(StringComparer.Ordinal),
        type.GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(named => $"{named.Name}={named.GetValue(null)}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void Named_values_are_distinct_and_recognized_in_any_case(Type type)
    {
        // Aliases of a value exist for callers that use those names.
        var named = type.GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.Name is not ("HighFrequency" or nameof(BizType.Exchange)))
            .ToList();
        var values = named.Select(property => property.GetValue(null)!).ToList();

        Assert.Equal(values.Count, values.Distinct().Count());
        foreach (var value in values)
        {
            Assert.Equal(value, Activator.CreateInstance(type, value.ToString()!.ToUpperInvariant()));
            Assert.Equal(value, Activator.CreateInstance(type, value.ToString()!.ToLowerInvariant()));
            Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, type, ExtensibleEnumJson.Default));
            Assert.Equal(value, JsonSerializer.Deserialize($"\"{value}\"", type, ExtensibleEnumJson.Default));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Unknown_value_round_trips_unchanged(Type type)
    {
        foreach (var word in new[] { "A word of tomorrow", "ÄÖ 漢字 🙂", new string('w', 63), new string('w', 64), new string('w', 65), new string('漢', 40) })
        {
            var json = JsonSerializer.Serialize(word, ExtensibleEnumJson.Default.String);
            var value = JsonSerializer.Deserialize(json, type, ExtensibleEnumJson.Default)!;

            Assert.Equal(word, value.ToString());
            Assert.Equal(json, JsonSerializer.Serialize(value, type, ExtensibleEnumJson.Default));
            Assert.Equal(value, Activator.CreateInstance(type, word));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Default_value_is_an_empty_string(Type type) => Assert.Equal("", Activator.CreateInstance(type)!.ToString());

    [Theory]
    [InlineData("7", "7")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    public void JSON_number_is_its_text_and_null_is_the_default(string json, string text) =>
        Assert.Equal(text, JsonSerializer.Deserialize(json, typeof(AccountType), ExtensibleEnumJson.Default)!.ToString());

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    public void JSON_of_another_kind_throws(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, typeof(AccountType), ExtensibleEnumJson.Default));

    [Fact]
    public void HighFrequency_equals_SpotHf() => Assert.Equal(AccountType.SpotHf, AccountType.HighFrequency);
}
