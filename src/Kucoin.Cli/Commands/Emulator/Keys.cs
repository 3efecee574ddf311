using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator keys</c></summary>
internal static class Keys
{
    private static readonly Columns<(string Label, EmulatorCredentials Parts)> Columns =
        new Columns<(string Label, EmulatorCredentials Parts)>()
            .Text("label", key => key.Label)
            .Text("key", key => key.Parts.Key)
            .Secret("secret", key => key.Parts.Secret)
            .Secret("passphrase", key => key.Parts.Passphrase);

    private static readonly Argument<string> Label = Options.Argument("LABEL", "The label of the key.");
    private static readonly Option<string> Owner = Options.Text("--user", "USER", "The owner of the key. Default: the master.");

    private static readonly Option<string> Permissions = Options.Text(
        "--permissions", "LIST", "What the key may do, joined by commas, in either of KuCoin's vocabularies. Default: everything.");

    private static readonly Option<string> Addresses = Options.Text(
        "--ip", "LIST", "The addresses that may use the key, joined by commas. Default: any.");

    private static readonly Option<TimePoint?> Expires = Options.Time("--expires", "When the key ends. Default: never.");
    private static readonly Option<int?> Version = Options.Whole("--key-version", "KuCoin's version of the key. Default: 3.", 1, 3);

    public static CommandGroup Group { get; } = new(
        "keys",
        "API keys of the local exchange. They are valid nowhere else, so their secrets are shown.",
        Control.List(
            "list",
            "Lists the keys that have a label, with their secrets.",
            "kucoin emulator keys list --json",
            Columns,
            [],
            async control =>
            [
                .. (await control.Exchange.KeysAsync(control.Ct))
                    .OrderBy(key => key.Key, StringComparer.Ordinal)
                    .Select(key => (key.Key, key.Value)),
            ]),
        Control.One(
            "add",
            "Creates a key for a user, and shows it.",
            "kucoin emulator keys add reports --user marketMaker1 --permissions General --expires 2030-01-31",
            Columns,
            [Label, Owner, Permissions, Addresses, Expires, Version],
            async control => (control.Of(Label)!, await control.Exchange.AddKeyAsync(await New(control), control.Ct))));

    private static async Task<NewKey> New(Control control) => new()
    {
        Label = control.Of(Label)!,
        User = control.Of(Owner) is { } owner ? await Users.Whom(control, owner) : null,
        Permissions = Words(control.Of(Permissions)),
        IpWhitelist = Words(control.Of(Addresses)) ?? [],
        ExpiresAt = await control.GetTime(Expires),
        Version = control.Of(Version) ?? 3,
    };

    private static string[]? Words(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
