using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>What the rules of the exchange work on: the books, the market, and two clocks.</summary>
internal sealed record LocalExchange(AccountBooks Books, MarketData Market, BookClock BookClock, TimeProvider WireClock)
{
    /// <summary>Whether a transfer with a client id that was used before is refused.</summary>
    public bool RefuseRepeatedClientOids { get; init; }

    /// <summary>The book time in Unix milliseconds.</summary>
    public long Now => BookClock.GetUtcNow().ToUnixTimeMilliseconds();
}
