#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:project ../src/Kucoin.Emulator/Kucoin.Emulator.csproj
#:package xunit.v3
#:package NSubstitute
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);CS1591;CA1707

// Tests of your own code: against the local exchange, with a fault, and with a mock.
//
//   dotnet run examples/tests-against-the-local-exchange.cs
//
// No key, no account and no network are needed. examples/TradingProgram.Tests tests a program with every fault.

using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;
using NSubstitute;
using Xunit;

namespace MyDesk.Tests;

/// <summary>The code under test, which knows only the interface of the client.</summary>
public sealed class Desk(IKucoinRestClient kucoin)
{
    /// <summary>Moves profit from the trade wallet to the main wallet. Returns whether it happened, or null if that is unknown.</summary>
    public async Task<bool?> TakeProfitAsync(decimal quantity, CancellationToken ct)
    {
        var moved = await kucoin.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Trade, AccountType.Main, quantity, ct: ct);
        return moved.Error is KucoinError.OutcomeUnknown ? null : moved.Success;
    }

    /// <summary>Adds up the fees of a day.</summary>
    public async Task<decimal> GetFeesAsync(DateTime day, CancellationToken ct)
    {
        var fees = 0m;
        await foreach (var row in kucoin.SpotApi.Account.EnumerateAccountLedgersAsync(day, day.AddDays(1), ct: ct))
        {
            fees += row.Fee ?? 0;
        }

        return fees;
    }
}

public sealed class DeskTests : IAsyncLifetime
{
    private KucoinEmulator? _exchange;
    private KucoinRestClient? _kucoin;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each test has its own exchange, on a free port and with its ledger in memory.</summary>
    public async ValueTask InitializeAsync()
    {
        _exchange = await KucoinEmulator.StartAsync(ct: Ct);
        var (key, secret, passphrase) = _exchange.Credentials;
        _kucoin = new(new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(_exchange.Address),
            Credentials = new(key, secret, passphrase),
        });
    }

    public async ValueTask DisposeAsync()
    {
        _kucoin?.Dispose();
        await _exchange!.DisposeAsync();
    }

    [Fact]
    public async Task TakeProfitAsync_moves_the_amount()
    {
        var before = await GetMainAsync();

        Assert.True(await new Desk(_kucoin!).TakeProfitAsync(12.5m, Ct));

        Assert.Equal(before + 12.5m, await GetMainAsync());
    }

    [Fact]
    public async Task TakeProfitAsync_without_a_response_is_unknown_and_is_not_sent_again()
    {
        var before = await GetMainAsync();
        _exchange!.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Endpoint = "flexTransfer" });

        Assert.Null(await new Desk(_kucoin!).TakeProfitAsync(12.5m, Ct));

        Assert.Single(_exchange.Control.Received, request => request.Verb == "POST");
        Assert.Equal(before + 12.5m, await GetMainAsync());
    }

    [Fact]
    public async Task TakeProfitAsync_rejected_transfer_is_false()
    {
        var kucoin = Substitute.For<IKucoinRestClient>();
        kucoin.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Trade, AccountType.Main, 1m, ct: Arg.Any<CancellationToken>())
            .Returns(WebCallResult.FromError<Kucoin.Client.Models.Transfers.KucoinInnerTransfer>(new KucoinError.RateLimited(null, null)));

        Assert.False(await new Desk(kucoin).TakeProfitAsync(1m, Ct));
    }

    [Fact]
    public async Task GetFeesAsync_adds_up_the_rows_of_the_day()
    {
        var day = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
        var kucoin = Substitute.For<IKucoinRestClient>();
        kucoin.SpotApi.Account.EnumerateAccountLedgersAsync(day, day.AddDays(1), ct: Arg.Any<CancellationToken>())
            .Returns(KucoinHistory.From([Row("1", 0.25m), Row("2", null), Row("3", 0.5m)]));

        Assert.Equal(0.75m, await new Desk(kucoin).GetFeesAsync(day, Ct));

        KucoinAccountActivity Row(string id, decimal? fee) =>
            new() { Id = id, Asset = "USDT", Quantity = 1m, CreateTime = day, Fee = fee };
    }

    private async Task<decimal> GetMainAsync() =>
        (await _kucoin!.SpotApi.Account.GetAccountsAsync("USDT", AccountType.Main, Ct)).GetDataOrThrow().Single().Available;
}
