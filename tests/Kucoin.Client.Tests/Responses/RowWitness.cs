using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Responses;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Tests.Responses;

/// <summary>Reads with the serializer what the client reads with hand-written readers, as an independent reference.</summary>
internal static class RowWitness
{
    private static readonly Dictionary<Type, Dictionary<string, string>> Names = new()
    {
        [typeof(KucoinAccount)] = new() { ["Asset"] = "currency", ["Total"] = "balance" },
        [typeof(KucoinAccountActivity)] = new() { ["Asset"] = "currency", ["Quantity"] = "amount", ["CreateTime"] = "createdAt" },
    };

    private static readonly JsonSerializerOptions Options = new(KucoinJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Rename } },
        Converters =
        {
            new ContextConverter(),
            new RowsConverter<KucoinAccount>(),
            new RowsConverter<KucoinAccountActivity>(),
            new ListConverter(),
        },
    };

    public static T? Read<T>(string text)
    {
        ResponseProblems.StartAt(0);
        return JsonSerializer.Deserialize(text, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));
    }

    private static void Rename(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.Name = Names.GetValueOrDefault(type.Type)?.GetValueOrDefault(property.Name)
                ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        }
    }

    private sealed class ListConverter : JsonConverter<IReadOnlyList<KucoinAccountActivity>>
    {
        private static readonly RowsConverter<KucoinAccountActivity> Rows = new();

        public override IReadOnlyList<KucoinAccountActivity>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            [.. Rows.Read(ref reader, typeToConvert, options)];

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<KucoinAccountActivity> value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    private sealed class ContextConverter : JsonConverter<KucoinAccountActivityContext>
    {
        public override KucoinAccountActivityContext? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var start = reader;
            using var document = JsonDocument.ParseValue(ref reader);
            switch (document.RootElement.ValueKind)
            {
                case JsonValueKind.String:
                    return document.RootElement.GetString() is { Length: > 0 } text ? new(text) : null;
                case JsonValueKind.Object:
                    return new(document.RootElement.GetRawText());
                default:
                    ResponseProblems.Add(ResponseProblems.Invalid(ref start, "Expected a context."));
                    return null;
            }
        }

        public override void Write(Utf8JsonWriter writer, KucoinAccountActivityContext value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
