using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Names;
using Kucoin.Cli.Output;
using Kucoin.Treasury.Accounts;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Completion;

/// <summary>
/// Finds the values of an option or argument. The placeholder in its help names the kind of the value: a list such as <c>in|out</c> is the
/// values themselves. A placeholder without a source here, such as the one of a key, is not completed.
/// </summary>
internal sealed class ValueSource(CommandEnvironment world, PartialLine line)
{
    private const string Master = "master";

    private static readonly string[] Wallets = ["main", "trade", "margin", "margin-hf", "isolated:", "isolated-hf:", "futures", "option"];

    /// <summary>Whether the value is the path of a file or folder.</summary>
    public static bool IsPath(Symbol symbol) => Placeholder(symbol) is "FILE" or "FOLDER";

    /// <summary>The values that begin like the typed text.</summary>
    public IEnumerable<string> Get(Symbol symbol, string typed)
    {
        var placeholder = Placeholder(symbol);
        return placeholder.Contains('|', StringComparison.Ordinal)
            ? placeholder.Split('|').Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            : placeholder switch
            {
                "ASSET" or "CURRENCY" => Names(NameKind.Asset, AssetCode.Is, typed, StringComparison.OrdinalIgnoreCase),
                "PAIR" => Names(NameKind.Pair, PairCode.Is, typed, StringComparison.OrdinalIgnoreCase),
                "SUB" => Names(NameKind.Account, IsSub, typed),
                "ACCOUNT" => Beginning([Master, .. Names(NameKind.Account, IsSub, typed)], typed),
                "WALLET" => OfWallets(typed),
                "WALLET[@SUB]" => Sides(typed),
                "PROFILE" => Beginning(Profiles(), typed),
                "SHELL" => Beginning(CompletionScript.Shells, typed),
                _ when symbol.Name == Options.NetworkName => Names(NameKind.Network, static _ => true, typed),
                _ => [],
            };
    }

    private static string Placeholder(Symbol symbol) => symbol switch
    {
        Option { HelpName: { Length: > 0 } name } => name,
        Argument { HelpName: { Length: > 0 } name } => name,
        _ => symbol.Name,
    };

    private static IEnumerable<string> Beginning(IEnumerable<string> values, string typed) =>
        values.Where(value => value.StartsWith(typed, StringComparison.Ordinal));

    private static bool IsSub(string name) => name != Master;

    private IEnumerable<string> OfWallets(string typed) => Beginning(
        [.. Wallets, .. Names(NameKind.Wallet, static name => WalletName.TryParse(name, out _), typed)], typed);

    private IEnumerable<string> Sides(string typed)
    {
        var separator = typed.IndexOf(WalletSide.OfSub);
        return separator < 0
            ? OfWallets(typed)
            : Names(NameKind.Account, IsSub, typed[(separator + 1)..]).Select(name => $"{typed[..(separator + 1)]}{name}");
    }

    private IEnumerable<string> Profiles()
    {
        try
        {
            return world.Profiles.List().Select(profile => profile.Name);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            return [];
        }
    }

    /// <summary>The remembered names of the key that the line uses, or else those of public data of its exchange.</summary>
    private IEnumerable<string> Names(
        NameKind kind, Func<string, bool> isAllowed, string typed, StringComparison comparison = StringComparison.Ordinal)
    {
        if (world.Names is null || line.Given.Contains(CommonOptions.Demo.Name) || FindOwner() is not { } owner)
        {
            return [];
        }

        string[] own = [.. Matching(owner)];
        return own.Length > 0 ? own : Matching(owner.Public);

        IEnumerable<string> Matching(NameOwner of) => world.Names.Get(of, kind)
            .Where(name => name.StartsWith(typed, comparison) && isAllowed(name));
    }

    private NameOwner? FindOwner()
    {
        try
        {
            return NameOwner.From(Access.Resolve(world, line.ValueOf(CommonOptions.ProfileName.Name), isShown: false, KeyUse.IfThere));
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            return null;
        }
    }

    private static bool IsUnreadable(Exception error) =>
        error is CliException or ProfileException or IOException or UnauthorizedAccessException or InvalidOperationException
            or ArgumentException;
}
