using System.Collections.Concurrent;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.World;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>
/// Transfers that look alike in the ledgers, sent at once by several callers of one client, over a line that loses some of the requests
/// and some of the answers: what became of one is never told wrongly.
/// </summary>
public sealed class ConcurrentTransfersTests
{
    private const int Rounds = 80;
    private const int MostCallers = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Route[] Routes =
    [
        new(TransferType.Internal, AccountType.Main, AccountType.Trade),
        new(TransferType.Internal, AccountType.Main, AccountType.Margin),
        new(TransferType.Internal, AccountType.Margin, AccountType.Trade),
        new(TransferType.Internal, AccountType.Trade, AccountType.Main),
        new(TransferType.ParentToSub, AccountType.Main, AccountType.Main),
        new(TransferType.SubToParent, AccountType.Main, AccountType.Main),
    ];

    /// <summary>Twins of one route and quantity, and crowds in which every route and three quantities are mixed.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 6, 3)]
    [InlineData(3, 6, 9)]
    public async Task What_became_of_one_of_many_is_never_told_wrongly(int seed, int routes, int quantities)
    {
        var random = new Random(seed);
        var fates = new ConcurrentDictionary<string, Fate>();
        await using var world = await TradingWorld.OpenAsync();
        using var line = new LossyLine(clientOid => fates[clientOid]);
        using var master = new KucoinRestClient(world.Options(TradingWorld.Master), line);
        using var sub = world.NewClient(TradingWorld.Trader);
        var (told, unknown) = (new Dictionary<KucoinTransferVerdict, int>(), new List<KucoinError.OutcomeUnknown>());
        for (var round = 0; round < Rounds; round++)
        {
            var alone = random.Next(2) == 0;
            var sent = Enumerable.Range(0, alone ? 1 : random.Next(2, MostCallers + 1)).Select(caller =>
            {
                var clientOid = $"round-{round}-caller-{caller}";
                fates[clientOid] = (Fate)random.Next(3);
                return SendAsync(master, Routes[random.Next(routes)], 1 + random.Next(quantities), world.SubId, clientOid);
            }).ToArray();
            foreach (var result in await world.Drive(Task.WhenAll(sent)))
            {
                Assert.Equal(fates[result.ClientOid!] == Fate.Answered, result.Error is not KucoinError.OutcomeUnknown);
                Assert.Equal(result.Success, result.Error is not KucoinError.OutcomeUnknown && line.IsCarriedOut(result.ClientOid!));
                unknown.AddRange(result.Error is KucoinError.OutcomeUnknown outcome ? [outcome] : []);
            }

            world.Clock.Advance(TimeSpan.FromSeconds(random.Next(4) switch { 0 => 0, 1 => random.Next(90), _ => random.Next(400, 4000) }));
            foreach (var outcome in unknown)
            {
                var other = random.Next(4) == 0 ? null : sub.SpotApi.Account;
                var resolved = await world.Drive(master.SpotApi.Account.ResolveTransferAsync(outcome, other, ct: Ct));
                var (verdict, reason, _) = resolved.GetDataOrThrow();
                var wrong = line.IsCarriedOut(outcome.ClientOid!) ? KucoinTransferVerdict.DidNotHappen : KucoinTransferVerdict.Happened;
                Assert.True(verdict != wrong, $"seed {seed}, {outcome.ClientOid} of {outcome.Transfer} was told {verdict}: {reason}");
                told[verdict] = told.GetValueOrDefault(verdict) + 1;
            }

            unknown = [.. unknown.TakeLast(MostCallers)];
        }

        // All three are told: a resolver that never dares to is of no use.
        Assert.All(Enum.GetValues<KucoinTransferVerdict>(), verdict =>
            Assert.True(told.GetValueOrDefault(verdict) > 5, $"{verdict}: {told.GetValueOrDefault(verdict)} times"));
        Assert.Empty(line.SentAgain);
        Assert.Empty(world.Exchange.TrialBalance().Problems);
    }

    private static Task<WebCallResult<KucoinUniversalTransfer>> SendAsync(
        KucoinRestClient client, Route route, decimal quantity, string subId, string clientOid) =>
        client.SpotApi.Account.UniversalTransferAsync(
            TradingWorld.Asset,
            quantity,
            route.Type,
            route.From,
            route.To,
            fromUserId: route.Type == TransferType.SubToParent ? subId : null,
            toUserId: route.Type == TransferType.ParentToSub ? subId : null,
            clientOrderId: clientOid);

    private sealed record Route(TransferType Type, AccountType From, AccountType To);
}
