using Kucoin.Cli.Output;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Transfers;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>A ledger row that may belong to a transfer.</summary>
internal sealed record FoundRow(
    DateTime Time, string Wallet, string Asset, string Direction, decimal Amount, decimal? Fee, string Business, string Id, string? Context)
{
    public static readonly Columns<FoundRow> Columns = new Columns<FoundRow>()
        .Time("time", row => row.Time)
        .Name(NameKind.Wallet, "wallet", row => row.Wallet)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Text("direction", row => row.Direction)
        .Amount("amount", row => row.Amount)
        .Amount("fee", row => row.Fee, ColumnVisibility.WhenWide)
        .Text("business", row => row.Business)
        .Text("id", row => row.Id, ColumnVisibility.DataOnly)
        .Text("context", row => row.Context, ColumnVisibility.DataOnly);

    public static IReadOnlyList<FoundRow> FromResolution(KucoinTransferResolution resolution) =>
        [.. resolution.Rows.Select(From), .. resolution.FuturesRows.Select(From)];

    private static FoundRow From(KucoinAccountActivity row) => new(
        row.CreateTime,
        new WalletName(row.AccountType).ToString(),
        row.Asset,
        row.Direction.Value,
        row.Quantity,
        row.Fee,
        row.BizType.Value,
        row.Id,
        row.Context?.Text);

    private static FoundRow From(KucoinAccountTransaction row) => new(
        row.Timestamp,
        "futures",
        row.Asset,
        (row.Quantity < 0 ? AccountDirection.Out : AccountDirection.In).Value,
        Math.Abs(row.Quantity),
        row.Fee,
        row.Type.Value,
        $"{row.Offset}",
        row.Remark);
}
