using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>Reads a value that its row needs: without it, the row cannot be used.</summary>
internal class RequiredConverter<T, TForm> : JsonConverter<T>
    where T : struct
    where TForm : struct, IValueForm<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TForm.TryRead(ref reader, out var value) ? value : throw ResponseProblems.Invalid(ref reader, TForm.Requirement);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ValueWriter.Write(writer, value);
}

/// <summary>
/// Reads a value that may be absent. An invalid value is recorded in <see cref="ResponseProblems"/> and counts as absent.
/// </summary>
internal class OptionalConverter<T, TForm> : JsonConverter<T?>
    where T : struct
    where TForm : struct, IValueForm<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.IsAbsent())
        {
            return null;
        }

        if (TForm.TryRead(ref reader, out var value))
        {
            return value;
        }

        ResponseProblems.Add(ResponseProblems.Invalid(ref reader, TForm.Requirement));
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            ValueWriter.Write(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>Reads a text. The serializer refuses the null of an absent or invalid text where a row needs it.</summary>
internal sealed class TextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.IsAbsent())
        {
            return null;
        }

        if (TextForm.TryRead(ref reader, out var value))
        {
            return value;
        }

        ResponseProblems.Add(ResponseProblems.Invalid(ref reader, TextForm.Requirement));
        return null;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Reads the id of a new object.</summary>
internal sealed class IdConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IdForm.TryRead(ref reader, out var value) ? value : throw ResponseProblems.Invalid(ref reader, IdForm.Requirement);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Reads a time in Unix milliseconds in which 0 means never.</summary>
internal sealed class ZeroIsNeverConverter : OptionalConverter<DateTime, TimeForm>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        base.Read(ref reader, typeToConvert, options) is { } time && time != DateTime.UnixEpoch ? time : null;
}

/// <summary>Reads a time in Unix seconds, as in the two historical lists.</summary>
internal sealed class SecondsConverter : RequiredConverter<DateTime, SecondsForm>
{
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(UnixTime.ToMilliseconds(value) / 1000);
}

/// <summary>Writes values as KuCoin does: amounts as strings, times in Unix milliseconds.</summary>
internal static class ValueWriter
{
    public static void Write<T>(Utf8JsonWriter writer, T value)
    {
        switch (value)
        {
            case decimal amount: writer.WriteStringValue(AmountText.Format(amount)); break;
            case DateTime time: writer.WriteNumberValue(UnixTime.ToMilliseconds(time)); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case IFormattable number: writer.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"{typeof(T).Name} has no form in JSON.");
        }
    }
}
