using System.Globalization;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

/// <summary>Users that are renamed, switched to the unified mode and deleted while the exchange runs.</summary>
public sealed class UserChangeTests : IAsyncLifetime
{
    private const string Name = "scratch77";
    private const string Label = "scratch";

    private readonly TemporaryFolder _folder = new();
    private KucoinEmulator _exchange = null!;
    private SigningClient _master = null!;
    private SigningClient _sub = null!;
    private EmulatorUser _user = null!;
    private EmulatorCredentials _key = null!;

    private EmulatorControl Control => _exchange.Control;

    private KucoinEmulatorOptions Options => new() { DataFile = _folder.File("ledger.db"), EnforceRateLimits = false };

    public async ValueTask InitializeAsync()
    {
        _exchange = await Start.ExchangeAsync(Options);
        _user = Control.AddUser(new() { Name = Name });
        _master = new(_exchange);
        _key = Control.AddKey(new() { Label = Label, User = Name });
        _sub = new(_exchange.Address, _key);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.True(_exchange.TrialBalance().IsBalanced);
        _master.Dispose();
        _sub.Dispose();
        await _exchange.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Renamed_user_keeps_its_ids_and_its_keys()
    {
        var renamed = Control.RenameUser(Name, "archive77");

        Assert.Equal(_user with { Name = "archive77" }, renamed);
        Assert.Contains("archive77", await NamesAsync());
        Assert.DoesNotContain(Name, await NamesAsync());
        Assert.Equal("archive77", (await _sub.ReadAsync("/api/v1/user/api-key")).GetProperty("subName").GetString());
        Assert.Equal(renamed, Control.RenameUser(_user.UserId, "archive77"));
        Assert.Equal(Name, Control.AddUser(new() { Name = Name }).Name);
        await ReopenAsync();
        Assert.Contains(renamed, Control.Users);
    }

    [Theory]
    [InlineData("short1", "7 to 32 letters and digits")]
    [InlineData("noDigitsHere", "at least one of each")]
    [InlineData("7startsWithDigit", "start with a letter")]
    [InlineData("marketMaker1", "already in use")]
    [InlineData("fundMaster1", "already in use")]
    public void Rename_with_an_invalid_or_taken_name_is_refused(string name, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => Control.RenameUser(Name, name));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(_user, Control.Users);
    }

    [Fact]
    public async Task Unified_user_shows_no_wallets_until_it_is_switched_back()
    {
        await FundAsync("7");

        var unified = Control.UnifyUser(Name);
        var hidden = await _sub.ReadAsync("/api/v1/accounts");
        var refused = await _sub.TransferAsync("USDT", "1", "MAIN", "TRADE");
        var mode = await _sub.ReadAsync("/api/ua/v1/account/mode");
        var back = Control.UnifyUser(Name, isUnified: false);

        Assert.Equal((_user with { IsUnified = true }, _user), (unified, back));
        Assert.Equal(0, hidden.GetArrayLength());
        Assert.NotEqual("200000", refused.Code);
        Assert.Equal("UNIFIED", mode.GetProperty("selfAccountMode").GetString());
        Assert.Equal("7", Assert.Single((await _sub.ReadAsync("/api/v1/accounts")).EnumerateArray()).GetProperty("balance").GetString());
    }

    [Fact]
    public async Task Deleted_user_is_in_no_list_and_its_keys_are_unknown()
    {
        await FundAsync("7");
        await EmptyAsync("7");
        var made = await SubKeyAsync();
        var quantity = await QuantityAsync();
        var rows = await RowsAsync();

        Control.DeleteUser(Name);

        using var unknown = new SigningClient(_exchange.Address, new("000000000000000000000000", "secret", "passphrase"));
        Assert.Equal((await unknown.GetAsync("/api/v1/accounts")).Text, (await _sub.GetAsync("/api/v1/accounts")).Text);
        using var other = new SigningClient(_exchange.Address, made);
        Assert.Equal("400003", (await other.GetAsync("/api/v1/accounts")).Code);
        Assert.DoesNotContain(Name, await NamesAsync());
        Assert.DoesNotContain(_user, Control.Users);
        Assert.Equal(Control.Users.Count, Control.Status.Users);
        Assert.DoesNotContain(Label, Control.Keys.Keys);
        Assert.Equal(quantity - 1, await QuantityAsync());
        Assert.NotEqual("200000", (await _master.GetAsync($"/api/v1/sub-accounts/{_user.UserId}")).Code);
        Assert.NotEqual(
            "200000", (await _master.TransferAsync("USDT", "1", "MAIN", "MAIN", "PARENT_TO_SUB", toUser: _user.UserId)).Code);
        Assert.Throws<ArgumentException>(() => Control.DeleteUser(Name));
        Assert.Throws<ArgumentException>(() => Control.FreezeUser(_user.UserId));
        Assert.Equal(rows, await RowsAsync());
        await ReopenAsync();
        Assert.DoesNotContain(_user, Control.Users);
        Assert.Equal("400003", (await _sub.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public async Task Deleted_user_keeps_its_number_its_name_and_the_labels_of_its_keys()
    {
        Control.DeleteUser(Name);
        await ReopenAsync();

        var next = Control.AddUser(new() { Name = "another77" });
        var byName = Assert.Throws<ArgumentException>(() => Control.AddUser(new() { Name = Name }));
        var byRename = Assert.Throws<ArgumentException>(() => Control.RenameUser("another77", Name));
        var byLabel = Assert.Throws<ArgumentException>(() => Control.AddKey(new() { Label = Label }));
        var created = await _master.PostAsync(
            "/api/v2/sub/user/created", $$"""{"subName":"{{Name}}","password":"pass1234","access":"Spot"}""");

        Assert.NotEqual((_user.UserId, _user.Uid), (next.UserId, next.Uid));
        Assert.Contains("belonged to a deleted user", byName.Message, StringComparison.Ordinal);
        Assert.Contains("already in use", byRename.Message, StringComparison.Ordinal);
        Assert.Contains("already in use", byLabel.Message, StringComparison.Ordinal);
        Assert.Equal("400100", created.Code);
    }

    [Fact]
    public async Task Delete_of_a_user_with_funds_names_the_wallets()
    {
        await FundAsync("7");
        await _sub.TransferAsync("USDT", "2", "MAIN", "ISOLATED:BTC-USDT");

        var error = Assert.Throws<InvalidOperationException>(() => Control.DeleteUser(Name));

        Assert.Contains("main 5 USDT, isolated BTC-USDT 2 USDT", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(_user, Control.Users);
        Assert.Equal("200000", (await _sub.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public void Delete_of_a_master_is_refused() => Assert.Contains(
        "fundMaster1 is a master",
        Assert.Throws<InvalidOperationException>(() => Control.DeleteUser("fundMaster1")).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Delete_waits_for_deposits_and_withdrawals()
    {
        var deposit = Control.LandDeposit(Name, "USDT", "trx", 20m, confirmations: 0);
        Assert.Contains(deposit, Refusal(), StringComparison.Ordinal);
        Control.ConfirmDeposit(deposit, 1000);
        var sent = await _sub.PostAsync("/api/v3/withdrawals", SigningClient.Body(new Dictionary<string, string?>
        {
            ["currency"] = "USDT",
            ["amount"] = "20",
            ["chain"] = "trx",
            ["withdrawType"] = "ADDRESS",
            ["toAddress"] = Samples.Tron,
            ["feeDeductType"] = "INTERNAL",
        }));
        var withdrawal = sent.Data.GetProperty("withdrawalId").GetString()!;
        Assert.Contains("20 of it held", Refusal(), StringComparison.Ordinal);
        Control.AdvanceWithdrawal(withdrawal);
        Control.AdvanceWithdrawal(withdrawal);

        Control.DeleteUser(Name);

        Assert.Throws<InvalidOperationException>(() => Control.RefundWithdrawal(withdrawal));

        string Refusal() => Assert.Throws<InvalidOperationException>(() => Control.DeleteUser(Name)).Message;
    }

    [Fact]
    public async Task Withdrawal_to_an_address_or_uid_of_a_deleted_user_has_no_recipient()
    {
        var made = await _sub.PostAsync("/api/v3/deposit-address/create", """{"currency":"USDT","chain":"trx"}""");
        var address = made.Data.GetProperty("address").GetString()!;
        Control.DeleteUser(Name);

        var byUid = await WithdrawAsync("UID", _user.Uid.ToString(CultureInfo.InvariantCulture), isInner: false);
        var byAddress = await WithdrawAsync("ADDRESS", address, isInner: true);

        Assert.All([byUid, byAddress], reply => Assert.NotEqual("200000", reply.Code));
    }

    private Task<Reply> WithdrawAsync(string type, string to, bool isInner) => _master.PostAsync(
        "/api/v3/withdrawals",
        $$"""
        {"currency":"USDT","amount":"20","chain":"trx","withdrawType":"{{type}}","toAddress":"{{to}}","isInner":"{{isInner}}"}
        """);

    private async Task FundAsync(string amount) => Assert.Equal(
        "200000", (await _master.TransferAsync("USDT", amount, "MAIN", "MAIN", "PARENT_TO_SUB", toUser: _user.UserId)).Code);

    private async Task EmptyAsync(string amount) => Assert.Equal(
        "200000", (await _master.TransferAsync("USDT", amount, "MAIN", "MAIN", "SUB_TO_PARENT", fromUser: _user.UserId)).Code);

    private async Task<EmulatorCredentials> SubKeyAsync()
    {
        var made = await _master.PostAsync(
            "/api/v1/sub/api-key", $$"""{"subName":"{{Name}}","passphrase":"passphrase1","remark":"made"}""");
        return new(
            made.Data.GetProperty("apiKey").GetString()!, made.Data.GetProperty("apiSecret").GetString()!, "passphrase1");
    }

    private async Task<string> RowsAsync() =>
        (await _master.ReadAsync("/api/v1/accounts/ledgers?bizType=SUB_TRANSFER")).GetRawText();

    private async Task<int> QuantityAsync() => (await _master.ReadAsync("/api/v2/user-info")).GetProperty("subQuantity").GetInt32();

    private async Task<List<string>> NamesAsync() =>
        [.. (await _master.ReadAsync("/api/v2/sub/user?pageSize=100")).GetProperty("items").EnumerateArray()
            .Select(sub => sub.GetProperty("subName").GetString()!)];

    private async Task ReopenAsync()
    {
        await _exchange.DisposeAsync();
        _exchange = await Start.ExchangeAsync(Options);
        _master.Dispose();
        _sub.Dispose();
        (_master, _sub) = (new(_exchange), new(_exchange.Address, _key));
    }
}
