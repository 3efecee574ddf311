using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>What the rules of the exchange work on: the books, the market, and two clocks.</summary>
internal sealed record LocalExchange(AccountBooks Books, MarketData Market, BookClock BookClock, WireClock WireClock)
{
    /// <summary>Whether a transfer with a client id that was used before is refused.</summary>
    public bool RefuseRepeatedClientOids { get; set; }

    /// <summary>Whether signatures must be over the query as it reads unencoded.</summary>
    public bool StrictSignatures { get; set; }

    /// <summary>Whether calls beyond the quota are refused.</summary>
    public bool EnforceRateLimits { get; set; } = true;

    /// <summary>The book time in Unix milliseconds.</summary>
    public long Now => BookClock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The VIP level of a user. A sub-account has that of its master.</summary>
    public int LevelOf(User user) => (user.Master is { } master ? Books.User(master) : user).VipLevel;
}
