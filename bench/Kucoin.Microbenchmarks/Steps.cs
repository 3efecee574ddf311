using BenchmarkDotNet.Attributes;
using Kucoin.Benchmarks;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Microbenchmarks;

/// <summary>What a call does besides waiting for the network: it signs its request and reads the response.</summary>
[MemoryDiagnoser]
public class Steps
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);

    private readonly byte[] _ledgerPage = Bodies.Of(Operation.LedgerPage);
    private readonly byte[] _balances = Bodies.Of(Operation.SubAccountBalances);
    private readonly Sign _sign = new(new());
    private readonly Signer _signer = new(new("key", "secret", "passphrase"));

    private readonly KucoinRequest _transfer = new(
        KucoinEndpoints.Transfers.UniversalTransfer,
        Operation.Transfer.Target(),
        Operation.Transfer.Target(),
        Operation.Transfer.Target(),
        """{"clientOid":"64ccc0f164781800010d8c09","currency":"USDT","amount":"12.5","type":"INTERNAL"}"""u8.ToArray(),
        "64ccc0f164781800010d8c09",
        null);

    [Benchmark(Description = "read a ledger page (500 rows)")]
    public object? ReadLedgerPage() => Envelope<KucoinPaginated<KucoinAccountActivity>>.Read(_ledgerPage).Data;

    [Benchmark(Description = "read sub-account balances (100 × 3 × 5)")]
    public object? ReadBalances() => Envelope<KucoinPaginated<KucoinSubAccountWallets>>.Read(_balances).Data;

    [Benchmark(Description = "sign a transfer")]
    public object SignTransfer() => _sign.Message(_transfer, _signer, Now);
}
