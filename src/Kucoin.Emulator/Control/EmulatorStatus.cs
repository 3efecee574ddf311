namespace Kucoin.Emulator.Control;

/// <summary>The status of an emulator.</summary>
/// <param name="Scenario">The scenario that the ledger was created from.</param>
/// <param name="Clocks">The state of the clocks.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Users">The number of users.</param>
/// <param name="Faults">The number of active faults.</param>
public sealed record EmulatorStatus(string Scenario, EmulatorClocks Clocks, EmulatorSettings Settings, int Users, int Faults);
