using System.Collections.Concurrent;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>
/// Indistinguishable transfers, sent concurrently by several callers of one client, over a connection that loses some of the requests
/// and some of the responses, with ledgers that show rows late: a definite verdict is never wrong.
/// </summary>
public sealed class ConcurrentTransfersTests
{
    private const int Rounds = 80;
    private const int MostCallers = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly TimeSpan LatestRow = TimeSpan.FromSeconds(30);

    private static readonly Route[] Routes =
    [
        new(TransferType.Internal, AccountType.Main, AccountType.Trade),
        new(TransferType.Internal, AccountType.Main, AccountType.Margin),
        new(TransferType.Internal, AccountType.Margin, AccountType.Trade),
        new(TransferType.Internal, AccountType.Trade, AccountType.Main),
        new(TransferType.ParentToSub, AccountType.Main, AccountType.Main),
        new(TransferType.SubToParent, AccountType.Main, AccountType.Main),
        new(TransferType.Internal, AccountType.Margin, AccountType.MarginHf),
        new(TransferType.Internal, AccountType.MarginHf, AccountType.Margin),
        new(TransferType.Internal, AccountType.Isolated, AccountType.IsolatedMarginHf),
        new(TransferType.Internal, AccountType.Main, AccountType.Contract),
        new(TransferType.Internal, AccountType.Contract, AccountType.Trade),
        new(TransferType.ParentToSub, AccountType.Trade, AccountType.Trade),
        new(TransferType.ParentToSub, AccountType.Main, AccountType.Contract),
        new(TransferType.SubToParent, AccountType.Trade, AccountType.Contract),
    ];

    /// <summary>Pairs with the same route and quantity, and groups with all routes and several quantities.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 6, 3)]
    [InlineData(3, 6, 9)]
    [InlineData(4, 14, 1)]
    [InlineData(5, 14, 9)]
    public async Task Concurrent_transfer_verdicts_are_never_wrong(int seed, int routes, int quantities)
    {
        var (told, wrong) = await Play(seed, routes, quantities, settlingDelay: null);

        Assert.Empty(wrong);

        // All three verdicts must occur: a resolver that never decides would be useless.
        Assert.All(Enum.GetValues<KucoinTransferVerdict>(), verdict =>
            Assert.True(told.GetValueOrDefault(verdict) > 5, $"{verdict}: {told.GetValueOrDefault(verdict)} times"));
    }

    /// <summary>Late rows must be able to cause a wrong verdict, or the test would prove nothing.</summary>
    [Fact]
    public async Task Settling_delay_shorter_than_row_latency_gives_a_wrong_concurrent_verdict()
    {
        var (_, wrong) = await Play(seed: 5, routes: 14, quantities: 9, settlingDelay: LatestRow / 10);

        Assert.NotEmpty(wrong);
    }

    private static async Task<(Dictionary<KucoinTransferVerdict, int> Told, List<string> Wrong)> Play(
        int seed, int routes, int quantities, TimeSpan? settlingDelay)
    {
        var random = new Random(seed);
        var fates = new ConcurrentDictionary<string, Fate>();
        await using var world = await TradingFixture.OpenAsync();
        using var line = new LossyLine(clientOid => fates[clientOid]);
        using var master = new KucoinRestClient(world.Options(TradingFixture.Master), Late(world, line));
        using var sub = new KucoinRestClient(world.Options(TradingFixture.Trader), Late(world, new SocketsHttpHandler { UseProxy = false }));
        var (told, wrong) = (new Dictionary<KucoinTransferVerdict, int>(), new List<string>());
        var unknown = new List<KucoinError.OutcomeUnknown>();
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

            world.Clock.Advance(TimeSpan.FromSeconds(
                random.Next(8) switch { 0 => 0, 1 => random.Next(8, 20), 2 => random.Next(90), _ => random.Next(400, 4000) }));
            foreach (var outcome in unknown)
            {
                var other = random.Next(4) == 0 ? null : sub.SpotApi.Account;
                var resolved = await world.Drive(master.SpotApi.Account.ResolveTransferAsync(outcome, other, settlingDelay, Ct));
                var (verdict, reason, _) = resolved.GetDataOrThrow();
                if (verdict == (line.IsCarriedOut(outcome.ClientOid!) ? KucoinTransferVerdict.DidNotHappen : KucoinTransferVerdict.Happened))
                {
                    wrong.Add($"seed {seed}, {outcome.ClientOid} of {outcome.Transfer} was told {verdict}: {reason}");
                }

                told[verdict] = told.GetValueOrDefault(verdict) + 1;
            }

            unknown = [.. unknown.TakeLast(MostCallers)];
        }

        Assert.Empty(line.SentAgain);
        Assert.Empty(world.Exchange.TrialBalance().Problems);
        return (told, wrong);
    }

    private static LateRows Late(TradingFixture world, HttpMessageHandler network) => new(network, world.Clock.Exchange, LatestRow);

    private static Task<WebCallResult<KucoinUniversalTransfer>> SendAsync(
        KucoinRestClient client, Route route, decimal quantity, string subId, string clientOid) =>
        client.SpotApi.Account.UniversalTransferAsync(
            TradingFixture.Asset,
            quantity,
            route.Type,
            route.From,
            route.To,
            fromUserId: route.Type == TransferType.SubToParent ? subId : null,
            toUserId: route.Type == TransferType.ParentToSub ? subId : null,
            fromAccountTag: Pair(route.From),
            toAccountTag: Pair(route.To),
            clientOrderId: clientOid);

    private static string? Pair(AccountType wallet) =>
        wallet == AccountType.Isolated || wallet == AccountType.IsolatedMarginHf ? "BTC-USDT" : null;

    private sealed record Route(TransferType Type, AccountType From, AccountType To);
}
