namespace Kucoin.Cli.Output;

/// <summary>The form of a result.</summary>
internal enum Format
{
    /// <summary>For people: aligned columns.</summary>
    Table,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For spreadsheets.</summary>
    Csv,
}
