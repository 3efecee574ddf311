using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Json;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>
/// What KuCoin adds to a movement: a JSON text whose members differ by business. The text is read when a member is asked for.
/// </summary>
[JsonConverter(typeof(ActivityContextConverter))]
public sealed record KucoinAccountActivityContext
{
    /// <summary>Takes the JSON text.</summary>
    public KucoinAccountActivityContext(string text) => Text = text;

    /// <summary>The JSON text as KuCoin sent it.</summary>
    public string Text { get; }

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
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Text));
                return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Find(ref reader, member) : null;
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                // The reader calls text that is no valid Unicode an invalid operation.
                return null;
            }
        }
    }

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
