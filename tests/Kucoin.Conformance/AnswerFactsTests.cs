using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Json;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Conformance;

/// <summary>The models know every name of KuCoin's answers, and no other.</summary>
public sealed class AnswerFactsTests
{
    /// <summary>Strict where the client is lenient: a name that the model does not know is an error here.</summary>
    private static readonly JsonSerializerOptions Strict = new(KucoinJson.Default.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Properties that no fact feeds.</summary>
    private static readonly Dictionary<string, string> WithoutFact = new()
    {
        ["KucoinAssetNetwork.AddressRegex"] = "KuCoin's answers carry it since 2026; its specification does not name it.",
        ["KucoinAssetNetwork.MemoRegex"] = "KuCoin's answers carry it since 2026; its specification does not name it.",
    };

    /// <summary>Names of the facts that no property takes.</summary>
    private static readonly Dictionary<string, string> WithoutProperty = new()
    {
        ["currencies data[].chains[].depositTierFee"] = "Declared as text without a meaning or an example; no type is known to be right.",
        ["getSpotSubAccountDetail data.tradeHFAccounts[]"] = "Declared as text, but KuCoin only ever shows the list empty.",
        ["getSpotSubAccountListV2 data.items[].tradeHFAccounts[]"] = "Declared as text, but KuCoin only ever shows the list empty.",
    };

    public static TheoryData<string> Rows => [.. KucoinEndpoints.All.Select(row => row.Name)];

    public static TheoryData<string, string> Leaves => PathsOf(_ => true);

    public static TheoryData<string, string> NullableLeaves => PathsOf(leaf => leaf.Nullable);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_name_in_the_answer_is_known_and_every_property_is_fed(string name)
    {
        var empty = FactsModel.Flatten(Read(name, FactsDocument.Of(AnswerOf(name))))
            .Where(value => value.IsEmpty && !WithoutFact.ContainsKey(value.Property))
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
        var fed = KucoinEndpoints.All
            .SelectMany(row => FactsModel.Flatten(Read(row.Name, FactsDocument.Of(AnswerOf(row.Name)))))
            .Where(value => !value.IsEmpty)
            .Select(value => value.Property);
        var facts = Facts.Endpoints.SelectMany(fact => fact.Response.Select(answer => $"{fact.Name} {answer.Path}"));

        FactsAssert.None(WithoutFact.Keys.Intersect(fed));
        FactsAssert.None(WithoutProperty.Keys.Except(facts));
    }

    private static IReadOnlyList<AnswerFact> AnswerOf(string name) =>
        [.. Facts.Find(name)!.Response.Where(answer => !WithoutProperty.ContainsKey($"{name} {answer.Path}"))];

    private static TheoryData<string, string> PathsOf(Func<AnswerFact, bool> isWanted) =>
    [
        .. KucoinEndpoints.All.SelectMany(row =>
            FactsDocument.Leaves(AnswerOf(row.Name)).Where(isWanted).Select(leaf => (row.Name, leaf.Path))),
    ];

    private static object Read(string name, string data)
    {
        var type = KucoinEndpoints.All.Single(row => row.Name == name).AnswerType;
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
