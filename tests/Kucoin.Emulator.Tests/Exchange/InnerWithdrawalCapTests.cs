using Kucoin.Emulator.Exchange;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Exchange;

public sealed class InnerWithdrawalCapTests
{
    private readonly FakeTimeProvider _clock = new(Start.Noon);

    [Fact]
    public void Inner_withdrawal_window_starts_with_the_first_and_lasts_ten_seconds()
    {
        var cap = new InnerWithdrawalCap(_clock);
        Assert.True(cap.TryCount(1));
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.True(cap.TryCount(1));
        Assert.True(cap.TryCount(1));
        Assert.False(cap.TryCount(1));
        Assert.True(cap.TryCount(2));

        _clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.True(cap.TryCount(1));
    }

    [Fact]
    public void Inner_withdrawal_daily_limit_is_fifty_and_rejected_ones_do_not_count()
    {
        var cap = new InnerWithdrawalCap(_clock);
        var counted = 0;
        for (var i = 0; i < 100; i++)
        {
            counted += cap.TryCount(1) ? 1 : 0;
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(50, counted);
        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(500));
        Assert.True(cap.TryCount(1));
    }
}
