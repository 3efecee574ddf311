using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>The withdrawal preflight reports blocking findings, warnings, figures and unknowns.</summary>
public sealed class CheckWithdrawalTests
{
    [Fact]
    public async Task Valid_withdrawal_has_no_findings_and_all_figures()
    {
        using var world = new WithdrawalFixture();

        var check = await world.Check(chain: "TRC20", fee: FeeDeductType.External);

        Assert.False(check.IsRefused);
        Assert.Empty(check.Findings);
        Assert.Empty(check.Unknown);
        Assert.Equal(("trx", "TRC20"), (check.Withdrawal.Network, check.NetworkName));
        Assert.Equal(
            new()
            {
                Precision = 6,
                MinQuantity = 3,
                LeastFee = 1.5m,
                RemainingQuota = 9000,
                Available = 3000,
                MostArriving = 25,
                LeastLeaving = 26.5m,
                IsOpen = true,
            },
            check.Figures);
        Assert.Empty(world.Sent);
    }

    [Theory]
    [InlineData("INTERNAL", 23.5, 25)]
    [InlineData("EXTERNAL", 25, 26.5)]
    public async Task Fee_source_determines_the_received_amount(string fee, double arriving, double leaving)
    {
        using var world = new WithdrawalFixture();

        var figures = (await world.Check(fee: new FeeDeductType(fee))).Figures;

        Assert.Equal(((decimal)arriving, (decimal)leaving), (figures.MostArriving, figures.LeastLeaving));
    }

    [Theory]
    [InlineData("26.5", 25)]
    [InlineData("26.4", 23.5)]
    public async Task Default_fee_source_depends_on_the_balance(string available, double arriving)
    {
        using var world = new WithdrawalFixture();
        world.Quota["availableAmount"] = available;

        var check = await world.Check();

        Assert.Equal((decimal)arriving, check.Figures.MostArriving);
        Assert.Equal(
            (WithdrawalProblem.FeeFromEither, WithdrawalSeverity.Warning),
            (Assert.Single(check.Findings).Problem, check.Findings[0].Severity));
        Assert.False(check.IsRefused);
    }

    [Theory]
    [InlineData("EXTERNAL", "26.4", true)]
    [InlineData("EXTERNAL", "26.5", false)]
    [InlineData("INTERNAL", "25", false)]
    [InlineData("INTERNAL", "24.9", true)]
    public async Task Insufficient_balance_is_a_blocking_finding_with_figures(string fee, string available, bool isRefused)
    {
        using var world = new WithdrawalFixture();
        world.Quota["availableAmount"] = available;

        var check = await world.Check(fee: new FeeDeductType(fee));

        Assert.Equal(isRefused, check.IsRefused);
        if (isRefused)
        {
            var finding = Assert.Single(check.Findings);
            Assert.Equal(WithdrawalProblem.BalanceInsufficient, finding.Problem);
            Assert.Equal((check.Figures.LeastLeaving, check.Figures.Available), (finding.Quantity, finding.Limit));
            Assert.Contains($"can pay {available}", finding.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("INTERNAL", "23.5", false)]
    [InlineData("INTERNAL", "23.4", true)]
    [InlineData("EXTERNAL", "25", false)]
    [InlineData("EXTERNAL", "24.9", true)]
    public async Task Quota_is_compared_with_the_received_amount(string fee, string remaining, bool isRefused)
    {
        using var world = new WithdrawalFixture();
        world.Quota["remainAmount"] = remaining;

        var check = await world.Check(fee: new FeeDeductType(fee));

        Assert.Equal(isRefused ? [WithdrawalProblem.QuotaExceeded] : [], check.Findings.Select(finding => finding.Problem));
    }

    [Fact]
    public async Task Percentage_fee_is_clamped_to_its_limits()
    {
        using var world = new WithdrawalFixture();
        var network = world.Network("USDT", "trx");
        network["withdrawFeeRate"] = "0.1";
        network["withdrawMaxFee"] = "9";

        foreach (var (quantity, fee) in new[] { (10m, 1.5m), (25m, 2.5m), (100m, 9m) })
        {
            Assert.Equal(fee, (await world.Check(quantity: quantity)).Figures.LeastFee);
        }
    }

    [Fact]
    public async Task Quota_gives_the_reason_for_disabled_withdrawals()
    {
        using var world = new WithdrawalFixture();
        world.Quota["isWithdrawEnabled"] = false;
        world.Quota["reason"] = "held for 24 hours";

        var finding = Assert.Single((await world.Check(fee: FeeDeductType.External)).Findings);

        Assert.Equal("Withdrawals of USDT are closed on TRC20 (trx): held for 24 hours", finding.Message);
    }

    [Fact]
    public async Task Explicitly_omitted_memo_is_a_warning()
    {
        using var world = new WithdrawalFixture();

        var missing = await world.Check("XRP", WithdrawalFixture.Ripple, 30, null, "xrp", FeeDeductType.External);
        var meant = await world.Check("XRP", WithdrawalFixture.Ripple, 30, "", "xrp", FeeDeductType.External);

        Assert.Equal((true, WithdrawalProblem.MemoMissing), (missing.IsRefused, Assert.Single(missing.Findings).Problem));
        Assert.Equal((false, WithdrawalProblem.MemoMissing), (meant.IsRefused, Assert.Single(meant.Findings).Problem));
    }

    [Theory]
    [InlineData(null, WithdrawalProblem.NetworkMissing, "Specify one of trx (TRC20), eth (ERC20)")]
    [InlineData("BEP20", WithdrawalProblem.NetworkUnknown, "no single chain 'BEP20'. Available chains: trx (TRC20), eth (ERC20)")]
    [InlineData("bech32", WithdrawalProblem.NetworkUnknown, "no single chain 'bech32'")]
    public async Task Ambiguous_network_is_a_blocking_finding_with_unknown_figures(
        string? chain, WithdrawalProblem problem, string message)
    {
        using var world = new WithdrawalFixture();

        var check = await world.Check(chain: chain, fee: FeeDeductType.Internal);

        var finding = Assert.Single(check.Findings);
        Assert.Equal((problem, WithdrawalSeverity.Refusal), (finding.Problem, finding.Severity));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(new(), check.Figures);
        Assert.Equal(
            [
                WithdrawalPart.IsOpen, WithdrawalPart.Precision, WithdrawalPart.MinQuantity, WithdrawalPart.LeastFee,
                WithdrawalPart.RemainingQuota, WithdrawalPart.Available, WithdrawalPart.MostArriving,
            ],
            check.Unknown.Select(gap => gap.Part));
    }

    [Fact]
    public async Task Withdrawal_to_a_user_is_checked_against_the_main_wallet_and_lists_unknowns()
    {
        using var world = new WithdrawalFixture { Available = "24" };

        var check = await world.Check(to: "5123456", memo: "7", chain: null, fee: FeeDeductType.External, type: WithdrawType.Uid);

        Assert.Equal(
            [(WithdrawalProblem.BalanceInsufficient, WithdrawalSeverity.Refusal), (WithdrawalProblem.MemoNotAllowed, WithdrawalSeverity.Warning)],
            check.Findings.Select(finding => (finding.Problem, finding.Severity)));
        Assert.Equal((24m, 8), (check.Figures.Available, check.Figures.Precision));
        Assert.Null(check.Figures.LeastFee);
        Assert.Contains(check.Unknown, gap => gap is { Part: WithdrawalPart.LeastFee, Message: "Unknown: the fee inside KuCoin." });
    }

    [Fact]
    public async Task Internal_withdrawal_costs_the_inner_fee()
    {
        using var world = new WithdrawalFixture();
        world.Quota["innerWithdrawMinFee"] = "0.25";

        Assert.Equal(0.25m, (await world.Check(isInner: true)).Figures.LeastFee);
    }

    [Fact]
    public async Task Unchecked_parts_of_the_address_are_reported()
    {
        using var world = new WithdrawalFixture();
        world.Network("USDT", "eth")["isWithdrawEnabled"] = true;

        var check = await world.Check(to: WithdrawalFixture.Ethereum.ToLowerInvariant(), chain: "eth", fee: FeeDeductType.External);

        Assert.Empty(check.Findings);
        Assert.Equal(WithdrawalPart.AddressChecksum, Assert.Single(check.Unknown).Part);
    }

    [Fact]
    public async Task Repeated_withdrawal_within_a_day_is_a_warning()
    {
        using var world = new WithdrawalFixture();
        await world.Send();
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        var again = await world.Check(chain: "TRC20", fee: FeeDeductType.Internal);
        var other = await world.Check(quantity: 26, fee: FeeDeductType.Internal);
        world.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await world.Check(fee: FeeDeductType.Internal);

        var finding = Assert.Single(again.Findings);
        Assert.Equal((WithdrawalProblem.SentBefore, WithdrawalSeverity.Warning), (finding.Problem, finding.Severity));
        Assert.Equal("The same withdrawal was sent at 2026-03-14T09:26:53Z with the id 670deec84d64da0007d7c946.", finding.Message);
        Assert.Empty(other.Findings);
        Assert.Empty(nextDay.Findings);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://localhost:8081", false)]
    public async Task Repeated_withdrawal_is_detected_for_every_spelling_of_address_and_exchange(string exchange, bool isSeen)
    {
        var journal = new MemoryWithdrawalJournal();
        using var first = new WithdrawalFixture(options => At(options, "http://127.0.0.1:8080"));
        first.Network("USDT", "eth")["isWithdrawEnabled"] = true;
        Assert.True((await first.Send(to: WithdrawalFixture.Ethereum.ToLowerInvariant(), chain: "eth")).Success);
        using var second = new WithdrawalFixture(options => At(options, exchange));

        var check = await second.Check(to: WithdrawalFixture.Ethereum, chain: "eth", fee: FeeDeductType.External);

        Assert.Equal(isSeen, check.Findings.Any(finding => finding.Problem == WithdrawalProblem.SentBefore));

        KucoinClientOptions At(KucoinClientOptions options, string address) =>
            options with { WithdrawalJournal = journal, Environment = KucoinEnvironment.FromAddress(new(address)) };
    }

    [Theory]
    [InlineData("UID", "1234\u200B5678")]
    [InlineData("MAIL", "a@example.com\uFEFF")]
    [InlineData("MAIL", "a\u202E@example.com")]
    [InlineData("PHONE", "49\u00A0-1701234567")]
    public async Task User_recipient_with_an_invisible_character_is_rejected_and_the_character_is_named(string type, string to)
    {
        using var world = new WithdrawalFixture();

        var check = await world.Check(to: to, type: new WithdrawType(type), chain: null, fee: FeeDeductType.External);

        var finding = Assert.Single(check.Findings, finding => finding.Severity == WithdrawalSeverity.Refusal);
        Assert.Equal(WithdrawalProblem.RecipientFormat, finding.Problem);
        Assert.Contains(" U+", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeated_withdrawal_ignores_rejected_and_counts_unknown_outcomes()
    {
        using var world = new WithdrawalFixture();
        world.On(WithdrawalFixture.Withdraw, _ => Reply.Refusal("115007", "no balance"));
        await world.Send();
        Assert.Empty((await world.Check(fee: FeeDeductType.External)).Findings);

        world.On(WithdrawalFixture.Withdraw, _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        await world.Send();
        var finding = Assert.Single((await world.Check(fee: FeeDeductType.External)).Findings);
        Assert.Contains("and its outcome is unknown", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_journal_leaves_repeats_unknown()
    {
        using var world = new WithdrawalFixture(options => options with { WithdrawalJournal = new FailingWithdrawalJournal { FailsToRead = true } });

        var check = await world.Check(fee: FeeDeductType.External);

        Assert.Equal(WithdrawalPart.SentBefore, Assert.Single(check.Unknown).Part);
    }

    [Fact]
    public async Task Check_with_a_failed_request_is_an_error()
    {
        using var world = new WithdrawalFixture();
        world.On("GET /api/v1/withdrawals/quotas", _ => Reply.Refusal("400007", "no permission"));

        var result = await world.Account.CheckWithdrawalAsync("USDT", WithdrawalFixture.Tron, 25, chain: "trx");

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(result.Error).Code);
    }
}
