using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Cli.Commands.Subs;

/// <summary><c>kucoin subs list</c></summary>
internal static class List
{
    private static readonly Columns<KucoinSubAccount> Columns = new Columns<KucoinSubAccount>()
        .Name(NameKind.Account, "name", row => row.SubName)
        .Whole("uid", row => row.Uid)
        .Text("status", row => Status(row.Status))
        .Text("access", row => row.Access.Value)
        .Text("trades", row => string.Join(',', row.OpenedTradeTypes), ColumnVisibility.WhenWide)
        .Time("created", row => row.CreateTime, ColumnVisibility.WhenWide)
        .Text("remarks", row => row.Remarks)
        .Text("userId", row => row.UserId, ColumnVisibility.WhenWide);

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "list",
        "Lists the sub-accounts.",
        "kucoin subs list --json",
        KucoinEndpoints.SubAccounts.List,
        Columns,
        [],
        call => call.SubAccount.GetSubAccountListAsync(ct: call.Ct));

    private static string? Status(int? status) => status switch
    {
        2 => "enabled",
        3 => "frozen",
        _ => status?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
