using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Subs.Keys;

/// <summary><c>kucoin subs keys delete</c></summary>
internal static class Delete
{
    private static readonly Columns<KucoinSubUserKeyDeleted> Columns = new Columns<KucoinSubUserKeyDeleted>()
        .Name(NameKind.Account, "sub", row => row.SubName)
        .Text("key", row => row.ApiKey);

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "delete",
        "Deletes an API key of a sub-account.",
        "kucoin subs keys delete marketMaker1 --key 5fbf31427d591d11fba578e9 --passphrase-stdin < passphrase.txt",
        KucoinEndpoints.SubAccountKeys.Delete,
        [KeyOptions.Sub, KeyOptions.Key, KeyOptions.PassphraseFromInput],
        "See 'kucoin subs keys list' for whether it was deleted.",
        async call =>
        {
            var (sub, key) = (call.GetValue(KeyOptions.Sub)!, call.GetValue(KeyOptions.Key)!);
            var passphrase = await call.Secret(KeyOptions.PassphraseFromInput, KeyOptions.Passphrase);
            await call.Check(Delete);
            await call.Confirm($"This deletes the API key {TableText.Harmless(key)} of the sub-account {TableText.Harmless(sub)}.");
            return call.Report.One(Columns, call.Data(await Delete(call.Client)));

            Task<WebCallResult<KucoinSubUserKeyDeleted>> Delete(IKucoinRestClient client) =>
                client.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync(sub, key, passphrase, call.Ct);
        }).WithSecret();
}
