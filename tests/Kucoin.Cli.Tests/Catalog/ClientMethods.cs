using System.Net;
using System.Reflection;
using Kucoin.Catalog;
using Kucoin.Client;
using Kucoin.Client.FuturesApi.Account;
using Kucoin.Client.FuturesApi.ExchangeData;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.SpotApi.ExchangeData;
using Kucoin.Client.SpotApi.SubAccount;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Cli.Tests.Catalog;

/// <summary>The catalog entries that each client method calls, determined by calling it.</summary>
internal static class ClientMethods
{
    private const string Wallet = "5bd6e9286d99522a52e458de";

    private static readonly KucoinEnvironment Somewhere = KucoinEnvironment.FromAddress(new("https://spot.test/"), new("https://futures.test/"));

    private static readonly (string Path, Type Type, Func<IKucoinRestClient, object> Of)[] Parts =
    [
        ("SpotApi.Account", typeof(IKucoinRestClientSpotApiAccount), client => client.SpotApi.Account),
        ("SpotApi.SubAccount", typeof(IKucoinRestClientSpotApiSubAccount), client => client.SpotApi.SubAccount),
        ("SpotApi.ExchangeData", typeof(IKucoinRestClientSpotApiExchangeData), client => client.SpotApi.ExchangeData),
        ("FuturesApi.Account", typeof(IKucoinRestClientFuturesApiAccount), client => client.FuturesApi.Account),
        ("FuturesApi.ExchangeData", typeof(IKucoinRestClientFuturesApiExchangeData), client => client.FuturesApi.ExchangeData),
    ];

    private static readonly Dictionary<string, object> Arguments = new()
    {
        ["accountId"] = Wallet,
        ["accountType"] = AccountType.Main,
        ["access"] = SubAccountAccess.Spot,
        ["apiKey"] = Wallet,
        ["asset"] = "BTC",
        ["from"] = AccountType.Main,
        ["fromAccountType"] = AccountType.Main,
        ["isolatedMarginSymbol"] = "BTC-USDT",
        ["network"] = "btc",
        ["passphrase"] = "passphrase-9",
        ["password"] = "passw0rd",
        ["quantity"] = 1m,
        ["remark"] = "a note",
        ["startTime"] = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        ["subName"] = "desk0001",
        ["subUserId"] = Wallet,
        ["symbol"] = "BTC-USDT",
        ["symbols"] = new[] { "BTC-USDT" },
        ["to"] = AccountType.Trade,
        ["toAccountType"] = AccountType.Trade,
        ["toAddress"] = "an-address",
        ["transferType"] = TransferType.Internal,
        ["uid"] = "12345",
        ["withdrawType"] = WithdrawType.Uid,
        ["withdrawalId"] = Wallet,
        ["outcome"] = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), "oid", new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc))
        {
            Transfer = new()
            {
                Asset = "USDT",
                Quantity = 1,
                TransferType = TransferType.Internal,
                FromAccountType = AccountType.Main,
                ToAccountType = AccountType.Trade,
            },
            Withdrawal = new() { WithdrawType = WithdrawType.Uid, Asset = "USDT", ToAddress = "12345", Quantity = 1 },
        },
    };

    /// <summary>All methods with their catalog entries, in the order of the interfaces.</summary>
    public static async Task<IReadOnlyList<(string Method, KucoinEndpoint Row)>> WithTheirRows()
    {
        var all = new List<(string Method, KucoinEndpoint Row)>();
        foreach (var (path, type, of) in Parts)
        {
            foreach (var method in type.GetMethods().Where(method => !method.IsSpecialName))
            {
                var rows = (await Sent(method, of)).Select(request => Row(method, request)).Distinct();
                all.AddRange(rows.Select(row => ($"{path}.{method.Name}", row)));
            }
        }

        return [.. all.Distinct()];
    }

    private static async Task<IReadOnlyList<Uri>> Sent(MethodInfo method, Func<IKucoinRestClient, object> of)
    {
        using var network = new Recorder();
        using var client = new KucoinRestClient(
            new()
            {
                Environment = Somewhere,
                Credentials = new("key", "secret", "passphrase"),
                MaxAttempts = 1,
                WithdrawalChecks = WithdrawalChecks.Off,
            },
            network);
        var response = method.Invoke(of(client), [.. method.GetParameters().Select(Argument)]);
        if (response is Task call)
        {
            await call;
        }
        else if (response is IAsyncEnumerable<object> stream)
        {
            await Assert.ThrowsAsync<KucoinException>(async () => await stream.GetAsyncEnumerator().MoveNextAsync());
        }

        return network.Sent;
    }

    private static object? Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(CancellationToken) ? TestContext.Current.CancellationToken
        : Is(parameter, "symbol", typeof(IKucoinRestClientFuturesApiAccount)) ? "XBTUSDTM"
        : parameter.HasDefaultValue && parameter.Name != "network" && parameter.Name != "accountType" ? Default(parameter)
        : Arguments.TryGetValue(parameter.Name!, out var value) ? Of(parameter, value)
        : throw new InvalidOperationException($"Give {parameter.Member.Name} an argument for {parameter.Name}.");

    private static bool Is(ParameterInfo parameter, string name, Type type) => parameter.Name == name && parameter.Member.DeclaringType == type;

    private static object? Default(ParameterInfo parameter) => parameter.DefaultValue;

    /// <summary>A method with a pair parameter gets an isolated wallet.</summary>
    private static object Of(ParameterInfo parameter, object value) =>
        parameter.Name == "accountType" && ((MethodInfo)parameter.Member).GetParameters().Any(other => other.Name == "isolatedMarginSymbol")
            ? AccountType.Isolated
            : value;

    /// <summary>Two catalog entries with the same endpoint are distinguished by their result.</summary>
    private static KucoinEndpoint Row(MethodInfo method, Uri request)
    {
        var path = request.AbsolutePath.Split('/');
        var rows = KucoinEndpoints.All.Where(row =>
            (row.Host == KucoinHost.Futures) == (request.Host == "futures.test")
            && request.Fragment == $"#{row.Verb}"
            && Matches(row.Path.Split('/'), path)).ToArray();
        var literal = rows.Where(row => row.Path == request.AbsolutePath).ToArray();
        return (literal.Length > 0 ? literal : rows) switch
        {
            [var only] => only,
            var several => several.Single(row =>
                method.Name.Contains("Isolated", StringComparison.Ordinal) == (row == KucoinEndpoints.RiskLimits.IsolatedMargin)),
        };

        static bool Matches(string[] expected, string[] actual) => expected.Length == actual.Length
            && expected.Zip(actual).All(part => part.First.StartsWith('{') || part.First == part.Second);
    }

    /// <summary>Returns one wallet, rejects all other requests, and records them, with the verb as the URL fragment.</summary>
    private sealed class Recorder : HttpMessageHandler
    {
        public List<Uri> Sent { get; } = [];

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(new($"{request.RequestUri!.GetLeftPart(UriPartial.Query)}#{request.Method}"));
            var response = request.RequestUri.AbsolutePath == "/api/v1/accounts"
                ? $$"""{"code":"200000","data":[{"id":"{{Wallet}}","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"}]}"""
                : """{"code":"400100","msg":"no"}""";
            return new(HttpStatusCode.OK) { Content = new StringContent(response) };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
