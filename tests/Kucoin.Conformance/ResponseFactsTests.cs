using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Kucoin.Client.Http;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Responses;

namespace Kucoin.Conformance;

/// <summary>
/// Each response member is mapped to the property in the facts, and to no other. The documents are generated from the facts and parsed by
/// the client's code, so that a new model needs neither a test nor a fixture.
/// </summary>
public sealed class ResponseFactsTests
{
    private static readonly MethodInfo ReadMethod =
        typeof(ResponseFactsTests).GetMethod(nameof(ReadData), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Properties without a fact, each with the endpoint in which it is empty.</summary>
    private static readonly Dictionary<string, string> WithoutFact = new()
    {
        ["currency KucoinAssetNetwork.WithdrawMaxFee"] = "Only the list of all assets has it.",
        ["currency KucoinAssetNetwork.DepositFeeRate"] = "Only the list of all assets has it.",
        ["currency KucoinAssetNetwork.DepositTierFee"] = "Only the list of all assets has it.",
        ["addDepositAddressV3 KucoinDepositAddress.ContractAddress"] = "Only the list of addresses has it.",
        ["getSpotLedger KucoinAccountActivity.Tax"] = "Only the high-frequency ledgers have it.",
        ["getFuturesActualFee KucoinTradeFee.SellTaxRate"] = "Only the fees of spot pairs have it.",
        ["getFuturesActualFee KucoinTradeFee.BuyTaxRate"] = "Only the fees of spot pairs have it.",
        ["getWithdrawalHistory KucoinWithdrawal.Reason"] = "The documented model has it; the specification does not name it.",
    };

    /// <summary>Names of the facts without a property.</summary>
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
    public void Every_property_is_set_from_the_published_response(string name)
    {
        var empty = FactsModel.Flatten(Read(name, FactsDocument.Of(GetResponse(name))))
            .Where(value => value.IsEmpty && !WithoutFact.ContainsKey($"{name} {value.Property}"))
            .Select(value => $"{name}: nothing in the facts feeds {value.Property}, which was read as {value.Text}.");

        FactsAssert.None(empty);
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Response_member_sets_only_the_property_in_the_facts(string name, string path)
    {
        var response = GetResponse(name);
        var leaf = response.Single(fact => fact.Path == path);
        var before = FactsModel.Flatten(Read(name, FactsDocument.Of(response)));
        var after = FactsModel.Flatten(Read(name, FactsDocument.Of(response, changed: path)));

        var changed = before.Zip(after).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.Second).ToList();
        var expected = FactsProperties.GetPaths(CatalogRows.ByName[name].Name, path);
        Assert.True(
            changed.Select(value => value.Path).Distinct().Order().SequenceEqual(expected.Order()),
            $"{name}: {path} must feed {string.Join(", ", expected)}, "
            + $"but feeds {string.Join(", ", changed.Select(value => value.Property))}.");
        var text = FactsDocument.ChangedText(response, leaf);
        FactsAssert.None(changed
            .Where(value => !Holds(value.Value, text, FactsDocument.IsInSeconds(leaf)))
            .Select(value => $"{name}: {path} is {text}, but {value.Property} is {value.Text}."));
    }

    [Theory]
    [MemberData(nameof(NullableLeaves))]
    public void Nullable_response_member_can_be_null(string name, string path) =>
        Assert.NotNull(Read(name, FactsDocument.Of(GetResponse(name), cleared: path)));

    [Theory]
    [InlineData("getSpotSubAccountDetail")]
    [InlineData("getSpotSubAccountListV2")]
    public void Sub_account_wallets_keep_their_account_type(string name)
    {
        var kinds = FactsModel.Flatten(Read(name, FactsDocument.Of(GetResponse(name))))
            .Where(value => value.Property == $"{nameof(KucoinSubAccountBalance)}.{nameof(KucoinSubAccountBalance.AccountType)}")
            .Select(value => value.Text);

        Assert.Equal(["MAIN", "TRADE", "MARGIN"], kinds);
    }

    [Fact]
    public void Listed_exceptions_are_still_needed()
    {
        var fed = CatalogRows.ByName.Keys
            .SelectMany(name => FactsModel.Flatten(Read(name, FactsDocument.Of(GetResponse(name)))).Select(value => (name, value)))
            .Where(read => !read.value.IsEmpty)
            .Select(read => $"{read.name} {read.value.Property}");
        var facts = Facts.Endpoints.SelectMany(fact => fact.Response.Select(response => $"{fact.Name} {response.Path}"));

        FactsAssert.None(WithoutFact.Keys.Intersect(fed));
        FactsAssert.None(WithoutProperty.Keys.Except(facts));
        FactsAssert.None(FactsProperties.GetUnused(
            CatalogRows.ByName.SelectMany(row => GetResponse(row.Key).Select(fact => (row.Value.Name, fact.Path)))));
    }

    /// <summary>The response facts of an entry, without the names that have no property.</summary>
    internal static IReadOnlyList<ResponseFact> GetResponse(string name) =>
        [.. CatalogRows.GetResponse(name).Where(response => !WithoutProperty.ContainsKey($"{name} {response.Path}"))];

    private static TheoryData<string, string> PathsOf(Func<ResponseFact, bool> isWanted) =>
    [
        .. CatalogRows.ByName.Keys.SelectMany(name =>
            FactsDocument.Leaves(GetResponse(name)).Where(isWanted).Select(leaf => (name, leaf.Path))),
    ];

    /// <summary>Extensible enums have a canonical text, so only a change of their value is compared.</summary>
    private static bool Holds(object? value, string text, bool isInSeconds) => value switch
    {
        DateTime time => time == TimeOf(long.Parse(text, CultureInfo.InvariantCulture), isInSeconds),
        decimal amount => amount == decimal.Parse(text, CultureInfo.InvariantCulture),
        bool flag => flag == bool.Parse(text),
        IConvertible => Convert.ToString(value, CultureInfo.InvariantCulture) == text,
        _ => value is ValueType,
    };

    private static DateTime TimeOf(long number, bool isInSeconds) =>
        isInSeconds ? DateTime.UnixEpoch.AddSeconds(number) : DateTime.UnixEpoch.AddMilliseconds(number);

    private static object Read(string name, string data)
    {
        var type = ResponseTypes.Get(CatalogRows.ByName[name]);
        try
        {
            return ReadMethod.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [data], null)
                ?? throw new JsonException("The response was read as null.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new JsonException($"{name}: {exception.Message} The response was {data}", exception);
        }
    }

    private static T? ReadData<T>(string data)
    {
        var envelope = Envelope<T>.Read(Encoding.UTF8.GetBytes($$"""{"code":"200000","data":{{data}}}"""));
        return envelope.HasData ? envelope.Data : ResponseData<T>.ReadNull();
    }
}
