using Kucoin.Catalog;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

public sealed partial class ResponseTests
{
    private const string SubKey = "69b51f0a2c3d4e0001aa55cc";

    [Fact]
    public async Task New_key_is_read_and_does_not_print_its_secrets()
    {
        var key = await AssertResponse(
            KucoinEndpoints.SubAccountKeys.Add,
            api => api.SubAccount.CreateSubAccountApiKeyAsync("gridDesk7", "open-Sesame&7", "night bot"),
            new()
            {
                SubName = "gridDesk7",
                Remark = "night bot",
                ApiKey = SubKey,
                Secret = "0b7c2b6e-11aa-4d15-8a3e-d1d2e3f4a5b7",
                ApiKeyVersion = 3,
                Passphrase = "open-Sesame&7",
                Permissions = "General,Futures",
                IpWhitelist = "203.0.113.7",
                CreateTime = new(2026, 3, 14, 9, 26, 53, DateTimeKind.Utc),
            });

        Assert.Equal("KucoinSubUserKeyDetails { SubName = gridDesk7, Remark = night bot, hidden }", key.ToString());
    }

    [Fact]
    public async Task Keys_with_uid_as_text_or_number_are_read()
    {
        var keys = await AssertResponse<IEnumerable<KucoinSubUserKey>>(
            KucoinEndpoints.SubAccountKeys.List,
            api => api.SubAccount.GetSubAccountApiKeyAsync("gridDesk7"),
            [
                new()
                {
                    SubName = "gridDesk7",
                    Remark = "night bot",
                    ApiKey = SubKey,
                    ApiKeyVersion = 3,
                    Permissions = "General,Spot",
                    IpWhitelist = "203.0.113.7,198.51.100.4",
                    CreateTime = new(2026, 3, 14, 9, 26, 53, DateTimeKind.Utc),
                    Uid = 5123456789,
                    IsMaster = false,
                },
                new()
                {
                    SubName = "gridDesk7",
                    ApiKey = "69b51f0a2c3d4e0001aa55cd",
                    Permissions = "General",
                    CreateTime = new(2026, 3, 14, 9, 26, 54, DateTimeKind.Utc),
                    Uid = 5123456789,
                },
            ]);

        Assert.All(keys, key => Assert.DoesNotContain(key.ApiKey, key.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public Task Modified_key_is_read() => AssertResponse(
        KucoinEndpoints.SubAccountKeys.Modify,
        api => api.SubAccount.EditSubAccountApiKeyAsync("gridDesk7", SubKey, "open-Sesame&7"),
        new() { SubName = "gridDesk7", ApiKey = SubKey, Permissions = "General,Spot,Margin", IpWhitelist = "198.51.100.4" });

    [Fact]
    public Task Deleted_key_is_read() => AssertResponse(
        KucoinEndpoints.SubAccountKeys.Delete,
        api => api.SubAccount.DeleteSubAccountApiKeyAsync("gridDesk7", SubKey, "open-Sesame&7"),
        new() { SubName = "gridDesk7", ApiKey = SubKey });

    [Theory]
    [InlineData("""{"code":"200000","data":null}""")]
    [InlineData("""{"code":"200000"}""")]
    [InlineData("""{"code":"200000","msg":""}""")]
    [InlineData("""{"code":"200000","data":true}""")]
    [InlineData("""{"code":"200000","data":"ok"}""")]
    public async Task Permission_response_in_every_form_is_a_success(string body)
    {
        using var client = TestClient.Responding(Reply.Text(body));

        var margin = await client.SpotApi.SubAccount.EnableMarginPermissionsAsync("5123456789");
        var futures = await client.SpotApi.SubAccount.EnableFuturesPermissionsAsync("5123456789");

        Assert.True(margin.Success, margin.ToString());
        Assert.True(futures.Success, futures.ToString());
        Assert.Equal(new KucoinAcknowledgement(), margin.Data);
        Assert.Equal(new KucoinAcknowledgement(), futures.Data);
    }

    [Fact]
    public async Task Permission_response_with_a_message_and_no_data_is_a_rejection()
    {
        using var client = TestClient.Responding(Reply.Text("""{"code":"200000","msg":"The interface is offline"}"""));

        var margin = await client.SpotApi.SubAccount.EnableMarginPermissionsAsync("5123456789");

        Assert.Equal("The interface is offline", Assert.IsType<KucoinError.Api>(margin.Error).ServerMessage);
    }
}
