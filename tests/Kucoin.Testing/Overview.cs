namespace Kucoin.Testing;

/// <summary>The futures wallets of all accounts in KuCoin's format: numbers instead of strings.</summary>
internal static class Overview
{
    public static string Of(string asset, params string[] accounts) => $$"""
        {"summary":{"accountEquityTotal":0,"unrealisedPNLTotal":0,"marginBalanceTotal":0,"positionMarginTotal":0,"orderMarginTotal":0,
        "frozenFundsTotal":0,"availableBalanceTotal":0,"currency":"{{asset}}"},"accounts":[{{string.Join(',', accounts)}}]}
        """;

    public static string Account(string name, string asset, string equity, string available = "0", string margins = "0,0,0")
    {
        var parts = margins.Split(',');
        return $$"""
            {"accountName":"{{name}}","accountEquity":{{equity}},"unrealisedPNL":0,"marginBalance":0,"positionMargin":{{parts[0]}},
            "orderMargin":{{parts[1]}},"frozenFunds":{{parts[2]}},"availableBalance":{{available}},"currency":"{{asset}}"}
            """;
    }
}
