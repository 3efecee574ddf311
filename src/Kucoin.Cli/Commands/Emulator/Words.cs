using System.Text.Json;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary>The words of the control interface for values of enumerations.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
