using System.Globalization;

namespace Kucoin.Cli.Output;

/// <summary>The kind of a cell's value, which defines its format in each output format.</summary>
internal enum CellKind
{
    /// <summary>Text from the exchange, which is escaped in every output format.</summary>
    Text,

    /// <summary>An amount, with all digits.</summary>
    Amount,

    /// <summary>A time in UTC.</summary>
    Time,

    /// <summary>A Boolean.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Whole,
}

/// <summary>One cell of a row: its kind and its exact text; <see langword="null"/> for no value.</summary>
internal readonly record struct Cell(CellKind Kind, string? Text)
{
    private const string Rfc3339 = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    public static Cell Create(string? text) => new(CellKind.Text, text);

    public static Cell Create(decimal? amount) => new(CellKind.Amount, amount?.ToString(CultureInfo.InvariantCulture));

    public static Cell Create(DateTime? time) => new(CellKind.Time, time?.ToString(Rfc3339, CultureInfo.InvariantCulture));

    public static Cell Create(bool? flag) => new(CellKind.Flag, flag is { } value ? value ? "true" : "false" : null);

    public static Cell Create(long? number) => new(CellKind.Whole, number?.ToString(CultureInfo.InvariantCulture));

    public static bool IsRightAligned(CellKind kind) => kind is CellKind.Amount or CellKind.Whole;
}
