using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>
/// Reads the wallets of sub-accounts into flat rows. KuCoin writes each kind of wallet as a separate member (<c>mainAccounts</c>,
/// <c>tradeAccounts</c>, …); every member whose name ends in <c>Accounts</c> is treated as such a kind, known or unknown.
/// </summary>
internal sealed class SubAccountRow
{
    private static readonly InternPool<Member> Members = new(static name => new(name));

    private readonly HashSet<Member> _seen = [];

    public static KucoinSubAccountWallets Read(ref BodyReader json) => new SubAccountRow().ReadOne(ref json);

    public static KucoinSubAccountWallets[] ReadAll(ref BodyReader json) => json.List(new SubAccountRow().ReadOne);

    private static KucoinSubAccountBalance ReadBalance(ref BodyReader json, (string UserId, string? Name, AccountType Kind) wallet) =>
        BalanceRow.Read(ref json, wallet.UserId, wallet.Name, wallet.Kind);

    private KucoinSubAccountWallets ReadOne(ref BodyReader json)
    {
        var (userId, name) = FindIdentity(json);
        var balances = new PooledList<KucoinSubAccountBalance>();
        _seen.Clear();
        for (var more = json.BeginObject(); more; more = json.NextMember())
        {
            var member = ReadMember(ref json);
            if (!_seen.Add(member))
            {
                throw new JsonException($"The sub-account contains {member.Name} twice.");
            }

            if (member.Wallet is not { } kind)
            {
                json.Value();
                continue;
            }

            for (var another = json.IsList() && json.BeginList(); another; another = json.NextItem())
            {
                if (json.TryRead((userId, name, kind), ReadBalance, out var balance))
                {
                    balances.Add(balance);
                }
            }
        }

        return new(userId, name, balances.ToArrayAndReturn());
    }

    /// <summary>Looks ahead for the owner of the wallets. KuCoin writes it first, but the members of an object are unordered.</summary>
    private static (string UserId, string? Name) FindIdentity(BodyReader json)
    {
        string? userId = null;
        string? name = null;
        for (var more = json.BeginObject(); more && (userId is null || name is null); more = json.NextMember())
        {
            switch (ReadMember(ref json).Name)
            {
                case "subUserId": userId = json.NeededText(); break;
                case "subName": name = json.OptionalText(); break;
                default: json.Value(); break;
            }
        }

        return (userId ?? throw JsonValues.Missing("subUserId"u8), name);
    }

    private static Member ReadMember(ref BodyReader json)
    {
        var name = json.Name();
        if (name.Form == JsonTokenForm.PlainText)
        {
            return Members.GetOrAdd(name.Content);
        }

        var escaped = name.Reader();
        return Members.Read(ref escaped);
    }

    /// <summary>A member of a sub-account, and the kind of its wallets if it contains any.</summary>
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
