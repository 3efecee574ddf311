namespace Kucoin.Emulator.Control
{
    public sealed class ActiveFault : System.IEquatable<Kucoin.Emulator.Control.ActiveFault>
    {
        public ActiveFault(int Number, Kucoin.Emulator.Control.Fault Fault, int Matched) { }
        public Kucoin.Emulator.Control.Fault Fault { get; init; }
        public int Matched { get; init; }
        public int Number { get; init; }
    }
    public sealed class EmulatorClocks : System.IEquatable<Kucoin.Emulator.Control.EmulatorClocks>
    {
        public EmulatorClocks(System.DateTimeOffset LedgerTime, bool IsFrozen, System.DateTimeOffset WireTime, System.TimeSpan WireSkew) { }
        public bool IsFrozen { get; init; }
        public System.DateTimeOffset LedgerTime { get; init; }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.Control.MillisecondsConverter))]
        [System.Text.Json.Serialization.JsonPropertyName("wireSkewMilliseconds")]
        public System.TimeSpan WireSkew { get; init; }
        public System.DateTimeOffset WireTime { get; init; }
    }
    public sealed class EmulatorControl
    {
        public Kucoin.Emulator.Control.EmulatorClocks Clocks { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.ActiveFault> Faults { get; }
        public System.Collections.Generic.IReadOnlyDictionary<string, Kucoin.Emulator.EmulatorCredentials> Keys { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorOrder> Orders { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPosition> Positions { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice> Prices { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.ReceivedRequest> Received { get; }
        public Kucoin.Emulator.Control.EmulatorSettings Settings { get; set; }
        public Kucoin.Emulator.Control.EmulatorStatus Status { get; }
        public Kucoin.Emulator.TrafficStatus Traffic { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorUser> Users { get; }
        public int AddFault(Kucoin.Emulator.Control.Fault fault) { }
        public Kucoin.Emulator.EmulatorCredentials AddKey(Kucoin.Emulator.Control.NewKey key) { }
        public Kucoin.Emulator.Control.EmulatorUser AddUser(Kucoin.Emulator.Control.NewUser user) { }
        public Kucoin.Emulator.Control.EmulatorClocks AdvanceClock(System.TimeSpan by) { }
        public string AdvanceWithdrawal(string id) { }
        public decimal Borrow(string user, string wallet, string asset, decimal amount, string? pair = null) { }
        public Kucoin.Emulator.Control.EmulatorOrder CancelOrder(string order) { }
        public Kucoin.Emulator.Control.EmulatorPosition ChangePositionMargin(string user, string symbol, decimal amount) { }
        public decimal ChargeInterest(string user, string wallet, string asset, decimal amount, string? pair = null) { }
        public void ClearFaults() { }
        public void ClearReceived() { }
        public decimal ClosePosition(string user, string symbol, decimal price, long? contracts = default) { }
        public string ConfirmDeposit(string transactionId, int blocks = 1) { }
        public void DeleteUser(string user) { }
        public string FailWithdrawal(string id, string? reason = null) { }
        public Kucoin.Emulator.Control.EmulatorFill FillOrder(string order, string? with = null, decimal? price = default, decimal? size = default) { }
        public Kucoin.Emulator.Control.EmulatorClocks FreezeClock(System.DateTimeOffset? at = default) { }
        public Kucoin.Emulator.Control.EmulatorUser FreezeUser(string user, bool isFrozen = true) { }
        public Kucoin.Emulator.Control.EmulatorUser GrantSubAccounts(string user, int count) { }
        public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = null, int? confirmations = default) { }
        public Kucoin.Emulator.Control.LiquidatedPosition Liquidate(string user, string wallet, string? pair = null, bool isForced = false) { }
        public void LoadSnapshot(string file) { }
        public Kucoin.Emulator.Control.EmulatorPosition OpenPosition(string user, string symbol, long contracts, decimal price, int leverage = 5) { }
        public Kucoin.Emulator.Control.EmulatorOrder PlaceOrder(Kucoin.Emulator.Control.NewOrder order) { }
        public decimal RedeemEarn(string user, string asset, decimal amount) { }
        public string RefundWithdrawal(string id) { }
        public string RejectDeposit(string transactionId) { }
        public string ReleaseDeposit(string transactionId) { }
        public string ReleaseWithdrawal(string id) { }
        public bool RemoveFault(int number) { }
        public Kucoin.Emulator.Control.EmulatorUser RenameUser(string user, string name) { }
        public decimal Repay(string user, string wallet, string asset, decimal amount, string? pair = null) { }
        public string ReviewDeposit(string transactionId, string check = "risk") { }
        public string ReviewWithdrawal(string id) { }
        public string RollBackDeposit(string transactionId) { }
        public Kucoin.Emulator.Control.EmulatorClocks RunClock() { }
        public void SaveSnapshot(string file) { }
        public void SetChain(string asset, string? chain = null, bool? deposits = default, bool? withdrawals = default) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice> SetPrices([System.Runtime.CompilerServices.ParamCollection] System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.NewPrice> prices) { }
        public Kucoin.Emulator.Control.EmulatorUser SetVipLevel(string user, int level) { }
        public Kucoin.Emulator.Control.EmulatorUser SetWhitelist(string user, System.Collections.Generic.IReadOnlyList<string>? addresses) { }
        public Kucoin.Emulator.Control.EmulatorClocks SkewWireClock(System.TimeSpan by) { }
        public Kucoin.Emulator.TrafficStatus StartTraffic(decimal rate, long seed = 1, Kucoin.Emulator.TrafficClock clock = 0) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice> StopPrices() { }
        public Kucoin.Emulator.TrafficStatus StopTraffic() { }
        public decimal SubscribeEarn(string user, string asset, decimal amount) { }
        public decimal SweepDust(string user, decimal belowDollars, string wallet = "TRADE") { }
        public Kucoin.Emulator.TrialBalance TrialBalance() { }
        public Kucoin.Emulator.Control.EmulatorUser UnifyUser(string user, bool isUnified = true) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice> WalkPrices(decimal dailyPercent, long? seed = default) { }
    }
    public sealed class EmulatorControlClient : System.IDisposable
    {
        public EmulatorControlClient(System.Uri address, Kucoin.Emulator.Control.EmulatorControlToken? token = null) { }
        public System.Threading.Tasks.Task<int> AddFaultAsync(Kucoin.Emulator.Control.Fault fault, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.EmulatorCredentials> AddKeyAsync(Kucoin.Emulator.Control.NewKey key, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> AddUserAsync(Kucoin.Emulator.Control.NewUser user, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorClocks> AdvanceClockAsync(System.TimeSpan by, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> AdvanceWithdrawalAsync(string id, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> BorrowAsync(string user, string wallet, string asset, decimal amount, string? pair = null, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorOrder> CancelOrderAsync(string order, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorPosition> ChangePositionMarginAsync(string user, string symbol, decimal amount, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorSettings> ChangeSettingsAsync(bool? refuseRepeatedClientOids = default, bool? strictSignatures = default, bool? enforceRateLimits = default, bool? tradeRowsInBothLedgers = default, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> ChargeInterestAsync(string user, string wallet, string asset, decimal amount, string? pair = null, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task ClearFaultsAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task ClearReceivedAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorClocks> ClocksAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> ClosePositionAsync(string user, string symbol, decimal price, long? contracts = default, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> ConfirmDepositAsync(string transactionId, int blocks = 1, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task DeleteUserAsync(string user, System.Threading.CancellationToken ct = default) { }
        public void Dispose() { }
        public System.Threading.Tasks.Task<string> FailWithdrawalAsync(string id, string? reason = null, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.ActiveFault>> FaultsAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorFill> FillOrderAsync(string order, string? with = null, decimal? price = default, decimal? size = default, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorClocks> FreezeClockAsync(System.DateTimeOffset? at = default, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> FreezeUserAsync(string user, bool isFrozen = true, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> GrantSubAccountsAsync(string user, int count, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyDictionary<string, Kucoin.Emulator.EmulatorCredentials>> KeysAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> LandDepositAsync(string user, string asset, string chain, decimal amount, string? address = null, int? confirmations = default, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.LiquidatedPosition> LiquidateAsync(string user, string wallet, string? pair = null, bool isForced = false, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task LoadSnapshotAsync(string name, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorPosition> OpenPositionAsync(string user, string symbol, long contracts, decimal price, int leverage = 5, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorOrder>> OrdersAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorOrder> PlaceOrderAsync(Kucoin.Emulator.Control.NewOrder order, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPosition>> PositionsAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice>> PricesAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.ReceivedRequest>> ReceivedAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> RedeemEarnAsync(string user, string asset, decimal amount, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> RefundWithdrawalAsync(string id, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> RejectDepositAsync(string transactionId, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> ReleaseDepositAsync(string transactionId, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> ReleaseWithdrawalAsync(string id, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<bool> RemoveFaultAsync(int number, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> RenameUserAsync(string user, string name, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> RepayAsync(string user, string wallet, string asset, decimal amount, string? pair = null, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> ReviewDepositAsync(string transactionId, string check = "risk", System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> ReviewWithdrawalAsync(string id, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<string> RollBackDepositAsync(string transactionId, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorClocks> RunClockAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task SaveSnapshotAsync(string name, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task SetChainAsync(string asset, string? chain = null, bool? deposits = default, bool? withdrawals = default, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice>> SetPricesAsync(System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.NewPrice> prices, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> SetVipLevelAsync(string user, int level, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> SetWhitelistAsync(string user, System.Collections.Generic.IReadOnlyList<string>? addresses, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorSettings> SettingsAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorClocks> SkewWireClockAsync(System.TimeSpan by, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.TrafficStatus> StartTrafficAsync(decimal rate, long seed = 1, Kucoin.Emulator.TrafficClock clock = 0, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorStatus> StatusAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice>> StopPricesAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.TrafficStatus> StopTrafficAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> SubscribeEarnAsync(string user, string asset, decimal amount, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<decimal> SweepDustAsync(string user, decimal belowDollars, string wallet = "TRADE", System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.TrafficStatus> TrafficAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.TrialBalance> TrialBalanceAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<Kucoin.Emulator.Control.EmulatorUser> UnifyUserAsync(string user, bool isUnified = true, System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorUser>> UsersAsync(System.Threading.CancellationToken ct = default) { }
        public System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.EmulatorPrice>> WalkPricesAsync(decimal dailyPercent, long? seed = default, System.Threading.CancellationToken ct = default) { }
    }
    public sealed class EmulatorControlToken
    {
        public const string FileVariable = "KUCOIN_EMULATOR_CONTROL_TOKEN_FILE";
        public string Reveal() { }
        public override string ToString() { }
        public static Kucoin.Emulator.Control.EmulatorControlToken Create() { }
        public static Kucoin.Emulator.Control.EmulatorControlToken? FromEnvironment() { }
        public static Kucoin.Emulator.Control.EmulatorControlToken Parse(string text) { }
        public static Kucoin.Emulator.Control.EmulatorControlToken ReadFile(string file) { }
    }
    public sealed class EmulatorFill : System.IEquatable<Kucoin.Emulator.Control.EmulatorFill>
    {
        public EmulatorFill(string TradeId, decimal Price, decimal Size, Kucoin.Emulator.Control.EmulatorOrder Order, Kucoin.Emulator.Control.EmulatorOrder? With) { }
        public Kucoin.Emulator.Control.EmulatorOrder Order { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Price { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Size { get; init; }
        public string TradeId { get; init; }
        public Kucoin.Emulator.Control.EmulatorOrder? With { get; init; }
    }
    public sealed class EmulatorOrder : System.IEquatable<Kucoin.Emulator.Control.EmulatorOrder>
    {
        public EmulatorOrder(string Id, string User, string Wallet, string Symbol, Kucoin.Emulator.Control.OrderSide Side, decimal Price, decimal Size, decimal Filled, decimal Held, Kucoin.Emulator.Control.OrderFee FeeIn, string Status) { }
        public Kucoin.Emulator.Control.OrderFee FeeIn { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Filled { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Held { get; init; }
        public string Id { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Price { get; init; }
        public Kucoin.Emulator.Control.OrderSide Side { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Size { get; init; }
        public string Status { get; init; }
        public string Symbol { get; init; }
        public string User { get; init; }
        public string Wallet { get; init; }
    }
    public sealed class EmulatorPosition : System.IEquatable<Kucoin.Emulator.Control.EmulatorPosition>
    {
        public EmulatorPosition(string User, string Symbol, long Contracts, decimal EntryPrice, decimal? MarkPrice, decimal Margin, decimal UnrealisedProfit, decimal Pending, string Asset) { }
        public string Asset { get; init; }
        public long Contracts { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal EntryPrice { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Margin { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal? MarkPrice { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Pending { get; init; }
        public string Symbol { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal UnrealisedProfit { get; init; }
        public string User { get; init; }
    }
    public sealed class EmulatorPrice : System.IEquatable<Kucoin.Emulator.Control.EmulatorPrice>
    {
        public EmulatorPrice(string Asset, decimal Dollars) { }
        public string Asset { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Dollars { get; init; }
    }
    public sealed class EmulatorSettings : System.IEquatable<Kucoin.Emulator.Control.EmulatorSettings>
    {
        public EmulatorSettings(bool RefuseRepeatedClientOids, bool StrictSignatures, bool EnforceRateLimits, bool TradeRowsInBothLedgers) { }
        public bool EnforceRateLimits { get; init; }
        public bool RefuseRepeatedClientOids { get; init; }
        public bool StrictSignatures { get; init; }
        public bool TradeRowsInBothLedgers { get; init; }
    }
    public sealed class EmulatorStatus : System.IEquatable<Kucoin.Emulator.Control.EmulatorStatus>
    {
        public EmulatorStatus(string Scenario, Kucoin.Emulator.Control.EmulatorClocks Clocks, Kucoin.Emulator.Control.EmulatorSettings Settings, int Users, int Faults) { }
        public Kucoin.Emulator.Control.EmulatorClocks Clocks { get; init; }
        public int Faults { get; init; }
        public string Scenario { get; init; }
        public Kucoin.Emulator.Control.EmulatorSettings Settings { get; init; }
        public int Users { get; init; }
    }
    public sealed class EmulatorUser : System.IEquatable<Kucoin.Emulator.Control.EmulatorUser>
    {
        public EmulatorUser(string UserId, long Uid, string Name, string? Master, int VipLevel, bool IsFrozen, bool IsUnified) { }
        public bool IsFrozen { get; init; }
        public bool IsUnified { get; init; }
        public string? Master { get; init; }
        public string Name { get; init; }
        public long Uid { get; init; }
        public string UserId { get; init; }
        public int VipLevel { get; init; }
    }
    public sealed class Fault : System.IEquatable<Kucoin.Emulator.Control.Fault>
    {
        public Fault() { }
        public string? Code { get; init; }
        public int Count { get; set; }
        [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.Control.MillisecondsConverter?))]
        [System.Text.Json.Serialization.JsonPropertyName("delayMilliseconds")]
        public System.TimeSpan Delay { get; init; }
        public int? Difference { get; init; }
        public string? Endpoint { get; init; }
        public int? Hours { get; init; }
        public string? Key { get; init; }
        public required Kucoin.Emulator.Control.FaultKind Kind { get; init; }
        public string? Message { get; init; }
        public int Percent { get; set; }
        public int Skip { get; init; }
        public int? Status { get; init; }
        public Kucoin.Emulator.Control.FaultMoment? When { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.Control.FaultKindWords))]
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
        LateRows = 10,
        ChangedRows = 11,
        WithheldRows = 12,
        RepeatedRows = 13,
        ShortPages = 14,
        WrongTotals = 15,
        StuckCursor = 16,
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.Control.FaultMomentWords))]
    public enum FaultMoment
    {
        Before = 0,
        After = 1,
    }
    public sealed class LiquidatedPosition : System.IEquatable<Kucoin.Emulator.Control.LiquidatedPosition>
    {
        public LiquidatedPosition(System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.SoldCollateral> Sold, System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.RepaidDebt> Repaid) { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.RepaidDebt> Repaid { get; init; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Control.SoldCollateral> Sold { get; init; }
    }
    public sealed class NewKey : System.IEquatable<Kucoin.Emulator.Control.NewKey>
    {
        public NewKey() { }
        public System.DateTimeOffset? ExpiresAt { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> IpWhitelist { get; set; }
        public required string Label { get; init; }
        public System.Collections.Generic.IReadOnlyList<string>? Permissions { get; init; }
        public string? User { get; init; }
        public int Version { get; set; }
    }
    public sealed class NewOrder : System.IEquatable<Kucoin.Emulator.Control.NewOrder>
    {
        public NewOrder() { }
        public Kucoin.Emulator.Control.OrderFee FeeIn { get; set; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public required decimal Price { get; init; }
        public required Kucoin.Emulator.Control.OrderSide Side { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public required decimal Size { get; init; }
        public required string Symbol { get; init; }
        public required string User { get; init; }
        public string Wallet { get; set; }
    }
    public sealed class NewPrice : System.IEquatable<Kucoin.Emulator.Control.NewPrice>
    {
        public NewPrice(string Asset, decimal Dollars, System.DateTimeOffset? At = default) { }
        public string Asset { get; init; }
        public System.DateTimeOffset? At { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Dollars { get; init; }
    }
    public sealed class NewUser : System.IEquatable<Kucoin.Emulator.Control.NewUser>
    {
        public NewUser() { }
        public string Access { get; set; }
        public bool IsStranger { get; init; }
        public string? Mail { get; init; }
        public required string Name { get; init; }
        public string? Phone { get; init; }
        public string? Remarks { get; init; }
        public int VipLevel { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.Control.OrderFeeWords))]
    public enum OrderFee
    {
        Quote = 0,
        Base = 1,
        Kcs = 2,
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.Control.OrderSideWords))]
    public enum OrderSide
    {
        Buy = 0,
        Sell = 1,
    }
    public sealed class ReceivedRequest : System.IEquatable<Kucoin.Emulator.Control.ReceivedRequest>
    {
        public ReceivedRequest(long Number, System.DateTimeOffset At, string Verb, string Path, string Query, string? Key, int? Status, string? Code, Kucoin.Emulator.Control.FaultKind? Fault) { }
        public System.DateTimeOffset At { get; init; }
        public string? Code { get; init; }
        public Kucoin.Emulator.Control.FaultKind? Fault { get; init; }
        public string? Key { get; init; }
        public long Number { get; init; }
        public string Path { get; init; }
        public string Query { get; init; }
        public int? Status { get; init; }
        public string Verb { get; init; }
    }
    public sealed class RepaidDebt : System.IEquatable<Kucoin.Emulator.Control.RepaidDebt>
    {
        public RepaidDebt(string Asset, decimal Amount, decimal Covered) { }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Amount { get; init; }
        public string Asset { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Covered { get; init; }
    }
    public sealed class SoldCollateral : System.IEquatable<Kucoin.Emulator.Control.SoldCollateral>
    {
        public SoldCollateral(string Asset, decimal Amount, decimal Fee, string Bought, decimal Proceeds) { }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Amount { get; init; }
        public string Asset { get; init; }
        public string Bought { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Fee { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Proceeds { get; init; }
    }
}
namespace Kucoin.Emulator
{
    public sealed class EmulatorCredentials : System.IEquatable<Kucoin.Emulator.EmulatorCredentials>
    {
        public EmulatorCredentials(string Key, string Secret, string Passphrase) { }
        public string Key { get; init; }
        public string Passphrase { get; init; }
        public string Secret { get; init; }
        public override string ToString() { }
    }
    public sealed class KucoinEmulator : System.IAsyncDisposable
    {
        public System.Uri Address { get; }
        public Kucoin.Emulator.Control.EmulatorControl Control { get; }
        public Kucoin.Emulator.EmulatorCredentials Credentials { get; }
        public System.Collections.Generic.IReadOnlyDictionary<string, Kucoin.Emulator.EmulatorCredentials> Keys { get; }
        public System.TimeProvider LedgerClock { get; }
        public string AdvanceWithdrawal(string id) { }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public string LandDeposit(string user, string asset, string chain, decimal amount, string? address = null) { }
        public Kucoin.Emulator.TrialBalance TrialBalance() { }
        public static System.Threading.Tasks.Task<Kucoin.Emulator.KucoinEmulator> StartAsync(Kucoin.Emulator.KucoinEmulatorOptions? options = null, System.Threading.CancellationToken ct = default) { }
    }
    public sealed class KucoinEmulatorException : System.Exception
    {
        public KucoinEmulatorException(string message) { }
        public KucoinEmulatorException(string message, System.Exception cause) { }
    }
    public sealed class KucoinEmulatorOptions : System.IEquatable<Kucoin.Emulator.KucoinEmulatorOptions>
    {
        public KucoinEmulatorOptions() { }
        public System.DateTimeOffset? At { get; init; }
        public Kucoin.Emulator.Control.EmulatorControlToken? ControlToken { get; init; }
        public string? DataFile { get; init; }
        public bool EnforceRateLimits { get; init; }
        public bool FreezeAtAnchor { get; init; }
        public System.Net.IPAddress Host { get; init; }
        public Microsoft.Extensions.Logging.ILoggerFactory? LoggerFactory { get; init; }
        public int Port { get; init; }
        public bool RefuseRepeatedClientOids { get; init; }
        public string Scenario { get; init; }
        public int? ScenarioSize { get; init; }
        public ulong? Seed { get; init; }
        public string? SnapshotFolder { get; init; }
        public bool StrictSignatures { get; init; }
        public bool TradeRowsInBothLedgers { get; init; }
        public System.TimeProvider WireClock { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(Kucoin.Emulator.TrafficClockWords))]
    public enum TrafficClock
    {
        Ledger = 0,
        Wall = 1,
    }
    public sealed class TrafficStatus : System.IEquatable<Kucoin.Emulator.TrafficStatus>
    {
        public TrafficStatus(bool IsRunning, Kucoin.Emulator.TrafficClock Clock, decimal Rate, long Seed, long Movements, string? StoppedBecause) { }
        public Kucoin.Emulator.TrafficClock Clock { get; init; }
        public bool IsRunning { get; init; }
        public long Movements { get; init; }
        [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict | System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
        public decimal Rate { get; init; }
        public long Seed { get; init; }
        public string? StoppedBecause { get; init; }
    }
    public sealed class TrialBalance : System.IEquatable<Kucoin.Emulator.TrialBalance>
    {
        public TrialBalance(long Postings, int Assets, System.Collections.Generic.IReadOnlyList<string> Problems) { }
        public int Assets { get; init; }
        public bool IsBalanced { get; }
        public long Postings { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Problems { get; init; }
    }
}
namespace Kucoin.Emulator.Scenarios
{
    public sealed class CopiedAsset : System.IEquatable<Kucoin.Emulator.Scenarios.CopiedAsset>
    {
        public CopiedAsset(string Code, string FullName, int Precision, decimal? PriceInDollars) { }
        public string Code { get; init; }
        public string FullName { get; init; }
        public int Precision { get; init; }
        public decimal? PriceInDollars { get; init; }
    }
    public sealed class CopiedUser : System.IEquatable<Kucoin.Emulator.Scenarios.CopiedUser>
    {
        public CopiedUser(string Name, System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Scenarios.CopiedWallet> Wallets) { }
        public string Access { get; init; }
        public bool IsFrozen { get; init; }
        public string Name { get; init; }
        public string? Remarks { get; init; }
        public int VipLevel { get; init; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Scenarios.CopiedWallet> Wallets { get; init; }
    }
    public sealed class CopiedWallet : System.IEquatable<Kucoin.Emulator.Scenarios.CopiedWallet>
    {
        public CopiedWallet(string Kind, string Asset, decimal Available) { }
        public string Asset { get; init; }
        public decimal Available { get; init; }
        public decimal Held { get; init; }
        public decimal Interest { get; init; }
        public string Kind { get; init; }
        public decimal Principal { get; init; }
        public string Tag { get; init; }
    }
    public sealed class ScenarioCopy : System.IEquatable<Kucoin.Emulator.Scenarios.ScenarioCopy>
    {
        public ScenarioCopy() { }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Scenarios.CopiedAsset> Assets { get; init; }
        public required System.DateTimeOffset At { get; init; }
        public ulong Seed { get; init; }
        public required System.Collections.Generic.IReadOnlyList<Kucoin.Emulator.Scenarios.CopiedUser> Users { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Save(string file) { }
    }
}
