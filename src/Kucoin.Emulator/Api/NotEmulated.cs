using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>
/// Explains why a path is not served: KuCoin retired the endpoint, the endpoint is not emulated, or it does not exist.
/// </summary>
internal static class NotEmulated
{
    private const string Resource = "not-emulated";

    private static readonly string[][] Offline = [.. Split("POST /api/v1/accounts/inner-transfer")];

    /// <summary>Endpoints that KuCoin has removed from its documentation and refuses.</summary>
    private static readonly string[][] Deprecated =
    [
        .. Split(
            "POST /api/v1/accounts",
            "GET /api/v1/accounts/{accountId}/ledgers",
            "GET /api/v1/accounts/{accountId}/holds",
            "GET /api/v1/risk/limit/strategy",
            "POST /api/v1/accounts/sub-transfer",
            "POST /api/v1/transfer-out",
            "GET /api/v1/deposit-address",
            "GET /api/v1/deposit-list",
            "GET /api/v1/withdrawal-list"),
    ];

    /// <summary>Loaded lazily, at the first unknown path.</summary>
    private static readonly Lazy<string[][]> Endpoints = new(Read);

    public static ApiError Explain(string verb, string path)
    {
        var endpoint = $"{verb} {path}";
        var asked = endpoint.Split(' ', '/');
        if (Offline.Any(known => Fits(known, asked)))
        {
            return ApiErrors.Offline();
        }

        if (Deprecated.Any(known => Fits(known, asked)))
        {
            return ApiErrors.Deprecated(endpoint);
        }

        return Endpoints.Value.Any(known => Fits(known, asked)) ? ApiErrors.NotEmulated(endpoint) : ApiErrors.UrlNotFound();
    }

    private static string[][] Read()
    {
        using var stream = typeof(NotEmulated).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return [.. Split(reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#'))];
    }

    private static IEnumerable<string[]> Split(params IEnumerable<string> endpoints) =>
        endpoints.Select(endpoint => endpoint.Split(' ', '/'));

    private static bool Fits(string[] known, string[] asked) =>
        known.Length == asked.Length &&
        known.Zip(asked).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
}
