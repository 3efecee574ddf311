using Kucoin.Client;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Soak;

/// <summary>
/// Makes random calls with random faults, and compares each result with the ledger: a confirmed call was executed once, a rejected one was
/// not, and an unknown one is either, which the ledger then shows.
/// </summary>
internal sealed class SoakRun(TradingFixture world, int seed)
{
    private const int Hundredths = 100;
    private const int FaultyHundredths = 20;
    private const int LongestPause = 20;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(66);

    private readonly Random _random = new(seed);
    private readonly SoakReport _report = new();
    private Holdings _expected;

    /// <exception cref="SoakException">The result of a call contradicts the ledger.</exception>
    public async Task<SoakReport> PlayAsync(int calls, Action<int>? progress = null)
    {
        using var master = world.NewClient(TradingFixture.Master);
        using var sub = world.NewClient(TradingFixture.Trader);
        _report.Before = _expected = await world.LedgerAsync();
        for (var number = 1; number <= calls; number++)
        {
            await PlayAsync(SoakCall.Draw(_random, world.SubId), number, master, sub);
            world.Clock.Advance(TimeSpan.FromSeconds(_random.Next(LongestPause)));
            progress?.Invoke(number);
        }

        var balance = world.Exchange.TrialBalance();
        Hold(balance.IsBalanced, $"The ledger does not balance: {string.Join(' ', balance.Problems)}");
        (_report.After, _report.Postings) = (await world.LedgerAsync(), balance.Postings);
        Hold(_report.After == _expected, $"The ledger end with {_report.After} instead of {_expected}.");
        return _report;
    }

    private async Task PlayAsync(SoakCall call, int number, KucoinRestClient master, KucoinRestClient sub)
    {
        var trouble = _random.Next(Hundredths) < FaultyHundredths
            ? Trouble.OfTheExchange[_random.Next(Trouble.OfTheExchange.Count)]
            : null;
        var control = world.Exchange.Control;
        world.ForgetArrivals();
        if (trouble is not null)
        {
            control.AddFault(trouble.Fault! with { Endpoint = $"{call.Endpoint}", Key = TradingFixture.Master });
        }

        var told = await world.Drive(call.Send(master));
        await world.Settle(call.Endpoint.Path, told.Attempts);
        var row = $"Call {number}, {call.Name}, {trouble?.Name ?? "no fault"}, {told}";
        Hold(control.Faults.Count == 0, $"{row}: the fault was not met.");
        Hold(world.Arrivals(call.Endpoint.Path) == told.Attempts, $"{row}: another number of requests arrived.");
        if (call.IsRead)
        {
            Hold(told.Error is not KucoinError.OutcomeUnknown, $"{row}: a read has no outcome to be unknown.");
            Hold(told.Main is null || told.Main == (_expected.Main, _expected.Held), $"{row}: the ledger holds {_expected}.");
        }
        else
        {
            await HoldAsync(call, told, isOpen: trouble?.LeavesOpen == true, row, master, sub);
        }

        _report.Count(call, Word(told.Error), told.Attempts, trouble is not null);
    }

    private async Task HoldAsync(SoakCall call, Told told, bool isOpen, string row, KucoinRestClient master, KucoinRestClient sub)
    {
        Hold(told.Error is KucoinError.OutcomeUnknown == isOpen, $"{row}: the outcome is {(isOpen ? "" : "not ")}unknown.");
        var ledger = await world.LedgerAsync();
        if (told.Error is KucoinError.OutcomeUnknown outcome)
        {
            var happened = ledger == _expected + call.Change;
            Hold(happened || ledger == _expected, $"{row}: the ledger holds {ledger} after {_expected}.");
            _report.CountUnknown(happened);
            _expected = ledger;
            if (outcome.Transfer is not null)
            {
                await ResolveAsync(outcome, happened, row, master, sub);
            }

            return;
        }

        _expected += told.Error is null ? call.Change : default;
        Hold(ledger == _expected, $"{row}: the ledger holds {ledger} instead of {_expected}.");
        if (told.WithdrawalId is { } id)
        {
            Complete(id, call.Change.Held);
        }
    }

    private async Task ResolveAsync(
        KucoinError.OutcomeUnknown outcome, bool happened, string row, KucoinRestClient master, KucoinRestClient sub)
    {
        world.Clock.Advance(Settling);
        var resolved = await world.Drive(master.SpotApi.Account.ResolveTransferAsync(outcome, sub.SpotApi.Account));
        var verdict = resolved.GetDataOrThrow().Verdict;
        var wrong = happened ? KucoinTransferVerdict.DidNotHappen : KucoinTransferVerdict.Happened;
        Hold(verdict != wrong, $"{row}: it was told {verdict}.");
        _report.Count(verdict);
    }

    /// <summary>Completes a withdrawal at the exchange.</summary>
    private void Complete(string withdrawalId, decimal held)
    {
        world.Exchange.AdvanceWithdrawal(withdrawalId);
        world.Exchange.AdvanceWithdrawal(withdrawalId);
        _expected -= new Holdings(0, held, 0, 0);
        _report.LeftTheExchange += held;
    }

    private static string Word(KucoinError? error) => error is null ? "success" : error.GetType().Name;

    private static void Hold(bool isSo, string sentence)
    {
        if (!isSo)
        {
            throw new SoakException(sentence);
        }
    }
}
