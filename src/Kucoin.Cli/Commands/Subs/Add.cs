using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Subs;

/// <summary><c>kucoin subs add</c></summary>
internal static class Add
{
    private static readonly Columns<KucoinNewSubAccount> Columns = new Columns<KucoinNewSubAccount>()
        .Name(NameKind.Account, "name", row => row.SubName)
        .Whole("uid", row => row.Uid)
        .Text("access", row => row.Access.Value)
        .Text("remarks", row => row.Remarks);

    private static readonly Option<string> Name = Options.Required(Options.Text(
        "--name", "NAME", "The login name: 7 to 32 letters and digits, a letter first, at least one digit."));

    private static readonly Option<SubAccountAccess?> Access = Options.Required(Options.OneOf(
        "--access",
        "What it may trade.",
        ("Spot", SubAccountAccess.Spot),
        ("Futures", SubAccountAccess.Futures),
        ("Margin", SubAccountAccess.Margin)));

    private static readonly Option<string> Remarks = Options.Text("--remarks", "TEXT", "Remarks of 1 to 24 characters.");

    private static readonly Option<bool> PasswordFromInput = Options.Flag(
        "--password-stdin",
        "Read the login password from standard input instead of asking. It has 7 to 24 letters and digits, at least one of each.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "add",
        "Creates a sub-account.",
        "kucoin subs add --name desk0007 --access Spot --password-stdin < password.txt",
        KucoinEndpoints.SubAccounts.Add,
        [Name, Access, Remarks, PasswordFromInput],
        "See 'kucoin subs list' before you try again.",
        async call =>
        {
            var (name, access) = (call.GetValue(Name)!, call.GetValue(Access)!.Value);
            var password = await call.Secret(PasswordFromInput, "password of the sub-account");
            await call.Check(Add);
            await call.Confirm($"This creates the sub-account {name} for {access} trading.");
            return call.Report.One(Columns, call.Data(await Add(call.Client)));

            Task<WebCallResult<KucoinNewSubAccount>> Add(IKucoinRestClient client) =>
                client.SpotApi.SubAccount.AddSubAccountAsync(password, name, access, call.GetValue(Remarks), call.Ct);
        }).WithSecret();
}
