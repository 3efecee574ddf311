namespace Kucoin.Emulator.Control;

/// <summary>What goes wrong on purpose.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>The faults that wait for their requests.</summary>
    public IReadOnlyList<ActiveFault> Faults => FaultSet.All;

    /// <summary>Makes something go wrong, from the next request on, and gives the number that the fault goes by.</summary>
    /// <exception cref="ArgumentException">The parts of the fault do not go together, or the endpoint does not exist.</exception>
    public int AddFault(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return FaultSet.Add(fault);
    }

    /// <summary>Takes a fault away, and says whether it still waited.</summary>
    public bool RemoveFault(int number) => FaultSet.Remove(number);

    /// <summary>Takes every fault away.</summary>
    public void ClearFaults() => FaultSet.Clear();
}
