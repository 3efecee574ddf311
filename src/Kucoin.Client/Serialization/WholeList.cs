using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>A list with a gap in it is not the list that was promised.</summary>
internal static class WholeList
{
    /// <exception cref="JsonException">It is a list, and a row of it is null.</exception>
    public static T Checked<T>(T value) =>
        value is IEnumerable<object?> rows && rows.Contains(null) ? throw new JsonException("A row of the list is null.") : value;
}
