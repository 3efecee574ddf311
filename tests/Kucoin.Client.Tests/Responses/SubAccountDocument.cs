using System.Globalization;
using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Tests.Responses;

/// <summary>Reads the wallets of a sub-account from a JSON document, as a reference for the hand-written reader.</summary>
internal static class SubAccountDocument
{
    private static readonly string[] Members =
        ["currency", "balance", "available", "holds", "baseCurrency", "baseCurrencyPrice", "baseAmount", "tag"];

    public static KucoinSubAccountWallets Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var sub = document.RootElement;
        RefuseDuplicates(sub, _ => true);
        var (userId, name) = (Needed(Text(sub, "subUserId")), Optional(() => Text(sub, "subName")));
        var balances = new List<KucoinSubAccountBalance>();
        foreach (var member in sub.EnumerateObject().Where(member => member.Name.EndsWith("Accounts", StringComparison.Ordinal)))
        {
            var kind = member.Name == "tradeHFAccounts" ? AccountType.SpotHf : new AccountType(member.Name[..^"Accounts".Length]);
            foreach (var wallet in Wallets(member.Value))
            {
                var before = ResponseProblems.Count;
                try
                {
                    balances.Add(Balance(wallet, userId, name, kind));
                }
                catch (Exception error) when (error is JsonException or InvalidOperationException)
                {
                    ResponseProblems.LoseRow(before, new(0, 0, ""));
                }
            }
        }

        return new(userId, name, balances);
    }

    private static KucoinSubAccountBalance Balance(JsonElement wallet, string userId, string? name, AccountType kind)
    {
        RefuseDuplicates(wallet, Members.Contains);
        var (asset, total) = (Needed(Text(wallet, "currency")), Amount(wallet, "balance") ?? throw new JsonException());
        var (available, holds) =
            (Amount(wallet, "available") ?? throw new JsonException(), Amount(wallet, "holds") ?? throw new JsonException());
        return new()
        {
            SubUserId = userId,
            SubName = name,
            AccountType = kind,
            Asset = asset,
            Total = total,
            Available = available,
            Holds = holds,
            BaseAsset = Optional(() => Text(wallet, "baseCurrency")),
            BaseAssetPrice = Optional(() => Amount(wallet, "baseCurrencyPrice")),
            BaseAssetQuantity = Optional(() => Amount(wallet, "baseAmount")),
            Tag = Optional(() => Text(wallet, "tag")),
        };
    }

    private static void RefuseDuplicates(JsonElement element, Func<string, bool> isRead)
    {
        if (element.ValueKind == JsonValueKind.Object
            && element.EnumerateObject().Select(member => member.Name).Where(isRead).GroupBy(name => name).Any(name => name.Count() > 1))
        {
            throw new JsonException();
        }
    }

    private static string Needed(string? text) => text ?? throw new JsonException();

    private static T? Optional<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            Report(isRowMissing: false);
            return default;
        }
    }

    private static void Report(bool isRowMissing) => ResponseProblems.Add(new(0, 0, ""), isRowMissing);

    private static JsonElement[] Wallets(JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. list.EnumerateArray()],
        _ => Unreadable(),
    };

    private static JsonElement[] Unreadable()
    {
        Report(isRowMissing: true);
        return [];
    }

    private static string? Text(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        return !parent.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
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
