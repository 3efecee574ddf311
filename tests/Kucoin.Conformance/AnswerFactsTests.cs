using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Conformance;

/// <summary>The models know every name of KuCoin's answers, and no other.</summary>
public sealed class AnswerFactsTests
{
    /// <summary>Strict where the client is lenient: a name that the model does not know is an error here.</summary>
    private static readonly JsonSerializerOptions Strict = new(KucoinJson.Default.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Properties that no fact feeds, each with the row it is empty in.</summary>
    private static readonly Dictionary<string, string> WithoutFact = new()
    {
        ["currencies KucoinAssetNetwork.AddressRegex"] = "KuCoin's answers carry it since 2026; its specification does not name it.",
        ["currencies KucoinAssetNetwork.MemoRegex"] = "KuCoin's answers carry it since 2026; its specification does not name it.",
        ["currency KucoinAssetNetwork.AddressRegex"] = "KuCoin's answers carry it since 2026; its specification does not name it.",
        ["currency KucoinAssetNetwork.MemoRegex"] = "KuCoin's answers carry it since 2026; its specification does not name it.",
        ["currency KucoinAssetNetwork.WithdrawMaxFee"] = "Only the list of all assets has it.",
        ["currency KucoinAssetNetwork.DepositFeeRate"] = "Only the list of all assets has it.",
        ["currency KucoinAssetNetwork.DepositTierFee"] = "Only the list of all assets has it.",
        ["addDepositAddressV3 KucoinDepositAddress.ContractAddress"] = "Only the list of addresses has it.",
        ["getSpotLedger KucoinAccountActivity.Tax"] = "Only the high-frequency ledgers have it.",
        ["getFuturesActualFee KucoinTradeFee.SellTaxRate"] = "Only the fees of spot pairs have it.",
        ["getFuturesActualFee KucoinTradeFee.BuyTaxRate"] = "Only the fees of spot pairs have it.",
        ["getWithdrawalHistory KucoinWithdrawal.Reason"] = "The documented model has it; the specification does not name it.",
    };

    /// <summary>Names of the facts that no property takes.</summary>
    private static readonly Dictionary<string, string> WithoutProperty = new()
    {
        ["getSpotSubAccountDetail data.tradeHFAccounts[]"] = "Declared as text, but KuCoin only ever shows the list empty.",
        ["cancelWithdrawal data"] = "KuCoin's examples show null, and public clients an object: success is all it says.",
        ["addSubAccountMarginPermission data"] = "KuCoin's example shows null: success is all it says.",
        ["addSubAccountFuturesPermission data"] = "KuCoin's example shows null: success is all it says.",
        ["getSpotSubAccountListV2 data.items[].tradeHFAccounts[]"] = "Declared as text, but KuCoin only ever shows the list empty.",
    };

    public static TheoryData<string> Rows => [.. CatalogRows.ByName.Keys];

    public static TheoryData<string, string> Leaves => PathsOf(_ => true);

    public static TheoryData<string, string> NullableLeaves => PathsOf(leaf => leaf.Nullable);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_name_in_the_answer_is_known_and_every_property_is_fed(string name)
    {
        var empty = FactsModel.Flatten(Read(name, FactsDocument.Of(AnswerOf(name))))
            .Where(value => value.IsEmpty && !WithoutFact.ContainsKey($"{name} {value.Property}"))
            .Select(value => $"{name}: nothing in the facts feeds {value.Property}, which was read as {value.Text}.");

        FactsAssert.None(empty);
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_value_in_the_answer_reaches_the_caller(string name, string path)
    {
        var before = FactsModel.Flatten(Read(name, FactsDocument.Of(AnswerOf(name))));
        var after = FactsModel.Flatten(Read(name, FactsDocument.Of(AnswerOf(name), changed: path)));

        Assert.True(!before.SequenceEqual(after), $"{name}: no property changes when {path} changes.");
    }

    [Theory]
    [MemberData(nameof(NullableLeaves))]
    public void A_value_that_KuCoin_leaves_null_is_not_required(string name, string path) =>
        Assert.NotNull(Read(name, FactsDocument.Of(AnswerOf(name), cleared: path)));

    [Theory]
    [InlineData("getSpotSubAccountDetail")]
    [InlineData("getSpotSubAccountListV2")]
    public void The_wallets_of_a_sub_account_keep_their_kind(string name)
    {
        var kinds = FactsModel.Flatten(Read(name, FactsDocument.Of(AnswerOf(name))))
            .Where(value => value.Property == $"{nameof(KucoinSubAccountBalance)}.{nameof(KucoinSubAccountBalance.AccountType)}")
            .Select(value => value.Text);

        Assert.Equal(["MAIN", "TRADE", "MARGIN"], kinds);
    }

    [Fact]
    public void The_exceptions_are_still_exceptions()
    {
        var fed = CatalogRows.ByName.Keys
            .SelectMany(name => FactsModel.Flatten(Read(name, FactsDocument.Of(AnswerOf(name)))).Select(value => (name, value)))
            .Where(read => !read.value.IsEmpty)
            .Select(read => $"{read.name} {read.value.Property}");
        var facts = Facts.Endpoints.SelectMany(fact => fact.Response.Select(answer => $"{fact.Name} {answer.Path}"));

        FactsAssert.None(WithoutFact.Keys.Intersect(fed));
        FactsAssert.None(WithoutProperty.Keys.Except(facts));
    }

    private static IReadOnlyList<AnswerFact> AnswerOf(string name) =>
        [.. CatalogRows.AnswerOf(name).Where(answer => !WithoutProperty.ContainsKey($"{name} {answer.Path}"))];

    private static TheoryData<string, string> PathsOf(Func<AnswerFact, bool> isWanted) =>
    [
        .. CatalogRows.ByName.Keys.SelectMany(name =>
            FactsDocument.Leaves(AnswerOf(name)).Where(isWanted).Select(leaf => (name, leaf.Path))),
    ];

    private static object Read(string name, string data)
    {
        var type = AnswerTypes.Get(CatalogRows.ByName[name]);
        try
        {
            return JsonSerializer.Deserialize(data, Strict.GetTypeInfo(type)) ?? throw new JsonException("The answer was read as null.");
        }
        catch (JsonException exception)
        {
            throw new JsonException($"{name}: {exception.Message} The answer was {data}", exception);
        }
    }
}
