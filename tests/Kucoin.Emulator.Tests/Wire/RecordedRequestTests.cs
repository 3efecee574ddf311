using System.Globalization;
using System.Text;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Wire;

/// <summary>Recorded requests of clients in other languages get the responses that those clients expect.</summary>
public sealed class RecordedRequestTests(RecordedRequestTests.Exchanges exchanges) : IClassFixture<RecordedRequestTests.Exchanges>
{
    private const string PartnerKey = "partner-key";

    public static TheoryData<string, string> Requests =>
        [.. WireFile.All.SelectMany(file => file.Value.Requests, (file, request) => (file.Key, request.Name))];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Recorded_client_request_gets_the_expected_response(string file, string name)
    {
        var (client, request) = Find(file, name);

        var response = await SendAsync(exchanges.Lenient, client, request);

        Assert.True(request.Code == response.Code, $"{client.Client}, {name}: {response.Envelope}");
        Assert.Empty(request.Reads.Select(read => response.Problem(read.Key, read.Value)).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Strict_exchange_accepts_only_signatures_over_the_unencoded_query(string file, string name)
    {
        var (client, request) = Find(file, name);

        var response = await SendAsync(exchanges.Strict, client, request);

        Assert.True(request.StrictCode == response.Code, $"{client.Client}, {name}: {response.Envelope}");
    }

    [Fact]
    public void Interop_page_names_every_client()
    {
        var page = File.ReadAllText(Page());

        Assert.All(WireFile.All.Values, file => Assert.Contains(file.Client, page, StringComparison.Ordinal));
    }

    private static (WireFile Client, WireExchange Request) Find(string file, string name) =>
        (WireFile.All[file], WireFile.All[file].Requests.Single(request => request.Name == name));

    private static async Task<WireResponse> SendAsync(KucoinEmulator exchange, WireFile client, WireExchange request)
    {
        var timestamp = (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - client.AgeMilliseconds).ToString(CultureInfo.InvariantCulture);
        var (key, secret, passphrase) = exchange.Credentials;
        var ids = Ids(exchange);
        var body = request.Body is null ? null : Fill(request.Body, ids);
        var lines = Fill(string.Join("\r\n", client.Headers.Where(line => body is not null || !line.Contains("{length}", StringComparison.Ordinal))), new()
        {
            ["{host}"] = exchange.Address.Authority,
            ["{key}"] = key,
            ["{timestamp}"] = timestamp,
            ["{passphrase}"] = SigningClient.Hmac(secret, passphrase),
            ["{sign}"] = SigningClient.Hmac(secret, timestamp + request.Verb + Fill(request.Signed, ids) + body),
            ["{partner-sign}"] = SigningClient.Hmac(PartnerKey, timestamp + "partner" + key),
            ["{length}"] = Encoding.UTF8.GetByteCount(body ?? "").ToString(CultureInfo.InvariantCulture),
        });
        var length = body is null || lines.Contains("Content-Length", StringComparison.Ordinal)
            ? ""
            : $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        await using var connection = await RawConnection.OpenAsync(exchange.Address);
        await connection.SendAsync(Encoding.UTF8.GetBytes(
            $"{request.Verb} {Fill(request.Target, ids)} HTTP/1.1\r\n{lines}\r\nConnection: close\r\n{length}\r\n{body}"));
        return WireResponse.Read(await connection.ReadUntilClosedAsync());
    }

    private static Dictionary<string, string> Ids(KucoinEmulator exchange)
    {
        var ledger = exchange.Ledger;
        var (master, sub) = (ledger.UserNamed("fundMaster1")!, ledger.UserNamed("quantLab3")!);
        return new()
        {
            ["{uid}"] = sub.Uid.ToString(CultureInfo.InvariantCulture),
            ["{userId}"] = sub.UserId,
            ["{account}"] = ledger.Balance(new(master.Id, WalletKind.Main, "", "USDT"))!.Value.Wallet.PublicId,
            ["{withdrawal}"] = ledger.Withdrawals(new(master.Id, 0, long.MaxValue) { Status = FundingStatus.Processing }, 0, 1).Rows[0].Id,
        };
    }

    private static string Fill(string text, Dictionary<string, string> values) =>
        values.Aggregate(text, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal));

    private static string Page()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "docs", "interop.md") is var page && File.Exists(page))
            {
                return page;
            }
        }

        throw new FileNotFoundException("No folder above the tests holds docs/interop.md.");
    }

    /// <summary>One exchange that accepts both ways of signing, and one with strict signatures.</summary>
    public sealed class Exchanges : IAsyncLifetime
    {
        private KucoinEmulator? _lenient;
        private KucoinEmulator? _strict;

        public KucoinEmulator Lenient => _lenient!;

        public KucoinEmulator Strict => _strict!;

        public async ValueTask InitializeAsync()
        {
            _lenient = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
            _strict = await KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false, StrictSignatures = true });
        }

        public async ValueTask DisposeAsync()
        {
            await Lenient.DisposeAsync();
            await Strict.DisposeAsync();
        }
    }
}
