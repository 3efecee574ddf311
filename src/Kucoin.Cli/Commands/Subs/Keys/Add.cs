using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Subs.Keys;

/// <summary><c>kucoin subs keys add</c></summary>
internal static class Add
{
    private static readonly Columns<KucoinSubUserKeyDetails> Columns = new Columns<KucoinSubUserKeyDetails>()
        .Name(NameKind.Account, "sub", row => row.SubName)
        .Text("key", row => row.ApiKey)
        .Secret("secret", row => row.Secret)
        .Text("remark", row => row.Remark)
        .Text("permissions", row => row.Permissions)
        .Text("ips", row => row.IpWhitelist)
        .Time("created", row => row.CreateTime);

    private static readonly Option<string> Remark = Options.Required(
        Options.Text("--remark", "TEXT", "What the key is for, in 1 to 24 characters."));
    private static readonly Option<string> Permissions = KeyOptions.Permissions(" Default: General, which reads.");
    private static readonly Option<string> Addresses = KeyOptions.Addresses(" Default: any.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "add",
        "Creates an API key of a sub-account. Its secret is printed once, and cannot be retrieved later.",
        "kucoin subs keys add marketMaker1 --remark reports --ip 203.0.113.7 --passphrase-stdin < passphrase.txt",
        KucoinEndpoints.SubAccountKeys.Add,
        [KeyOptions.Sub, Remark, Permissions, Addresses, KeyOptions.Expire, KeyOptions.PassphraseFromInput],
        "See 'kucoin subs keys list' before you try again: a key whose secret is lost is useless, and can be deleted.",
        async call =>
        {
            var (sub, permissions) = (call.GetValue(KeyOptions.Sub)!, call.GetValue(Permissions));
            var passphrase = await call.Secret(KeyOptions.PassphraseFromInput, KeyOptions.Passphrase);
            await call.Check(Create);
            await call.Confirm(
                $"This creates an API key of the sub-account {TableText.Harmless(sub)} with the permissions {permissions ?? "General"}.");
            var key = call.Data(await Create(call.Client));
            call.Terminal.Error.WriteLine(
                "The secret below is shown only once. Store it safely, together with the passphrase.");
            return call.Report.One(Columns, key);

            Task<WebCallResult<KucoinSubUserKeyDetails>> Create(IKucoinRestClient client) =>
                client.SpotApi.SubAccount.CreateSubAccountApiKeyAsync(
                    sub,
                    passphrase,
                    call.GetValue(Remark)!,
                    permissions,
                    KeyOptions.GetAddresses(call, Addresses),
                    call.GetValue(KeyOptions.Expire),
                    call.Ct);
        }).WithSecret();
}
