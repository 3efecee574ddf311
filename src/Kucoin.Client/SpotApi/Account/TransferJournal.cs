using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>
/// The transfers this client sent lately and that may have been carried out. The ledgers do not name them: two equal ones look the same there, and
/// only this tells that there were two.
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
        var sent = new Sent(transfer, clientOid, now);
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

    /// <summary>Whether another transfer just like it may have been carried out at about the same time.</summary>
    public bool HasTwin(KucoinTransferAttempt transfer, string? clientOid, DateTime from, DateTime to)
    {
        lock (_lock)
        {
            return _sent.Any(sent =>
                sent.MayHaveHappened && sent.ClientOid != clientOid && sent.Transfer == transfer && sent.At.UtcDateTime >= from && sent.At.UtcDateTime <= to);
        }
    }

    /// <summary>One transfer that was sent.</summary>
    internal sealed class Sent(KucoinTransferAttempt transfer, string clientOid, DateTimeOffset at)
    {
        public KucoinTransferAttempt Transfer => transfer;

        public string ClientOid => clientOid;

        public DateTimeOffset At => at;

        public bool MayHaveHappened { get; private set; } = true;

        public void Settle(KucoinError? error) => MayHaveHappened = error is null or KucoinError.OutcomeUnknown;
    }
}
