using static Kucoin.Emulator.Control.ControlJson;

namespace Kucoin.Emulator.Control;

/// <summary>
/// All commands of the control API, declared once. The server and the client use this list; tests verify that the CLI and the documentation
/// match it.
/// </summary>
internal static class ControlVerbs
{
    private static readonly ControlVerbGroup Group = new();

    public static readonly ControlVerb<EmptyRequest, EmulatorStatus> Status = Group.Get(
        "",
        "status",
        "scenario, clocks, settings, number of users and faults",
        Default.EmulatorStatus,
        control => control.Status);

    public static readonly ControlVerb<EmptyRequest, EmulatorClocks> Clocks = Group.Get(
        "clock",
        "clock show",
        "both clocks",
        Default.EmulatorClocks,
        control => control.Clocks);

    public static readonly ControlVerb<AtTime, EmulatorClocks> FreezeClock = Group.Post(
        "clock/freeze",
        "clock freeze",
        "freezes the ledger clock, now or at a time",
        Default.AtTime,
        Default.EmulatorClocks,
        (control, input) => control.FreezeClock(input.At));

    public static readonly ControlVerb<EmptyRequest, EmulatorClocks> RunClock = Group.Post(
        "clock/run",
        "clock run",
        "resumes it",
        Default.EmptyRequest,
        Default.EmulatorClocks,
        (control, _) => control.RunClock());

    public static readonly ControlVerb<ByTime, EmulatorClocks> AdvanceClock = Group.Post(
        "clock/advance",
        "clock advance",
        "advances it",
        Default.ByTime,
        Default.EmulatorClocks,
        (control, input) => control.AdvanceClock(input.Time));

    public static readonly ControlVerb<ByTime, EmulatorClocks> SkewWireClock = Group.Post(
        "clock/skew",
        "clock skew",
        "sets the skew of the wire clock",
        Default.ByTime,
        Default.EmulatorClocks,
        (control, input) => control.SkewWireClock(input.Time));

    public static readonly ControlVerb<NewDeposit, LandedDeposit> LandDeposit = Group.Post(
        "deposits/land",
        "deposits land",
        "a deposit arrives",
        Default.NewDeposit,
        Default.LandedDeposit,
        (control, input) => new(
            control.LandDeposit(input.User, input.Asset, input.Chain, input.Amount, input.Address, input.Confirmations)));

    public static readonly ControlVerb<OneDeposit, FundingStep> ConfirmDeposit = Group.Post(
        "deposits/confirm",
        "deposits confirm",
        "adds confirmations",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.ConfirmDeposit(input.TransactionId, input.Blocks)));

    public static readonly ControlVerb<OneDeposit, FundingStep> RollBackDeposit = Group.Post(
        "deposits/roll-back",
        "deposits roll-back",
        "rolls it back; a second call completes the roll-back of a credited deposit",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.RollBackDeposit(input.TransactionId)));

    public static readonly ControlVerb<DepositCheck, FundingStep> ReviewDeposit = Group.Post(
        "deposits/review",
        "deposits review",
        "holds a deposit that is not credited for a check, `risk` or `travelRule`",
        Default.DepositCheck,
        Default.FundingStep,
        (control, input) => new(control.ReviewDeposit(input.TransactionId, input.Check)));

    public static readonly ControlVerb<OneDeposit, FundingStep> ReleaseDeposit = Group.Post(
        "deposits/release",
        "deposits release",
        "passes the check",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.ReleaseDeposit(input.TransactionId)));

    public static readonly ControlVerb<OneDeposit, FundingStep> RejectDeposit = Group.Post(
        "deposits/reject",
        "deposits reject",
        "fails the check",
        Default.OneDeposit,
        Default.FundingStep,
        (control, input) => new(control.RejectDeposit(input.TransactionId)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> AdvanceWithdrawal = Group.Post(
        "withdrawals/advance",
        "withdrawals advance",
        "advances a withdrawal by one step",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.AdvanceWithdrawal(input.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> ReviewWithdrawal = Group.Post(
        "withdrawals/review",
        "withdrawals review",
        "puts it under review",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.ReviewWithdrawal(input.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> ReleaseWithdrawal = Group.Post(
        "withdrawals/release",
        "withdrawals release",
        "approves it",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.ReleaseWithdrawal(input.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> FailWithdrawal = Group.Post(
        "withdrawals/fail",
        "withdrawals fail",
        "fails it before it is sent",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.FailWithdrawal(input.Id, input.Reason)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> RefundWithdrawal = Group.Post(
        "withdrawals/refund",
        "withdrawals refund",
        "returns what was sent, in two calls",
        Default.OneWithdrawal,
        Default.FundingStep,
        (control, input) => new(control.RefundWithdrawal(input.Id)));

    public static readonly ControlVerb<LoanChange, LoanStep> Borrow = Group.Post(
        "loans/borrow",
        "loans borrow",
        "lends on margin; returns the principal owed",
        Default.LoanChange,
        Default.LoanStep,
        (control, input) => new(control.Borrow(input.User, input.Wallet, input.Asset, input.Amount, input.Pair)));

    public static readonly ControlVerb<LoanChange, LoanStep> Repay = Group.Post(
        "loans/repay",
        "loans repay",
        "repays a debt, interest first; returns the amount repaid",
        Default.LoanChange,
        Default.LoanStep,
        (control, input) => new(control.Repay(input.User, input.Wallet, input.Asset, input.Amount, input.Pair)));

    public static readonly ControlVerb<LoanChange, LoanStep> ChargeInterest = Group.Post(
        "loans/interest",
        "loans charge",
        "charges interest; returns the interest owed",
        Default.LoanChange,
        Default.LoanStep,
        (control, input) => new(control.ChargeInterest(input.User, input.Wallet, input.Asset, input.Amount, input.Pair)));

    public static readonly ControlVerb<PositionChange, LiquidatedPosition> Liquidate = Group.Post(
        "loans/liquidate",
        "loans liquidate",
        "sells the assets of a position and repays its debts; returns both",
        Default.PositionChange,
        Default.LiquidatedPosition,
        (control, input) => control.Liquidate(input.User, input.Wallet, input.Pair, input.IsForced));

    public static readonly ControlVerb<ChainChange, EmptyResponse> SetChain = Group.Post(
        "chains/set",
        "chains set",
        "opens or closes a chain, or all of an asset",
        Default.ChainChange,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.SetChain(input.Asset, input.Chain, input.Deposits, input.Withdrawals)));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<EmulatorUser>> Users = Group.Get(
        "users",
        "users list",
        "every user",
        Default.IReadOnlyListEmulatorUser,
        control => control.Users);

    public static readonly ControlVerb<NewUser, EmulatorUser> AddUser = Group.Post(
        "users/add",
        "users add",
        "adds a sub-account, or another customer",
        Default.NewUser,
        Default.EmulatorUser,
        (control, input) => control.AddUser(input));

    public static readonly ControlVerb<UserLevel, EmulatorUser> SetVipLevel = Group.Post(
        "users/level",
        "users level",
        "sets the VIP level",
        Default.UserLevel,
        Default.EmulatorUser,
        (control, input) => control.SetVipLevel(input.User, input.Level));

    public static readonly ControlVerb<UserFreeze, EmulatorUser> FreezeUser = Group.Post(
        "users/freeze",
        "users freeze, users unfreeze",
        "freezes or unfreezes a user",
        Default.UserFreeze,
        Default.EmulatorUser,
        (control, input) => control.FreezeUser(input.User, input.IsFrozen));

    public static readonly ControlVerb<UserWhitelist, EmulatorUser> SetWhitelist = Group.Post(
        "users/whitelist",
        "users whitelist",
        "sets the withdrawal whitelist",
        Default.UserWhitelist,
        Default.EmulatorUser,
        (control, input) => control.SetWhitelist(input.User, input.Addresses));

    public static readonly ControlVerb<UserGrant, EmulatorUser> GrantSubAccounts = Group.Post(
        "users/sub-accounts",
        "users sub-accounts",
        "sets the number of sub-accounts beyond those of the level",
        Default.UserGrant,
        Default.EmulatorUser,
        (control, input) => control.GrantSubAccounts(input.User, input.SubAccounts));

    public static readonly ControlVerb<UserRename, EmulatorUser> RenameUser = Group.Post(
        "users/rename",
        "users rename",
        "renames a user",
        Default.UserRename,
        Default.EmulatorUser,
        (control, input) => control.RenameUser(input.User, input.Name));

    public static readonly ControlVerb<UserMode, EmulatorUser> UnifyUser = Group.Post(
        "users/unify",
        "users unify",
        "switches a user to the unified mode, or back",
        Default.UserMode,
        Default.EmulatorUser,
        (control, input) => control.UnifyUser(input.User, input.IsUnified));

    public static readonly ControlVerb<OneUser, EmptyResponse> DeleteUser = Group.Post(
        "users/delete",
        "users delete",
        "deletes a sub-account without funds, debts and unfinished deposits and withdrawals",
        Default.OneUser,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.DeleteUser(input.User)));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyDictionary<string, EmulatorCredentials>> Keys = Group.Get(
        "keys",
        "keys list",
        "labeled keys, with their secrets",
        Default.IReadOnlyDictionaryStringEmulatorCredentials,
        control => control.Keys);

    public static readonly ControlVerb<NewKey, EmulatorCredentials> AddKey = Group.Post(
        "keys/add",
        "keys add",
        "a key",
        Default.NewKey,
        Default.EmulatorCredentials,
        (control, input) => control.AddKey(input));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<ActiveFault>> Faults = Group.Get(
        "faults",
        "faults list",
        "the active faults",
        Default.IReadOnlyListActiveFault,
        control => control.Faults);

    public static readonly ControlVerb<Fault, FaultNumber> AddFault = Group.Post(
        "faults/add",
        "faults add",
        "adds one; returns its number",
        Default.Fault,
        Default.FaultNumber,
        (control, input) => new(control.AddFault(input)));

    public static readonly ControlVerb<FaultNumber, EmptyResponse> RemoveFault = Group.Post(
        "faults/remove",
        "faults remove",
        "removes one",
        Default.FaultNumber,
        Default.EmptyResponse,
        (control, input) => new(control.RemoveFault(input.Number)));

    public static readonly ControlVerb<EmptyRequest, EmptyResponse> ClearFaults = Group.Post(
        "faults/clear",
        "faults clear",
        "removes all",
        Default.EmptyRequest,
        Default.EmptyResponse,
        (control, _) => EmptyResponse.After(control.ClearFaults));

    public static readonly ControlVerb<EmptyRequest, EmulatorSettings> Settings = Group.Get(
        "settings",
        "settings show",
        "the settings",
        Default.EmulatorSettings,
        control => control.Settings);

    public static readonly ControlVerb<SettingChange, EmulatorSettings> ChangeSettings = Group.Post(
        "settings",
        "settings set",
        "changes the given settings",
        Default.SettingChange,
        Default.EmulatorSettings,
        (control, input) => control.Settings = input.Apply(control.Settings));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<ReceivedRequest>> Received = Group.Get(
        "received",
        "log show",
        "the last 1,000 requests, without secrets",
        Default.IReadOnlyListReceivedRequest,
        control => control.Received);

    public static readonly ControlVerb<EmptyRequest, EmptyResponse> ClearReceived = Group.Post(
        "received/clear",
        "log clear",
        "clears the request log",
        Default.EmptyRequest,
        Default.EmptyResponse,
        (control, _) => EmptyResponse.After(control.ClearReceived));

    public static readonly ControlVerb<SnapshotFile, EmptyResponse> SaveSnapshot = Group.Post(
        "snapshots/save",
        "snapshots save",
        "saves the ledger to a file of that name in the snapshot folder",
        Default.SnapshotFile,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.SaveSnapshotNamed(input.File)));

    public static readonly ControlVerb<SnapshotFile, EmptyResponse> LoadSnapshot = Group.Post(
        "snapshots/load",
        "snapshots load",
        "replaces the ledger with such a file",
        Default.SnapshotFile,
        Default.EmptyResponse,
        (control, input) => EmptyResponse.After(() => control.LoadSnapshotNamed(input.File)));

    public static readonly ControlVerb<EmptyRequest, TrialBalance> TrialBalance = Group.Get(
        "trial-balance",
        "trial-balance",
        "computes the trial balance",
        Default.TrialBalance,
        control => control.TrialBalance());

    /// <summary>All commands, in the order of their declarations.</summary>
    public static IReadOnlyList<ControlVerb> All { get; } = [.. Group.Verbs, .. TradingVerbs.All];
}
