using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts key</c></summary>
internal static class Key
{
    private static readonly Columns<KucoinApiKey> Columns = new Columns<KucoinApiKey>()
        .Text("key", row => row.Apikey)
        .Text("remark", row => row.Remark)
        .Text("permissions", row => row.Permissions)
        .Text("ips", row => row.IpWhitelist)
        .Flag("master", row => row.IsMaster)
        .Name(NameKind.Account, "sub", row => row.SubName)
        .Whole("uid", row => row.UserId)
        .Whole("version", row => row.ApiKeyVersion)
        .Time("created", row => row.CreateTime);

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "key",
        "Shows the API key in use: its owner and its permissions.",
        "kucoin accounts key",
        KucoinEndpoints.AccountInfo.ApiKey,
        Columns,
        [],
        call => call.Account.GetApiKeyInfoAsync(call.Ct));
}
