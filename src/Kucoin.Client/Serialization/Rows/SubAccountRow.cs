using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization.Scanning;

namespace Kucoin.Client.Serialization.Rows;

/// <summary>
/// Reads the wallets of sub-accounts into flat rows. KuCoin keeps each kind of wallet in a member of its own (<c>mainAccounts</c>,
/// <c>tradeAccounts</c>, …); any member whose name ends in <c>Accounts</c> is such a kind, known or not. The rows of one answer share what
/// they have in common.
/// </summary>
internal sealed class SubAccountRow
{
    private static readonly InternPool<Member> Members = new(static name => new(name));

    private readonly HashSet<Member> _seen = [];
    private KucoinSubAccountBalance.Valuation _valuation = new(null, null, HasQuantity: false);
    private string? _tag;

    public static KucoinSubAccountWallets Read(ref Utf8JsonReader json) => new SubAccountRow().ReadOne(ref json);

    public static KucoinSubAccountWallets[] ReadAll(ref Utf8JsonReader json) => json.Rows(new SubAccountRow().ReadOne);

    public static KucoinSubAccountWallets[] ScanAll(ref RowScanner json) => json.List(new SubAccountRow().ScanOne);

    private KucoinSubAccountWallets ReadOne(ref Utf8JsonReader json)
    {
        var (userId, name) = Identity(json);
        var balances = new PooledList<KucoinSubAccountBalance>();
        _seen.Clear();
        while (Next(ref json) is { } member)
        {
            if (!_seen.Add(member))
            {
                throw new JsonException($"The sub-account has {member.Name} twice.");
            }

            if (member.Wallet is { } kind && json.TokenType != JsonTokenType.Null)
            {
                ReadWallet(ref json, new(userId, name, kind, _tag), ref balances);
            }
            else
            {
                json.Skip();
            }
        }

        return new(userId, name, balances.ToArrayAndReturn());
    }

    private KucoinSubAccountWallets ScanOne(ref RowScanner json)
    {
        var userId = json.Text("""{"subUserId":"""u8);
        var name = json.Text(""","subName":"""u8);
        var balances = new PooledList<KucoinSubAccountBalance>();
        _seen.Clear();
        while (json.TryTake(","u8))
        {
            var member = Members.Of(json.Name());
            if (member.Wallet is { } kind && _seen.Add(member))
            {
                ScanWallet(ref json, new(userId, name, kind, _tag), ref balances);
            }
            else
            {
                json.GiveUp();
            }
        }

        json.Take("}"u8);
        return new(userId, name, balances.ToArrayAndReturn());
    }

    /// <summary>Looks ahead for whose wallets these are: KuCoin says it first, but an object has no order.</summary>
    private static (string UserId, string Name) Identity(Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected the wallets of a sub-account, found {json.TokenType}.");
        }

        string? userId = null;
        string? name = null;
        while ((userId is null || name is null) && Next(ref json) is { } member)
        {
            switch (member.Name)
            {
                case "subUserId": userId = json.TextOrNumber(); break;
                case "subName": name = json.TextOrNumber(); break;
                default: json.Skip(); break;
            }
        }

        return (userId ?? throw JsonValues.Missing("subUserId"), name ?? throw JsonValues.Missing("subName"));
    }

    /// <summary>Moves to the value of the next member.</summary>
    private static Member? Next(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var member = Members.Read(ref json);
        json.Read();
        return member;
    }

    private void ReadWallet(
        ref Utf8JsonReader json, KucoinSubAccountBalance.Wallet wallet, ref PooledList<KucoinSubAccountBalance> balances)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected a list of wallets, found {json.TokenType}.");
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            balances.Add(BalanceRow.Read(ref json, ref wallet, ref _valuation));
        }

        _tag = wallet.Tag;
    }

    private void ScanWallet(
        ref RowScanner json, KucoinSubAccountBalance.Wallet wallet, ref PooledList<KucoinSubAccountBalance> balances)
    {
        for (var more = json.OpenList(); more; more = json.NextItem())
        {
            balances.Add(BalanceRow.Scan(ref json, ref wallet, ref _valuation));
        }

        _tag = wallet.Tag;
    }

    /// <summary>A member of a sub-account, and the kind of the wallets it holds if it holds any.</summary>
    private sealed record Member(string Name)
    {
        private const string WalletSuffix = "Accounts";

        public AccountType? Wallet { get; } = Name switch
        {
            "tradeHFAccounts" => AccountType.SpotHf,
            _ when Name.EndsWith(WalletSuffix, StringComparison.Ordinal) => new(Name[..^WalletSuffix.Length]),
            _ => null,
        };
    }
}
