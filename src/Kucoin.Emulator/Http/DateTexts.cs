namespace Kucoin.Emulator.Http;

/// <summary>The text of the Date header, which is the same for every answer of a second.</summary>
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
