namespace Kucoin.Cli.Output;

/// <summary>The output format.</summary>
internal enum Format
{
    /// <summary>Aligned columns.</summary>
    Table,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>CSV.</summary>
    Csv,
}
