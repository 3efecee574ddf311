using System.Collections;
using System.Collections.Concurrent;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.SpotApi;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// No method reveals a secret, in success or any failure: not in its result, its exceptions or its telemetry.
/// </summary>
public sealed class SecretLeakTests
{
    /// <summary>
    /// The passphrases and passwords in the request table, and the secrets in the responses.
    /// </summary>
    private static readonly string[] GivenAndAnswered =
    [
        "s3cr#t&+7", "s3cr%23t%26%2B7", "pass1234", "69b51f0a2c3d4e0001aa55cc", .. SecretsOfResponses(),
    ];

    public static TheoryData<string> FixtureNames => ClientTelemetryTests.FixtureNames;

    [Theory]
    [MemberData(nameof(FixtureNames))]
    public async Task Every_method_shows_no_secret_in_results_exceptions_or_telemetry(string world)
    {
        using var recorder = new Recorder();
        var (seen, secrets) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<string, string>());
        foreach (var row in RequestTable.Rows)
        {
            var (clock, requests) = (new SteppingClock(TestClient.Now), 0);
            var handler = new ScriptedHandler(request => world == "success"
                ? (row.Exchange ?? RequestTests.GetResponse)(request)
                : ClientTelemetryTests.Worlds[world](request, ++requests));
            using var client = TestClient.Over(handler, TestClient.Repeating(clock) with { LoggerFactory = recorder });

            await clock.Drive(Task.Run(() => SeeAsync(row, client, seen)));

            foreach (var header in handler.Requests.SelectMany(request => request.Headers).Where(header => IsSecret(header.Key)))
            {
                secrets[header.Value] = header.Key;
            }
        }

        var told = string.Join('\n', seen) + recorder.Text;
        Assert.True(secrets.Count > RequestTable.Rows.Count / 2, "Every signed request has a signature of its own.");
        Assert.All(
            [TestClient.Key, TestClient.Secret, TestClient.Passphrase, .. GivenAndAnswered, .. secrets.Keys],
            secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(world == "success" ? "KucoinSubUserKeyDetails" : "KucoinException", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_searched_for_are_present_in_the_requests()
    {
        Assert.True(SecretsOfResponses().Count() >= 4);
        var table = string.Join('\n', RequestTable.Rows.SelectMany(row => row.Sent));
        Assert.All(GivenAndAnswered.Take(4), secret => Assert.Contains(secret, table, StringComparison.Ordinal));
    }

    private static bool IsSecret(string header) => header is "KC-API-KEY" or "KC-API-SIGN" or "KC-API-PASSPHRASE";

    private static async Task SeeAsync(RequestRow row, KucoinRestClient client, ConcurrentQueue<string> seen)
    {
        try
        {
            switch (row.Call.Compile()(client))
            {
                case Task call:
                    await call;
                    See(call.GetType().GetProperty("Result")!.GetValue(call)!, seen);
                    break;
                case IAsyncEnumerable<object> stream:
                    await foreach (var item in stream)
                    {
                        seen.Enqueue($"{item}");
                    }

                    break;
                case var result:
                    See(result, seen);
                    break;
            }
        }
        catch (KucoinException failed)
        {
            seen.Enqueue($"{failed} {failed.Error}");
        }
    }

    /// <summary>
    /// Collects everything that a result prints: itself, its data with every row, its error with the cause, and the exception.
    /// </summary>
    private static void See(object result, ConcurrentQueue<string> seen)
    {
        var data = result.GetType().GetProperty(nameof(WebCallResult<>.Data))!.GetValue(result);
        var error = result.GetType().GetProperty(nameof(WebCallResult<>.Error))!.GetValue(result) as KucoinError;
        seen.Enqueue($"{result} {data} {error} {error?.Message} {(error as KucoinError.OutcomeUnknown)?.Cause}");
        foreach (var row in data as IEnumerable ?? Array.Empty<object>())
        {
            seen.Enqueue($"{row}");
        }

        if (error is not null)
        {
            seen.Enqueue($"{new KucoinException(error)}");
        }
    }

    private static IEnumerable<string> SecretsOfResponses() =>
        from name in new[] { "addSubAccountApi", "getSubAccountApiList", "getApikeyInfo", "modifySubAccountApi", "deleteSubAccountApi" }
        from pair in System.Text.Encoding.UTF8.GetString(Fixtures.Read(name)).Split(',', '{', '}', '\n')
        let parts = pair.Trim().Split(':', 2)
        where parts.Length == 2 && parts[0].Trim('"') is "apiKey" or "apiSecret" or "passphrase"
        select parts[1].Trim().Trim('"');
}
