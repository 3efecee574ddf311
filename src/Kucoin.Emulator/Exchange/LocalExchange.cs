using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>What the rules of the exchange work on: the books, the market, and two clocks.</summary>
internal sealed record LocalExchange(AccountBooks Books, MarketData Market, BookClock BookClock, TimeProvider WireClock)
{
    /// <summary>The assets, pairs and prices, with every chain as open as it is now.</summary>
    public MarketData Market { get; private set; } = Market.With(Books.ChainGates());

    /// <summary>Whether a transfer with a client id that was used before is refused.</summary>
    public bool RefuseRepeatedClientOids { get; init; }

    /// <summary>What limits withdrawals to other users beside their amounts; null where nothing does.</summary>
    public InnerWithdrawalCap? InnerWithdrawals { get; init; }

    /// <summary>What no caller of the API can do.</summary>
    public Operations Operations => new(this);

    /// <summary>The book time in Unix milliseconds.</summary>
    public long Now => BookClock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The VIP level of a user. A sub-account has that of its master.</summary>
    public int LevelOf(User user) => (user.Master is { } master ? Books.User(master) : user).VipLevel;

    /// <summary>Opens or closes a chain.</summary>
    public void Set(ChainGate gate)
    {
        Books.Write(writer =>
        {
            writer.Add(gate);
            return gate;
        });
        Market = Market.With([gate]);
    }
}
