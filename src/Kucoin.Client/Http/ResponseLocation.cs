using System.Globalization;
using System.Text;
using System.Text.Json;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>Describes where in a response a value is, for example <c>data.items[3].fee</c>, and what it contains.</summary>
internal static class ResponseLocation
{
    /// <summary>Describes the problems of a response, or returns <see langword="null"/> if there are none.</summary>
    /// <param name="found">The problems.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="hasSecret">Whether the body may contain a secret, so that nothing of it may be repeated.</param>
    public static IReadOnlyList<KucoinDataProblem>? Describe(
        ReadOnlySpan<ResponseProblems.Found> found, ReadOnlySpan<byte> body, bool hasSecret)
    {
        if (found.IsEmpty)
        {
            return null;
        }

        var problems = new KucoinDataProblem[found.Length];
        for (var index = 0; index < found.Length; index++)
        {
            var (start, length, reason, isRowMissing, isList) = found[index];
            var invalid = new InvalidValueException(start, length, reason);
            problems[index] = Describe(invalid, body, hasSecret) with { IsRowMissing = isRowMissing, IsList = isList };
        }

        return problems;
    }

    /// <inheritdoc cref="Describe(ReadOnlySpan{ResponseProblems.Found}, ReadOnlySpan{byte}, bool)"/>
    public static KucoinDataProblem Describe(InvalidValueException invalid, ReadOnlySpan<byte> body, bool hasSecret)
    {
        var text = hasSecret ? [] : body.Slice(invalid.Start, Math.Min(invalid.Length, KucoinDataProblem.TextLength));
        return new(GetPath(body, invalid.Start), invalid.Message) { Text = Encoding.UTF8.GetString(text) };
    }

    /// <summary>Reads the body up to the value, with the member or the index at each level.</summary>
    private static string GetPath(ReadOnlySpan<byte> body, int start)
    {
        var json = new Utf8JsonReader(body);
        var levels = new Stack<Level>();
        while (json.Read() && json.TokenStartIndex <= start)
        {
            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                levels.Pop();
                continue;
            }

            if (json.TokenType == JsonTokenType.PropertyName)
            {
                // An escape in a name stays as it is: it may be no valid Unicode.
                levels.Peek().Step = Encoding.UTF8.GetString(json.ValueSpan);
                continue;
            }

            levels.TryPeek(out var level);
            level?.Enter();
            if (json.TokenStartIndex == start)
            {
                break;
            }

            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                levels.Push(new(json.TokenType == JsonTokenType.StartArray));
            }
        }

        return string.Concat(levels.Reverse().Select(level => level.Text)).TrimStart('.');
    }

    /// <summary>An object or a list around the value, with the current member or index.</summary>
    private sealed class Level(bool isList)
    {
        private int _index = -1;

        public string Step { get; set; } = "";

        public string Text => isList ? string.Create(CultureInfo.InvariantCulture, $"[{_index}]") : $".{Step}";

        public void Enter() => _index++;
    }
}
