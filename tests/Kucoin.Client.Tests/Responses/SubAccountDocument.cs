using System.Globalization;
using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Client.Tests.Responses;

/// <summary>Reads the wallets of a sub-account from a JSON document, as a reference for the hand-written reader.</summary>
internal static class SubAccountDocument
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static KucoinSubAccountWallets Read(string text)
    {
        using var document = JsonDocument.Parse(text, Strict);
        var sub = document.RootElement;
        var (userId, name) = (Text(sub, "subUserId") ?? throw new JsonException(), Text(sub, "subName") ?? throw new JsonException());
        var balances = new List<KucoinSubAccountBalance>();
        foreach (var member in sub.EnumerateObject().Where(member => member.Name.EndsWith("Accounts", StringComparison.Ordinal)))
        {
            var kind = member.Name == "tradeHFAccounts" ? AccountType.SpotHf : new AccountType(member.Name[..^"Accounts".Length]);
            balances.AddRange(Wallets(member.Value).Select(wallet => new KucoinSubAccountBalance
            {
                SubUserId = userId,
                SubName = name,
                AccountType = kind,
                Asset = Text(wallet, "currency") ?? throw new JsonException(),
                Total = Amount(wallet, "balance") ?? throw new JsonException(),
                Available = Amount(wallet, "available") ?? throw new JsonException(),
                Holds = Amount(wallet, "holds") ?? throw new JsonException(),
                BaseAsset = Text(wallet, "baseCurrency"),
                BaseAssetPrice = Amount(wallet, "baseCurrencyPrice"),
                BaseAssetQuantity = Amount(wallet, "baseAmount"),
                Tag = Text(wallet, "tag"),
            }));
        }

        return new(userId, name, balances);
    }

    private static JsonElement[] Wallets(JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. list.EnumerateArray()],
        _ => throw new JsonException(),
    };

    private static string? Text(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        return !parent.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw new JsonException(),
        };
    }

    private static decimal? Amount(JsonElement parent, string name) => Text(parent, name) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) => amount,
        _ => throw new JsonException(),
    };
}
