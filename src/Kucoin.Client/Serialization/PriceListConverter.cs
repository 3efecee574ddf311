using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Reads a price list: an object with the price of each asset. An absent or invalid price leaves out its asset, and not the whole list.
/// </summary>
internal sealed class PriceListConverter : JsonConverter<IReadOnlyDictionary<string, decimal>>
{
    private static readonly OptionalConverter<decimal, AmountForm> Price = new();

    public override IReadOnlyDictionary<string, decimal> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw ResponseProblems.Invalid(ref reader, "Expected an object with prices.");
        }

        var prices = new Dictionary<string, decimal>();
        var seen = new HashSet<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var asset = reader.GetString()!;
            var isSecond = !seen.Add(asset);
            reader.Read();
            if (isSecond)
            {
                throw ResponseProblems.Invalid(ref reader, $"{asset} occurs twice.");
            }

            if (Price.Read(ref reader, typeof(decimal?), options) is { } price)
            {
                prices.Add(asset, price);
            }
        }

        return prices;
    }

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, decimal> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
