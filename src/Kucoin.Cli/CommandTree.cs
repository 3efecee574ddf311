using System.CommandLine;
using System.CommandLine.Help;

namespace Kucoin.Cli;

/// <summary>Every noun and verb, in the order that help shows them.</summary>
internal static class CommandTree
{
    public static RootCommand Root { get; } = WithExamples(new RootCommand(
        "KuCoin accounts, funding and sub-accounts, live or on a local exchange.")
    {
        Commands.PortfolioCommand.Verb,
        new CommandGroup(
            "accounts",
            "Wallets of the account, and what moved in them.",
            Commands.Accounts.List.Verb,
            Commands.Accounts.Get.Verb,
            Commands.Accounts.Ledger.Verb,
            Commands.Accounts.HfLedger.Verb,
            Commands.Accounts.HfOpened.Verb,
            Commands.Accounts.Info.Verb,
            Commands.Accounts.Key.Verb),
        new CommandGroup(
            "margin",
            "Margin wallets, their debts and limits.",
            Commands.Margin.Cross.Verb,
            Commands.Margin.Isolated.Verb,
            Commands.Margin.HfLedger.Verb,
            Commands.Margin.Limits.Verb),
        new CommandGroup(
            "futures",
            "Futures wallets of the account and its sub-accounts.",
            Commands.Futures.Overview.Verb,
            Commands.Futures.Subs.Verb,
            Commands.Futures.Ledger.Verb,
            Commands.Futures.Time.Verb,
            Commands.Futures.Status.Verb),
        new CommandGroup(
            "deposits",
            "What came in, and the addresses it can come to.",
            Commands.Deposits.List.Verb,
            Commands.Deposits.Addresses.Verb,
            Commands.Deposits.CreateAddress.Verb,
            Commands.Deposits.Before2019.Verb),
        new CommandGroup(
            "withdrawals",
            "What went out, and what can.",
            Commands.Withdrawals.List.Verb,
            Commands.Withdrawals.Get.Verb,
            Commands.Withdrawals.Create.Verb,
            Commands.Withdrawals.Cancel.Verb,
            Commands.Withdrawals.Resolve.Verb,
            Commands.Withdrawals.Quotas.Verb,
            Commands.Withdrawals.Before2019.Verb),
        new CommandGroup(
            "transfers",
            "Movements between wallets.",
            Commands.Transfers.Create.Verb,
            Commands.Transfers.List.Verb,
            Commands.Transfers.Resolve.Verb,
            Commands.Transfers.Transferable.Verb),
        new CommandGroup(
            "fees", "Trading fees of the account.", Commands.Fees.Base.Verb, Commands.Fees.Spot.Verb, Commands.Fees.Futures.Verb),
        new CommandGroup(
            "subs",
            "Sub-accounts of the master, and their API keys.",
            Commands.Subs.List.Verb,
            Commands.Subs.Balances.Verb,
            Commands.Subs.Add.Verb,
            Commands.Subs.Enable.Margin,
            Commands.Subs.Enable.Futures,
            new CommandGroup(
                "keys",
                "API keys of a sub-account.",
                Commands.Subs.Keys.List.Verb,
                Commands.Subs.Keys.Add.Verb,
                Commands.Subs.Keys.Modify.Verb,
                Commands.Subs.Keys.Delete.Verb)),
        new CommandGroup(
            "market",
            "The exchange's clock, assets, pairs and prices. Needs no credentials.",
            Commands.Market.Time.Verb,
            Commands.Market.Status.Verb,
            Commands.Market.Assets.Verb,
            Commands.Market.Asset.Verb,
            Commands.Market.Symbols.Verb,
            Commands.Market.Symbol.Verb,
            Commands.Market.Tickers.Verb,
            Commands.Market.Ticker.Verb,
            Commands.Market.Prices.Verb,
            Commands.Market.MyIp.Verb),
        new CommandGroup(
            "profiles",
            "API keys under names, in a file that only you can read.",
            Commands.Profiles.List.Verb,
            Commands.Profiles.Add.Verb,
            Commands.Profiles.Remove.Verb),
        Commands.Doctor.Verb,
        Commands.Emulator.Start.Verb,
    });

    /// <summary>Every verb with the words that lead to it.</summary>
    public static IEnumerable<(string Path, CommandDefinition Verb)> Verbs => Below(Root, "");

    private static IEnumerable<(string Path, CommandDefinition Verb)> Below(Command command, string path)
    {
        foreach (var child in command.Subcommands)
        {
            if (child is CommandDefinition verb)
            {
                yield return ($"{path}{child.Name}", verb);
            }

            foreach (var below in Below(child, $"{path}{child.Name} "))
            {
                yield return below;
            }
        }
    }

    private static RootCommand WithExamples(RootCommand root)
    {
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExample();
        return root;
    }
}
