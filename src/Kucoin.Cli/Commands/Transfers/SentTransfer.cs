using System.Text.Json.Serialization;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>A transfer that this command sent: one line of its log.</summary>
internal sealed record SentTransfer
{
    /// <summary>When it was sent, by the clock of this machine.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>When its end was known; none for one that was cut off before that.</summary>
    public DateTimeOffset? End { get; init; }

    public required string ClientOid { get; init; }

    public required string Asset { get; init; }

    public required decimal Amount { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>The address of the exchange.</summary>
    public required string Exchange { get; init; }

    /// <summary>Whether it clearly moved nothing.</summary>
    public bool Refused { get; init; }

    /// <summary>
    /// A row names neither the other side's wallet nor its owner, so that one common wallet is enough to mistake two transfers.
    /// </summary>
    public bool LooksLike(SentTransfer other) =>
        Asset == other.Asset
        && Amount == other.Amount
        && IsInternal == other.IsInternal
        && (Wallet(From) == Wallet(other.From) || Wallet(To) == Wallet(other.To));

    private bool IsInternal => !From.Contains(WalletSide.OfSub) && !To.Contains(WalletSide.OfSub);

    /// <summary>The kind of the wallet, without its pair and its sub-account: rows do not name those.</summary>
    private static string Wallet(string side) => side.Split(WalletSide.OfPair, WalletSide.OfSub)[0];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SentTransfer))]
internal sealed partial class SentTransferJson : JsonSerializerContext;
