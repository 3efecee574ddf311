namespace Kucoin.Client.Http;

/// <summary>Whether rows leave a list, so that the rows behind them move to earlier pages.</summary>
internal enum RowDepartures
{
    /// <summary>Rows only arrive, as in a ledger.</summary>
    None,

    /// <summary>Rows can leave. A change of the total shows it; a list of several pages without totals is read a second time.</summary>
    Rare,

    /// <summary>
    /// Rows leave in normal operation, as from a list that is filtered by status. One can leave while another arrives, which no total
    /// shows, so that a list of several pages is always read a second time.
    /// </summary>
    Frequent,
}
