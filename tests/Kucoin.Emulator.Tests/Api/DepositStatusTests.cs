using System.Text.Json;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Api;

/// <summary>The ten deposit statuses: each occurs and can be filtered.</summary>
public sealed class DepositStatusTests : IAsyncLifetime
{
    private const string Master = "fundMaster1";

    private KucoinEmulator _exchange = null!;
    private SigningClient _client = null!;

    public static TheoryData<string, int, string[]> Courses => new()
    {
        { "PROCESSING", 11, [] },
        { "PRE_SUCCESS", 12, [] },
        { "SUCCESS", 64, [] },
        { "SUCCESS", 12, ["confirm"] },
        { "FAILURE", 11, ["roll-back"] },
        { "WAIT_RISK_MGT", 0, ["risk"] },
        { "WAIT_RISK_MGT", 0, ["risk", "confirm"] },
        { "RISK_MGT_REJECTED", 0, ["risk", "reject"] },
        { "WAIT_TRM_MGT", 0, ["travelRule"] },
        { "TRM_MGT_REJECTED", 0, ["travelRule", "reject"] },
        { "PROCESSING", 0, ["travelRule", "release"] },
        { "SUCCESS", 0, ["risk", "confirm", "release"] },
        { "FAILURE", 0, ["risk", "roll-back"] },
        { "ROLLBACKING", 12, ["roll-back"] },
        { "ROLLBACK", 12, ["roll-back", "roll-back"] },
    };

    private EmulatorControl Control => _exchange.Control;

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        _client = new(_exchange);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _exchange.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public async Task Every_deposit_status_occurs_and_can_be_filtered(string state, int blocks, string[] steps)
    {
        var id = Control.LandDeposit(Master, "USDC", "eth", 100, confirmations: blocks);
        foreach (var step in steps)
        {
            Take(step, id);
        }

        var row = await RowAsync(id, state);

        Assert.Equal(state, row.GetProperty("status").GetString());
        Assert.Equal(steps.Contains("confirm") ? blocks + 64 : blocks, row.GetProperty("currentConfirms").GetInt32());
        Assert.Equal((12, 64), (row.GetProperty("preConfirms").GetInt32(), row.GetProperty("confirms").GetInt32()));
    }

    [Fact]
    public void Deposit_lifecycles_reach_all_ten_statuses() =>
        Assert.Equal(10, Courses.Select(course => course.Data.Item1).Distinct().Count());

    [Fact]
    public async Task Deposit_list_unknown_status_filter_is_rejected() =>
        Assert.Equal("400100", (await _client.GetAsync("/api/v1/deposits?status=REVIEW")).Code);

    [Theory]
    [InlineData(12, "risk")]
    [InlineData(64, "travelRule")]
    public void Credited_deposit_cannot_be_held_for_a_check(int blocks, string check)
    {
        var id = Control.LandDeposit(Master, "USDC", "eth", 100, confirmations: blocks);

        Assert.Throws<InvalidOperationException>(() => Control.ReviewDeposit(id, check));
        Assert.Throws<InvalidOperationException>(() => Control.ReleaseDeposit(id));
        Assert.Throws<InvalidOperationException>(() => Control.RejectDeposit(id));
    }

    [Fact]
    public void Unknown_deposit_check_is_rejected_with_the_valid_names()
    {
        var id = Control.LandDeposit(Master, "USDC", "eth", 100, confirmations: 0);

        var error = Assert.Throws<ArgumentException>(() => Control.ReviewDeposit(id, "taste"));

        Assert.Contains("risk, travelRule", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deposit_held_or_rejected_is_not_credited()
    {
        var before = await _client.ReadAsync("/api/v1/accounts?currency=USDC&type=main");
        var held = Control.LandDeposit(Master, "USDC", "eth", 100, confirmations: 0);
        Control.ReviewDeposit(held);
        Control.ConfirmDeposit(held, 64);

        Assert.Equal(before.GetRawText(), (await _client.ReadAsync("/api/v1/accounts?currency=USDC&type=main")).GetRawText());
        Control.RejectDeposit(held);
        Assert.Equal(before.GetRawText(), (await _client.ReadAsync("/api/v1/accounts?currency=USDC&type=main")).GetRawText());
    }

    [Fact]
    public async Task Deposit_id_is_stable_and_unique()
    {
        var first = Control.LandDeposit(Master, "USDC", "eth", 100, confirmations: 0);
        var second = Control.LandDeposit(Master, "USDC", "eth", 100, confirmations: 0);
        var before = (await RowAsync(first, "PROCESSING")).GetProperty("id").GetString();
        Control.ConfirmDeposit(first, 64);

        Assert.Equal(before, (await RowAsync(first, "SUCCESS")).GetProperty("id").GetString());
        Assert.NotEqual(before, (await RowAsync(second, "PROCESSING")).GetProperty("id").GetString());
        Assert.Matches("^[0-9a-f]{24}$", before);
    }

    private void Take(string step, string id) => _ = step switch
    {
        "confirm" => Control.ConfirmDeposit(id, 64),
        "roll-back" => Control.RollBackDeposit(id),
        "release" => Control.ReleaseDeposit(id),
        "reject" => Control.RejectDeposit(id),
        _ => Control.ReviewDeposit(id, step),
    };

    private async Task<JsonElement> RowAsync(string transaction, string state) =>
        (await _client.ReadAsync($"/api/v1/deposits?currency=USDC&status={state}")).GetProperty("items").EnumerateArray()
            .Single(row => row.GetProperty("walletTxId").GetString() == transaction);
}
