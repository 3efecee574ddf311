using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The margin limits of an asset: maximum loan and maximum holding.</summary>
internal sealed record LoanLimits(Asset Asset, Amount MaxLoan, Amount MaxHolding)
{
    /// <summary>The share of the cross-margin limits that applies to one isolated pair.</summary>
    private static readonly Amount IsolatedPart = Amount.Parse("0.2");

    /// <summary>The increment of a loan.</summary>
    public Amount Step => Amount.Smallest(Asset.LoanPrecision);

    /// <summary>The smallest loan.</summary>
    public Amount MinLoan => Asset.IsLoanEnabled ? Step + Step : Amount.Zero;

    /// <summary>Gets the limits for the margin type of a wallet.</summary>
    public static LoanLimits Get(WalletKind kind, Asset asset) => kind.IsIsolated() ? GetIsolated(asset) : GetCross(asset);

    public static LoanLimits GetCross(Asset asset) => new(asset, asset.MaxLoan, asset.MaxMarginHolding);

    public static LoanLimits GetIsolated(Asset asset) => new(asset, Part(asset, asset.MaxLoan), Part(asset, asset.MaxMarginHolding));

    private static Amount Part(Asset asset, Amount whole) => whole.Times(IsolatedPart, Amount.One).Truncate(asset.LoanPrecision);
}
