using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using NSubstitute;

namespace Mocks;

/// <summary>Code that uses the client, tested against a substitute of its interfaces.</summary>
public sealed class TreasurerTests
{
    private readonly IKucoinRestClient _kucoin = Substitute.For<IKucoinRestClient>();

    [Fact]
    public async Task GetTotalAsync_adds_the_wallets()
    {
        _kucoin.SpotApi.Account.GetAccountsAsync("USDT", Arg.Any<AccountType?>(), Arg.Any<CancellationToken>()).Returns(
            WebCallResult.FromData<IEnumerable<KucoinAccount>>([Wallet(AccountType.Main, 2.5m), Wallet(AccountType.Trade, 1m)]));

        Assert.Equal(3.5m, await new Treasurer(_kucoin).GetTotalAsync("USDT", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetTotalAsync_of_a_failed_call_is_unknown()
    {
        _kucoin.SpotApi.Account.GetAccountsAsync("USDT", Arg.Any<AccountType?>(), Arg.Any<CancellationToken>()).Returns(
            WebCallResult.FromError<IEnumerable<KucoinAccount>>(new KucoinError.Unreachable("no route")));

        Assert.Null(await new Treasurer(_kucoin).GetTotalAsync("USDT", TestContext.Current.CancellationToken));
    }

    private static KucoinAccount Wallet(AccountType type, decimal total) =>
        new() { Id = $"{type}", Asset = "USDT", Type = type, Total = total, Available = total, Holds = 0 };

    private sealed class Treasurer(IKucoinRestClient kucoin)
    {
        public async Task<decimal?> GetTotalAsync(string asset, CancellationToken ct)
        {
            var accounts = await kucoin.SpotApi.Account.GetAccountsAsync(asset, ct: ct);
            return accounts.Success ? accounts.Data.Sum(wallet => wallet.Total) : null;
        }
    }
}
