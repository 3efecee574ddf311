using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using static Kucoin.Emulator.Control.ControlJson;

namespace Kucoin.Emulator.Control;

/// <summary>
/// All commands of the control API, declared once. The server and the client use this list; tests verify that the CLI and the documentation
/// match it.
/// </summary>
internal static class ControlVerbs
{
    private static readonly List<ControlVerb> Listed = [];

    public static readonly ControlVerb<EmptyRequest, EmulatorStatus> Status = Get(
        "",
        "status",
        "scenario, clocks, settings, number of users and faults",
        Default.EmulatorStatus,
        control => control.Status);

    public static readonly ControlVerb<EmptyRequest, EmulatorClocks> Clocks = Get(
        "clock",
        "clock show",
        "both clocks",
        Default.EmulatorClocks,
        control => control.Clocks);

    public static readonly ControlVerb<AtTime, EmulatorClocks> FreezeClock = Post(
        "clock/freeze",
        "clock freeze",
        "freezes the ledger clock, now or at a time",
        Default.AtTime,
        Default.EmulatorClocks,
        (control, input) => control.FreezeClock(input.At));

    public static readonly ControlVerb<EmptyRequest, EmulatorClocks> RunClock = Post(
        "clock/run",
        "clock run",
        "resumes it",
        Default.EmptyRequest,
        Default.EmulatorClocks,
        (control, _) => control.RunClock());

    public static readonly ControlVerb<ByTime, EmulatorClocks> AdvanceClock = Post(
        "clock/advance",
        "clock advance",
        "advances it",
        Default.ByTime,
        Default.EmulatorClocks,
        (control, input) => control.AdvanceClock(input.Time));

    public static readonly ControlVerb<ByTime, EmulatorClocks> SkewWireClock = Post(
        "clock/skew",
        "clock skew",
        "sets the skew of the wire clock",
        Default.ByTime,
        Default.EmulatorClocks,
        (control, input) => control.SkewWireClock(input.Time));

    public static readonly ControlVerb<NewDeposit, LandedDeposit> LandDeposit = Post(
        "deposits/land",
        "deposits land",
        "a deposit arrives",
        Default.NewDeposit,
        Default.LandedDeposit,
        (control, input) => new(
            control.LandDeposit(input.User, input.Asset, input.Chain, input.Amount, input.Address, input.Confirmations)));

    public static readonly ControlVerb<OneDeposit, FundingStep> ConfirmDeposit = Post(
        "deposits/confirm",
        "deposits confirm",
        "adds confirmations",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.ConfirmDeposit(input.TransactionId, input.Blocks)));

    public static readonly ControlVerb<OneDeposit, FundingStep> RollBackDeposit = Post(
        "deposits/roll-back",
        "deposits roll-back",
        "rolls it back; a second call completes the roll-back of a credited deposit",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.RollBackDeposit(input.TransactionId)));

    public static readonly ControlVerb<DepositCheck, FundingStep> ReviewDeposit = Post(
        "deposits/review",
        "deposits review",
        "holds a deposit that is not credited for a check, `risk` or `travelRule`",
        Default.DepositCheck,
        Default.FundingStep,
        (control, input) => new(control.ReviewDeposit(input.TransactionId, input.Check)));

    public static readonly ControlVerb<OneDeposit, FundingStep> ReleaseDeposit = Post(
        "deposits/release",
        "deposits release",
        "passes the check",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.ReleaseDeposit(input.TransactionId)));

    public static readonly ControlVerb<OneDeposit, FundingStep> RejectDeposit = Post(
        "deposits/reject",
        "deposits reject",
        "fails the check",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.RejectDeposit(input.TransactionId)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> AdvanceWithdrawal = Post(
        "withdrawals/advance",
        "withdrawals advance",
        "advances a withdrawal by one step",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.AdvanceWithdrawal(input.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> ReviewWithdrawal = Post(
        "withdrawals/review",
        "withdrawals review",
        "puts it under review",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.ReviewWithdrawal(input.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> ReleaseWithdrawal = Post(
        "withdrawals/release",
        "withdrawals release",
        "approves it",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.ReleaseWithdrawal(input.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> FailWithdrawal = Post(
        "withdrawals/fail",
        "withdrawals fail",
        "fails it before it is sent",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.FailWithdrawal(input.Id, input.Reason)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> RefundWithdrawal = Post(
        "withdrawals/refund",
        "withdrawals refund",
        "returns what was sent, in two calls",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.RefundWithdrawal(input.Id)));

    public static readonly ControlVerb<LoanChange, LoanStep> Borrow = Post(
        "loans/borrow",
        "loans borrow",
        "lends on margin; returns the principal owed",
        Default.LoanChange,
        Default.LoanStep,
        (control, input) => new(control.Borrow(input.User, input.Wallet, input.Asset, input.Amount, input.Pair)));

    public static readonly ControlVerb<LoanChange, LoanStep> Repay = Post(
        "loans/repay",
        "loans repay",
        "repays a debt, interest first; returns the amount repaid",
        Default.LoanChange,
        Default.LoanStep,
        (control, input) => new(control.Repay(input.User, input.Wallet, input.Asset, input.Amount, input.Pair)));

    public static readonly ControlVerb<LoanChange, LoanStep> ChargeInterest = Post(
        "loans/interest",
        "loans charge",
        "charges interest; returns the interest owed",
        Default.LoanChange,
        Default.LoanStep,
        (control, input) => new(control.ChargeInterest(input.User, input.Wallet, input.Asset, input.Amount, input.Pair)));

    public static readonly ControlVerb<ChainChange, EmptyResponse> SetChain = Post(
        "chains/set",
        "chains set",
        "opens or closes a chain, or all of an asset",
        Default.ChainChange,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.SetChain(input.Asset, input.Chain, input.Deposits, input.Withdrawals)));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<EmulatorUser>> Users = Get(
        "users",
        "users list",
        "every user",
        Default.IReadOnlyListEmulatorUser,
        control => control.Users);

    public static readonly ControlVerb<NewUser, EmulatorUser> AddUser = Post(
        "users/add",
        "users add",
        "adds a sub-account, or another customer",
        Default.NewUser,
        Default.EmulatorUser,
        (control, input) => control.AddUser(input));

    public static readonly ControlVerb<UserLevel, EmulatorUser> SetVipLevel = Post(
        "users/level",
        "users level",
        "sets the VIP level",
        Default.UserLevel,
        Default.EmulatorUser,
        (control, input) => control.SetVipLevel(input.User, input.Level));

    public static readonly ControlVerb<UserFreeze, EmulatorUser> FreezeUser = Post(
        "users/freeze",
        "users freeze, users unfreeze",
        "freezes or unfreezes a user",
        Default.UserFreeze,
        Default.EmulatorUser,
        (control, input) => control.FreezeUser(input.User, input.IsFrozen));

    public static readonly ControlVerb<UserWhitelist, EmulatorUser> SetWhitelist = Post(
        "users/whitelist",
        "users whitelist",
        "sets the withdrawal whitelist",
        Default.UserWhitelist,
        Default.EmulatorUser,
        (control, input) => control.SetWhitelist(input.User, input.Addresses));

    public static readonly ControlVerb<UserGrant, EmulatorUser> GrantSubAccounts = Post(
        "users/sub-accounts",
        "users sub-accounts",
        "sets the number of sub-accounts beyond those of the level",
        Default.UserGrant,
        Default.EmulatorUser,
        (control, input) => control.GrantSubAccounts(input.User, input.SubAccounts));

    public static readonly ControlVerb<UserRename, EmulatorUser> RenameUser = Post(
        "users/rename",
        "users rename",
        "renames a user",
        Default.UserRename,
        Default.EmulatorUser,
        (control, input) => control.RenameUser(input.User, input.Name));

    public static readonly ControlVerb<UserMode, EmulatorUser> UnifyUser = Post(
        "users/unify",
        "users unify",
        "switches a user to the unified mode, or back",
        Default.UserMode,
        Default.EmulatorUser,
        (control, input) => control.UnifyUser(input.User, input.IsUnified));

    public static readonly ControlVerb<OneUser, EmptyResponse> DeleteUser = Post(
        "users/delete",
        "users delete",
        "deletes a sub-account without funds, debts and unfinished deposits and withdrawals",
        Default.OneUser,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.DeleteUser(input.User)));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyDictionary<string, EmulatorCredentials>> Keys = Get(
        "keys",
        "keys list",
        "labeled keys, with their secrets",
        Default.IReadOnlyDictionaryStringEmulatorCredentials,
        control => control.Keys);

    public static readonly ControlVerb<NewKey, EmulatorCredentials> AddKey = Post(
        "keys/add",
        "keys add",
        "a key",
        Default.NewKey,
        Default.EmulatorCredentials,
        (control, input) => control.AddKey(input));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<ActiveFault>> Faults = Get(
        "faults",
        "faults list",
        "the active faults",
        Default.IReadOnlyListActiveFault,
        control => control.Faults);

    public static readonly ControlVerb<Fault, FaultNumber> AddFault = Post(
        "faults/add",
        "faults add",
        "adds one; returns its number",
        Default.Fault,
        Default.FaultNumber,
        (control, input) => new(control.AddFault(input)));

    public static readonly ControlVerb<FaultNumber, EmptyResponse> RemoveFault = Post(
        "faults/remove",
        "faults remove",
        "removes one",
        Default.FaultNumber,
        Default.EmptyResponse,
        (control, input) => new(control.RemoveFault(input.Number)));

    public static readonly ControlVerb<EmptyRequest, EmptyResponse> ClearFaults = Post(
        "faults/clear",
        "faults clear",
        "removes all",
        Default.EmptyRequest,
        Default.EmptyResponse,
        (control, _) => EmptyResponse.After(control.ClearFaults));

    public static readonly ControlVerb<EmptyRequest, EmulatorSettings> Settings = Get(
        "settings",
        "settings show",
        "the settings",
        Default.EmulatorSettings,
        control => control.Settings);

    public static readonly ControlVerb<SettingChange, EmulatorSettings> ChangeSettings = Post(
        "settings",
        "settings set",
        "changes the given settings",
        Default.SettingChange,
        Default.EmulatorSettings,
        (control, input) => control.Settings = input.Apply(control.Settings));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<ReceivedRequest>> Received = Get(
        "received",
        "log show",
        "the last 1,000 requests, without secrets",
        Default.IReadOnlyListReceivedRequest,
        control => control.Received);

    public static readonly ControlVerb<EmptyRequest, EmptyResponse> ClearReceived = Post(
        "received/clear",
        "log clear",
        "clears the request log",
        Default.EmptyRequest,
        Default.EmptyResponse,
        (control, _) => EmptyResponse.After(control.ClearReceived));

    public static readonly ControlVerb<SnapshotFile, EmptyResponse> SaveSnapshot = Post(
        "snapshots/save",
        "snapshots save",
        "saves the ledger to a file of that name in the snapshot folder",
        Default.SnapshotFile,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.SaveSnapshotNamed(input.File)));

    public static readonly ControlVerb<SnapshotFile, EmptyResponse> LoadSnapshot = Post(
        "snapshots/load",
        "snapshots load",
        "replaces the ledger with such a file",
        Default.SnapshotFile,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.LoadSnapshotNamed(input.File)));

    public static readonly ControlVerb<EmptyRequest, TrialBalance> TrialBalance = Get(
        "trial-balance",
        "trial-balance",
        "computes the trial balance",
        Default.TrialBalance,
        control => control.TrialBalance());

    /// <summary>All commands, in the order above.</summary>
    public static IReadOnlyList<ControlVerb> All => Listed;

    private static ControlVerb<EmptyRequest, TOut> Get<TOut>(
        string path,
        string commands,
        string summary,
        JsonTypeInfo<TOut> output,
        Func<EmulatorControl, TOut> work,
        [CallerMemberName] string name = "") =>
        Add(
            new ControlVerb<EmptyRequest, TOut>("GET", path, Default.EmptyRequest, output, (control, _) => work(control)),
            name,
            commands,
            summary);

    private static ControlVerb<TIn, TOut> Post<TIn, TOut>(
        string path,
        string commands,
        string summary,
        JsonTypeInfo<TIn> input,
        JsonTypeInfo<TOut> output,
        Func<EmulatorControl, TIn, TOut> work,
        [CallerMemberName] string name = "") =>
        Add(new ControlVerb<TIn, TOut>("POST", path, input, output, work), name, commands, summary);

    private static ControlVerb<TIn, TOut> Add<TIn, TOut>(ControlVerb<TIn, TOut> verb, string name, string commands, string summary)
    {
        var named = verb with { Name = name, Commands = commands.Split(", "), Summary = summary };
        Listed.Add(named);
        return named;
    }
}
