using Kucoin.Catalog;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts hf-opened</c></summary>
internal static class HfOpened
{
    private static readonly Columns<bool> Columns = new Columns<bool>().Flag("highFrequency", opened => opened);

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "hf-opened",
        "Shows whether the account is on the older high-frequency scheme.",
        "kucoin accounts hf-opened",
        KucoinEndpoints.AccountInfo.IsHighFrequency,
        Columns,
        [],
        call => call.Account.GetIsHfAccountAsync(call.Ct));
}
