using System.Text.Json;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Serialization.Rows;

/// <summary>Reads one wallet of an account list.</summary>
internal static class AccountRow
{
    private static readonly MemberNames Members = new("id", "currency", "type", "balance", "available", "holds");

    public static KucoinAccount Read(ref Utf8JsonReader json)
    {
        string? id = null;
        string? asset = null;
        AccountType? type = null;
        decimal? total = null;
        decimal? available = null;
        decimal? holds = null;
        var members = Members.BeginObject(ref json);
        while (members.Next(ref json) is { } member)
        {
            switch (member)
            {
                case "id": id = json.Text(); break;
                case "currency": asset = json.Word(); break;
                case "type": type = ExtensibleEnumReader<AccountType>.Read(ref json); break;
                case "balance": total = json.Amount(); break;
                case "available": available = json.Amount(); break;
                case "holds": holds = json.Amount(); break;
            }
        }

        return new()
        {
            Id = id ?? throw JsonValues.Missing("id"),
            Asset = asset ?? throw JsonValues.Missing("currency"),
            Type = type ?? throw JsonValues.Missing("type"),
            Total = total ?? throw JsonValues.Missing("balance"),
            Available = available ?? throw JsonValues.Missing("available"),
            Holds = holds ?? throw JsonValues.Missing("holds"),
        };
    }
}
