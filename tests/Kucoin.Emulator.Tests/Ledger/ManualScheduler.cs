using System.Collections.Concurrent;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>A commit scheduler that runs on demand, with a hook at each step.</summary>
internal sealed class ManualScheduler : CommitScheduler
{
    private readonly ConcurrentQueue<GeneralLedger> _waiting = [];

    /// <summary>A callback at each step; an exception is a disk failure at the steps that support it.</summary>
    public Action<CommitStep>? AtStep { get; set; }

    public override void Queue(GeneralLedger ledger) => _waiting.Enqueue(ledger);

    public override void Reached(CommitStep step) => AtStep?.Invoke(step);

    /// <summary>Commits the open group.</summary>
    public void Run()
    {
        while (_waiting.TryDequeue(out var ledger))
        {
            ledger.CommitOpenGroup();
        }
    }
}
