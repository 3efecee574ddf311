using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>The source and destination of a transfer.</summary>
internal sealed record Route(TransferType Type, AccountType From, AccountType To, string? SubId = null)
{
    private const string Pair = "BTC-USDT";

    public static Route Own(AccountType from, AccountType to) => new(TransferType.Internal, from, to);

    public static Route ToSub(string sub, AccountType? from = null, AccountType? to = null) =>
        new(TransferType.ParentToSub, from ?? AccountType.Main, to ?? AccountType.Main, sub);

    public static Route FromSub(string sub) => new(TransferType.SubToParent, AccountType.Main, AccountType.Main, sub);

    public Task<WebCallResult<KucoinUniversalTransfer>> Send(
        IKucoinRestClientSpotApiAccount account, decimal quantity, string? clientOid = null, CancellationToken ct = default) =>
        account.UniversalTransferAsync(
            "USDT",
            quantity,
            Type,
            From,
            To,
            fromUserId: Type == TransferType.SubToParent ? SubId : null,
            toUserId: Type == TransferType.ParentToSub ? SubId : null,
            fromAccountTag: Tag(From),
            toAccountTag: Tag(To),
            clientOrderId: clientOid,
            ct: ct);

    private static string? Tag(AccountType wallet) =>
        wallet == AccountType.Isolated || wallet == AccountType.IsolatedMarginHf ? Pair : null;
}

/// <summary>A master and two sub-accounts at one exchange, with a manual clock.</summary>
internal sealed class TransferFixture
{
    public const string SubA = "68b1c2d3e4f5061728394a5b";
    public const string SubB = "68b1c2d3e4f5061728394a5c";

    private readonly Dictionary<string, KucoinRestClient> _subs;

    /// <param name="ahead">The offset of the exchange's clock from the callers'.</param>
    /// <param name="journal">The journal; an in-memory one by default.</param>
    public TransferFixture(TimeSpan ahead = default, ITransferJournal? journal = null)
    {
        Exchange = new(Clock, ahead);
        Journal = journal ?? new MemoryTransferJournal();
        Master = NewClient(LedgerOfTransfers.Master).SpotApi.Account;
        _subs = new[] { SubA, SubB }.ToDictionary(sub => sub, NewClient);
    }

    public SteppingClock Clock { get; } = new(TestClient.Now);

    public LedgerOfTransfers Exchange { get; }

    public ITransferJournal Journal { get; }

    public IKucoinRestClientSpotApiAccount Master { get; }

    public KucoinRestClient NewClient(string key) => TestClient.Over(
        new ScriptedHandler(Exchange.Respond),
        TestClient.Repeating(Clock) with { Credentials = new(key, "secret", "word"), TransferJournal = Journal });

    /// <summary>Returns the outcome if it is unknown.</summary>
    public async Task<KucoinError.OutcomeUnknown?> Send(Route route, decimal quantity, bool isApplied, bool isAnswered, string? clientOid = null)
    {
        (Exchange.IsNextApplied, Exchange.IsNextAnswered) = (isApplied, isAnswered);
        var result = await Clock.Drive(route.Send(Master, quantity, clientOid));
        Assert.Equal(isAnswered, result.Error is not KucoinError.OutcomeUnknown);
        Assert.Equal(isAnswered && isApplied, result.Success);
        return result.Error as KucoinError.OutcomeUnknown;
    }

    public async Task<KucoinError.OutcomeUnknown> Lose(Route route, bool isApplied) =>
        (await Send(route, 1, isApplied, isAnswered: false))!;

    public async Task<KucoinTransferResolution> Resolve(
        KucoinError.OutcomeUnknown outcome, string? otherSide = null, TimeSpan? settlingDelay = null)
    {
        var other = otherSide is null ? null : _subs[otherSide].SpotApi.Account;
        return (await Clock.Drive(Master.ResolveTransferAsync(outcome, other, settlingDelay))).GetDataOrThrow();
    }
}
