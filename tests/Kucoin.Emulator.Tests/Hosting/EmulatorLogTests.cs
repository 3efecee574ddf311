using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Tests.Hosting;

public sealed class EmulatorLogTests : IAsyncLifetime
{
    private readonly RecordingLoggers _loggers = new();
    private KucoinEmulator? _exchange;

    private KucoinEmulator Exchange => _exchange!;

    public async ValueTask InitializeAsync() => _exchange = await Start.ExchangeAsync(new() { LoggerFactory = _loggers });

    public async ValueTask DisposeAsync() => await Exchange.DisposeAsync();

    [Fact]
    public async Task An_exception_that_no_rule_foresaw_is_logged_with_its_event_id()
    {
        using var client = new SigningClient(Exchange);
        Exchange.Ledger.Dispose();

        Assert.Equal("500000", (await client.GetAsync("/api/v1/accounts/ledgers?currency=USDT")).Code);

        var entry = _loggers.Entries.Single(entry => entry.Level == LogLevel.Error);
        Assert.Equal(("Kucoin.Emulator", 1200), (entry.Category, entry.Event));
        Assert.NotNull(entry.Exception);
        Assert.Contains("GET /api/v1/accounts/ledgers?currency=USDT", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_cannot_be_written_is_logged_with_its_event_id()
    {
        using var client = new SigningClient(Exchange);
        Exchange.Ledger.Dispose();

        Assert.Equal("500000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);

        Assert.Contains(_loggers.Entries, entry => entry is { Level: LogLevel.Error, Event: 1200 or 1201, Exception: not null });
    }

    [Fact]
    public async Task Requests_are_logged_and_nothing_of_a_key_is()
    {
        using var client = new SigningClient(Exchange);
        var (_, secret, passphrase) = Exchange.Credentials;
        var signature = SigningClient.Hmac(secret, "anything");

        await client.GetAsync("/api/v1/accounts?currency=USDT");
        await client.GetAsync($"/api/v1/accounts?passphrase={passphrase}&remark={secret}");
        await client.SendAsync(new() { Target = "/api/v1/accounts", Headers = { ["KC-API-SIGN"] = signature } });
        await using (var raw = await RawConnection.OpenAsync(Exchange.Address))
        {
            await raw.SendAsync($"GET / HTTP/1.1\r\nHost: a\r\nKC-API-PASSPHRASE {passphrase}\r\n\r\n");
            await raw.ReadToEndAsync();
        }

        var texts = _loggers.Entries.Select(entry => $"{entry.Text} {entry.Exception}").ToList();
        Assert.Contains(texts, text => text.Contains("GET /api/v1/accounts?currency=USDT by master: 200 200000", StringComparison.Ordinal));
        string[] secrets = [secret, passphrase, signature, SigningClient.Hmac(secret, passphrase)];
        Assert.All(texts, text => Assert.DoesNotContain(
            secrets, part => text.Contains(part, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(3, _loggers.Entries.Count(entry => entry.Event == 1100));
    }

    [Fact]
    public async Task The_start_and_the_end_are_logged()
    {
        var port = Exchange.Address.Port.ToString(CultureInfo.InvariantCulture);
        await Exchange.DisposeAsync();

        Assert.Contains(_loggers.Entries, entry => entry.Event == 1000 && entry.Text.Contains(port, StringComparison.Ordinal));
        Assert.Contains(_loggers.Entries, entry => entry.Event == 1001);
    }
}
