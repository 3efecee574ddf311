using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>How much of an asset margin lends and lets a user hold.</summary>
internal sealed record LoanLimits(Asset Asset, Amount MaxLoan, Amount MaxHolding)
{
    /// <summary>One pair of isolated margin takes this part of what cross margin does.</summary>
    private static readonly Amount IsolatedPart = Amount.Parse("0.2");

    /// <summary>A loan is a multiple of this.</summary>
    public Amount Step => Amount.Smallest(Asset.LoanPrecision);

    /// <summary>The smallest loan.</summary>
    public Amount MinLoan => Asset.IsLoanEnabled ? Step + Step : Amount.Zero;

    /// <summary>Those of the wallet's kind of margin.</summary>
    public static LoanLimits Get(WalletKind kind, Asset asset) => kind.IsIsolated() ? GetIsolated(asset) : GetCross(asset);

    public static LoanLimits GetCross(Asset asset) => new(asset, asset.MaxLoan, asset.MaxMarginHolding);

    public static LoanLimits GetIsolated(Asset asset) => new(asset, Part(asset, asset.MaxLoan), Part(asset, asset.MaxMarginHolding));

    private static Amount Part(Asset asset, Amount whole) => whole.Times(IsolatedPart, Amount.One).Truncate(asset.LoanPrecision);
}
