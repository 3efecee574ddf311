using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>
/// The transfers this client sent lately and that may have been carried out. The ledgers do not name them: two equal ones look the same
/// there, and only this tells that there were two.
/// </summary>
internal sealed class TransferJournal(TimeProvider clock)
{
    /// <summary>Older transfers are forgotten, and an outcome older than this is not resolved.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Queue<Sent> _sent = [];

    public Sent Begin(KucoinTransferAttempt transfer, string clientOid)
    {
        var now = clock.GetUtcNow();
        var sent = new Sent(transfer, clientOid, now, clock);
        lock (_lock)
        {
            while (_sent.TryPeek(out var oldest) && oldest.At < now - Memory)
            {
                _sent.Dequeue();
            }

            _sent.Enqueue(sent);
        }

        return sent;
    }

    /// <summary>
    /// Whether another transfer whose rows could be taken for those of this one may have been carried out at about the same time.
    /// </summary>
    public bool HasTwin(KucoinTransferAttempt transfer, string? clientOid, TimeSpan age, TimeSpan near)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var own = _sent.FirstOrDefault(sent => sent.ClientOid == clientOid);
            var from = (own?.At ?? now - age) - near;
            var to = (own is null ? now - age : own.End ?? now) + near;
            return _sent.Any(sent =>
                sent != own && sent.MayHaveHappened && LooksLike(sent.Transfer, transfer) && sent.At <= to && !(sent.End < from));
        }
    }

    /// <summary>
    /// A row names neither the other side's wallet nor its owner, so that one common wallet is enough to mistake two transfers.
    /// </summary>
    private static bool LooksLike(KucoinTransferAttempt one, KucoinTransferAttempt other) =>
        one.Asset == other.Asset
        && one.Quantity == other.Quantity
        && (one.TransferType == TransferType.Internal) == (other.TransferType == TransferType.Internal)
        && (one.FromAccountType == other.FromAccountType || one.ToAccountType == other.ToAccountType);

    /// <summary>One transfer: from the call to its end, which waits and repeats may lie between.</summary>
    internal sealed class Sent(KucoinTransferAttempt transfer, string clientOid, DateTimeOffset at, TimeProvider clock)
    {
        public KucoinTransferAttempt Transfer => transfer;

        public string ClientOid => clientOid;

        public DateTimeOffset At => at;

        public DateTimeOffset? End { get; private set; }

        public bool MayHaveHappened { get; private set; } = true;

        public void Settle(KucoinError? error)
        {
            End = clock.GetUtcNow();
            MayHaveHappened = error is null or KucoinError.OutcomeUnknown;
        }
    }
}
