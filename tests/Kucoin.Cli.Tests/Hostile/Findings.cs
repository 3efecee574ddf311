using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Testing.Hostile;

namespace Kucoin.Cli.Tests.Hostile;

/// <summary>The faults of lists (B) and of values (C) that were found by trying, each with its smallest input.</summary>
internal static class Findings
{
    private const string HfLedger = "GET /api/v1/hf/accounts/ledgers";
    private const string Ledger = "GET /api/v1/accounts/ledgers";
    private const string Deposits = "GET /api/v1/deposits";
    private const string Accounts = "GET /api/v1/accounts";
    private const string Prices = "GET /api/v1/prices";
    private const string Assets = "GET /api/v3/currencies";
    private const string Subs = "GET /api/v2/sub/user";
    private const string Key = "GET /api/v1/user/api-key";

    private const string HfLine = "accounts hf-ledger --since 6h --json";
    private const string DepositLine = "deposits list --since 6h --json";

    public static IReadOnlyList<Finding> All { get; } =
    [
        new("B1", "pages of 100 rows where 200 are requested", HfLine, EnumerateHf)
        {
            Serve = exchange => exchange.List(HfLedger, new(Rows(450, exchange)) { IsByCursor = true, LargestPage = 100 }),
            Library = "450 rows",
            Json = "450 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new("B2", "a total of 104 rows on one page of 50", DepositLine, EnumerateDeposits)
        {
            Serve = exchange => exchange.List(Deposits, new(DepositRows(50, exchange)) { TotalRows = 104, TotalPages = 1 }),
            Library = "50 rows, then Incomplete",
            Json = "50 rows, complete false",
            Exit = ExitCodes.Partial,
        },
        new("B3", "a cursor that does not move", HfLine, EnumerateHf)
        {
            Serve = exchange => exchange.List(HfLedger, new(Rows(300, exchange)) { IsByCursor = true, RepeatsFirstPage = true }),
            Library = "200 rows, then Incomplete",
            Json = "200 rows, complete false",
            Exit = ExitCodes.Partial,
        },
        new("B3", "2147483647 empty pages", DepositLine, EnumerateDeposits)
        {
            Serve = exchange => exchange.List(Deposits, new([]) { TotalRows = int.MaxValue, TotalPages = int.MaxValue }),
            Library = "0 rows, then Incomplete",
            Json = "0 rows, complete false",
            Exit = ExitCodes.Partial,
        },
        new("B4", "rows arrive while the pages are read, and the clock is 4 s behind", "accounts ledger --since 6h --json", EnumerateLedger)
        {
            Serve = exchange =>
            {
                exchange.Ahead = TimeSpan.FromSeconds(-4);
                exchange.List(Ledger, new(Rows(1500, exchange))
                {
                    Arriving = (served, now) => served is 1 or 2 ? [HostileRow.Ledger(10_000 + served, now - TimeSpan.FromSeconds(10))] : [],
                });
            },
            Library = "1502 rows",
            Json = "1502 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new("B5", "a clock 1 h ahead, rows 10, 50 and 90 min old", "accounts ledger --since 6h --json", EnumerateLedger)
        {
            Serve = exchange =>
            {
                exchange.Ahead = TimeSpan.FromHours(1);
                exchange.List(Ledger, new(
                [
                    .. new[] { 10, 50, 90 }.Select((age, index) =>
                        HostileRow.Ledger(100 - index, exchange.Now - TimeSpan.FromMinutes(age))),
                ]));
            },
            Library = "3 rows",
            Json = "3 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new("B6", "a row dated in seconds", "accounts ledger --since 6h --json", EnumerateLedger)
        {
            Serve = exchange => exchange.List(Ledger, new(
            [
                HostileRow.Ledger(
                    1,
                    exchange.Now - TimeSpan.FromMinutes(5),
                    createdAt: exchange.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ])),
            Library = "0 rows, then Incomplete",
            Json = "0 rows, complete false",
            Exit = ExitCodes.Partial,
        },
        new("C1", "items that are null in an empty list", DepositLine, EnumerateDeposits)
        {
            Serve = exchange => exchange.List(Deposits, new([]) { Items = "null" }),
            Library = "0 rows",
            Json = "0 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new("C1", "items that are null beside a total of 3", DepositLine, EnumerateDeposits)
        {
            Serve = exchange => exchange.List(Deposits, new([]) { Items = "null", TotalRows = 3, TotalPages = 1 }),
            Library = "0 rows, then Incomplete",
            Json = "0 rows, complete false",
            Exit = ExitCodes.Partial,
        },
        new("C1", "data that is null", "accounts list --json", async client => Finding.Of(await client.SpotApi.Account.GetAccountsAsync()))
        {
            Serve = exchange => exchange.Data(Accounts, "null"),
            Library = "0 rows",
            Json = "0 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new(
            "C2",
            "a price that is NaN",
            "market prices --json",
            async client => Finding.Of(await client.SpotApi.ExchangeData.GetFiatPricesAsync()))
        {
            Serve = exchange => exchange.Data(Prices, """{"BTC":"60000","DOGE":"NaN","ETH":"3000"}"""),
            Library = "2 rows, 1 problems: data.DOGE",
            Json = "2 rows, complete false",
            Exit = ExitCodes.Partial,
            Says = "data.DOGE (\"NaN\")",
        },
        new(
            "C3",
            "a deposit limit of 30 digits and an empty fee",
            "market assets --json",
            async client => Finding.Of(
                await client.SpotApi.ExchangeData.GetAssetsAsync(),
                assets => $"{assets.Count()} rows, {assets.Sum(asset => asset.Networks.Count())} networks"))
        {
            Serve = exchange => exchange.Data(
                Assets,
                """
                [{"currency":"BTC","name":"BTC","fullName":"Bitcoin","precision":8,"chains":[{"chainId":"btc","chainName":"BTC",
                "maxDeposit":"123456789012345678901234567890","withdrawalMinFee":""}]},{"currency":"ETH","name":"ETH","precision":8}]
                """),
            Library = "2 rows, 1 networks, 1 problems: data[0].chains[0].maxDeposit",
            Json = "2 rows, complete false",
            Exit = ExitCodes.Partial,
            Says = "data[0].chains[0].maxDeposit (\"123456789012345678901234567890\")",
        },
        new(
            "C4",
            "a balance with 32 places",
            "accounts list --json",
            async client => Finding.Of(await client.SpotApi.Account.GetAccountsAsync()))
        {
            Serve = exchange => exchange.Data(
                Accounts,
                """
                [{"id":"1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"},
                {"id":"2","currency":"ETH","type":"main","balance":"0.12345678901234567890123456789012","available":"0","holds":"0"}]
                """),
            Library = "1 rows, 1 problems: data[1].balance",
            Json = "1 rows, complete false",
            Exit = ExitCodes.Partial,
            Says = "data[1].balance",
        },
        new("C5", "a deposit with an empty fee and without isInner", DepositLine, EnumerateDeposits)
        {
            Serve = exchange => exchange.List(Deposits, new(
            [
                HostileRow.Deposit(2, exchange.Now - TimeSpan.FromMinutes(5), "\"fee\":\"\",\"isInner\":null"),
                HostileRow.Deposit(1, exchange.Now - TimeSpan.FromMinutes(9), "\"fee\":\"0\""),
            ])),
            Library = "2 rows",
            Json = "2 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new(
            "C5",
            "a sub-account without a user id",
            "subs list --json",
            async client => Finding.Of(await client.SpotApi.SubAccount.GetSubAccountListAsync()))
        {
            Serve = exchange => exchange.Data(
                Subs,
                """
                {"currentPage":1,"pageSize":100,"totalNum":2,"totalPage":1,"items":[{"userId":null,"uid":1,"subName":"a"},
                {"userId":"68b1c2d3e4f5061728394a5b","uid":2,"subName":"b"}]}
                """),
            Library = "1 rows, 1 problems: data.items[0].userId",
            Json = "1 rows, complete false",
            Exit = ExitCodes.Partial,
            Says = "data.items[0].userId",
        },
        new(
            "C6",
            "an id that is a number",
            "accounts list --json",
            async client => Finding.Of(await client.SpotApi.Account.GetAccountsAsync()))
        {
            Serve = exchange => exchange.Data(
                Accounts, """[{"id":7,"currency":"BTC","type":"main","balance":1,"available":1,"holds":0}]"""),
            Library = "1 rows",
            Json = "1 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new(
            "C7",
            "a margin wallet that was never opened",
            "portfolio --json",
            async client => Finding.Of(await client.SpotApi.Account.GetMarginAccountAsync(), account => account.ToString()))
        {
            Serve = exchange => ServeWithoutMargin(exchange),
            Library = "Api",
            Json = "1 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new("C8", "a trade with the business Exchange", "accounts ledger --since 6h --json", async client => await Finding.Of(
            client.SpotApi.Account.EnumerateAccountLedgersAsync(Since),
            row => row.BizType == BizType.Trade ? row.Id : "no trade"))
        {
            Serve = exchange => exchange.List(Ledger, new(
            [
                .. Rows(2, exchange).Select(row => row with { Json = row.Json.Replace("TRADE_EXCHANGE", "Exchange") }),
            ])),
            Library = "2 rows",
            Json = "2 rows, complete true",
            Exit = ExitCodes.Done,
        },
        new("C9", "an API key that expires", "accounts key --json", async client => Finding.Of(
            await client.SpotApi.Account.GetApiKeyInfoAsync(), key => $"expires {key.ExpireTime:yyyy-MM-dd}"))
        {
            Serve = exchange => exchange.Data(
                Key,
                """
                {"remark":"bot","apiKey":"k","apiVersion":3,"permission":"General","createdAt":1773478800000,"uid":1,"isMaster":true,
                "expiredAt":1798761600000}
                """),
            Library = "expires 2027-01-01",
            Json = "an object, complete true",
            Exit = ExitCodes.Done,
        },
        new(
            "C10",
            "a success without data and with an unknown message",
            "withdrawals create --asset USDT --amount 1 --to-uid 123456 --fee-from balance --yes --json",
            async client => Finding.Of(
                await client.SpotApi.Account.WithdrawAsync(WithdrawType.Uid, "USDT", "123456", 1), created => created.WithdrawalId))
        {
            Serve = exchange => exchange
                .Data("GET /api/v3/currencies/USDT", """{"currency":"USDT","name":"USDT","precision":8,"chains":[]}""")
                .Data(Accounts, """[{"id":"1","currency":"USDT","type":"main","balance":"9","available":"9","holds":"0"}]""")
                .On("POST /api/v3/withdrawals", _ => """{"code":"200000","msg":"Service busy","data":null}"""),
            Library = "OutcomeUnknown",
            Json = "nothing",
            Exit = ExitCodes.OutcomeUnknown,
            Says = "It is unknown whether the request was carried out",
        },
    ];

    private static DateTime Since => TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-6);

    private static HostileRow[] Rows(int count, HostileExchange exchange) =>
    [
        .. Enumerable.Range(1, count).Select(
            number => HostileRow.Ledger(count + 1 - number, exchange.Now - TimeSpan.FromMinutes(1) - TimeSpan.FromSeconds(number))),
    ];

    private static HostileRow[] DepositRows(int count, HostileExchange exchange) =>
    [
        .. Enumerable.Range(1, count).Select(
            number => HostileRow.Deposit(count + 1 - number, exchange.Now - TimeSpan.FromMinutes(1) - TimeSpan.FromSeconds(number))),
    ];

    private static Task<string> EnumerateHf(IKucoinRestClient client) => Finding.Of(
        client.SpotApi.Account.EnumerateHfAccountLedgersAsync(Since), row => row.Id);

    private static Task<string> EnumerateLedger(IKucoinRestClient client) => Finding.Of(
        client.SpotApi.Account.EnumerateAccountLedgersAsync(Since), row => row.Id);

    private static Task<string> EnumerateDeposits(IKucoinRestClient client) => Finding.Of(
        client.SpotApi.Account.EnumerateDepositsAsync(startTime: Since),
        row => row.WalletTransactionId!);

    private static void ServeWithoutMargin(HostileExchange exchange)
    {
        const string NotOpened = """{"code":"101030","msg":"You haven't yet enabled the margin trading"}""";
        exchange
            .Data(Key, """{"remark":"bot","apiKey":"k","apiVersion":3,"permission":"General","uid":1,"isMaster":true}""")
            .Data(Accounts, """[{"id":"1","currency":"USDT","type":"main","balance":"9","available":"9","holds":"0"}]""")
            .Data("GET /api/v2/sub-accounts", """{"currentPage":1,"pageSize":100,"totalNum":0,"totalPage":0,"items":[]}""")
            .Data("GET /api/v1/account-overview-all", """{"summary":{"currency":"USDT"},"accounts":[]}""")
            .Data(Prices, """{"USDT":"1"}""")
            .On("GET /api/v3/margin/accounts", _ => NotOpened)
            .On("GET /api/v3/isolated/accounts", _ => NotOpened);
    }
}
