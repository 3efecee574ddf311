#:project ../src/Kucoin.Treasury/Kucoin.Treasury.csproj
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// Writes the balances, debts and values of an account and its sub-accounts to a CSV file.
//
//   dotnet run examples/portfolio-to-csv.cs -- portfolio.csv
//
// The key comes from KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE; KUCOIN_API_ENDPOINT chooses another address than the live
// exchange. Exit code: 0 complete, 2 invalid command line, 5 incomplete; then the rows are in portfolio.csv.incomplete.

using System.Globalization;
using Kucoin.Client;
using Kucoin.Treasury.Portfolio;

if (args is not [var file])
{
    Console.Error.WriteLine("Usage: dotnet run examples/portfolio-to-csv.cs -- FILE");
    return 2;
}

using var client = new KucoinRestClient(KucoinClientOptions.FromEnvironment());
var portfolio = await PortfolioSnapshot.ReadAsync(client);

// An earlier, complete file is not replaced by an incomplete one, and nobody takes the incomplete one for complete.
var target = portfolio.IsComplete ? file : $"{file}.incomplete";
await using (var csv = new StreamWriter(target))
{
    await csv.WriteLineAsync($"time,account,wallet,asset,total,available,held,value in {portfolio.Currency}");
    foreach (var row in portfolio.Holdings)
    {
        await csv.WriteLineAsync(string.Join(',',
        [
            portfolio.AsOf.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Csv.Quote(row.Account), Csv.Quote($"{row.Wallet}"), Csv.Quote(row.Asset),
            Csv.Amount(row.Total), Csv.Amount(row.Available), Csv.Amount(row.Held), Csv.Amount(row.Value),
        ]));
    }
}

Console.WriteLine($"{portfolio.Holdings.Count} rows were written to {target}.");
Console.WriteLine($"KuCoin does not show: {string.Join(", ", portfolio.NotCovered)}.");
if (portfolio.IsComplete)
{
    return 0;
}

Console.Error.WriteLine("The portfolio is incomplete:");
foreach (var problem in portfolio.Problems)
{
    Console.Error.WriteLine($"  {problem}");
}

return 5;

internal static class Csv
{
    /// <summary>An unknown amount is an empty cell, not 0.</summary>
    public static string Amount(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
