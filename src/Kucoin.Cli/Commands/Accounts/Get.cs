using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts get</c></summary>
internal static class Get
{
    private static readonly Columns<KucoinAccountSingle> Columns = new Columns<KucoinAccountSingle>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available)
        .Amount("held", row => row.Holds);

    private static readonly Argument<string> Id = Options.Argument("ID", "The wallet's id, as 'kucoin accounts list' shows it.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "get",
        "Shows one wallet by its id.",
        "kucoin accounts get 31ef20ad7a00f4ef851a8079",
        KucoinEndpoints.AccountInfo.Account,
        Columns,
        [Id],
        call => call.Account.GetAccountAsync(call.GetValue(Id)!, call.Ct));
}
