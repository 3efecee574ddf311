using System.CommandLine;
using System.CommandLine.Help;
using Kucoin.Cli.Help;

namespace Kucoin.Cli;

/// <summary>All command groups and commands, in the order of the help.</summary>
internal static class CommandTree
{
    public static RootCommand Root { get; } = WithExamples(new RootCommand(
        "KuCoin accounts, funding and sub-accounts, live or on a local exchange.")
    {
        Commands.PortfolioCommand.Definition,
        new CommandGroup(
            "accounts",
            "Wallets of the account, and their ledgers.",
            Commands.Accounts.List.Definition,
            Commands.Accounts.Get.Definition,
            Commands.Accounts.Ledger.Definition,
            Commands.Accounts.HfLedger.Definition,
            Commands.Accounts.HfOpened.Definition,
            Commands.Accounts.Info.Definition,
            Commands.Accounts.Key.Definition),
        new CommandGroup(
            "margin",
            "Margin wallets, their debts and limits.",
            Commands.Margin.Cross.Definition,
            Commands.Margin.Isolated.Definition,
            Commands.Margin.HfLedger.Definition,
            Commands.Margin.Limits.Definition),
        new CommandGroup(
            "futures",
            "Futures wallets of the account and its sub-accounts.",
            Commands.Futures.Overview.Definition,
            Commands.Futures.Subs.Definition,
            Commands.Futures.Ledger.Definition,
            Commands.Futures.Time.Definition,
            Commands.Futures.Status.Definition),
        new CommandGroup(
            "deposits",
            "Deposits, and the addresses for them.",
            Commands.Deposits.List.Definition,
            Commands.Deposits.Addresses.Definition,
            Commands.Deposits.CreateAddress.Definition,
            Commands.Deposits.Before2019.Definition),
        new CommandGroup(
            "withdrawals",
            "Withdrawals, and the quotas for them.",
            Commands.Withdrawals.List.Definition,
            Commands.Withdrawals.Get.Definition,
            Commands.Withdrawals.Create.Definition,
            Commands.Withdrawals.Cancel.Definition,
            Commands.Withdrawals.Resolve.Definition,
            Commands.Withdrawals.Quotas.Definition,
            Commands.Withdrawals.Before2019.Definition),
        new CommandGroup(
            "transfers",
            "Transfers between wallets.",
            Commands.Transfers.Create.Definition,
            Commands.Transfers.List.Definition,
            Commands.Transfers.Resolve.Definition,
            Commands.Transfers.Transferable.Definition),
        new CommandGroup(
            "fees",
            "Trading fees of the account.",
            Commands.Fees.Base.Definition,
            Commands.Fees.Spot.Definition,
            Commands.Fees.Futures.Definition),
        new CommandGroup(
            "subs",
            "Sub-accounts of the master, and their API keys.",
            Commands.Subs.List.Definition,
            Commands.Subs.Balances.Definition,
            Commands.Subs.Add.Definition,
            Commands.Subs.Enable.Margin,
            Commands.Subs.Enable.Futures,
            new CommandGroup(
                "keys",
                "API keys of a sub-account.",
                Commands.Subs.Keys.List.Definition,
                Commands.Subs.Keys.Add.Definition,
                Commands.Subs.Keys.Modify.Definition,
                Commands.Subs.Keys.Delete.Definition)),
        new CommandGroup(
            "market",
            "The exchange's clock, assets, pairs and prices. Needs no credentials.",
            Commands.Market.Time.Definition,
            Commands.Market.Status.Definition,
            Commands.Market.Assets.Definition,
            Commands.Market.Asset.Definition,
            Commands.Market.Symbols.Definition,
            Commands.Market.Symbol.Definition,
            Commands.Market.Tickers.Definition,
            Commands.Market.Ticker.Definition,
            Commands.Market.Stats.Definition,
            Commands.Market.Prices.Definition,
            Commands.Market.MyIp.Definition),
        new CommandGroup(
            "profiles",
            "Named API keys, in a file that only you can read.",
            Commands.Profiles.List.Definition,
            Commands.Profiles.Add.Definition,
            Commands.Profiles.Remove.Definition),
        Commands.Doctor.Definition,
        Commands.Emulator.Start.Definition,
        Commands.CompletionCommand.Definition,
        Commands.ManCommand.Definition,
    });

    /// <summary>All commands with their full names.</summary>
    public static IEnumerable<(string Path, CommandDefinition Definition)> All => Below(Root, "");

    private static IEnumerable<(string Path, CommandDefinition Definition)> Below(Command command, string path)
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
        root.Options.OfType<VersionOption>().Single().Action = new VersionReport();
        return root;
    }
}
