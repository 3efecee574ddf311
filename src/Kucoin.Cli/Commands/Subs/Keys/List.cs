using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Cli.Commands.Subs.Keys;

/// <summary><c>kucoin subs keys list</c></summary>
internal static class List
{
    private static readonly Columns<KucoinSubUserKey> Columns = new Columns<KucoinSubUserKey>()
        .Name(NameKind.Account, "sub", row => row.SubName)
        .Text("key", row => row.ApiKey)
        .Text("remark", row => row.Remark)
        .Text("permissions", row => row.Permissions)
        .Text("ips", row => row.IpWhitelist)
        .Time("created", row => row.CreateTime)
        .Whole("version", row => row.ApiKeyVersion, ColumnVisibility.DataOnly);

    private static readonly Option<string> Key = Options.Text("--key", "KEY", "Only this key.");

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "list",
        "Lists the API keys of a sub-account, without their secrets.",
        "kucoin subs keys list marketMaker1",
        KucoinEndpoints.SubAccountKeys.List,
        Columns,
        [KeyOptions.Sub, Key],
        call => call.SubAccount.GetSubAccountApiKeyAsync(call.GetValue(KeyOptions.Sub)!, call.GetValue(Key), call.Ct));
}
