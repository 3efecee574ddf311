using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>Refuses lists that contain null.</summary>
internal static class WholeList
{
    /// <exception cref="JsonException">The value is a list, and one of its rows is null.</exception>
    public static T Checked<T>(T value) =>
        value is IEnumerable<object?> rows && rows.Contains(null) ? throw new JsonException("A row of the list is null.") : value;
}
