using Kucoin.Client;

// The same request as in the bare program, made by the library: signed, and its response parsed.
using var kucoin = new KucoinRestClient(new KucoinClientOptions
{
    Environment = KucoinEnvironment.FromAddress(new(args[0])),
    Credentials = new("key", "secret", "passphrase"),
});
var accounts = await kucoin.SpotApi.Account.GetAccountsAsync();
Console.Out.WriteLine(accounts.Success ? accounts.Data.Count() : accounts.Error);
return accounts.Success ? 0 : 1;
