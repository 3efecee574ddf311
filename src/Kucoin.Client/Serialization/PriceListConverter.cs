using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Reads a price list: an object with the price of each asset. A price is no balance, so an invalid one (empty, null, not a number, more
/// digits than a decimal can hold) leaves out its asset and not the whole list.
/// </summary>
internal sealed class PriceListConverter : JsonConverter<IReadOnlyDictionary<string, decimal>>
{
    public override IReadOnlyDictionary<string, decimal> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected an object with prices, found {reader.TokenType}.");
        }

        var prices = new Dictionary<string, decimal>();
        var seen = new HashSet<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var asset = reader.GetString()!;
            if (!seen.Add(asset))
            {
                throw new JsonException($"The list contains {asset} twice.");
            }

            reader.Read();
            if (reader.TryAmount(out var price))
            {
                prices.Add(asset, price);
            }
            else
            {
                reader.Skip();
            }
        }

        return prices;
    }

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, decimal> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
