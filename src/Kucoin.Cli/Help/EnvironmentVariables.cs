using Kucoin.Cli.Names;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Help;

/// <summary>Every environment variable that the command and its libraries read.</summary>
internal static class EnvironmentVariables
{
    public static IReadOnlyList<HelpEntry> All { get; } =
    [
        new("KUCOIN_API_KEY", "The API key. It needs the secret and the passphrase, too, and precedes KUCOIN_PROFILE."),
        new("KUCOIN_API_SECRET", "The secret of the API key."),
        new("KUCOIN_API_PASSPHRASE", "The passphrase of the API key."),
        new("KUCOIN_API_ENDPOINT", "The address of another exchange than the live one, for example of 'kucoin emulator'."),
        new(CommandEnvironment.ProfileVariable, "The profile that is used if there is neither --profile nor a key in the environment."),
        new(
            EmulatorControlToken.FileVariable,
            "The file with the token that controls a local exchange, for 'kucoin emulator' commands without --control-token-file."),
        new(NameCache.OffVariable, "If it is not empty, names that were shown are not remembered and not offered for completion."),
        new("XDG_CONFIG_HOME", "The folder above the one for profiles and journals. Default: ~/.config. Not used on Windows."),
        new("XDG_CACHE_HOME", "The folder above the one for remembered names. Default: ~/.cache. Not used on Windows."),
        new("NO_COLOR", "If it is not empty, nothing is colored."),
        new("TERM", "If it is 'dumb', nothing is colored."),
        new(
            "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY",
            "The proxies for requests, and the hosts without one, as .NET reads them. The names in lower case have precedence."),
    ];
}
