using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>The figures of a futures wallet with its open positions, in the settlement asset.</summary>
/// <param name="Balance">The balance of the wallet, including held funds.</param>
/// <param name="Transferable">The available balance of the wallet, which can be transferred out.</param>
/// <param name="PositionMargin">The margin of the open positions.</param>
/// <param name="Frozen">Other held funds.</param>
/// <param name="Pending">Realised profits, fees and funding that are not settled yet.</param>
/// <param name="Unrealised">The unrealised profit of the open positions.</param>
/// <param name="Maintenance">The margin that the open positions must keep.</param>
internal readonly record struct FuturesFigures(
    Amount Balance,
    Amount Transferable,
    Amount PositionMargin,
    Amount Frozen,
    Amount Pending,
    Amount Unrealised,
    Amount Maintenance)
{
    private const int RatioPrecision = 4;

    public Amount Equity => Balance + Pending + Unrealised;

    /// <summary>The equity without unrealised profit: the sum of margins, frozen and available funds, less the unrealised profit.</summary>
    public Amount MarginBalance => Balance + Pending;

    public Amount Available => Equity - PositionMargin - Frozen;

    /// <summary>The part of the equity that the open positions must keep.</summary>
    public Amount RiskRatio => Equity.IsPositive ? Amount.One.Times(Maintenance, Equity).Truncate(RatioPrecision) : Amount.Zero;

    public static FuturesFigures operator +(FuturesFigures left, FuturesFigures right) => new(
        left.Balance + right.Balance,
        left.Transferable + right.Transferable,
        left.PositionMargin + right.PositionMargin,
        left.Frozen + right.Frozen,
        left.Pending + right.Pending,
        left.Unrealised + right.Unrealised,
        left.Maintenance + right.Maintenance);

    public static FuturesFigures Calculate(ApiCall call, User user, string asset)
    {
        if (user.IsUnified)
        {
            return default;
        }

        var (balance, positions) = call.Ledger.BalanceWithPositions(new(user.Id, WalletKind.Contract, "", asset));
        var market = call.Market;
        var figures = new FuturesFigures { Balance = balance.Total, Transferable = balance.Available, Frozen = balance.Held };
        foreach (var position in positions.Where(position => market.FindContract(position.Symbol)!.Settlement == asset))
        {
            figures = figures with
            {
                PositionMargin = figures.PositionMargin + position.Margin,
                Frozen = figures.Frozen - position.Margin - position.Reserved,
                Pending = figures.Pending + position.Pending,
                Unrealised = figures.Unrealised + FuturesMath.UnrealisedProfit(market, position),
                Maintenance = figures.Maintenance + FuturesMath.MaintenanceOf(market, position),
            };
        }

        return figures;
    }
}
