using System.CommandLine;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Subs.Keys;

/// <summary>The options that the commands for API keys of a sub-account share.</summary>
internal static class KeyOptions
{
    public const string Passphrase = "passphrase of the key";

    private const string AnyAddress = "any";

    public static readonly Argument<string> Sub = Options.Argument("SUB", "The sub-account, by name.");

    public static readonly Option<string> Key = Options.Required(
        Options.Text("--key", "KEY", "The API key, as 'kucoin subs keys list' shows it."));

    public static readonly Option<bool> PassphraseFromInput = Options.Flag(
        "--passphrase-stdin", "Read the key's passphrase from standard input instead of asking. It has 7 to 32 characters and no spaces.");

    public static readonly Option<int?> Expire = Options.OneOf(
        "--expire", "When the key ends, in days. Default: never.", ("30", 30), ("90", 90), ("180", 180), ("360", 360), ("never", -1));

    public static Option<string> Permissions(string usual) => Options.Text(
        "--permissions", "LIST", $"What the key may do, joined by commas: General, Spot, Margin, Futures, InnerTransfer.{usual}");

    public static Option<string> Addresses(string usual) => Options.Text(
        "--ip", "LIST", $"The addresses that may use the key, up to 20 joined by commas, or any.{usual}");

    /// <summary>The whitelist in KuCoin's format: <see langword="null"/> for any address.</summary>
    public static string? GetAddresses(CommandContext call, Option<string> option) =>
        call.GetValue(option) is { } list and not AnyAddress ? list : null;
}
