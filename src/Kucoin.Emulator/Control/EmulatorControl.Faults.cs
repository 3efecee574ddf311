namespace Kucoin.Emulator.Control;

/// <summary>Fault injection.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>The active faults.</summary>
    public IReadOnlyList<ActiveFault> Faults => FaultSet.All;

    /// <summary>Adds a fault, which applies from the next request on, and returns its number.</summary>
    /// <exception cref="ArgumentException">The properties of the fault are inconsistent, or the endpoint does not exist.</exception>
    public int AddFault(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return FaultSet.Add(fault);
    }

    /// <summary>Removes a fault and returns whether it was still active.</summary>
    public bool RemoveFault(int number) => FaultSet.Remove(number);

    /// <summary>Removes all faults.</summary>
    public void ClearFaults() => FaultSet.Clear();
}
