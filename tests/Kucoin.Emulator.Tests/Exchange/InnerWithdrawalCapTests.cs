using Kucoin.Emulator.Exchange;

namespace Kucoin.Emulator.Tests.Exchange;

public sealed class InnerWithdrawalCapTests
{
    private readonly ManualClock _clock = new(ManualClock.Noon);

    [Fact]
    public void A_window_starts_with_its_first_and_ends_ten_seconds_later()
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
    public void Fifty_is_all_of_a_day_and_what_was_refused_is_not_counted()
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
