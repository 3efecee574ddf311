using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Profiles;

/// <summary><c>kucoin profiles add</c></summary>
internal static class Add
{
    private static readonly Option<string> Endpoint = Options.Text(
        "--endpoint", "URL", "The address of another exchange than the live one, for example of 'kucoin emulator'.");

    public static Verb Verb { get; } = Verb.Local(
        "add",
        "Keeps an API key under a name. Asks for key, secret and passphrase, or reads them from standard input, one on a line.",
        "kucoin profiles add desk1 < three-lines.txt",
        [ProfileRows.Name, Endpoint],
        (world, line, ct) =>
        {
            var name = line.GetValue(ProfileRows.Name)!;
            world.Profiles.Add(name, new()
            {
                Key = Secret(world.Terminal, "API key"),
                Secret = Secret(world.Terminal, "secret"),
                Passphrase = Secret(world.Terminal, "passphrase"),
                Endpoint = line.GetValue(Endpoint),
            });
            world.Terminal.Error.WriteLine($"Profile '{name}' is kept in {world.Profiles.Path}.");
            return Task.FromResult(Exit.Done);
        });

    private static string Secret(Terminal terminal, string name) =>
        terminal.CanAsk ? terminal.Ask(name)
        : terminal.In.ReadLine() ?? throw Failure.Usage($"The {name} is missing: standard input holds API key, secret and passphrase, one on a line.");
}
