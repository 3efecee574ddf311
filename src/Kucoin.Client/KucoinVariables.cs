namespace Kucoin.Client;

/// <summary>The environment variables of this library. Only this class reads them.</summary>
internal static class KucoinVariables
{
    private const string Key = "KUCOIN_API_KEY";
    private const string Secret = "KUCOIN_API_SECRET";
    private const string Passphrase = "KUCOIN_API_PASSPHRASE";
    private const string Endpoint = "KUCOIN_API_ENDPOINT";

    public static KucoinCredentials? Credentials()
    {
        string[] names = [Key, Secret, Passphrase];
        var missing = names.Where(name => Read(name) is null).ToArray();
        return missing.Length switch
        {
            0 => new(Read(Key)!, Read(Secret)!, Read(Passphrase)!),
            3 => null,
            _ => throw new InvalidOperationException(
                $"{string.Join(" and ", missing)} must be set. Credentials need all of {string.Join(", ", names)}."),
        };
    }

    public static KucoinEnvironment Environment() => Read(Endpoint) switch
    {
        null => KucoinEnvironment.Live,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) => KucoinEnvironment.FromAddress(uri),
        _ => throw new InvalidOperationException($"{Endpoint} is not an absolute URI. Use an address such as https://api.kucoin.com."),
    };

    private static string? Read(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
