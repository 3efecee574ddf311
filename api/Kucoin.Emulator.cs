namespace Kucoin.Emulator
{
    public sealed record EmulatorCredentials
    {
        public EmulatorCredentials(string Key, string Secret, string Passphrase);
        public string Key { get; init; }
        public string Passphrase { get; init; }
        public string Secret { get; init; }
        public override string ToString();
    }

    public sealed class KucoinEmulator : IAsyncDisposable
    {
        public Uri Address { get; }
        public EmulatorControl Control { get; }
        public EmulatorCredentials Credentials { get; }
        public IReadOnlyDictionary<string, EmulatorCredentials> Keys { get; }
        public TimeProvider LedgerClock { get; }
        public string AdvanceWithdrawal(string id);
        public ValueTask DisposeAsync();
        public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = default);
        public static Task<KucoinEmulator> StartAsync(KucoinEmulatorOptions? options = default, CancellationToken ct = default);
        public TrialBalance TrialBalance();
    }

    public sealed class KucoinEmulatorException : Exception
    {
        public KucoinEmulatorException(string message);
        public KucoinEmulatorException(string message, Exception cause);
    }

    public sealed record KucoinEmulatorOptions
    {
        public KucoinEmulatorOptions();
        public DateTimeOffset? At { get; init; }
        public EmulatorControlToken? ControlToken { get; init; }
        public string? DataFile { get; init; }
        public bool EnforceRateLimits { get; init; }
        public bool FreezeAtAnchor { get; init; }
        public IPAddress Host { get; init; }
        public ILoggerFactory? LoggerFactory { get; init; }
        public int Port { get; init; }
        public bool RefuseRepeatedClientOids { get; init; }
        public string Scenario { get; init; }
        public int? ScenarioSize { get; init; }
        public UInt64? Seed { get; init; }
        public string? SnapshotFolder { get; init; }
        public bool StrictSignatures { get; init; }
        public TimeProvider WireClock { get; init; }
    }

    public sealed record TrialBalance
    {
        public TrialBalance(long Postings, int Assets, IReadOnlyList<string> Problems);
        public int Assets { get; init; }
        public bool IsBalanced { get; }
        public long Postings { get; init; }
        public IReadOnlyList<string> Problems { get; init; }
    }
}

namespace Kucoin.Emulator.Control
{
    public sealed record ActiveFault
    {
        public ActiveFault(int Number, Fault Fault, int Matched);
        public Fault Fault { get; init; }
        public int Number { get; init; }
        public int Matched { get; init; }
    }

    public sealed record EmulatorClocks
    {
        public EmulatorClocks(DateTimeOffset LedgerTime, bool IsFrozen, DateTimeOffset WireTime, TimeSpan WireSkew);
        public bool IsFrozen { get; init; }
        public DateTimeOffset LedgerTime { get; init; }
        public TimeSpan WireSkew { get; init; }
        public DateTimeOffset WireTime { get; init; }
    }

    public sealed class EmulatorControl
    {
        public EmulatorClocks Clocks { get; }
        public IReadOnlyList<ActiveFault> Faults { get; }
        public IReadOnlyDictionary<string, EmulatorCredentials> Keys { get; }
        public IReadOnlyList<ReceivedRequest> Received { get; }
        public EmulatorSettings Settings { get; set; }
        public EmulatorStatus Status { get; }
        public IReadOnlyList<EmulatorUser> Users { get; }
        public int AddFault(Fault fault);
        public EmulatorCredentials AddKey(NewKey key);
        public EmulatorUser AddUser(NewUser user);
        public EmulatorClocks AdvanceClock(TimeSpan by);
        public string AdvanceWithdrawal(string id);
        public decimal Borrow(string user, string wallet, string asset, decimal amount, string? pair = default);
        public decimal ChargeInterest(string user, string wallet, string asset, decimal amount, string? pair = default);
        public void ClearFaults();
        public void ClearReceived();
        public string ConfirmDeposit(string transactionId, int blocks = 1);
        public string FailWithdrawal(string id, string? reason = default);
        public EmulatorClocks FreezeClock(DateTimeOffset? at = default);
        public EmulatorUser FreezeUser(string user, bool isFrozen = true);
        public EmulatorUser GrantSubAccounts(string user, int count);
        public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = default, int? confirmations = default);
        public void LoadSnapshot(string file);
        public string RefundWithdrawal(string id);
        public string RejectDeposit(string transactionId);
        public string ReleaseDeposit(string transactionId);
        public string ReleaseWithdrawal(string id);
        public bool RemoveFault(int number);
        public decimal Repay(string user, string wallet, string asset, decimal amount, string? pair = default);
        public string ReviewDeposit(string transactionId, string check = "risk");
        public string ReviewWithdrawal(string id);
        public string RollBackDeposit(string transactionId);
        public EmulatorClocks RunClock();
        public void SaveSnapshot(string file);
        public void SetChain(string asset, string? chain = default, bool? deposits = default, bool? withdrawals = default);
        public EmulatorUser SetVipLevel(string user, int level);
        public EmulatorUser SetWhitelist(string user, IReadOnlyList<string>? addresses);
        public EmulatorClocks SkewWireClock(TimeSpan by);
        public TrialBalance TrialBalance();
    }

    public sealed class EmulatorControlClient : IDisposable
    {
        public EmulatorControlClient(Uri address, EmulatorControlToken? token = default);
        public Task<int> AddFaultAsync(Fault fault, CancellationToken ct = default);
        public Task<EmulatorCredentials> AddKeyAsync(NewKey key, CancellationToken ct = default);
        public Task<EmulatorUser> AddUserAsync(NewUser user, CancellationToken ct = default);
        public Task<EmulatorClocks> AdvanceClockAsync(TimeSpan by, CancellationToken ct = default);
        public Task<string> AdvanceWithdrawalAsync(string id, CancellationToken ct = default);
        public Task<decimal> BorrowAsync(string user, string wallet, string asset, decimal amount, string? pair = default, CancellationToken ct = default);
        public Task<EmulatorSettings> ChangeSettingsAsync(bool? refuseRepeatedClientOids = default, bool? strictSignatures = default, bool? enforceRateLimits = default, CancellationToken ct = default);
        public Task<decimal> ChargeInterestAsync(string user, string wallet, string asset, decimal amount, string? pair = default, CancellationToken ct = default);
        public Task ClearFaultsAsync(CancellationToken ct = default);
        public Task ClearReceivedAsync(CancellationToken ct = default);
        public Task<EmulatorClocks> ClocksAsync(CancellationToken ct = default);
        public Task<string> ConfirmDepositAsync(string transactionId, int blocks = 1, CancellationToken ct = default);
        public void Dispose();
        public Task<string> FailWithdrawalAsync(string id, string? reason = default, CancellationToken ct = default);
        public Task<IReadOnlyList<ActiveFault>> FaultsAsync(CancellationToken ct = default);
        public Task<EmulatorClocks> FreezeClockAsync(DateTimeOffset? at = default, CancellationToken ct = default);
        public Task<EmulatorUser> FreezeUserAsync(string user, bool isFrozen = true, CancellationToken ct = default);
        public Task<EmulatorUser> GrantSubAccountsAsync(string user, int count, CancellationToken ct = default);
        public Task<IReadOnlyDictionary<string, EmulatorCredentials>> KeysAsync(CancellationToken ct = default);
        public Task<string> LandDepositAsync(string user, string asset, string chain, decimal amount, string? address = default, int? confirmations = default, CancellationToken ct = default);
        public Task LoadSnapshotAsync(string name, CancellationToken ct = default);
        public Task<IReadOnlyList<ReceivedRequest>> ReceivedAsync(CancellationToken ct = default);
        public Task<string> RefundWithdrawalAsync(string id, CancellationToken ct = default);
        public Task<string> RejectDepositAsync(string transactionId, CancellationToken ct = default);
        public Task<string> ReleaseDepositAsync(string transactionId, CancellationToken ct = default);
        public Task<string> ReleaseWithdrawalAsync(string id, CancellationToken ct = default);
        public Task<bool> RemoveFaultAsync(int number, CancellationToken ct = default);
        public Task<decimal> RepayAsync(string user, string wallet, string asset, decimal amount, string? pair = default, CancellationToken ct = default);
        public Task<string> ReviewDepositAsync(string transactionId, string check = "risk", CancellationToken ct = default);
        public Task<string> ReviewWithdrawalAsync(string id, CancellationToken ct = default);
        public Task<string> RollBackDepositAsync(string transactionId, CancellationToken ct = default);
        public Task<EmulatorClocks> RunClockAsync(CancellationToken ct = default);
        public Task SaveSnapshotAsync(string name, CancellationToken ct = default);
        public Task SetChainAsync(string asset, string? chain = default, bool? deposits = default, bool? withdrawals = default, CancellationToken ct = default);
        public Task<EmulatorUser> SetVipLevelAsync(string user, int level, CancellationToken ct = default);
        public Task<EmulatorUser> SetWhitelistAsync(string user, IReadOnlyList<string>? addresses, CancellationToken ct = default);
        public Task<EmulatorSettings> SettingsAsync(CancellationToken ct = default);
        public Task<EmulatorClocks> SkewWireClockAsync(TimeSpan by, CancellationToken ct = default);
        public Task<EmulatorStatus> StatusAsync(CancellationToken ct = default);
        public Task<TrialBalance> TrialBalanceAsync(CancellationToken ct = default);
        public Task<IReadOnlyList<EmulatorUser>> UsersAsync(CancellationToken ct = default);
    }

    public sealed class EmulatorControlToken
    {
        public const string FileVariable = "KUCOIN_EMULATOR_CONTROL_TOKEN_FILE";
        public static EmulatorControlToken Create();
        public static EmulatorControlToken? FromEnvironment();
        public static EmulatorControlToken Parse(string text);
        public static EmulatorControlToken ReadFile(string file);
        public string Reveal();
        public override string ToString();
    }

    public sealed record EmulatorSettings
    {
        public EmulatorSettings(bool RefuseRepeatedClientOids, bool StrictSignatures, bool EnforceRateLimits);
        public bool EnforceRateLimits { get; init; }
        public bool RefuseRepeatedClientOids { get; init; }
        public bool StrictSignatures { get; init; }
    }

    public sealed record EmulatorStatus
    {
        public EmulatorStatus(string Scenario, EmulatorClocks Clocks, EmulatorSettings Settings, int Users, int Faults);
        public EmulatorClocks Clocks { get; init; }
        public int Faults { get; init; }
        public string Scenario { get; init; }
        public EmulatorSettings Settings { get; init; }
        public int Users { get; init; }
    }

    public sealed record EmulatorUser
    {
        public EmulatorUser(string UserId, long Uid, string Name, string? Master, int VipLevel, bool IsFrozen);
        public bool IsFrozen { get; init; }
        public string? Master { get; init; }
        public string Name { get; init; }
        public long Uid { get; init; }
        public string UserId { get; init; }
        public int VipLevel { get; init; }
    }

    public sealed record Fault
    {
        public Fault();
        public string? Code { get; init; }
        public int Count { get; set; }
        public TimeSpan Delay { get; init; }
        public string? Endpoint { get; init; }
        public string? Key { get; init; }
        public required FaultKind Kind { get; init; }
        public string? Message { get; init; }
        public int Percent { get; set; }
        public int Skip { get; init; }
        public int? Status { get; init; }
        public FaultMoment? When { get; init; }
    }

    public enum FaultKind
    {
        Delay = 0,
        Refuse = 1,
        RateLimit = 2,
        Overload = 3,
        CdnBlock = 4,
        HtmlPage = 5,
        TruncatedBody = 6,
        StalledBody = 7,
        EndlessBody = 8,
        Cut = 9,
    }

    public enum FaultMoment
    {
        Before = 0,
        After = 1,
    }

    public sealed record NewKey
    {
        public NewKey();
        public DateTimeOffset? ExpiresAt { get; init; }
        public IReadOnlyList<string> IpWhitelist { get; set; }
        public required string Label { get; init; }
        public IReadOnlyList<string>? Permissions { get; init; }
        public string? User { get; init; }
        public int Version { get; set; }
    }

    public sealed record NewUser
    {
        public NewUser();
        public string Access { get; set; }
        public bool IsStranger { get; init; }
        public string? Mail { get; init; }
        public required string Name { get; init; }
        public string? Phone { get; init; }
        public string? Remarks { get; init; }
        public int VipLevel { get; init; }
    }

    public sealed record ReceivedRequest
    {
        public ReceivedRequest(long Number, DateTimeOffset At, string Verb, string Path, string Query, string? Key, int? Status, string? Code, FaultKind? Fault);
        public DateTimeOffset At { get; init; }
        public string? Code { get; init; }
        public FaultKind? Fault { get; init; }
        public string? Key { get; init; }
        public long Number { get; init; }
        public string Path { get; init; }
        public string Query { get; init; }
        public int? Status { get; init; }
        public string Verb { get; init; }
    }
}

namespace Kucoin.Emulator.Scenarios
{
    public sealed record CopiedAsset
    {
        public CopiedAsset(string Code, string FullName, int Precision, decimal? PriceInDollars);
        public string Code { get; init; }
        public string FullName { get; init; }
        public int Precision { get; init; }
        public decimal? PriceInDollars { get; init; }
    }

    public sealed record CopiedUser
    {
        public CopiedUser(string Name, IReadOnlyList<CopiedWallet> Wallets);
        public string Access { get; init; }
        public bool IsFrozen { get; init; }
        public string Name { get; init; }
        public string? Remarks { get; init; }
        public int VipLevel { get; init; }
        public IReadOnlyList<CopiedWallet> Wallets { get; init; }
    }

    public sealed record CopiedWallet
    {
        public CopiedWallet(string Kind, string Asset, decimal Available);
        public string Asset { get; init; }
        public decimal Available { get; init; }
        public decimal Held { get; init; }
        public decimal Interest { get; init; }
        public string Kind { get; init; }
        public decimal Principal { get; init; }
        public string Tag { get; init; }
    }

    public sealed record ScenarioCopy
    {
        public ScenarioCopy();
        public IReadOnlyList<CopiedAsset> Assets { get; init; }
        public required DateTimeOffset At { get; init; }
        public UInt64 Seed { get; init; }
        public required IReadOnlyList<CopiedUser> Users { get; init; }
        public IReadOnlyList<string> Save(string file);
    }
}
