namespace Kucoin.Emulator.Control;

/// <summary>What an exchange is and how it stands.</summary>
/// <param name="Scenario">The scenario that its books began with.</param>
/// <param name="Clocks">What its clocks tell.</param>
/// <param name="Switches">What is switched how.</param>
/// <param name="Users">How many users there are.</param>
/// <param name="Faults">How many faults wait.</param>
public sealed record EmulatorStatus(string Scenario, EmulatorClocks Clocks, EmulatorSettings Switches, int Users, int Faults);
