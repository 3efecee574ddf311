using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ResponseTests
{
    private static readonly KucoinDepositAddress Tron = new()
    {
        Address = "TWd4x9QkFZ3bT1o5aHn7Kc2sLr8vYgMpEq",
        NetworkId = "trx",
        Network = "TRC20",
        ToAccount = AccountType.Main,
        ExpirationTime = null,
        Asset = "USDT",
        ContractAddress = "TR7NHqjeKQxG",
    };

    [Fact]
    public async Task New_deposit_address_is_read()
    {
        KucoinDepositAddress expected = new()
        {
            Address = "lnbc25m1pjq9s7dpp5x",
            Memo = "30417",
            NetworkId = "btcln",
            Network = "Lightning Network",
            ToAccount = AccountType.Trade,
            ExpirationTime = new(2026, 3, 14, 10, 26, 53, 589, DateTimeKind.Utc),
            Asset = "BTC",
            ContractAddress = null,
        };

        await AssertResponse(KucoinEndpoints.Deposits.CreateAddress, api => api.Account.CreateDepositAddressAsync("BTC", "btcln"), expected);
        await AssertResponse(
            KucoinEndpoints.Deposits.CreateAddress, api => api.Account.CreateDepositAddressV3Async("BTC", "btcln"), expected);
    }

    [Fact]
    public async Task Deposit_addresses_are_read_and_a_missing_expiration_is_null()
    {
        KucoinDepositAddress[] expected =
        [
            Tron,
            new()
            {
                Address = "EQDfT0nCh41n",
                Memo = "551177",
                NetworkId = "ton",
                Network = "TON",
                ToAccount = AccountType.Trade,
                ExpirationTime = new(2026, 3, 14, 10, 26, 53, 589, DateTimeKind.Utc),
                Asset = "USDT",
            },
        ];

        await AssertResponse<IEnumerable<KucoinDepositAddress>>(
            KucoinEndpoints.Deposits.Addresses, api => api.Account.GetDepositAddressesAsync("USDT"), expected);
        await AssertResponse<IEnumerable<KucoinDepositAddress>>(
            KucoinEndpoints.Deposits.Addresses, api => api.Account.GetDepositAddressesV3Async("USDT", "trx"), expected);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("null", null)]
    [InlineData("\"0\"", null)]
    [InlineData("1", 1L)]
    [InlineData("\"1773484013589\"", 1773484013589L)]
    public async Task Deposit_address_expiration_of_zero_or_null_is_null(string date, long? milliseconds)
    {
        using var client = TestClient.Responding(Reply.Data(
            $$"""[{"address":"a","chainId":"trx","chainName":"TRC20","to":"MAIN","currency":"USDT","expirationDate":{{date}}}]"""));

        var address = (await client.SpotApi.Account.GetDepositAddressAsync("USDT", "trx")).GetDataOrThrow();

        Assert.Equal(milliseconds is { } given ? DateTime.UnixEpoch.AddMilliseconds(given) : null, address.ExpirationTime);
    }

    [Fact]
    public Task Deposits_are_read() => AssertResponse(
        KucoinEndpoints.Deposits.History,
        api => api.Account.GetDepositsAsync(),
        new()
        {
            CurrentPage = 1,
            PageSize = 50,
            TotalItems = 2,
            TotalPages = 1,
            Items =
            [
                new()
                {
                    Asset = "XRP",
                    Network = "xrp",
                    Status = DepositStatus.WaitingRiskManagement,
                    Address = "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh",
                    Memo = "778899",
                    IsInner = false,
                    Quantity = 1500.25m,
                    Fee = 0.125m,
                    WalletTransactionId = "AF10@4@rEb8",
                    CreateTime = new(2026, 3, 14, 9, 0, 0, 123, DateTimeKind.Utc),
                    UpdateTime = new(2026, 3, 14, 9, 1, 0, 456, DateTimeKind.Utc),
                    Remark = "from the vault",
                    Arrears = true,
                },
                new()
                {
                    Asset = "USDT",
                    Status = DepositStatus.Success,
                    Address = "desk@fund.example",
                    IsInner = true,
                    Quantity = 7,
                    Fee = 0,
                    WalletTransactionId = null,
                    CreateTime = new(2026, 3, 14, 9, 0, 0, 122, DateTimeKind.Utc),
                    UpdateTime = new(2026, 3, 14, 9, 0, 0, 122, DateTimeKind.Utc),
                    Arrears = false,
                },
            ],
        });

    [Fact]
    public Task Deposits_before_2019_are_read_with_times_in_seconds() => AssertResponse(
        KucoinEndpoints.Deposits.HistoryBefore2019,
        api => api.Account.GetHistoricalDepositsAsync(),
        new()
        {
            CurrentPage = 3,
            PageSize = 10,
            TotalItems = 21,
            TotalPages = 3,
            Items =
            [
                new()
                {
                    Asset = "NEO",
                    CreateTime = new(2018, 6, 26, 8, 2, 3, DateTimeKind.Utc),
                    Quantity = 42.00000001m,
                    WalletTransactionId = "77aa@AWx1",
                    IsInner = true,
                    Status = DepositStatus.Failure,
                },
            ],
        });

    [Fact]
    public Task Withdrawals_before_2019_are_read_with_times_in_seconds() => AssertResponse(
        KucoinEndpoints.Withdrawals.HistoryBefore2019,
        api => api.Account.GetHistoricalWithdrawalsAsync(),
        new()
        {
            CurrentPage = 1,
            PageSize = 10,
            TotalItems = 1,
            TotalPages = 1,
            Items =
            [
                new()
                {
                    Asset = "NEO",
                    CreateTime = new(2018, 6, 26, 8, 2, 4, DateTimeKind.Utc),
                    Quantity = 2,
                    Address = "AWx1Neo",
                    WalletTransactionId = "88bb",
                    IsInner = true,
                    Status = WithdrawalStatus.Success,
                },
            ],
        });

    [Fact]
    public Task Withdrawal_quotas_are_read() => AssertResponse(
        KucoinEndpoints.Withdrawals.Quotas,
        api => api.Account.GetWithdrawalQuotasAsync("USDT", "trx"),
        new()
        {
            Asset = "USDT",
            LimitBTCQuantity = 25.5m,
            UsedBTCQuantity = 0.125m,
            QuotaAsset = "USDT",
            LimitQuotaAssetQuantity = 1000000m,
            UsedQuotaAssetQuantity = 8750.5m,
            RemainingQuantity = 991249.5m,
            AvailableQuantity = 4200.75m,
            WithdrawMinFee = 1.5m,
            InnerWithdrawMinFee = 0.25m,
            WithdrawMinQuantity = 10,
            IsWithdrawEnabled = true,
            WithdrawPrecision = 6,
            Network = "TRC20",
            Reason = "held for 24 hours",
            LockedQuantity = 33.25m,
        });

    [Fact]
    public async Task New_withdrawal_is_read()
    {
        KucoinNewWithdrawal expected = new() { WithdrawalId = "69b5200c64da0007d7c9aa01" };

        await AssertResponse(
            KucoinEndpoints.Withdrawals.Withdraw, api => api.Account.WithdrawAsync("USDT", "T1", 30.5m, chain: "trx"), expected);
        await AssertResponse(
            KucoinEndpoints.Withdrawals.Withdraw,
            api => api.Account.WithdrawAsync(WithdrawType.Uid, "USDT", "5123456790", 30.5m),
            expected);
    }

    [Theory]
    [InlineData("""{"code":"200000","data":null}""")]
    [InlineData("""{"code":"200000"}""")]
    [InlineData("""{"code":"200000","msg":"success"}""")]
    [InlineData("""{"code":"200000","data":{"withdrawalId":"69b5200c64da0007d7c9aa01"}}""")]
    [InlineData("""{"code":"200000","data":"69b5200c64da0007d7c9aa01"}""")]
    public async Task Cancelled_withdrawal_returns_its_id_for_every_response_form(string body)
    {
        using var client = TestClient.Responding(Reply.Text(body));

        var cancelled = await client.SpotApi.Account.CancelWithdrawalAsync("69b5200c64da0007d7c9aa01");

        Assert.True(cancelled.Success, cancelled.ToString());
        Assert.Equal("69b5200c64da0007d7c9aa01", cancelled.Data);
        Assert.Equal(("DELETE", "/api/v1/withdrawals/69b5200c64da0007d7c9aa01"), (cancelled.RequestMethod, cancelled.RequestPath));
    }

    [Fact]
    public Task Withdrawal_details_are_read() => AssertResponse(
        KucoinEndpoints.Withdrawals.ById,
        api => api.Account.GetWithdrawalAsync("69b5200c64da0007d7c9aa01"),
        new()
        {
            Id = "69b5200c64da0007d7c9aa01",
            UserId = 5123456790,
            Asset = "USDT",
            AssetName = "Tether",
            NetworkId = "trx",
            Network = "TRC20",
            Status = WithdrawalStatus.Failure,
            FailureReason = "RISK_001",
            FailureReasonMessage = "Stopped by a check",
            Address = "TWd4x9QkFZ3bT1o5aHn7Kc2sLr8vYgMpEq",
            AddressRemark = "cold wallet",
            Memo = "m-1",
            IsInner = true,
            Quantity = 30.5m,
            Fee = 1.5m,
            WalletTransactionId = "ab12cd34",
            Remark = "payroll",
            CreateTime = new(2026, 3, 14, 9, 0, 0, 123, DateTimeKind.Utc),
            CancelType = WithdrawalCancelType.NonCancelable,
            Taxes = ["0.01", "0.02"],
            TaxDescription = "withholding",
            ReturnStatus = WithdrawalReturnStatus.Processing,
            ReturnQuantity = 29,
            ReturnAsset = "KCS",
        });

    [Fact]
    public async Task Withdrawal_without_optional_members_has_nulls()
    {
        using var client = TestClient.Responding(Reply.Data("""
            {"id":"w1","uid":"5123456790","currency":"USDT","status":"HELD_BY_TOMORROW","address":"T1","isInner":false,"amount":"1",
            "createdAt":0,"cancelType":"MAYBE","walletTxId":null,"taxes":null,"returnAmount":null,"fee":null}
            """));

        var withdrawal = (await client.SpotApi.Account.GetWithdrawalAsync("w1")).GetDataOrThrow();

        Assert.Equivalent(
            new KucoinWithdrawalDetails
            {
                Id = "w1",
                UserId = 5123456790,
                Asset = "USDT",
                Status = new("HELD_BY_TOMORROW"),
                Address = "T1",
                IsInner = false,
                Quantity = 1,
                CreateTime = DateTime.UnixEpoch,
                CancelType = new("MAYBE"),
            },
            withdrawal,
            strict: true);
        Assert.Equal("HELD_BY_TOMORROW", withdrawal.Status.Value);
    }

    [Fact]
    public Task Withdrawals_are_read() => AssertResponse(
        KucoinEndpoints.Withdrawals.History,
        api => api.Account.GetWithdrawalsAsync(),
        new()
        {
            CurrentPage = 1,
            PageSize = 50,
            TotalItems = 2,
            TotalPages = 1,
            Items =
            [
                new()
                {
                    Id = "69b5200c64da0007d7c9aa02",
                    Asset = "XRP",
                    Network = "xrp",
                    Status = WithdrawalStatus.Review,
                    Address = "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh",
                    Memo = "778899",
                    IsInner = false,
                    Quantity = 900.25m,
                    Fee = 0.5m,
                    WalletTransactionId = "AF11",
                    CreateTime = new(2026, 3, 14, 9, 0, 0, 123, DateTimeKind.Utc),
                    UpdateTime = new(2026, 3, 14, 9, 1, 0, 456, DateTimeKind.Utc),
                    Remark = "to the vault",
                    Arrears = true,
                    Reason = "held",
                },
                new()
                {
                    Id = "69b5200c64da0007d7c9aa03",
                    Asset = "USDT",
                    Status = WithdrawalStatus.Success,
                    Address = "desk@fund.example",
                    IsInner = true,
                    Quantity = 7,
                    Fee = 0,
                    WalletTransactionId = null,
                    CreateTime = new(2026, 3, 14, 9, 0, 0, 122, DateTimeKind.Utc),
                    UpdateTime = new(2026, 3, 14, 9, 0, 0, 122, DateTimeKind.Utc),
                    Arrears = false,
                    Reason = null,
                },
            ],
        });
}
