namespace Kucoin.Catalog.Addresses
{
    public sealed class AddressCheck : System.IEquatable<Kucoin.Catalog.Addresses.AddressCheck>
    {
        public AddressCheck(System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.Addresses.AddressFinding> Problems, System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.Addresses.AddressGap> Unchecked) { }
        public bool IsValid { get; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.Addresses.AddressFinding> Problems { get; init; }
        public System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.Addresses.AddressGap> Unchecked { get; init; }
    }
    public static class AddressChecker
    {
        public static Kucoin.Catalog.Addresses.AddressCheck Check(Kucoin.Catalog.Addresses.AddressRules rules, string address, string? memo) { }
        public static string? CreateAddress(string networkId, System.ReadOnlySpan<byte> hash) { }
    }
    public sealed class AddressFinding : System.IEquatable<Kucoin.Catalog.Addresses.AddressFinding>
    {
        public AddressFinding(Kucoin.Catalog.Addresses.AddressProblem Problem, string Message) { }
        public string Message { get; init; }
        public Kucoin.Catalog.Addresses.AddressProblem Problem { get; init; }
    }
    public sealed class AddressGap : System.IEquatable<Kucoin.Catalog.Addresses.AddressGap>
    {
        public AddressGap(Kucoin.Catalog.Addresses.AddressPart Part, string Message) { }
        public string Message { get; init; }
        public Kucoin.Catalog.Addresses.AddressPart Part { get; init; }
    }
    public enum AddressPart
    {
        AddressFormat = 0,
        AddressChecksum = 1,
        MemoNeeded = 2,
        MemoFormat = 3,
    }
    public enum AddressProblem
    {
        AddressWhitespace = 0,
        AddressFormat = 1,
        AddressChecksum = 2,
        AddressOfOtherNetwork = 3,
        MemoMissing = 4,
        MemoNotAllowed = 5,
        MemoWhitespace = 6,
        MemoFormat = 7,
    }
    public sealed class AddressRules : System.IEquatable<Kucoin.Catalog.Addresses.AddressRules>
    {
        public AddressRules(string NetworkId, string NetworkName) { }
        public string? AddressExpression { get; init; }
        public string? MemoExpression { get; init; }
        public bool? NeedsMemo { get; init; }
        public string Network { get; }
        public string NetworkId { get; init; }
        public string NetworkName { get; init; }
    }
    public static class LocalExchangeAddresses
    {
        public const string Label = "Kucoin.Emulator: an address of a local exchange, to which nobody holds a key";
        public static bool Contains(string address) { }
        public static string? Create(string networkId, ulong seed, string purpose, long number) { }
    }
}
namespace Kucoin.Catalog
{
    public sealed class KucoinEndpoint
    {
        public Kucoin.Catalog.KucoinHost Host { get; }
        public bool IsRead { get; }
        public bool IsSigned { get; }
        public System.TimeSpan? MaxWindow { get; init; }
        public string Name { get; }
        public Kucoin.Catalog.KucoinPageSizes? PageSizes { get; init; }
        public string Path { get; }
        public Kucoin.Catalog.KucoinPermission Permission { get; }
        public Kucoin.Catalog.KucoinPool Pool { get; }
        public bool ResponseMayBeEmpty { get; init; }
        public System.TimeSpan? Retention { get; init; }
        public string Verb { get; }
        public int Weight { get; }
        public override string ToString() { }
    }
    public static class KucoinEndpoints
    {
        public static System.Collections.Generic.IReadOnlyList<Kucoin.Catalog.KucoinEndpoint> All { get; }
        public static class AccountInfo
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Account;
            public static readonly Kucoin.Catalog.KucoinEndpoint AccountList;
            public static readonly Kucoin.Catalog.KucoinEndpoint ApiKey;
            public static readonly Kucoin.Catalog.KucoinEndpoint IsHighFrequency;
            public static readonly Kucoin.Catalog.KucoinEndpoint UserInfo;
        }
        public static class Deposits
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Addresses;
            public static readonly Kucoin.Catalog.KucoinEndpoint CreateAddress;
            public static readonly Kucoin.Catalog.KucoinEndpoint History;
            public static readonly Kucoin.Catalog.KucoinEndpoint HistoryBefore2019;
        }
        public static class Fees
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Base;
            public static readonly Kucoin.Catalog.KucoinEndpoint Futures;
            public static readonly Kucoin.Catalog.KucoinEndpoint Spot;
        }
        public static class FuturesAccount
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint AllOverviews;
            public static readonly Kucoin.Catalog.KucoinEndpoint Ledger;
            public static readonly Kucoin.Catalog.KucoinEndpoint Overview;
            public static readonly Kucoin.Catalog.KucoinEndpoint ServerTime;
            public static readonly Kucoin.Catalog.KucoinEndpoint ServiceStatus;
        }
        public static class Ledgers
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint AccountLedgers;
            public static readonly Kucoin.Catalog.KucoinEndpoint HighFrequency;
            public static readonly Kucoin.Catalog.KucoinEndpoint HighFrequencyMargin;
        }
        public static class MarginAccounts
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint CrossMargin;
            public static readonly Kucoin.Catalog.KucoinEndpoint IsolatedMargin;
        }
        public static class Market
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Asset;
            public static readonly Kucoin.Catalog.KucoinEndpoint Assets;
            public static readonly Kucoin.Catalog.KucoinEndpoint FiatPrices;
            public static readonly Kucoin.Catalog.KucoinEndpoint MyIp;
            public static readonly Kucoin.Catalog.KucoinEndpoint ServerTime;
            public static readonly Kucoin.Catalog.KucoinEndpoint ServiceStatus;
            public static readonly Kucoin.Catalog.KucoinEndpoint Stats;
            public static readonly Kucoin.Catalog.KucoinEndpoint Symbol;
            public static readonly Kucoin.Catalog.KucoinEndpoint Symbols;
            public static readonly Kucoin.Catalog.KucoinEndpoint Ticker;
            public static readonly Kucoin.Catalog.KucoinEndpoint Tickers;
        }
        public static class RiskLimits
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint CrossMargin;
            public static readonly Kucoin.Catalog.KucoinEndpoint IsolatedMargin;
        }
        public static class SubAccountKeys
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Add;
            public static readonly Kucoin.Catalog.KucoinEndpoint Delete;
            public static readonly Kucoin.Catalog.KucoinEndpoint List;
            public static readonly Kucoin.Catalog.KucoinEndpoint Modify;
        }
        public static class SubAccounts
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Add;
            public static readonly Kucoin.Catalog.KucoinEndpoint AllBalances;
            public static readonly Kucoin.Catalog.KucoinEndpoint Balances;
            public static readonly Kucoin.Catalog.KucoinEndpoint EnableFutures;
            public static readonly Kucoin.Catalog.KucoinEndpoint EnableMargin;
            public static readonly Kucoin.Catalog.KucoinEndpoint List;
        }
        public static class Transfers
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint Transferable;
            public static readonly Kucoin.Catalog.KucoinEndpoint UniversalTransfer;
        }
        public static class Withdrawals
        {
            public static readonly Kucoin.Catalog.KucoinEndpoint ById;
            public static readonly Kucoin.Catalog.KucoinEndpoint Cancel;
            public static readonly Kucoin.Catalog.KucoinEndpoint History;
            public static readonly Kucoin.Catalog.KucoinEndpoint HistoryBefore2019;
            public static readonly Kucoin.Catalog.KucoinEndpoint Quotas;
            public static readonly Kucoin.Catalog.KucoinEndpoint Withdraw;
        }
    }
    public enum KucoinHost
    {
        Spot = 0,
        Futures = 1,
    }
    public readonly struct KucoinPageSizes : System.IEquatable<Kucoin.Catalog.KucoinPageSizes>
    {
        public KucoinPageSizes(int Min, int Max, int Default) { }
        public int Default { get; init; }
        public int Max { get; init; }
        public int Min { get; init; }
    }
    public enum KucoinPermission
    {
        None = 0,
        General = 1,
        Spot = 2,
        Margin = 3,
        Futures = 4,
        Withdrawal = 5,
        FlexTransfers = 6,
    }
    public enum KucoinPool
    {
        Spot = 0,
        Management = 1,
        Futures = 2,
        Public = 3,
    }
    public static class KucoinQuotas
    {
        public static int MaxVipLevel { get; }
        public static System.TimeSpan Window { get; }
        public static int Get(Kucoin.Catalog.KucoinPool pool, int vipLevel = 0) { }
    }
}
