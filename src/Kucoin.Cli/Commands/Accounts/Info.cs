using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts info</c></summary>
internal static class Info
{
    private static readonly Columns<KucoinUserInfo> Columns = new Columns<KucoinUserInfo>()
        .Whole("level", row => row.Level)
        .Whole("subs", row => row.SubQuantity)
        .Whole("maxSubs", row => row.MaxSubQuantity)
        .Whole("maxSubsByDefault", row => row.MaxDefaultSubQuantity)
        .Whole("spotSubs", row => row.SpotSubQuantity)
        .Whole("marginSubs", row => row.MarginSubQuantity)
        .Whole("futuresSubs", row => row.FuturesSubQuantity)
        .Whole("optionSubs", row => row.OptionSubQuantity)
        .Whole("maxSpotSubs", row => row.MaxSpotSubQuantity)
        .Whole("maxMarginSubs", row => row.MaxMarginSubQuantity)
        .Whole("maxFuturesSubs", row => row.MaxFuturesSubQuantity)
        .Whole("maxOptionSubs", row => row.MaxOptionSubQuantity);

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "info",
        "Shows the VIP level of the account, and how many sub-accounts it has and may have.",
        "kucoin accounts info --json",
        KucoinEndpoints.AccountInfo.UserInfo,
        Columns,
        [],
        call => call.Account.GetAccountInfoAsync(call.Ct));
}
