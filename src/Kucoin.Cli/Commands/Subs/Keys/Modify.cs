using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Subs.Keys;

/// <summary><c>kucoin subs keys modify</c></summary>
internal static class Modify
{
    private static readonly Columns<KucoinSubUserKeyEdited> Columns = new Columns<KucoinSubUserKeyEdited>()
        .Name(NameKind.Account, "sub", row => row.SubName)
        .Text("key", row => row.ApiKey)
        .Text("permissions", row => row.Permissions)
        .Text("ips", row => row.IpWhitelist);

    private static readonly Option<string> Permissions = Options.Required(KeyOptions.Permissions(" KuCoin removes what is not listed."));
    private static readonly Option<string> Addresses = Options.Required(KeyOptions.Addresses(" KuCoin removes what is not listed."));

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "modify",
        "Changes what an API key of a sub-account may do, and from where.",
        "kucoin subs keys modify marketMaker1 --key 5fbf31427d591d11fba578e9 --permissions General,Spot --ip any "
        + "--passphrase-stdin < passphrase.txt",
        KucoinEndpoints.SubAccountKeys.Modify,
        [KeyOptions.Sub, KeyOptions.Key, Permissions, Addresses, KeyOptions.Expire, KeyOptions.PassphraseFromInput],
        "See 'kucoin subs keys list' for what it may do now.",
        async call =>
        {
            var (sub, key) = (call.GetValue(KeyOptions.Sub)!, call.GetValue(KeyOptions.Key)!);
            var (permissions, addresses) = (call.GetValue(Permissions)!, call.GetValue(Addresses)!);
            var passphrase = await call.Secret(KeyOptions.PassphraseFromInput, KeyOptions.Passphrase);
            await call.Check(Edit);
            await call.Confirm(
                $"This gives the API key {TableText.Harmless(key)} of the sub-account {TableText.Harmless(sub)} "
                + $"the permissions {permissions}, "
                + $"usable from {addresses}.");
            return call.Report.One(Columns, call.Data(await Edit(call.Client)));

            Task<WebCallResult<KucoinSubUserKeyEdited>> Edit(IKucoinRestClient client) =>
                client.SpotApi.SubAccount.EditSubAccountApiKeyAsync(
                    sub, key, passphrase, permissions, KeyOptions.GetAddresses(call, Addresses), call.GetValue(KeyOptions.Expire), call.Ct);
        }).WithSecret();
}
