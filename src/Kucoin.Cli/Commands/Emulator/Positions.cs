using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator positions</c></summary>
internal static class Positions
{
    private const int MostContracts = 10_000_000;
    private const int MostLeverage = 100;
    private const int UsualLeverage = 5;

    private static readonly Columns<EmulatorPosition> Columns = new Columns<EmulatorPosition>()
        .Text("user", position => position.User)
        .Text("symbol", position => position.Symbol)
        .Whole("contracts", position => position.Contracts)
        .Amount("entryPrice", position => position.EntryPrice)
        .Amount("markPrice", position => position.MarkPrice)
        .Amount("margin", position => position.Margin)
        .Amount("unrealisedProfit", position => position.UnrealisedProfit)
        .Amount("pending", position => position.Pending)
        .Text("asset", position => position.Asset);

    private static readonly Argument<string> Symbol = Options.Argument("SYMBOL", "The contract, for example XBTUSDTM.");

    private static readonly Option<int?> Contracts = Options.Required(Options.Whole(
        "--contracts", "The number of contracts.", 1, MostContracts));

    private static readonly Option<int?> Part = Options.Whole("--contracts", "How many to close. Default: all.", 1, MostContracts);
    private static readonly Option<bool> Short = Options.Flag("--short", "Sell: the position gains when the price falls.");
    private static readonly Option<decimal?> Price = Options.Required(Options.Number("--price", "PRICE", "The price."));

    private static readonly Option<int?> Leverage = Options.Whole(
        "--leverage", $"The value of the position divided by its margin. Default: {UsualLeverage}.", 1, MostLeverage);

    private static readonly Option<decimal?> Change = Options.Required(Options.SignedNumber(
        "--amount", "AMOUNT", "How much margin to add; a negative amount takes some out."));

    public static CommandGroup Group { get; } = new(
        "positions",
        "Futures positions.",
        Control.List(
            "list",
            "Lists the open positions of all users.",
            "kucoin emulator positions list",
            Columns,
            [],
            control => control.Exchange.PositionsAsync(control.Ct)),
        Control.One(
            "open",
            "Opens a position, or adds to one of the same direction.",
            "kucoin emulator positions open marketMaker1 XBTUSDTM --contracts 20 --price 96500 --leverage 3",
            Columns,
            [Users.User, Symbol, Contracts, Short, Price, Leverage],
            async control => await control.Exchange.OpenPositionAsync(
                await Users.Whom(control),
                control.Of(Symbol)!,
                control.Of(Contracts)!.Value * (control.Of(Short) ? -1L : 1L),
                control.Of(Price)!.Value,
                control.Of(Leverage) ?? UsualLeverage,
                control.Ct)),
        Control.One(
            "close",
            "Closes a position or a part of it, and shows the profit without the fee.",
            "kucoin emulator positions close marketMaker1 XBTUSDTM --price 97100",
            new Columns<decimal>().Amount("profit", profit => profit),
            [Users.User, Symbol, Price, Part],
            async control => await control.Exchange.ClosePositionAsync(
                await Users.Whom(control), control.Of(Symbol)!, control.Of(Price)!.Value, control.Of(Part), control.Ct)),
        Control.One(
            "margin",
            "Adds margin to a position, or takes some out.",
            "kucoin emulator positions margin marketMaker1 XBTUSDTM --amount 50",
            Columns,
            [Users.User, Symbol, Change],
            async control => await control.Exchange.ChangePositionMarginAsync(
                await Users.Whom(control), control.Of(Symbol)!, control.Of(Change)!.Value, control.Ct)));
}
