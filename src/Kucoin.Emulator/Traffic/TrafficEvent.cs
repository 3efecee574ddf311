using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <summary>An operation that the traffic carried out, as it was requested: it holds no balance and no fee that follows from it.</summary>
internal abstract record TrafficEvent(long At);

internal sealed record Transferred(long At, WalletKey From, WalletKey To, Amount Amount) : TrafficEvent(At);

internal sealed record Deposited(long At, WalletKey To, Amount Amount) : TrafficEvent(At);

/// <summary>A reward that the exchange pays.</summary>
internal sealed record Rewarded(long At, WalletKey To, Amount Amount) : TrafficEvent(At);

internal sealed record WithdrawalRequested(long At, string Id, WalletKey From, Amount Amount, Amount Fee) : TrafficEvent(At);

internal sealed record WithdrawalEnded(long At, string Id, bool IsSent) : TrafficEvent(At);

/// <summary>A trade with the market at the price of the request.</summary>
internal sealed record Traded(long At, OrderRequest Request) : TrafficEvent(At);

internal sealed record OrderPlaced(long At, long Number, OrderRequest Request) : TrafficEvent(At);

internal sealed record OrderCanceled(long At, long Number) : TrafficEvent(At);

/// <summary>A fill; without a taker, the market fills the order.</summary>
internal sealed record OrderFilled(long At, long Maker, long? Taker, Amount Price, Amount Size) : TrafficEvent(At);

internal sealed record DustSwept(long At, int Owner, Amount BelowDollars) : TrafficEvent(At);

internal sealed record Borrowed(long At, WalletKey Wallet, Amount Amount) : TrafficEvent(At);

internal sealed record Repaid(long At, WalletKey Wallet, Amount Amount) : TrafficEvent(At);

/// <summary>A liquidation with what was sold, repaid and covered.</summary>
internal sealed record Liquidated(long At, WalletKey Wallet, LiquidationResult Result) : TrafficEvent(At);

internal sealed record FuturesOpened(long At, FuturesOrder Order) : TrafficEvent(At);

internal sealed record FuturesClosed(long At, int Owner, string Symbol, Amount Price, long Contracts) : TrafficEvent(At);

internal sealed record MarginMoved(long At, int Owner, string Symbol, Amount Amount) : TrafficEvent(At);

internal sealed record EarnSubscribed(long At, int Owner, string Asset, Amount Amount) : TrafficEvent(At);

internal sealed record EarnRedeemed(long At, int Owner, string Asset, Amount Amount) : TrafficEvent(At);

/// <summary>A full hour with its charges.</summary>
internal sealed record HourPassed(long At) : TrafficEvent(At);
