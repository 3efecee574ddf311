using static Kucoin.Emulator.Control.ControlJson;

namespace Kucoin.Emulator.Control;

/// <summary>Every verb of the control interface. Server and client both read this list.</summary>
internal static class ControlVerbs
{
    private const string Get = "GET";
    private const string Post = "POST";

    public static readonly ControlVerb<Nothing, EmulatorStatus> Status =
        new(Get, "", Default.Nothing, Default.EmulatorStatus, (control, _) => control.Status);

    public static readonly ControlVerb<Nothing, EmulatorClocks> Clocks =
        new(Get, "clock", Default.Nothing, Default.EmulatorClocks, (control, _) => control.Clocks);

    public static readonly ControlVerb<AtTime, EmulatorClocks> FreezeClock =
        new(Post, "clock/freeze", Default.AtTime, Default.EmulatorClocks, (control, wish) => control.FreezeClock(wish.At));

    public static readonly ControlVerb<Nothing, EmulatorClocks> RunClock =
        new(Post, "clock/run", Default.Nothing, Default.EmulatorClocks, (control, _) => control.RunClock());

    public static readonly ControlVerb<ByTime, EmulatorClocks> AdvanceClock =
        new(Post, "clock/advance", Default.ByTime, Default.EmulatorClocks, (control, wish) => control.AdvanceClock(wish.Time));

    public static readonly ControlVerb<ByTime, EmulatorClocks> SkewWireClock =
        new(Post, "clock/skew", Default.ByTime, Default.EmulatorClocks, (control, wish) => control.SkewWireClock(wish.Time));

    public static readonly ControlVerb<NewDeposit, LandedDeposit> LandDeposit =
        new(Post, "deposits/land", Default.NewDeposit, Default.LandedDeposit, (control, wish) =>
            new(control.LandDeposit(wish.User, wish.Asset, wish.Chain, wish.Amount, wish.Address, wish.Confirmations)));

    public static readonly ControlVerb<OneDeposit, FundingStep> ConfirmDeposit =
        new(Post, "deposits/confirm", Default.OneDeposit, Default.FundingStep, (control, wish) =>
            new(control.ConfirmDeposit(wish.TransactionId, wish.Blocks)));

    public static readonly ControlVerb<OneDeposit, FundingStep> RollBackDeposit =
        new(Post, "deposits/roll-back", Default.OneDeposit, Default.FundingStep, (control, wish) =>
            new(control.RollBackDeposit(wish.TransactionId)));

    public static readonly ControlVerb<DepositCheck, FundingStep> ReviewDeposit =
        new(Post, "deposits/review", Default.DepositCheck, Default.FundingStep, (control, wish) =>
            new(control.ReviewDeposit(wish.TransactionId, wish.Check)));

    public static readonly ControlVerb<OneDeposit, FundingStep> ReleaseDeposit =
        new(Post, "deposits/release", Default.OneDeposit, Default.FundingStep, (control, wish) =>
            new(control.ReleaseDeposit(wish.TransactionId)));

    public static readonly ControlVerb<OneDeposit, FundingStep> RejectDeposit =
        new(Post, "deposits/reject", Default.OneDeposit, Default.FundingStep, (control, wish) =>
            new(control.RejectDeposit(wish.TransactionId)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> AdvanceWithdrawal =
        new(Post, "withdrawals/advance", Default.OneWithdrawal, Default.FundingStep, (control, wish) =>
            new(control.AdvanceWithdrawal(wish.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> ReviewWithdrawal =
        new(Post, "withdrawals/review", Default.OneWithdrawal, Default.FundingStep, (control, wish) =>
            new(control.ReviewWithdrawal(wish.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> ReleaseWithdrawal =
        new(Post, "withdrawals/release", Default.OneWithdrawal, Default.FundingStep, (control, wish) =>
            new(control.ReleaseWithdrawal(wish.Id)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> FailWithdrawal =
        new(Post, "withdrawals/fail", Default.OneWithdrawal, Default.FundingStep, (control, wish) =>
            new(control.FailWithdrawal(wish.Id, wish.Reason)));

    public static readonly ControlVerb<OneWithdrawal, FundingStep> RefundWithdrawal =
        new(Post, "withdrawals/refund", Default.OneWithdrawal, Default.FundingStep, (control, wish) =>
            new(control.RefundWithdrawal(wish.Id)));

    public static readonly ControlVerb<LoanChange, LoanStep> Borrow =
        new(Post, "loans/borrow", Default.LoanChange, Default.LoanStep, (control, wish) =>
            new(control.Borrow(wish.User, wish.Wallet, wish.Asset, wish.Amount, wish.Pair)));

    public static readonly ControlVerb<LoanChange, LoanStep> Repay =
        new(Post, "loans/repay", Default.LoanChange, Default.LoanStep, (control, wish) =>
            new(control.Repay(wish.User, wish.Wallet, wish.Asset, wish.Amount, wish.Pair)));

    public static readonly ControlVerb<LoanChange, LoanStep> ChargeInterest =
        new(Post, "loans/interest", Default.LoanChange, Default.LoanStep, (control, wish) =>
            new(control.ChargeInterest(wish.User, wish.Wallet, wish.Asset, wish.Amount, wish.Pair)));

    public static readonly ControlVerb<ChainChange, Done> SetChain =
        new(Post, "chains/set", Default.ChainChange, Default.Done, (control, wish) =>
            Done.After(() => control.SetChain(wish.Asset, wish.Chain, wish.Deposits, wish.Withdrawals)));

    public static readonly ControlVerb<Nothing, IReadOnlyList<EmulatorUser>> Users =
        new(Get, "users", Default.Nothing, Default.IReadOnlyListEmulatorUser, (control, _) => control.Users);

    public static readonly ControlVerb<NewUser, EmulatorUser> AddUser =
        new(Post, "users/add", Default.NewUser, Default.EmulatorUser, (control, wish) => control.AddUser(wish));

    public static readonly ControlVerb<UserLevel, EmulatorUser> SetVipLevel =
        new(Post, "users/level", Default.UserLevel, Default.EmulatorUser, (control, wish) => control.SetVipLevel(wish.User, wish.Level));

    public static readonly ControlVerb<UserFreeze, EmulatorUser> FreezeUser =
        new(Post, "users/freeze", Default.UserFreeze, Default.EmulatorUser, (control, wish) =>
            control.FreezeUser(wish.User, wish.IsFrozen));

    public static readonly ControlVerb<UserWhitelist, EmulatorUser> SetWhitelist =
        new(Post, "users/whitelist", Default.UserWhitelist, Default.EmulatorUser, (control, wish) =>
            control.SetWhitelist(wish.User, wish.Addresses));

    public static readonly ControlVerb<UserGrant, EmulatorUser> GrantSubAccounts =
        new(Post, "users/sub-accounts", Default.UserGrant, Default.EmulatorUser, (control, wish) =>
            control.GrantSubAccounts(wish.User, wish.SubAccounts));

    public static readonly ControlVerb<Nothing, IReadOnlyDictionary<string, EmulatorCredentials>> Keys =
        new(Get, "keys", Default.Nothing, Default.IReadOnlyDictionaryStringEmulatorCredentials, (control, _) => control.Keys);

    public static readonly ControlVerb<NewKey, EmulatorCredentials> AddKey =
        new(Post, "keys/add", Default.NewKey, Default.EmulatorCredentials, (control, wish) => control.AddKey(wish));

    public static readonly ControlVerb<Nothing, IReadOnlyList<ArmedFault>> Faults =
        new(Get, "faults", Default.Nothing, Default.IReadOnlyListArmedFault, (control, _) => control.Faults);

    public static readonly ControlVerb<Fault, FaultNumber> AddFault =
        new(Post, "faults/add", Default.Fault, Default.FaultNumber, (control, wish) => new(control.AddFault(wish)));

    public static readonly ControlVerb<FaultNumber, Done> RemoveFault =
        new(Post, "faults/remove", Default.FaultNumber, Default.Done, (control, wish) => new(control.RemoveFault(wish.Number)));

    public static readonly ControlVerb<Nothing, Done> ClearFaults =
        new(Post, "faults/clear", Default.Nothing, Default.Done, (control, _) => Done.After(control.ClearFaults));

    public static readonly ControlVerb<Nothing, EmulatorSwitches> Switches =
        new(Get, "switches", Default.Nothing, Default.EmulatorSwitches, (control, _) => control.Switches);

    public static readonly ControlVerb<SwitchChange, EmulatorSwitches> ChangeSwitches =
        new(Post, "switches", Default.SwitchChange, Default.EmulatorSwitches, (control, wish) =>
            control.Switches = wish.Apply(control.Switches));

    public static readonly ControlVerb<Nothing, IReadOnlyList<ReceivedRequest>> Received =
        new(Get, "received", Default.Nothing, Default.IReadOnlyListReceivedRequest, (control, _) => control.Received);

    public static readonly ControlVerb<Nothing, Done> ClearReceived =
        new(Post, "received/clear", Default.Nothing, Default.Done, (control, _) => Done.After(control.ClearReceived));

    public static readonly ControlVerb<SnapshotFile, Done> SaveSnapshot =
        new(Post, "snapshots/save", Default.SnapshotFile, Default.Done, (control, wish) =>
            Done.After(() => control.SaveSnapshotNamed(wish.File)));

    public static readonly ControlVerb<SnapshotFile, Done> LoadSnapshot =
        new(Post, "snapshots/load", Default.SnapshotFile, Default.Done, (control, wish) =>
            Done.After(() => control.LoadSnapshotNamed(wish.File)));

    public static readonly ControlVerb<Nothing, TrialBalance> TrialBalance =
        new(Get, "trial-balance", Default.Nothing, Default.TrialBalance, (control, _) => control.TrialBalance());

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ControlVerb> All { get; } =
    [
        Status, Clocks, FreezeClock, RunClock, AdvanceClock, SkewWireClock,
        LandDeposit, ConfirmDeposit, RollBackDeposit, ReviewDeposit, ReleaseDeposit, RejectDeposit,
        AdvanceWithdrawal, ReviewWithdrawal, ReleaseWithdrawal, FailWithdrawal, RefundWithdrawal,
        Borrow, Repay, ChargeInterest, SetChain,
        Users, AddUser, SetVipLevel, FreezeUser, SetWhitelist, GrantSubAccounts, Keys, AddKey,
        Faults, AddFault, RemoveFault, ClearFaults, Switches, ChangeSwitches,
        Received, ClearReceived, SaveSnapshot, LoadSnapshot, TrialBalance,
    ];
}
