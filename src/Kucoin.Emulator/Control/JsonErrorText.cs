using System.Text.Json;

namespace Kucoin.Emulator.Control;

/// <summary>Describes an invalid JSON body to its sender, by the names in the body instead of the types that read it.</summary>
internal static class JsonErrorText
{
    private const string Missing = "including: ";
    private const string Unknown = "The JSON property '";
    private const string WrongValue = "The JSON value could not be converted to ";
    private const string NamesType = " on type '";

    public static string Describe(JsonException error)
    {
        var message = error.Message;
        if (message.IndexOf(Missing, StringComparison.Ordinal) is >= 0 and var missing)
        {
            return $"The body does not have the required members {message[(missing + Missing.Length)..]}";
        }

        if (message.StartsWith(Unknown, StringComparison.Ordinal))
        {
            return $"The body has the unknown member {message[Unknown.Length..].Split('\'')[0]}.";
        }

        return message.StartsWith(WrongValue, StringComparison.Ordinal) || message.Contains(NamesType, StringComparison.Ordinal)
            ? error.Path is null or "$" ? "The body must be a JSON object." : $"The body has an invalid value at {error.Path}."
            : $"The body is not valid: {message}";
    }
}
