using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Collects the values of one response that could not be used, while the response is read. The converters of the serializer have no access
/// to the call that runs them, so the collection belongs to the thread; a response is read without interruption on one thread.
/// </summary>
internal static class ResponseProblems
{
    [ThreadStatic]
    private static List<Found>? _found;

    [ThreadStatic]
    private static bool _isReading;

    [ThreadStatic]
    private static int _start;

    /// <summary>The number of problems so far; <see cref="LoseRow"/> replaces those after it.</summary>
    public static int Count => _found?.Count ?? 0;

    /// <summary>Starts a response.</summary>
    public static void Begin()
    {
        _isReading = true;
        _found?.Clear();
    }

    /// <summary>Ends the response and returns its problems.</summary>
    public static Found[] End()
    {
        _isReading = false;
        return _found is { Count: > 0 } found ? [.. found] : [];
    }

    /// <summary>Sets the offset in the body at which the serializer starts to read.</summary>
    public static void StartAt(int offset) => _start = offset;

    /// <summary>Records a value that cannot be used. Outside a response, where nobody reads the record, it is an error.</summary>
    /// <exception cref="InvalidValueException">No response is being read.</exception>
    public static void Add(InvalidValueException problem, bool isRowMissing = false) => Add(problem, isRowMissing, isList: false);

    /// <summary>Records a value that should be a list, so that all its rows are missing.</summary>
    /// <exception cref="InvalidValueException">No response is being read.</exception>
    public static void AddList(InvalidValueException problem) => Add(problem, isRowMissing: true, isList: true);

    private static void Add(InvalidValueException problem, bool isRowMissing, bool isList)
    {
        if (!_isReading)
        {
            throw problem;
        }

        (_found ??= []).Add(new(problem.Start, problem.Length, problem.Message, isRowMissing, isList));
    }

    /// <summary>Records a row that is missing because of an error in it, instead of the single values found in it before.</summary>
    /// <param name="before">The number of problems before the row.</param>
    /// <param name="error">The error.</param>
    public static void LoseRow(int before, InvalidValueException error)
    {
        if (_isReading)
        {
            _found?.RemoveRange(before, _found.Count - before);
        }

        Add(error, isRowMissing: true);
    }

    /// <summary>
    /// The error of the value at the current position of a reader of the serializer. The reader moves to the end of the value.
    /// </summary>
    public static InvalidValueException Invalid(ref Utf8JsonReader json, string reason)
    {
        var start = json.TokenStartIndex;
        json.Skip();
        return new(_start + (int)start, (int)(json.BytesConsumed - start), reason);
    }

    /// <summary>The error that was recorded last, after a number of others.</summary>
    public static InvalidValueException? Last(int after) => _found is { } found && found.Count > after
        ? new(found[^1].Start, found[^1].Length, found[^1].Reason)
        : null;

    /// <summary>One value that could not be used: its position in the body, and the reason.</summary>
    internal readonly record struct Found(int Start, int Length, string Reason, bool IsRowMissing, bool IsList);
}
