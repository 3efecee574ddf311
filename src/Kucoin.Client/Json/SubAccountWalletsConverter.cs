using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Client.Json;

/// <summary>
/// Reads the wallets of a sub-account into flat rows. KuCoin keeps each kind in a member of its own (<c>mainAccounts</c>,
/// <c>tradeAccounts</c>, …); any member whose name ends in <c>Accounts</c> is such a kind, known or not.
/// </summary>
internal sealed class SubAccountWalletsConverter : JsonConverter<KucoinSubAccountWallets>
{
    private const string WalletSuffix = "Accounts";

    public override KucoinSubAccountWallets Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var sub = JsonSerializer.Deserialize(ref reader, KucoinJson.Default.JsonElement);
        if (sub.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"Expected the wallets of a sub-account, found {sub.ValueKind}.");
        }

        var userId = Text(sub, "subUserId");
        var name = Text(sub, "subName");
        var balances = new List<KucoinSubAccountBalance>();
        foreach (var member in sub.EnumerateObject().Where(member => member.Name.EndsWith(WalletSuffix, StringComparison.Ordinal)))
        {
            var kind = KindOf(member.Name[..^WalletSuffix.Length]);
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            balances.AddRange(Elements(member.Value).Select(wallet => ReadBalance(wallet, userId, name, kind)));
        }

        return new(userId, name, balances);
    }

    public override void Write(Utf8JsonWriter writer, KucoinSubAccountWallets value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Balances are only read.");

    private static AccountType KindOf(string name) => name switch
    {
        "tradeHF" => AccountType.SpotHf,
        _ => new(name),
    };

    private static KucoinSubAccountBalance ReadBalance(JsonElement wallet, string userId, string name, AccountType kind) => new()
    {
        SubUserId = userId,
        SubName = name,
        AccountType = kind,
        Asset = Text(wallet, "currency"),
        Total = Amount(wallet, "balance") ?? throw Missing("balance"),
        Available = Amount(wallet, "available") ?? throw Missing("available"),
        Holds = Amount(wallet, "holds") ?? throw Missing("holds"),
        BaseAsset = OptionalText(wallet, "baseCurrency"),
        BaseAssetPrice = Amount(wallet, "baseCurrencyPrice"),
        BaseAssetQuantity = Amount(wallet, "baseAmount"),
        Tag = OptionalText(wallet, "tag"),
    };

    private static JsonElement.ArrayEnumerator Elements(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new JsonException("Expected a list of wallets.");

    private static string Text(JsonElement parent, string name) => OptionalText(parent, name) ?? throw Missing(name);

    private static string? OptionalText(JsonElement parent, string name) => Member(parent, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        var other => throw new JsonException($"Expected text in {name}, found {other.Value.ValueKind}."),
    };

    private static decimal? Amount(JsonElement parent, string name) =>
        OptionalText(parent, name) switch
        {
            null => null,
            var text when AmountReader.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var amount) => amount,
            _ => throw new JsonException($"{name} is not a decimal number, or has more digits than a decimal holds."),
        };

    private static JsonElement? Member(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"Expected an object that holds {name}, found {parent.ValueKind}.");
        }

        return parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private static JsonException Missing(string name) => new($"{name} is missing.");
}
