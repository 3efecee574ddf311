using System.Text;

namespace Kucoin.Benchmarks;

/// <summary>
/// Deterministic response bodies in KuCoin's format: members in KuCoin's order, amounts as strings, contexts as JSON in a string.
/// </summary>
internal static class Bodies
{
    private const long FirstRow = 418_800_273_650_000;
    private const long FirstTrade = 10_841_832_459_904_001;
    private const long NewestTime = 1_773_478_800_123;

    private static readonly string[] Assets =
        ["BTC", "USDT", "ETH", "KCS", "SOL", "USDC", "XRP", "DOGE", "ADA", "AVAX", "LINK", "DOT", "TON", "LTC", "SUI"];

    public static byte[] Of(Operation operation) => Encoding.UTF8.GetBytes(operation switch
    {
        Operation.Accounts => Envelope(List(30, Account)),
        Operation.LedgerPage => LedgerPage(1, 1, 500),
        Operation.SubAccountBalances => Balances(1, 1, 100),
        Operation.Withdrawal => Envelope("{'withdrawalId':'67e6515f7960ba0007b42025'}"),
        _ => Envelope("{'orderId':'67e6515f7960ba0007b42026'}"),
    });

    /// <summary>A page of a ledger, newest first across all pages.</summary>
    public static string LedgerPage(int page, int pages, int rows) =>
        Page(page, rows, pages, List(rows, row => LedgerRow(((page - 1) * rows) + row)));

    /// <summary>A page of sub-accounts with three wallets of five assets each.</summary>
    public static string Balances(int page, int pages, int subs) =>
        Page(page, subs, pages, List(subs, sub => SubAccount(((page - 1) * subs) + sub)));

    private static string Account(int row)
    {
        var (id, kind) = row % 2 == 0 ? (Hex(row), "main") : ($"{7_319_462_055_180 + row}", "trade");
        return $"{{'id':'{id}','currency':'{Assets[row / 2]}','type':'{kind}',{Held(row)}}}";
    }

    /// <summary>Fills of orders, transfers without a context, deposits and withdrawals, as in a trading account.</summary>
    private static string LedgerRow(int row)
    {
        var asset = Assets[row % Assets.Length];
        var direction = row % 2 == 0 ? "in" : "out";
        var (wallet, bizType, fee, context) = (row % 10) switch
        {
            < 5 => ("TRADE", "TRADE_EXCHANGE", "0.00025",
                $@"{{\'orderId\':\'{Hex(row / 3)}\',\'tradeId\':\'{FirstTrade + row}\',\'symbol\':\'{asset}-USDT\'}}"),
            < 7 => ("MAIN", "TRANSFER", "0", ""),
            7 => ("MAIN", "SUB_TRANSFER", "0", ""),
            8 => ("MAIN", "Deposit", "0",
                $@"{{\'transactionId\':\'{Hex(row)}\',\'txId\':\'{Hex(row)}{Hex(row + 1)}@{row}\',\'description\':\'Deposit\'}}"),
            _ => ("MAIN", "WITHDRAW", "0", ""),
        };
        return $"{{'id':'{FirstRow - row}','currency':'{asset}','amount':'{Amount(row)}','fee':'{fee}','balance':'0',"
            + $"'accountType':'{wallet}','bizType':'{bizType}','direction':'{direction}','createdAt':{NewestTime - (row * 250L)},"
            + $"'context':'{context}'}}";
    }

    private static string SubAccount(int sub)
    {
        string Wallet(string name, int kind) =>
            $"'{name}':{List(5, asset => Balance(Assets[(sub + asset) % Assets.Length], sub + kind + asset))}";
        return $"{{'subUserId':'{Hex(sub)}','subName':'gridDesk{sub}',"
            + $"{Wallet("mainAccounts", 1)},{Wallet("tradeAccounts", 2)},{Wallet("marginAccounts", 3)},'tradeHFAccounts':[]}}";
    }

    private static string Balance(string asset, int seed) =>
        $"{{'currency':'{asset}',{Held(seed)},'baseCurrency':'BTC','baseCurrencyPrice':'70111.25','baseAmount':'{Amount(seed + 3)}',"
        + "'tag':'DEFAULT'}";

    private static string Held(int seed) => $"'balance':'{Amount(seed)}','available':'{Amount(seed)}','holds':'0'";

    private static string Amount(int seed) => $"{seed * 37 % 5000}.{seed * 7919 % 100_000_000:D8}";

    private static string Hex(int seed) => $"68f0a1b2{seed * 2_654_435_761L % 281_474_976_710_656:x16}";

    private static string Page(int page, int size, int pages, string items) =>
        Envelope($"{{'currentPage':{page},'pageSize':{size},'totalNum':{pages * size},'totalPage':{pages},'items':{items}}}");

    private static string List(int count, Func<int, string> item) => $"[{string.Join(',', Enumerable.Range(0, count).Select(item))}]";

    /// <summary>The bodies above use single quotes for readability; they are replaced here.</summary>
    private static string Envelope(string data) => $"{{'code':'200000','data':{data}}}".Replace('\'', '"');
}
