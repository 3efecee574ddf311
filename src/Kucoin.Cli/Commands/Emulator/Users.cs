using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator users</c></summary>
internal static class Users
{
    private const string Master = "master";

    /// <summary>The user that a command applies to.</summary>
    public static readonly Argument<string> User = Options.Argument("USER", "The user, by login name or user id, or 'master'.");

    private static readonly Columns<EmulatorUser> Columns = new Columns<EmulatorUser>()
        .Text("name", user => user.Name)
        .Whole("uid", user => user.Uid)
        .Text("userId", user => user.UserId)
        .Text("master", user => user.Master)
        .Whole("level", user => user.VipLevel)
        .Flag("frozen", user => user.IsFrozen)
        .Flag("unified", user => user.IsUnified);

    private static readonly Argument<string> Name = Options.Argument("NAME", "The login name.");
    private static readonly Argument<string> NewName = Options.Argument(
        "NEWNAME", "The new login name: 7 to 32 letters and digits, at least one of each, the first a letter.");

    private static readonly Option<bool> Off = Options.Flag("--off", "Back to the classic mode.");
    private static readonly Option<bool> Stranger = Options.Flag("--stranger", "Another customer of the exchange, and no sub-account.");
    private static readonly Option<string> Remarks = Options.Text("--remarks", "TEXT", "The master's remarks on a sub-account.");
    private static readonly Option<string> Mail = Options.Text("--mail", "MAIL", "The address that other users can send to.");
    private static readonly Option<string> Phone = Options.Text("--phone", "PHONE", "The address that other users can send to.");

    private static readonly Option<int?> NewLevel = Options.Whole("--level", "The VIP level. Default: 0.", 0, KucoinQuotas.MaxVipLevel);

    private static readonly Option<SubAccountAccess?> Access = Options.OneOf(
        "--access",
        "What a sub-account may trade. Default: All.",
        ("Spot", SubAccountAccess.Spot),
        ("Futures", SubAccountAccess.Futures),
        ("Margin", SubAccountAccess.Margin),
        ("All", SubAccountAccess.All));

    private static readonly Argument<int> Level = Options.WholeArgument("LEVEL", "The VIP level.", 0, KucoinQuotas.MaxVipLevel);
    private static readonly Argument<int> Count = Options.WholeArgument("COUNT", "How many more than its level allows.", 0, int.MaxValue);
    private static readonly Option<bool> Anywhere = Options.Flag("--any", "Let withdrawals go anywhere.");

    private static readonly Argument<string[]> Addresses = new("ADDRESS")
    {
        Description = "The only addresses that withdrawals may go to.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static CommandGroup Group { get; } = new(
        "users",
        "The users of the exchange.",
        Control.List(
            "list",
            "Lists the users, the oldest first.",
            "kucoin emulator users list",
            Columns,
            [],
            control => control.Exchange.UsersAsync(control.Ct)),
        Control.One(
            "add",
            "Adds a sub-account of the master, or another customer, regardless of the limits.",
            "kucoin emulator users add desk0077 --access Spot --remarks scratch",
            Columns,
            [Name, Stranger, Remarks, Access, Mail, Phone, NewLevel],
            control => control.Exchange.AddUserAsync(New(control), control.Ct)),
        Control.One(
            "level",
            "Sets the VIP level of a master and its sub-accounts.",
            "kucoin emulator users level fundMaster1 5",
            Columns,
            [User, Level],
            async control => await control.Exchange.SetVipLevelAsync(await Whom(control), control.Of(Level), control.Ct)),
        Freezing("freeze", "Freezes a user: all calls of its keys and all transfers to it are refused.", isFrozen: true),
        Freezing("unfreeze", "Unfreezes a user.", isFrozen: false),
        Control.One(
            "whitelist",
            "Restricts the withdrawals of a user to some addresses, or lifts the restriction.",
            "kucoin emulator users whitelist fundMaster1 TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ",
            Columns,
            [User, Addresses, Anywhere],
            async control => await control.Exchange.SetWhitelistAsync(await Whom(control), Whitelist(control), control.Ct)),
        Control.One(
            "sub-accounts",
            "Allows a master more sub-accounts than its level does.",
            "kucoin emulator users sub-accounts fundMaster1 100",
            Columns,
            [User, Count],
            async control => await control.Exchange.GrantSubAccountsAsync(await Whom(control), control.Of(Count), control.Ct)),
        Control.One(
            "rename",
            "Renames a user.",
            "kucoin emulator users rename desk0077 archive77",
            Columns,
            [User, NewName],
            async control => await control.Exchange.RenameUserAsync(await Whom(control), control.Of(NewName)!, control.Ct)),
        Control.One(
            "unify",
            "Switches a user to the unified mode, in which the classic API shows none of its wallets, or back.",
            "kucoin emulator users unify marketMaker1",
            Columns,
            [User, Off],
            async control => await control.Exchange.UnifyUserAsync(await Whom(control), !control.Of(Off), control.Ct)),
        Control.Doing(
            "delete",
            "Deletes a sub-account that has no funds, holds and debts.",
            "kucoin emulator users delete archive77",
            [User],
            async control => await control.Exchange.DeleteUserAsync(await Whom(control), control.Ct)));

    /// <summary>The login name of the user that a command applies to.</summary>
    public static Task<string> Whom(Control control) => Whom(control, control.Of(User)!);

    /// <summary>Resolves a user to a login name, also from the label <c>master</c>. The master is the first user of a ledger.</summary>
    public static async Task<string> Whom(Control control, string word)
    {
        var users = await control.Exchange.UsersAsync(control.Ct);
        var found = users.FirstOrDefault(user => user.Name == word || user.UserId == word) ?? (word == Master ? users[0] : null);
        return found?.Name ?? throw new CliException(
            ExitCodes.Refused, $"There is no user {TableText.Harmless(word)}. 'kucoin emulator users list' shows them all.");
    }

    private static CommandDefinition Freezing(string name, string summary, bool isFrozen) => Control.One(
        name,
        summary,
        $"kucoin emulator users {name} marketMaker1",
        Columns,
        [User],
        async control => await control.Exchange.FreezeUserAsync(await Whom(control), isFrozen, control.Ct));

    private static NewUser New(Control control) => new()
    {
        Name = control.Of(Name)!,
        IsStranger = control.Of(Stranger),
        Remarks = control.Of(Remarks),
        Access = control.Of(Access)?.Value ?? "All",
        Mail = control.Of(Mail),
        Phone = control.Of(Phone),
        VipLevel = control.Of(NewLevel) ?? 0,
    };

    private static string[]? Whitelist(Control control) => (control.Of(Addresses), control.Of(Anywhere)) switch
    {
        ({ Length: > 0 } addresses, false) => addresses,
        ({ Length: > 0 }, true) or (_, false) => throw CliException.Usage("Give addresses, or --any to lift the restriction."),
        _ => null,
    };
}
