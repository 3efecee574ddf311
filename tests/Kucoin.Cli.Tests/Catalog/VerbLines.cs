namespace Kucoin.Cli.Tests.Catalog;

/// <summary>
/// At least one command line for every command that calls an exchange: those of the table, or else the example of its help.
/// </summary>
internal static class VerbLines
{
    private static readonly VerbLine[] Table =
    [
        new("portfolio"),
        new("accounts list"),
        new("accounts get", "{wallet}"),
        new("accounts ledger", "--since 30d"),
        new("accounts hf-ledger", "--since 7d"),
        new("accounts hf-opened"),
        new("accounts info"),
        new("accounts key"),
        new("margin cross"),
        new("margin isolated"),
        new("margin hf-ledger", "--since 3d"),
        new("margin limits"),
        new("margin limits", "--isolated"),
        new("futures overview"),
        new("futures subs", "--asset USDT"),
        new("futures ledger", "--since 30d"),
        new("futures time"),
        new("futures status"),
        new("deposits list"),
        new("deposits addresses", "--asset USDT"),
        new("deposits create-address", "--asset USDT --network ton"),
        new("deposits before-2019"),
        new("withdrawals list"),
        new("withdrawals get", "{withdrawal}"),
        new("withdrawals create", "--asset USDT --amount 25 --to TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ --network trx --fee-from balance"),
        new("withdrawals cancel", "{withdrawal}"),
        new("withdrawals resolve",
            "--asset USDT --amount 250.5 --to TMxZfJvAyANsTxBCR87dsdqsCit9gJrJFt --network trx --sent-at 29m"),
        new("withdrawals quotas", "--asset USDT --network trx"),
        new("withdrawals before-2019"),
        new("transfers create", "--asset USDT --amount 10 --from main --to trade@quantLab3"),
        new("transfers resolve", "--asset USDT --amount 307.8171 --from isolated:ETH-USDT --to isolated:BTC-USDT --sent-at 807m"),
        new("transfers transferable", "--asset BTC --from isolated:BTC-USDT"),
        new("fees base"),
        new("fees spot", "BTC-USDT ETH-USDT"),
        new("fees futures", "XBTUSDTM"),
        new("subs list"),
        new("subs balances"),
        new("subs balances", "marketMaker1"),
        new("subs add", "--name desk0099 --access Spot --password-stdin", "Passw0rd\n"),
        new("subs enable-margin", "spareShelf4"),
        new("subs enable-futures", "spareShelf4"),
        new("subs keys list", "marketMaker1"),
        new("subs keys add", "quantLab3 --remark reports --permissions General,Spot --expire 90 --passphrase-stdin", "passphrase-9\n"),
        new("subs keys modify", "marketMaker1 --key {key} --permissions General --ip any --passphrase-stdin", "{passphrase}\n"),
        new("subs keys delete", "marketMaker1 --key {key} --passphrase-stdin", "{passphrase}\n"),
        new("market time"),
        new("market status"),
        new("market assets"),
        new("market asset", "USDT"),
        new("market symbols"),
        new("market symbol", "BTC-USDT"),
        new("market tickers"),
        new("market ticker", "BTC-USDT"),
        new("market prices", "BTC ETH --in EUR"),
        new("market my-ip"),
        new("doctor"),
        new("emulator clone", "--to {new-file}"),
    ];

    public static IReadOnlyList<VerbLine> All { get; } =
    [
        .. Table,
        .. CommandTree.All
            .Where(verb => verb.Definition.Calls.Count > 0 && !Table.Any(line => line.Path == verb.Path))
            .Select(verb => new VerbLine(verb.Path, ArgumentsOf(verb.Definition.Example, verb.Path))),
    ];

    /// <summary>What follows the verb in the example; the test asks for a form of its own.</summary>
    private static string ArgumentsOf(string example, string path) =>
        example[$"kucoin {path}".Length..].Replace(" --csv", "", StringComparison.Ordinal).Trim();
}
