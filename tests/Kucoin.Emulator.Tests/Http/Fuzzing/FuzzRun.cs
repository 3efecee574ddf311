using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Kucoin.Emulator.Tests.Http.Fuzzing;

/// <summary>
/// Sends random requests to an exchange. Each request must get KuCoin's envelope or a plain HTTP error, but no server error, and the ledger
/// must stay balanced.
/// </summary>
internal sealed class FuzzRun
{
    private const int SignedOfHundred = 60;

    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>The number of requests per outcome: code, or HTTP status without an envelope.</summary>
    public IReadOnlyDictionary<string, long> Outcomes => _outcomes;

    /// <summary>The violations.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public async Task PlayAsync(ulong seed, int requests)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        var fuzzer = new RequestFuzzer(seed, exchange);
        for (var number = 0; number < requests; number++)
        {
            var isSigned = fuzzer.Chance(SignedOfHundred);
            var (request, isWhole) = isSigned ? (fuzzer.Signed(), true) : fuzzer.Raw();
            var responses = (await AskAsync(exchange.Address, request, isWhole)).Split("HTTP/1.1 ")[1..];
            Judge(isSigned, responses, () => $"Request {number} of seed {seed}: {Start(request)}\n-> {string.Concat(responses)}");
        }

        if (!exchange.TrialBalance().IsBalanced)
        {
            _problems.Add($"After seed {seed} the ledger is not balanced.");
        }
    }

    private static string Start(byte[] request) => Encoding.Latin1.GetString(request.AsSpan(0, Math.Min(request.Length, 800)));

    private static async Task<string> AskAsync(Uri server, byte[] request, bool isWhole)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        var stream = connection.GetStream();
        using var response = new MemoryStream();
        try
        {
            await stream.WriteAsync(request);
            if (!isWhole)
            {
                // The server would wait for the rest of an incomplete request. A complete one is not half-closed, because that means that
                // the caller left.
                connection.Client.Shutdown(SocketShutdown.Send);
            }

            await stream.CopyToAsync(response);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // The server may close the connection on a malformed request before all of it was sent; its response still counts.
        }

        return Encoding.Latin1.GetString(response.GetBuffer(), 0, (int)response.Length);
    }

    private void Judge(bool isSigned, string[] responses, Func<string> what)
    {
        if (responses.Length == 0)
        {
            Count("no response");
            if (isSigned)
            {
                _problems.Add(what());
            }
        }

        foreach (var response in responses)
        {
            var outcome = OutcomeOf(response);
            Count(outcome ?? "wrong");
            if (outcome is null or "500000")
            {
                _problems.Add(what());
            }
        }
    }

    private void Count(string outcome) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;

    /// <summary>The code of an envelope, or a substitute; null for an invalid response.</summary>
    private static string? OutcomeOf(string response)
    {
        var status = int.Parse(response.AsSpan(0, 3), CultureInfo.InvariantCulture);
        var end = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (status is not (100 or (>= 200 and < 500) or 505) || end < 0)
        {
            return null;
        }

        var body = response[(end + 4)..];
        if (ContentLength(response) > body.Length)
        {
            // HEAD has no body. Otherwise the connection was reset before everything was read, and the reset overtook the response.
            return $"HTTP {status}, no body";
        }

        if (response.Contains("application/json", StringComparison.Ordinal) && body.Length > 0)
        {
            return CodeOf(Plain(Encoding.Latin1.GetBytes(body), response.Contains("Content-Encoding: gzip", StringComparison.Ordinal)));
        }

        return status is 100 or >= 400 || body.Length == 0 ? $"HTTP {status}" : null;
    }

    private static byte[] Plain(byte[] body, bool isCompressed)
    {
        if (!isCompressed)
        {
            return body;
        }

        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private static string? CodeOf(byte[] body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.ValueKind == JsonValueKind.Object && envelope.RootElement.TryGetProperty("code", out var code)
                ? code.GetString()
                : "control";
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int ContentLength(string response)
    {
        const string Header = "Content-Length: ";
        var start = response.IndexOf(Header, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(response[(start + Header.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
