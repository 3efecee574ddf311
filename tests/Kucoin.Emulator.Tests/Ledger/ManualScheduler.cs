using System.Collections.Concurrent;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>A commit scheduler that runs on demand, with a hook at each step.</summary>
internal sealed class ManualScheduler : CommitScheduler
{
    private readonly ConcurrentQueue<GeneralLedger> _waiting = [];

    /// <summary>What happens at the steps from now on; what it throws is a failure of the disk where the step says so.</summary>
    public Action<CommitStep>? AtStep { get; set; }

    public override void Queue(GeneralLedger ledger) => _waiting.Enqueue(ledger);

    public override void Reached(CommitStep step) => AtStep?.Invoke(step);

    /// <summary>Commits what waits.</summary>
    public void Run()
    {
        while (_waiting.TryDequeue(out var ledger))
        {
            ledger.CommitOpenGroup();
        }
    }
}
