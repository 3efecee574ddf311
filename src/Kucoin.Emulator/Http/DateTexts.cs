namespace Kucoin.Emulator.Http;

/// <summary>Caches the text of the Date header for one second.</summary>
internal sealed class DateTexts
{
    private volatile Known _known = new(0, "");

    public string Text(DateTimeOffset time)
    {
        var second = time.UtcTicks / TimeSpan.TicksPerSecond;
        var known = _known;
        if (known.Second != second)
        {
            _known = known = new(second, time.ToString("R"));
        }

        return known.Text;
    }

    private sealed record Known(long Second, string Text);
}
