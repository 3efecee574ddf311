using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>The fixed-window rate limiter of one pool.</summary>
public sealed class FixedWindowRateLimiterTests
{
    private static readonly TimeSpan Window = KucoinQuotas.Window;
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    private readonly SteppingClock _clock = new(TestClient.Now);

    [Fact]
    public async Task RateLimiter_window_starts_with_the_first_call_and_resets_completely()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        _clock.Advance(TimeSpan.FromSeconds(100));
        Close(budget, await Now(budget, 4));
        _clock.Advance(TimeSpan.FromSeconds(29));
        Close(budget, await Now(budget, 6));

        var waiting = Acquire(budget, 1);
        _clock.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TimeSpan.FromSeconds(130), (await waiting).At);
    }

    [Fact]
    public async Task RateLimiter_light_call_does_not_overtake_a_heavy_one()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        Close(budget, await Now(budget, 6));
        var heavy = Acquire(budget, 9);
        var light = Acquire(budget, 1);

        Assert.False(heavy.IsCompleted || light.IsCompleted);
        _clock.Advance(KucoinQuotas.Window);

        Assert.Equal((await heavy).Window, (await light).Window);
    }

    [Fact]
    public async Task RateLimiter_cancelled_waiter_refunds_its_permits()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        Close(budget, await Now(budget, 6));
        using var leaving = new CancellationTokenSource();
        var heavy = budget.Acquire(9, Long, async: true, leaving.Token).AsTask();
        var light = Acquire(budget, 4);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => heavy);
        Assert.Equal(TimeSpan.Zero, (await light).At);
    }

    [Fact]
    public async Task RateLimiter_waiter_cancelled_while_being_granted_refunds_its_permits()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        var first = await Now(budget, 10);
        var leaving = budget.Enqueue(7, Long);
        budget.Refund(first);
        Assert.NotNull(leaving.Permit);
        Assert.Equal(7, budget.InFlight);

        budget.Cancel(leaving);

        Assert.Equal(0, budget.InFlight);
        Assert.True(budget.TryAcquire(10, out _));
    }

    [Fact]
    public async Task RateLimiter_waiter_cancelled_after_rejection_refunds_nothing()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        await Now(budget, 10);
        var leaving = budget.Enqueue(7, TimeSpan.Zero);
        Assert.NotNull(leaving.TooLong);

        budget.Cancel(leaving);

        Assert.Equal(10, budget.InFlight);
        Assert.False(budget.TryAcquire(1, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task RateLimiter_wall_clock_change_moves_no_window(int hours)
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        Close(budget, await Now(budget, 4));
        budget.Update(await Now(budget, 1), new(10, 0, TimeSpan.FromSeconds(20)), isRefused: false);
        _clock.SetWallClock(TimeSpan.FromHours(hours));

        Assert.False(budget.TryAcquire(1, out _));
        Assert.Equal(TimeSpan.FromSeconds(20), (await budget.Acquire(1, TimeSpan.FromSeconds(19), async: true, default)).TooLong);
        var waiting = Acquire(budget, 1);
        _clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _clock.SetWallClock(TimeSpan.FromHours(-2 * hours));
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TimeSpan.FromSeconds(20), (await waiting).At);
    }

    [Fact]
    public async Task RateLimiter_refunded_permits_serve_the_next_waiter()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        var permit = await Now(budget, 10);
        var next = Acquire(budget, 3);

        budget.Refund(permit);

        Assert.Equal(TimeSpan.Zero, (await next).At);
    }

    [Fact]
    public async Task RateLimiter_call_heavier_than_the_quota_runs_alone()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        Close(budget, await Now(budget, 50));
        var next = Acquire(budget, 1);

        Assert.False(next.IsCompleted);
        _clock.Advance(KucoinQuotas.Window);

        await next;
    }

    [Fact]
    public async Task RateLimiter_wait_is_known_in_advance()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        Close(budget, await Now(budget, 10));
        _clock.Advance(TimeSpan.FromSeconds(12));
        var line = Enumerable.Range(0, 5).Select(_ => Acquire(budget, 5)).ToList();

        Assert.Equal(TimeSpan.FromSeconds(18 + 60), (await budget.Acquire(5, TimeSpan.FromSeconds(77), async: true, default)).TooLong);
        Assert.All(line, call => Assert.False(call.IsCompleted));
        var last = budget.Acquire(5, TimeSpan.FromSeconds(78), async: true, default).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(18));
        foreach (var pair in line.Take(4).Chunk(2))
        {
            Close(budget, await pair[0]);
            Close(budget, await pair[1]);
            _clock.Advance(KucoinQuotas.Window);
        }

        Assert.Null((await last).TooLong);
        Assert.Equal(TimeSpan.FromSeconds(12 + 78), (await last).Permit.At);
    }

    [Fact]
    public async Task RateLimiter_headers_reduce_the_quota_and_move_the_window_end()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        budget.Update(await Now(budget, 1), new(10, 2, TimeSpan.FromSeconds(5)), isRefused: false);
        var fits = Acquire(budget, 2);
        Assert.True(fits.IsCompletedSuccessfully);
        Close(budget, await fits);
        var waits = Acquire(budget, 1);

        Assert.False(waits.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));

        await waits;
    }

    [Fact]
    public async Task RateLimiter_larger_quota_grants_waiters_at_once()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        var first = await Now(budget, 10);
        var second = Acquire(budget, 10);
        Assert.False(second.IsCompleted);

        budget.Update(first, new(20, 10, TimeSpan.FromSeconds(29)), isRefused: false);

        Assert.Equal(TimeSpan.Zero, (await second).At);
    }

    [Fact]
    public async Task RateLimiter_headers_of_an_expired_window_are_ignored()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        var slow = await Now(budget, 1);
        _clock.Advance(TimeSpan.FromSeconds(31));
        Close(budget, await Now(budget, 1));

        budget.Update(slow, new(10, 0, TimeSpan.FromSeconds(1)), isRefused: false);

        Assert.True(Acquire(budget, 8).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task RateLimiter_headers_out_of_order_keep_the_lower_remaining()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        var (first, second) = (await Now(budget, 1), await Now(budget, 1));
        budget.Update(second, new(10, 8, TimeSpan.FromSeconds(20)), isRefused: false);
        budget.Update(first, new(10, 9, TimeSpan.FromSeconds(20)), isRefused: false);

        Assert.False(Acquire(budget, 9).IsCompleted);
    }

    [Fact]
    public async Task RateLimiter_in_flight_permits_count_in_the_next_window()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        await Now(budget, 6);
        _clock.Advance(KucoinQuotas.Window);

        Assert.False(Acquire(budget, 5).IsCompleted);
        Assert.Equal(6, budget.InFlight);
    }

    [Fact]
    public async Task RateLimiter_waiter_is_rejected_when_headers_extend_its_wait_beyond_the_maximum()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        var first = await Now(budget, 10);
        var patient = Acquire(budget, 1);
        var impatient = budget.Acquire(2, TimeSpan.FromSeconds(60), async: true, CancellationToken.None).AsTask();

        budget.Update(first, new(10, 0, TimeSpan.FromHours(2)), isRefused: true);

        Assert.Equal(TimeSpan.FromHours(2), (await impatient).TooLong);
        Assert.Equal(TimeSpan.FromHours(2), (await budget.Acquire(1, TimeSpan.FromSeconds(60), async: true, CancellationToken.None)).TooLong);
        Assert.False(patient.IsCompleted);
    }

    [Fact]
    public async Task RateLimiter_rate_limit_error_closes_the_window_until_its_reset()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        budget.Update(await Now(budget, 1), new(10, 0, TimeSpan.FromSeconds(7)), isRefused: true);
        var next = Acquire(budget, 1);

        _clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await next;
    }

    [Fact]
    public async Task RateLimiter_synchronous_caller_waits_in_the_same_queue()
    {
        using var budget = new FixedWindowRateLimiter(10, _clock, Window);
        Close(budget, await Now(budget, 10));
        using var leaving = new CancellationTokenSource();
        var staying = OnThread(() => budget.Acquire(10, Long, async: false, default).GetCompletedResult().Permit);
        await InLine(budget, 10);
        var leaver = OnThread(() => budget.Acquire(10, Long, async: false, leaving.Token).GetCompletedResult().Permit);
        await InLine(budget, 20);
        var last = Acquire(budget, 10);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        _clock.Advance(KucoinQuotas.Window);
        Close(budget, await staying);
        Assert.False(last.IsCompleted);
        _clock.Advance(KucoinQuotas.Window);

        await last;
    }

    /// <summary>Waits until the queue has a given total weight.</summary>
    private static async Task InLine(FixedWindowRateLimiter budget, int weight)
    {
        while ((await budget.Acquire(1, TimeSpan.Zero, async: true, default)).TooLong < KucoinQuotas.Window * (1 + (weight / 10)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static Task<T> OnThread<T>(Func<T> work) => Task.Factory.StartNew(work, TaskCreationOptions.LongRunning);

    private static async Task<RatePermit> Acquire(FixedWindowRateLimiter budget, int weight)
    {
        var (permit, tooLong) = await budget.Acquire(weight, Long, async: true, default);
        Assert.Null(tooLong);
        return permit;
    }

    private static Task<RatePermit> Now(FixedWindowRateLimiter budget, int weight)
    {
        var acquiring = Acquire(budget, weight);
        Assert.True(acquiring.IsCompletedSuccessfully);
        return acquiring;
    }

    /// <summary>Completes a request whose response has no quota headers.</summary>
    private static void Close(FixedWindowRateLimiter budget, RatePermit permit) => budget.Update(permit, said: null, isRefused: false);
}
