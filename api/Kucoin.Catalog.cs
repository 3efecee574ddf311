namespace Kucoin.Catalog
{
    public sealed class KucoinEndpoint
    {
        public KucoinHost Host { get; }
        public bool IsRead { get; }
        public bool IsSigned { get; }
        public TimeSpan? MaxWindow { get; init; }
        public string Name { get; }
        public KucoinPageSizes? PageSizes { get; init; }
        public string Path { get; }
        public KucoinPermission Permission { get; }
        public KucoinPool Pool { get; }
        public bool ResponseMayBeEmpty { get; init; }
        public TimeSpan? Retention { get; init; }
        public string Verb { get; }
        public int Weight { get; }
        public override string ToString();
    }

    public static class KucoinEndpoints
    {
        public static IReadOnlyList<KucoinEndpoint> All { get; }

        public static class AccountInfo
        {
            public static readonly KucoinEndpoint Account;
            public static readonly KucoinEndpoint AccountList;
            public static readonly KucoinEndpoint ApiKey;
            public static readonly KucoinEndpoint IsHighFrequency;
            public static readonly KucoinEndpoint UserInfo;
        }

        public static class Deposits
        {
            public static readonly KucoinEndpoint Addresses;
            public static readonly KucoinEndpoint CreateAddress;
            public static readonly KucoinEndpoint History;
            public static readonly KucoinEndpoint HistoryBefore2019;
        }

        public static class Fees
        {
            public static readonly KucoinEndpoint Base;
            public static readonly KucoinEndpoint Futures;
            public static readonly KucoinEndpoint Spot;
        }

        public static class FuturesAccount
        {
            public static readonly KucoinEndpoint AllOverviews;
            public static readonly KucoinEndpoint Ledger;
            public static readonly KucoinEndpoint Overview;
            public static readonly KucoinEndpoint ServerTime;
            public static readonly KucoinEndpoint ServiceStatus;
        }

        public static class Ledgers
        {
            public static readonly KucoinEndpoint AccountLedgers;
            public static readonly KucoinEndpoint HighFrequency;
            public static readonly KucoinEndpoint HighFrequencyMargin;
        }

        public static class MarginAccounts
        {
            public static readonly KucoinEndpoint CrossMargin;
            public static readonly KucoinEndpoint IsolatedMargin;
        }

        public static class Market
        {
            public static readonly KucoinEndpoint Asset;
            public static readonly KucoinEndpoint Assets;
            public static readonly KucoinEndpoint FiatPrices;
            public static readonly KucoinEndpoint MyIp;
            public static readonly KucoinEndpoint ServerTime;
            public static readonly KucoinEndpoint ServiceStatus;
            public static readonly KucoinEndpoint Stats;
            public static readonly KucoinEndpoint Symbol;
            public static readonly KucoinEndpoint Symbols;
            public static readonly KucoinEndpoint Ticker;
            public static readonly KucoinEndpoint Tickers;
        }

        public static class RiskLimits
        {
            public static readonly KucoinEndpoint CrossMargin;
            public static readonly KucoinEndpoint IsolatedMargin;
        }

        public static class SubAccountKeys
        {
            public static readonly KucoinEndpoint Add;
            public static readonly KucoinEndpoint Delete;
            public static readonly KucoinEndpoint List;
            public static readonly KucoinEndpoint Modify;
        }

        public static class SubAccounts
        {
            public static readonly KucoinEndpoint Add;
            public static readonly KucoinEndpoint AllBalances;
            public static readonly KucoinEndpoint Balances;
            public static readonly KucoinEndpoint EnableFutures;
            public static readonly KucoinEndpoint EnableMargin;
            public static readonly KucoinEndpoint List;
        }

        public static class Transfers
        {
            public static readonly KucoinEndpoint Transferable;
            public static readonly KucoinEndpoint UniversalTransfer;
        }

        public static class Withdrawals
        {
            public static readonly KucoinEndpoint ById;
            public static readonly KucoinEndpoint Cancel;
            public static readonly KucoinEndpoint History;
            public static readonly KucoinEndpoint HistoryBefore2019;
            public static readonly KucoinEndpoint Quotas;
            public static readonly KucoinEndpoint Withdraw;
        }
    }

    public enum KucoinHost
    {
        Spot = 0,
        Futures = 1,
    }

    public readonly record struct KucoinPageSizes
    {
        public KucoinPageSizes(int Min, int Max, int Default);
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
        public static TimeSpan Window { get; }
        public static int Get(KucoinPool pool, int vipLevel = 0);
    }
}

namespace Kucoin.Catalog.Addresses
{
    public sealed record AddressCheck
    {
        public AddressCheck(IReadOnlyList<AddressFinding> Problems, IReadOnlyList<AddressGap> Unchecked);
        public bool IsValid { get; }
        public IReadOnlyList<AddressFinding> Problems { get; init; }
        public IReadOnlyList<AddressGap> Unchecked { get; init; }
    }

    public static class AddressChecker
    {
        public static AddressCheck Check(AddressRules rules, string address, string? memo);
        public static string? CreateAddress(string networkId, ReadOnlySpan<byte> hash);
    }

    public sealed record AddressFinding
    {
        public AddressFinding(AddressProblem Problem, string Message);
        public string Message { get; init; }
        public AddressProblem Problem { get; init; }
    }

    public sealed record AddressGap
    {
        public AddressGap(AddressPart Part, string Message);
        public string Message { get; init; }
        public AddressPart Part { get; init; }
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

    public sealed record AddressRules
    {
        public AddressRules(string NetworkId, string NetworkName);
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
        public static bool Contains(string address);
        public static string? Create(string networkId, UInt64 seed, string purpose, long number);
    }
}
