using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Profiles;

/// <summary><c>kucoin profiles add</c></summary>
internal static class Add
{
    private static readonly Option<string> Endpoint = Options.Text(
        "--endpoint", "URL", "The address of an exchange other than the live one, for example of 'kucoin emulator'.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "add",
        "Stores an API key under a name. Asks for key, secret and passphrase, or reads them from standard input, one per line.",
        "kucoin profiles add desk1 < three-lines.txt",
        [ProfileRows.Name, Endpoint],
        async (world, line, ct) =>
        {
            var name = line.GetValue(ProfileRows.Name)!;
            world.Profiles.Add(name, new()
            {
                Key = await Secret(world.Terminal, "API key", ct),
                Secret = await Secret(world.Terminal, "secret", ct),
                Passphrase = await Secret(world.Terminal, "passphrase", ct),
                Endpoint = line.GetValue(Endpoint),
            });
            world.Terminal.Error.WriteLine($"Profile '{name}' is stored in {world.Profiles.Path}.");
            return ExitCodes.Done;
        }).WithSecret();

    private static async Task<string> Secret(Terminal terminal, string name, CancellationToken ct) =>
        terminal.CanAsk
            ? await terminal.AskSecret(name, ct)
            : await terminal.ReadLine(ct)
            ?? throw CliException.Usage($"The {name} is missing: give API key, secret and passphrase on standard input, one per line.");
}
