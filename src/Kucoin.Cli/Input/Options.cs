using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Kucoin.Cli.Input;

/// <summary>Factories for options. Each option validates its value before anything is sent, and its error lists what is allowed.</summary>
internal static class Options
{
    public const string AssetName = "--asset";
    public const string NetworkName = "--network";
    public const string BusinessName = "--business";

    public delegate bool Parser<T>(string text, out T value);

    public static Option<string> Asset(string description = "Only this asset, for example BTC.") =>
        Parsed<string>(AssetName, "ASSET", description, AssetCode.TryParse, AssetCode.Allowed);

    public static Option<string> Pair(string description) => Parsed<string>(
        "--pair", "PAIR", description, PairCode.TryParse, PairCode.Allowed);

    public static Argument<string> AssetArgument(string description) =>
        Argument<string>("ASSET", description, AssetCode.TryParse, AssetCode.Allowed);

    public static Argument<string> PairArgument(string description) => Argument<string>(
        "PAIR", description, PairCode.TryParse, PairCode.Allowed);

    /// <summary>The chain of an asset.</summary>
    public static Option<string> Network(string description) =>
        Text(NetworkName, "ID", $"{description}: its id, for example trx, as 'kucoin market asset' shows it.");

    public static Option<TimePoint?> Time(string name, string description) =>
        Parsed(name, "TIME", $"{description} Takes {TimePoint.Allowed}.", Nullable<TimePoint>(TimePoint.TryParse), TimePoint.Allowed);

    public static Option<WalletSide> Wallet(string name, string description) => Required(Parsed<WalletSide>(
        name, "WALLET[@SUB]", $"{description} One of {WalletSide.Allowed}.", WalletSide.TryParse, WalletSide.Allowed));

    public static Option<decimal> Amount(string description) =>
        Required(Parsed<decimal>("--amount", "AMOUNT", description, AmountArgument.TryParse, AmountArgument.Allowed));

    /// <summary>A positive number, for example a price.</summary>
    public static Option<decimal?> Number(string name, string placeholder, string description) =>
        Parsed(name, placeholder, description, Nullable<decimal>(AmountArgument.TryParse), AmountArgument.Allowed);

    /// <summary>A number with a sign.</summary>
    public static Option<decimal?> SignedNumber(string name, string placeholder, string description) =>
        Parsed(name, placeholder, description, Nullable<decimal>(AmountArgument.TryParseSigned), AmountArgument.AllowedSigned);

    /// <summary>An option with a fixed set of values, case-insensitive, that stand for texts.</summary>
    public static Option<string?> OneOfText(string name, string description, params (string Word, string Value)[] words) =>
        Parsed<string?>(
            name,
            string.Join('|', words.Select(word => word.Word)),
            description,
            (string text, out string? value) => CreateWordParser(words)(text, out value!),
            DescribeAllowed(words));

    /// <summary>An option with a fixed set of values, case-insensitive.</summary>
    public static Option<T?> OneOf<T>(string name, string description, params (string Word, T Value)[] words)
        where T : struct =>
        Parsed(name, string.Join('|', words.Select(word => word.Word)), description, Nullable(CreateWordParser(words)), DescribeAllowed(
            words));

    /// <summary>An option with two values. The parser would treat a Boolean option as a flag without a value.</summary>
    public static Option<YesNo?> EitherOf(string name, string description, string yes, string no) =>
        OneOf(name, description, (yes, YesNo.Yes), (no, YesNo.No));

    /// <summary>A positional argument with a fixed set of values.</summary>
    public static Argument<T> OneOfArgument<T>(string name, string description, params (string Word, T Value)[] words)
    {
        var argument = Argument(name, description, CreateWordParser(words), DescribeAllowed(words));
        argument.HelpName = string.Join('|', words.Select(word => word.Word));
        return argument;
    }

    public static Option<int?> Whole(string name, string description, int least, int most) =>
        Parsed(name, "N", description, Nullable(CreateWholeParser(least, most)), DescribeAllowed(least, most));

    public static Argument<int> WholeArgument(string name, string description, int least, int most) =>
        Argument(name, description, CreateWholeParser(least, most), DescribeAllowed(least, most));

    public static Option<string> Text(string name, string placeholder, string description) =>
        new(name) { Description = description, HelpName = placeholder };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    public static Option<T> Required<T>(Option<T> option)
    {
        option.Required = true;
        return option;
    }

    public static Option<T> Parsed<T>(string name, string placeholder, string description, Parser<T> parse, string allowed) => new(name)
    {
        Description = description,
        HelpName = placeholder,
        CustomParser = result => Parse(result, name, parse, allowed),
    };

    /// <summary>A positional argument.</summary>
    public static Argument<T> Argument<T>(string name, string description, Parser<T> parse, string allowed) => new(name)
    {
        Description = description,
        CustomParser = result => Parse(result, name, parse, allowed),
    };

    public static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    private static T Parse<T>(ArgumentResult result, string name, Parser<T> parse, string allowed)
    {
        if (parse(result.Tokens[0].Value, out var value))
        {
            return value;
        }

        result.AddError($"{name} takes {allowed}{(IsBesideSecret(result) ? "" : $"; not '{result.Tokens[0].Value}'")}.");
        return default!;
    }

    /// <summary>Whether the command takes a secret, which may have been put in the wrong place.</summary>
    private static bool IsBesideSecret(SymbolResult result) =>
        result is CommandResult { Command: CommandDefinition { TakesSecret: true } } || (
            result.Parent is { } parent && IsBesideSecret(parent));

    private static Parser<T> CreateWordParser<T>((string Word, T Value)[] words) => (string text, out T value) =>
    {
        var known = words.FirstOrDefault(word => word.Word.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = known.Value;
        return known.Word is not null;
    };

    private static Parser<int> CreateWholeParser(int least, int most) => (string text, out int value) =>
        int.TryParse(text, least < 0 ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && value >= least && value <= most;

    private static string DescribeAllowed<T>((string Word, T Value)[] words) =>
        $"one of {string.Join(", ", words.Select(word => word.Word))}";

    private static string DescribeAllowed(int least, int most) => string.Create(
        CultureInfo.InvariantCulture, $"a whole number from {least} {(most == int.MaxValue ? "on" : $"to {most}")}");

    private static Parser<T?> Nullable<T>(Parser<T> parse)
        where T : struct =>
        (string text, out T? value) =>
        {
            var isRead = parse(text, out var parsed);
            value = parsed;
            return isRead;
        };
}

/// <summary>The value of an option with two values.</summary>
internal enum YesNo
{
    /// <summary>The value for no.</summary>
    No,

    /// <summary>The value for yes.</summary>
    Yes,
}
