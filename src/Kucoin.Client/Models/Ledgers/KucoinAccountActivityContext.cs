using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>
/// What KuCoin adds to a movement: a JSON text whose members differ by business. The text is read when a member is asked for.
/// </summary>
[JsonConverter(typeof(ActivityContextConverter))]
public sealed record KucoinAccountActivityContext
{
    private readonly ContextBuffer? _page;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Takes the JSON text.</summary>
    public KucoinAccountActivityContext(string text) => Text = text;

    /// <summary>Takes a part of the texts of a page, to be decoded when it is asked for.</summary>
    internal KucoinAccountActivityContext(ContextBuffer page, int start, int length) => (_page, _start, _length) = (page, start, length);

    /// <summary>The JSON text as KuCoin sent it.</summary>
    public string Text { get => field ??= _page!.Text(_start, _length); }

    /// <summary>The order that caused the movement.</summary>
    [JsonIgnore]
    public string? OrderId => this["orderId"];

    /// <summary>The trade that caused the movement.</summary>
    [JsonIgnore]
    public string? TradeId => this["tradeId"];

    /// <summary>The pair of the order.</summary>
    [JsonIgnore]
    public string? Symbol => this["symbol"];

    /// <summary>The id of the transaction inside KuCoin.</summary>
    [JsonIgnore]
    public string? TransactionId => this["transactionId"];

    /// <summary>The id of the transaction on its chain.</summary>
    [JsonIgnore]
    public string? TxId => this["txId"];

    /// <summary>A description in words.</summary>
    [JsonIgnore]
    public string? Description => this["description"];

    /// <summary>Any member by its name; <see langword="null"/> when it is missing, empty of meaning, or the text is not JSON.</summary>
    public string? this[string member]
    {
        get
        {
            try
            {
                var reader = new Utf8JsonReader(_page is null ? Encoding.UTF8.GetBytes(Text) : _page.Utf8(_start, _length));
                return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Find(ref reader, member) : null;
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                // The reader calls text that is no valid Unicode an invalid operation.
                return null;
            }
        }
    }

    /// <summary>Two contexts are equal when their texts are.</summary>
    public bool Equals(KucoinAccountActivityContext? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static string? Find(ref Utf8JsonReader reader, string member)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(member);
            reader.Read();
            if (found)
            {
                using var value = JsonDocument.ParseValue(ref reader);
                return value.RootElement.ValueKind == JsonValueKind.Null ? null : value.RootElement.ToString();
            }

            reader.Skip();
        }

        return null;
    }
}
