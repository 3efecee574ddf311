namespace Kucoin.Client.Http;

/// <summary>The pagination scheme of a history: decides which pages of a window are read, and proves that its end was reached.</summary>
internal interface IWindowReader<T> : IDisposable
{
    /// <summary>The number of the page that was entered last; the first is 1.</summary>
    int Page { get; }

    /// <summary>Whether the window has more rows than the exchange returns for one query, so that it must be split.</summary>
    bool IsTooLarge(in HistoryPage<T> first);

    /// <summary>Starts another window.</summary>
    void Begin();

    /// <summary>Enters the next page, before its rows.</summary>
    void Enter(in HistoryPage<T> page);

    /// <summary>Whether the row was not returned yet.</summary>
    bool IsNew(T row, in RowIdentity identity);

    /// <summary>Leaves the page, after its rows.</summary>
    PageDecision Leave();
}
