using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>
/// The context of a ledger row: a JSON text whose members depend on the business type. It is parsed lazily, when a member is read.
/// </summary>
public sealed record KucoinAccountActivityContext
{
    private readonly byte[] _utf8;

    /// <summary>Creates a context from its JSON text.</summary>
    public KucoinAccountActivityContext(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Creates a context from its JSON text in UTF-8, which must not be modified afterwards.</summary>
    internal KucoinAccountActivityContext(byte[] utf8) => _utf8 = utf8;

    /// <summary>The JSON text as KuCoin sent it. Each access decodes it again.</summary>
    public string Text => Encoding.UTF8.GetString(_utf8);

    /// <summary>The order that caused the movement.</summary>
    [JsonIgnore]
    public string? OrderId => this["orderId"];

    /// <summary>The trade that caused the movement.</summary>
    [JsonIgnore]
    public string? TradeId => this["tradeId"];

    /// <summary>The pair of the order.</summary>
    [JsonIgnore]
    public string? Symbol => this["symbol"];

    /// <summary>The id of the internal transaction.</summary>
    [JsonIgnore]
    public string? TransactionId => this["transactionId"];

    /// <summary>The id of the transaction on its chain.</summary>
    [JsonIgnore]
    public string? TxId => this["txId"];

    /// <summary>A description in words.</summary>
    [JsonIgnore]
    public string? Description => this["description"];

    /// <summary>A member by its name; <see langword="null"/> if it is missing or empty, or if the text is not JSON.</summary>
    public string? this[string member]
    {
        get
        {
            try
            {
                var reader = new Utf8JsonReader(_utf8);
                return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Find(ref reader, member) : null;
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                // The reader throws InvalidOperationException for text that is not valid Unicode.
                return null;
            }
        }
    }

    /// <summary>Two contexts are equal if their texts are.</summary>
    public bool Equals(KucoinAccountActivityContext? other) => other is not null && _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_utf8);
        return hash.ToHashCode();
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
