using System.Text.Json;
using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Routes;

/// <summary>Accounts: the wallets of the user that signs.</summary>
internal static class AccountInfoRoutes
{
    private static readonly Dictionary<string, WalletKind> Kinds = new()
    {
        ["main"] = WalletKind.Main,
        ["trade"] = WalletKind.Trade,
        ["option"] = WalletKind.Option,
        ["margin"] = WalletKind.Margin,
        ["isolated"] = WalletKind.Isolated,
    };

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.AccountInfo.AccountList, AccountList),
        new(KucoinEndpoints.AccountInfo.Account, Account),
    ];

    /// <summary>Without a kind, main and trade: that is what KuCoin lists today. Older clients ask for the other kinds by name.</summary>
    private static void AccountList(Call call, Utf8JsonWriter data)
    {
        var asset = call.Parameters.Optional("currency");
        var kind = call.Parameters.OneOf("type", [.. Kinds.Keys]) is { } word ? Kinds[word] : (WalletKind?)null;
        data.WriteStartArray();
        foreach (var balance in call.Books.Balances(call.User.Id))
        {
            var isAsked = kind is null ? balance.Wallet.Kind is WalletKind.Main or WalletKind.Trade : balance.Wallet.Kind == kind;
            if (!isAsked || (asset is not null && asset != balance.Asset))
            {
                continue;
            }

            data.WriteStartObject();
            data.WriteString("id", balance.Wallet.PublicId);
            data.WriteString("currency", balance.Asset);
            data.WriteString("type", Word(balance.Wallet.Kind));
            WriteFigures(data, balance);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void Account(Call call, Utf8JsonWriter data)
    {
        var id = call.Path("accountId");
        var found = call.Books.Balances(call.User.Id).Where(balance => balance.Wallet.PublicId == id).ToList();
        if (found is not [var balance])
        {
            throw Refusals.UnknownAccount();
        }

        data.WriteStartObject();
        data.WriteString("currency", balance.Asset);
        WriteFigures(data, balance);
        data.WriteEndObject();
    }

    private static string Word(WalletKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    private static void WriteFigures(Utf8JsonWriter data, WalletBalance balance)
    {
        data.WriteAmount("balance", balance.Total);
        data.WriteAmount("available", balance.Available);
        data.WriteAmount("holds", balance.Held);
    }
}
