using System.Diagnostics;
using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability.Fuzzing;

/// <summary>The result of a run.</summary>
/// <param name="Inputs">The number of responses.</param>
/// <param name="Outcomes">The number of calls per outcome.</param>
/// <param name="Longest">The longest call.</param>
internal sealed record FuzzReport(long Inputs, IReadOnlyDictionary<string, long> Outcomes, TimeSpan Longest);

/// <summary>
/// Gives fuzzed responses to the public methods and verifies the result contract: data or a typed error, and no exception except from a
/// stream.
/// </summary>
internal sealed class FuzzRun(IReadOnlyDictionary<string, byte[]> realResponses)
{
    /// <summary>The number of requests after which a list with an excessive page count is rejected.</summary>
    private const int MostRequests = 12;

    private static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);

    /// <summary>Longer than a run, because a timeout runs in real time.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromDays(1);

    /// <summary>Without white space, as KuCoin sends them.</summary>
    private readonly Dictionary<string, byte[]> _responses = realResponses.ToDictionary(answer => answer.Key, answer => Compact(answer.Value));

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private static readonly Func<KucoinRestClient, Task<string>>[] Calls =
    [
        client => Of(client.SpotApi.Account.GetAccountsAsync()),
        client => Of(client.SpotApi.Account.GetAccountAsync("5bd6e9286d99522a52e458de")),
        client => Of(client.SpotApi.Account.GetUserInfoAsync()),
        client => Of(client.SpotApi.Account.GetAccountLedgersAsync()),
        client => Of(client.SpotApi.Account.GetWithdrawalsAsync()),
        client => Of(client.SpotApi.Account.GetWithdrawalAsync("69b5200c64da0007d7c9aa01")),
        client => Of(client.SpotApi.Account.CancelWithdrawalAsync("69b5200c64da0007d7c9aa01")),
        client => Of(client.SpotApi.Account.GetWithdrawalQuotasAsync("USDT", "trx")),
        client => Of(client.SpotApi.Account.WithdrawAsync("USDT", "TWd4x9QkFZ3b", 3m, chain: "trx")),
        client => Of(client.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m)),
        client => Of(client.SpotApi.Account.GetTransferableAsync("USDT", AccountType.Main)),
        client => Of(client.SpotApi.Account.GetIsolatedMarginAccountsAsync()),
        client => Of(client.SpotApi.SubAccount.GetSubAccountListAsync()),
        client => Of(Task.FromResult(client.SpotApi.SubAccount.GetSubAccountList())),
        client => Of(client.SpotApi.SubAccount.GetAllSpotBalancesAsync()),
        client => Of(Task.FromResult(client.SpotApi.SubAccount.GetDetailBalance("68b1c2d3e4f5061728394a5b"))),
        client => Of(client.SpotApi.SubAccount.AddSubAccountAsync("pass1234", "gridDesk7", SubAccountAccess.Spot)),
        client => Of(client.SpotApi.SubAccount.GetSubAccountApiKeyAsync("gridDesk7")),
        client => Of(client.SpotApi.ExchangeData.GetServerTimeAsync()),
        client => Of(client.SpotApi.ExchangeData.GetAssetsAsync()),
        client => Of(client.SpotApi.ExchangeData.GetFiatPricesAsync()),
        client => Of(client.FuturesApi.Account.GetAccountOverviewAsync("USDT")),
        client => OfStream(client.SpotApi.Account.EnumerateAccountLedgersAsync(Start.UtcDateTime.AddDays(-3))),
        client => OfStream(client.SpotApi.Account.EnumerateHfAccountLedgersAsync(Start.UtcDateTime.AddDays(-3))),
        client => OfStream(client.SpotApi.SubAccount.EnumerateSubAccountsAsync()),
    ];

    public async Task<FuzzReport> Play(int firstSeed, long inputs, Func<long, bool>? isEnough = null)
    {
        var outcomes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var (given, longest) = (0L, TimeSpan.Zero);
        for (var seed = firstSeed; given < inputs && isEnough?.Invoke(given) != true; seed++)
        {
            var exchange = new Exchange(_responses, seed);
            using var client = new KucoinRestClient(
                new()
                {
                    Credentials = new("key", "secret", "word"),
                    TimeProvider = new JumpingClock(Start, Timeout),
                    MaxAttempts = 2,
                    Timeout = Timeout,
                    MaxResponseBytes = 64 * 1024,
                },
                exchange);
            var begin = Stopwatch.GetTimestamp();
            var outcome = await Outcome(client, seed).ConfigureAwait(false);
            var duration = Stopwatch.GetElapsedTime(begin);

            longest = duration > longest ? duration : longest;
            given += exchange.Requests;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        return new(given, outcomes, longest);
    }

    private static byte[] Compact(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        using var compact = new MemoryStream();
        using (var writer = new Utf8JsonWriter(compact))
        {
            document.WriteTo(writer);
        }

        return compact.ToArray();
    }

    private static async Task<string> Outcome(KucoinRestClient client, int seed)
    {
        try
        {
            // The choice of the method does not use the seed's random sequence, so that adjacent seeds cover every method.
            return await Calls[seed % Calls.Length](client).WaitAsync(Hang, TimeProvider.System).ConfigureAwait(false);
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException($"Seed {seed} broke the contract of a result: {broken.Message}", broken);
        }
    }

    private static async Task<string> Of<T>(Task<WebCallResult<T>> call)
    {
        var result = await call.ConfigureAwait(false);
        if (result.Success ? result.Data is null : result.Data is not null && !typeof(T).IsValueType)
        {
            throw new InvalidOperationException($"{result} and its data do not agree.");
        }

        return result.Success ? "success" : Name(result.Error);
    }

    private static async Task<string> OfStream<T>(IAsyncEnumerable<T> rows)
    {
        try
        {
            await foreach (var row in rows.ConfigureAwait(false))
            {
                _ = row!.ToString();
                _ = (row as KucoinAccountActivity)?.Context?.OrderId;
            }

            return "success";
        }
        catch (KucoinException ended)
        {
            return Name(ended.Error);
        }
    }

    private static string Name(KucoinError error)
    {
        if (string.IsNullOrEmpty(error.Message))
        {
            throw new InvalidOperationException("An error says nothing.");
        }

        return error is KucoinError.OutcomeUnknown outcome ? $"OutcomeUnknown of {outcome.Cause.GetType().Name}" : error.GetType().Name;
    }

    private sealed class Exchange(IReadOnlyDictionary<string, byte[]> realResponses, int seed) : HttpMessageHandler
    {
        private readonly ResponseFuzzer _fuzzer = new(realResponses, new Random(seed));

        public int Requests { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Requests <= MostRequests
                ? _fuzzer.Next(RowOf(request).Name)
                : new(System.Net.HttpStatusCode.OK) { Content = new StringContent("""{"code":"400100","msg":"enough"}""") };
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // Reads the body like a real connection, so that the client can distinguish "possibly executed" from "not sent".
            await (request.Content?.ReadAsByteArrayAsync(cancellationToken) ?? Task.FromResult<byte[]>([])).ConfigureAwait(false);
            return Send(request, cancellationToken);
        }

        private static KucoinEndpoint RowOf(HttpRequestMessage request)
        {
            var path = request.RequestUri!.AbsolutePath.Split('/');
            return KucoinEndpoints.All
                .Where(row => row.Verb == request.Method.Method && Fits(row.Path.Split('/'), path))
                .MinBy(row => row.Path.Contains('{', StringComparison.Ordinal))!;
        }

        private static bool Fits(string[] pattern, string[] path) =>
            pattern.Length == path.Length && pattern.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
