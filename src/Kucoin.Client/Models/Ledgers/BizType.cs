using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>
/// The business type of a ledger row. KuCoin writes codes in some responses and display texts in others; both map to the same value. A
/// value that KuCoin adds later keeps its text.
/// </summary>
[JsonConverter(typeof(ExtensibleEnumConverter<BizType>))]
public readonly record struct BizType : IExtensibleEnum<BizType>
{
    private static readonly WireValues Words = new(
        "DEPOSIT",
        "WITHDRAW|Withdrawal",
        "TRANSFER",
        "SUB_TRANSFER|Sub-account transfer|Sub Account Transfer",
        "TRADE_EXCHANGE|Trade|Exchange|Trade and Exchange|Spot",
        "MARGIN_EXCHANGE|Margin Trade",
        "KUCOIN_BONUS|KuCoin Bonus",
        "BROKER_TRANSFER",
        "ISOLATED_EXCHANGE|Isolated Margin Trading",
        "LIQUIDATION",
        "ASSERT_RETURN",
        "RETURNED_FEES|Refunded Fees",
        "DEDUCTION_FEES|KCS Pay Fees",
        "OTHER",
        "Vote for Coin",
        "Referral Bonus",
        "Rewards",
        "Distribution",
        "Airdrop/Fork",
        "Other rewards",
        "Fee Rebate",
        "Buy Crypto",
        "Sell Crypto",
        "Public Offering Purchase",
        "Send red envelope",
        "Open red envelope",
        "Staking",
        "LockDrop Vesting",
        "Staking Profits",
        "Redemption",
        "Loans",
        "Borrowings",
        "Debt Repayment|DebtRepayment",
        "Loans Repaid",
        "Lendings",
        "Pool transactions",
        "Instant Exchange",
        "Liquidation Fees",
        "Soft Staking Profits",
        "Voting Earnings",
        "Redemption of Voting",
        "Voting",
        "Convert to KCS|CONVERT_TO_KCS",
        "Cross Margin|Cross Margin Trading",
        "Mining Income",
        "Bank Card Deal",
        "Bonus received",
        "Liquidation Takeover",
        "Return of Liquidation Takeover",
        "Assets Transferred in After Upgrading");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public BizType(string value) => Value = Words.Canonical(value);

    /// <summary>Deposit.</summary>
    public static BizType Deposit => new("DEPOSIT");

    /// <summary>Withdrawal.</summary>
    public static BizType Withdrawal => new("WITHDRAW");

    /// <summary>Transfer between wallets of one user.</summary>
    public static BizType Transfer => new("TRANSFER");

    /// <summary>Transfer between master and sub-account.</summary>
    public static BizType SubAccountTransfer => new("SUB_TRANSFER");

    /// <summary>Spot trade.</summary>
    public static BizType Trade => new("TRADE_EXCHANGE");

    /// <summary>Exchange of one asset for another: the classic ledger's name of a spot trade, and equal to it.</summary>
    public static BizType Exchange => Trade;

    /// <summary>Margin trade.</summary>
    public static BizType MarginTrade => new("MARGIN_EXCHANGE");

    /// <summary>Bonus.</summary>
    public static BizType KuCoinBonus => new("KUCOIN_BONUS");

    /// <summary>Transfer by a broker.</summary>
    public static BizType BrokerTransfer => new("BROKER_TRANSFER");

    /// <summary>Isolated-margin trade.</summary>
    public static BizType IsolatedMarginTrade => new("ISOLATED_EXCHANGE");

    /// <summary>Liquidation.</summary>
    public static BizType Liquidation => new("LIQUIDATION");

    /// <summary>Assets returned after a liquidation. The misspelling is KuCoin's.</summary>
    public static BizType AssetReturn => new("ASSERT_RETURN");

    /// <summary>Fees refunded.</summary>
    public static BizType RefundedFees => new("RETURNED_FEES");

    /// <summary>Fees deducted.</summary>
    public static BizType KcsPayFees => new("DEDUCTION_FEES");

    /// <summary>Anything else.</summary>
    public static BizType Other => new("OTHER");

    /// <summary>Vote for a coin.</summary>
    public static BizType VoteForCoin => new("Vote for Coin");

    /// <summary>Referral bonus.</summary>
    public static BizType ReferralBonus => new("Referral Bonus");

    /// <summary>Rewards.</summary>
    public static BizType Rewards => new("Rewards");

    /// <summary>Distribution.</summary>
    public static BizType Distribution => new("Distribution");

    /// <summary>Airdrop or fork.</summary>
    public static BizType AirdropFork => new("Airdrop/Fork");

    /// <summary>Other rewards.</summary>
    public static BizType OtherRewards => new("Other rewards");

    /// <summary>Fee rebate.</summary>
    public static BizType FeeRebate => new("Fee Rebate");

    /// <summary>Purchase with fiat.</summary>
    public static BizType BuyCrypto => new("Buy Crypto");

    /// <summary>Sale for fiat.</summary>
    public static BizType SellCrypto => new("Sell Crypto");

    /// <summary>Purchase in a public offering.</summary>
    public static BizType PublicOfferingPurchase => new("Public Offering Purchase");

    /// <summary>Red envelope sent.</summary>
    public static BizType SendRedEnvelope => new("Send red envelope");

    /// <summary>Red envelope opened.</summary>
    public static BizType OpenRedEnvelope => new("Open red envelope");

    /// <summary>Staking.</summary>
    public static BizType Staking => new("Staking");

    /// <summary>LockDrop vesting.</summary>
    public static BizType LockDropVesting => new("LockDrop Vesting");

    /// <summary>Staking profits.</summary>
    public static BizType StakingProfits => new("Staking Profits");

    /// <summary>Redemption.</summary>
    public static BizType Redemption => new("Redemption");

    /// <summary>Loans.</summary>
    public static BizType Loans => new("Loans");

    /// <summary>Borrowings.</summary>
    public static BizType Borrowings => new("Borrowings");

    /// <summary>Debt repaid.</summary>
    public static BizType DebtRepayment => new("Debt Repayment");

    /// <summary>Loans repaid.</summary>
    public static BizType LoansRepaid => new("Loans Repaid");

    /// <summary>Lendings.</summary>
    public static BizType Lendings => new("Lendings");

    /// <summary>Pool-X transactions.</summary>
    public static BizType PoolTransactions => new("Pool transactions");

    /// <summary>Instant exchange.</summary>
    public static BizType InstantExchange => new("Instant Exchange");

    /// <summary>Liquidation fees.</summary>
    public static BizType LiquidationFees => new("Liquidation Fees");

    /// <summary>Soft-staking profits.</summary>
    public static BizType SoftStakingProfits => new("Soft Staking Profits");

    /// <summary>Voting earnings.</summary>
    public static BizType VotingEarnings => new("Voting Earnings");

    /// <summary>Voting redeemed.</summary>
    public static BizType RedemptionOfVoting => new("Redemption of Voting");

    /// <summary>Voting.</summary>
    public static BizType Voting => new("Voting");

    /// <summary>Small balances converted to KCS.</summary>
    public static BizType ConvertToKCS => new("Convert to KCS");

    /// <summary>Cross margin.</summary>
    public static BizType CrossMargin => new("Cross Margin");

    /// <summary>Mining income.</summary>
    public static BizType MiningIncome => new("Mining Income");

    /// <summary>Bank card deal.</summary>
    public static BizType BankCardDeal => new("Bank Card Deal");

    /// <summary>Margin bonus.</summary>
    public static BizType MarginBonus => new("Bonus received");

    /// <summary>Liquidation takeover.</summary>
    public static BizType LiquidationTakeover => new("Liquidation Takeover");

    /// <summary>Liquidation takeover returned.</summary>
    public static BizType ReturnOfLiquidationTakeover => new("Return of Liquidation Takeover");

    /// <summary>Assets moved in by an upgrade.</summary>
    public static BizType AssetsTransferredInAfterUpgrading => new("Assets Transferred in After Upgrading");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<BizType>.Words => Words;

    static BizType IExtensibleEnum<BizType>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
