using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator earn</c></summary>
internal static class EarnProducts
{
    private static readonly Columns<decimal> Columns = new Columns<decimal>().Amount("subscribed", amount => amount);
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<decimal> Amount = Options.Amount("How much.");

    private delegate Task<decimal> Change(
        EmulatorControlClient exchange, string user, string asset, decimal amount, CancellationToken ct);

    public static CommandGroup Group { get; } = new(
        "earn",
        "Earn products, which take funds out of main wallets and pay a profit once a day.",
        Command(
            "subscribe",
            "Subscribes funds of a main wallet, and shows what is subscribed then.",
            (exchange, user, asset, amount, ct) => exchange.SubscribeEarnAsync(user, asset, amount, ct)),
        Command(
            "redeem",
            "Returns funds to a main wallet, and shows what is subscribed then.",
            (exchange, user, asset, amount, ct) => exchange.RedeemEarnAsync(user, asset, amount, ct)));

    private static CommandDefinition Command(string name, string summary, Change change) => Control.One(
        name,
        summary,
        $"kucoin emulator earn {name} fundMaster1 --asset USDT --amount 500",
        Columns,
        [Users.User, Asset, Amount],
        async control => await change(
            control.Exchange, await Users.Whom(control), control.Of(Asset)!, control.Of(Amount), control.Ct));
}
