namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] SubAccountKeys =>
    [
        new("a name", api => api.SpotApi.SubAccount.GetSubAccountApiKeyAsync("gridDesk7", null, Ct),
            "GET /api/v1/sub/api-key?subName=gridDesk7"),
        new("everything", api => api.SpotApi.SubAccount.GetSubAccountApiKeyAsync("gridDesk7", "69b51f0a2c3d4e0001aa55cc", Ct),
            "GET /api/v1/sub/api-key?apiKey=69b51f0a2c3d4e0001aa55cc&subName=gridDesk7"),

        new("what it needs", api => api.SpotApi.SubAccount.CreateSubAccountApiKeyAsync(
                "gridDesk7", "s3cr#t&+7", "night bot", null, null, null, Ct),
            """
            POST /api/v1/sub/api-key {"subName":"gridDesk7","passphrase":"s3cr#t&+7","remark":"night bot"}
            """),
        new("everything", api => api.SpotApi.SubAccount.CreateSubAccountApiKeyAsync(
                "gridDesk7", "s3cr#t&+7", "Büro <東京>", "General,Spot,Futures,Margin,InnerTransfer", "203.0.113.7,2001:db8::1", 90, Ct),
            """
            POST /api/v1/sub/api-key {"subName":"gridDesk7","passphrase":"s3cr#t&+7","remark":"Büro <東京>","permission":"General,Spot,Futures,Margin,InnerTransfer","ipWhitelist":"203.0.113.7,2001:db8::1","expire":"90"}
            """),
        new("a key for ever", api => api.SpotApi.SubAccount.CreateSubAccountApiKeyAsync(
                "gridDesk7", "s3cr#t&+7", "night bot", null, null, -1, Ct),
            """
            POST /api/v1/sub/api-key {"subName":"gridDesk7","passphrase":"s3cr#t&+7","remark":"night bot","expire":"-1"}
            """),

        new("what it needs", api => api.SpotApi.SubAccount.EditSubAccountApiKeyAsync(
                "gridDesk7", "69b51f0a2c3d4e0001aa55cc", "s3cr#t&+7", null, null, null, Ct),
            """
            POST /api/v1/sub/api-key/update {"subName":"gridDesk7","apiKey":"69b51f0a2c3d4e0001aa55cc","passphrase":"s3cr#t&+7"}
            """),
        new("everything", api => api.SpotApi.SubAccount.EditSubAccountApiKeyAsync(
                "gridDesk7", "69b51f0a2c3d4e0001aa55cc", "s3cr#t&+7", "General,Spot", "203.0.113.7", 360, Ct),
            """
            POST /api/v1/sub/api-key/update {"subName":"gridDesk7","apiKey":"69b51f0a2c3d4e0001aa55cc","passphrase":"s3cr#t&+7","permission":"General,Spot","ipWhitelist":"203.0.113.7","expire":"360"}
            """),

        new("everything", api => api.SpotApi.SubAccount.DeleteSubAccountApiKeyAsync(
                "gridDesk7", "69b51f0a2c3d4e0001aa55cc", "s3cr#t&+7", Ct),
            "DELETE /api/v1/sub/api-key?apiKey=69b51f0a2c3d4e0001aa55cc&subName=gridDesk7&passphrase=s3cr%23t%26%2B7")
        {
            Signed = "/api/v1/sub/api-key?apiKey=69b51f0a2c3d4e0001aa55cc&subName=gridDesk7&passphrase=s3cr#t&+7",
        },

        new("a uid", api => api.SpotApi.SubAccount.EnableMarginPermissionsAsync("5123456789", Ct),
            """
            POST /api/v3/sub/user/margin/enable {"uid":"5123456789"}
            """),
        new("a uid", api => api.SpotApi.SubAccount.EnableFuturesPermissionsAsync("5123456789", Ct),
            """
            POST /api/v3/sub/user/futures/enable {"uid":"5123456789"}
            """),
    ];
}
