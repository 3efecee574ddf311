using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Kucoin.Emulator.Hosting;

/// <summary>A pipe reader that reports completion only after the reader has examined all preceding data.</summary>
internal sealed class DelayedEndPipeReader(PipeReader pipe) : PipeReader
{
    private ReadOnlySequence<byte> _shown;

    /// <summary>The number of examined bytes that were not consumed; -1 while there are unexamined bytes.</summary>
    private long _examined;

    public override bool TryRead(out ReadResult result)
    {
        if (!pipe.TryRead(out result))
        {
            return false;
        }

        result = Show(result);
        return true;
    }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var read = pipe.ReadAsync(cancellationToken);
        return read.IsCompletedSuccessfully ? new(Show(read.GetAwaiter().GetResult())) : WaitAsync(read);
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _examined = examined.Equals(_shown.End) ? _shown.Slice(consumed).Length : -1;
        _shown = default;
        pipe.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => pipe.CancelPendingRead();

    public override void Complete(Exception? exception = null) => pipe.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => pipe.CompleteAsync(exception);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> WaitAsync(ValueTask<ReadResult> read) => Show(await read.ConfigureAwait(false));

    private ReadResult Show(ReadResult result)
    {
        _shown = result.Buffer;
        return result.IsCompleted && result.Buffer.Length != Math.Max(_examined, 0)
            ? new(result.Buffer, result.IsCanceled, isCompleted: false)
            : result;
    }
}
