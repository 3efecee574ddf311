using System.Text.Json.Serialization;

namespace Kucoin.Emulator.Control;

/// <summary>The result of a liquidation.</summary>
/// <param name="Sold">The collateral that was sold.</param>
/// <param name="Repaid">The debts that were repaid.</param>
public sealed record LiquidatedPosition(IReadOnlyList<SoldCollateral> Sold, IReadOnlyList<RepaidDebt> Repaid);

/// <summary>Collateral that was sold in a liquidation.</summary>
/// <param name="Asset">The asset that was sold.</param>
/// <param name="Amount">The amount that was sold, including the fee.</param>
/// <param name="Fee">The liquidation fee, in the asset that was sold.</param>
/// <param name="Bought">The asset that was bought to repay a debt.</param>
/// <param name="Proceeds">The amount that was bought.</param>
public sealed record SoldCollateral(
    string Asset,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Fee,
    string Bought,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Proceeds);

/// <summary>A debt that was repaid in a liquidation.</summary>
/// <param name="Asset">The asset of the debt.</param>
/// <param name="Amount">The amount that was repaid from the position.</param>
/// <param name="Covered">The amount that the exchange paid, because the position did not suffice.</param>
public sealed record RepaidDebt(
    string Asset,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Covered);
