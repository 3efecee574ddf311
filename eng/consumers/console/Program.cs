using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Emulator;

await using var exchange = await KucoinEmulator.StartAsync();
var (key, secret, passphrase) = exchange.Credentials;
using var kucoin = new KucoinRestClient(new KucoinClientOptions
{
    Environment = KucoinEnvironment.FromAddress(exchange.Address),
    Credentials = new(key, secret, passphrase),
});

var before = await kucoin.SpotApi.Account.GetAccountsAsync("USDT", AccountType.Trade);
var moved = await kucoin.SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 100m);
var after = await kucoin.SpotApi.Account.GetAccountsAsync("USDT", AccountType.Trade);
if (!before.Success || !moved.Success || !after.Success)
{
    Console.Error.WriteLine($"{before.Error} {moved.Error} {after.Error}");
    return 1;
}

var difference = after.Data.Sum(wallet => wallet.Total) - before.Data.Sum(wallet => wallet.Total);
Console.WriteLine($"moved {difference} USDT, the ledger balances: {exchange.TrialBalance().IsBalanced}");
return difference == 100m && exchange.TrialBalance().IsBalanced ? 0 : 1;
