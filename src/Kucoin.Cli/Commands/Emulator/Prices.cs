using System.CommandLine;
using System.Globalization;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator prices</c></summary>
internal static class Prices
{
    private const int Batch = 400;

    private static readonly Columns<EmulatorPrice> Columns = new Columns<EmulatorPrice>()
        .Text("asset", price => price.Asset)
        .Amount("dollars", price => price.Dollars);

    private static readonly Argument<string> Asset = Options.AssetArgument("The asset, for example BTC.");
    private static readonly Option<decimal?> Price = Options.Required(Options.Number("--dollars", "PRICE", "The price in dollars."));
    private static readonly Option<TimePoint?> At = Options.Time("--at", "The ledger time from which it applies. Default: now.");

    private static readonly Argument<string> File = Options.Argument(
        "FILE", "A file with lines TIME,ASSET,DOLLARS, for example 2026-03-01T10:00:00Z,BTC,94210.5; a first line of names is skipped.");

    private static readonly Option<decimal?> DailyPercent = Options.Required(Options.Number(
        "--daily-percent", "PERCENT", "The typical change of a price in a day, at most 20; stable coins move a hundredth of it."));

    private static readonly Option<int?> Seed = Options.Whole(
        "--seed", "The seed of the walk. Default: that of the ledger.", 0, int.MaxValue);

    public static CommandGroup Group { get; } = new(
        "prices",
        "Prices, which are constant unless they are set or walk.",
        Control.List(
            "list",
            "Lists the current prices.",
            "kucoin emulator prices list",
            Columns,
            [],
            control => control.Exchange.PricesAsync(control.Ct)),
        Control.List(
            "set",
            "Sets the price of an asset from a time on, and lists the current prices.",
            "kucoin emulator prices set BTC --dollars 91000",
            Columns,
            [Asset, Price, At],
            async control => await control.Exchange.SetPricesAsync(
                [new(control.Of(Asset)!, control.Of(Price)!.Value, await control.GetTime(At))], control.Ct),
            changes: true),
        Control.List(
            "load",
            "Sets the prices of a file, each from its time on, and lists the current prices.",
            "kucoin emulator prices load prices.csv",
            Columns,
            [File],
            Load,
            changes: true),
        Control.List(
            "walk",
            "Lets prices walk from the current ones on.",
            "kucoin emulator prices walk --daily-percent 3 --seed 7",
            Columns,
            [DailyPercent, Seed],
            control => control.Exchange.WalkPricesAsync(control.Of(DailyPercent)!.Value, control.Of(Seed), control.Ct),
            changes: true),
        Control.List(
            "stop",
            "Keeps prices at the current ones.",
            "kucoin emulator prices stop",
            Columns,
            [],
            control => control.Exchange.StopPricesAsync(control.Ct),
            changes: true));

    private static async Task<IReadOnlyList<EmulatorPrice>> Load(Control control)
    {
        var path = control.Of(File)!;
        var prices = Read(path, await ReadLines(path, control.Ct));
        IReadOnlyList<EmulatorPrice> current = [];
        foreach (var batch in prices.Chunk(Batch))
        {
            current = await control.Exchange.SetPricesAsync(batch, control.Ct);
        }

        return current;
    }

    private static async Task<string[]> ReadLines(string path, CancellationToken ct)
    {
        try
        {
            return await System.IO.File.ReadAllLinesAsync(path, ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.Usage, CliException.Sentence(error));
        }
    }

    /// <summary>Every line is read before anything is set, so that a wrong one changes nothing.</summary>
    private static List<NewPrice> Read(string path, string[] lines)
    {
        var prices = new List<NewPrice>();
        for (var number = 0; number < lines.Length; number++)
        {
            var parts = lines[number].Split(',', StringSplitOptions.TrimEntries);
            if (parts is [var time, var asset, var dollars]
                && TryParseTime(time, out var at)
                && AssetCode.TryParse(asset, out var code)
                && AmountArgument.TryParse(dollars, out var price))
            {
                prices.Add(new(code, price, at));
            }
            else if (lines[number].Length > 0 && (number > 0 || IsTime(parts[0])))
            {
                throw CliException.Usage(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {number + 1} of {TableText.Harmless(path)} is not TIME,ASSET,DOLLARS with a positive price."));
            }
        }

        return prices.Count > 0 ? prices : throw CliException.Usage($"{TableText.Harmless(path)} has no line TIME,ASSET,DOLLARS.");
    }

    /// <summary>Whether a line is no line of names.</summary>
    private static bool IsTime(string text) => TryParseTime(text, out _);

    private static bool TryParseTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
