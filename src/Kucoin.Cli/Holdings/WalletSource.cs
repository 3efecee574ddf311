using Kucoin.Client;
using Kucoin.Catalog;

namespace Kucoin.Cli.Holdings;

/// <summary>One place where holdings are read.</summary>
/// <param name="Name">What it covers.</param>
/// <param name="Rows">The rows of the catalog that it calls.</param>
/// <param name="Read">Reads it.</param>
internal sealed record WalletSource(
    string Name, KucoinEndpoint[] Rows, Func<IKucoinRestClient, CancellationToken, Task<IEnumerable<Holding>>> Read);
