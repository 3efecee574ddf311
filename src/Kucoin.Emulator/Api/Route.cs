using System.Net;
using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Handles a call and writes its <c>data</c>; throws an ApiError to refuse it.</summary>
internal delegate void Handler(ApiCall call, Utf8JsonWriter data);

/// <summary>How an endpoint lists a history.</summary>
internal enum HistoryKind
{
    /// <summary>It lists none.</summary>
    None,

    /// <summary>By numbered pages with a total.</summary>
    Numbered,

    /// <summary>By a cursor, without a total.</summary>
    Cursor,
}

/// <summary>A route: an endpoint and its handler.</summary>
internal sealed record Route(Endpoint Row, Handler Handler)
{
    /// <summary>Whether a key of a sub-account is refused.</summary>
    public bool MastersOnly { get; init; }

    /// <summary>The query parameter that distinguishes this endpoint from one of the other host with the same method and path.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>Whether and how it lists a history, which faults of histories can change.</summary>
    public HistoryKind History { get; init; }
}

/// <summary>An authenticated call.</summary>
internal sealed class ApiCall(
    LocalExchange exchange,
    Endpoint row,
    IPAddress caller,
    AuthenticationResult? admission,
    Parameters parameters,
    IReadOnlyDictionary<string, string> path)
{
    public LocalExchange Exchange => exchange;

    public GeneralLedger Ledger => exchange.Ledger;

    /// <summary>The view of the ledger for the classic API.</summary>
    public ClassicView Classic => new(exchange.Ledger);

    /// <summary>The faults that change the history of the call. Default: none.</summary>
    public IReadOnlyList<HistoryFault> HistoryFaults { get; init; } = [];

    /// <summary>The histories, as the call sees them.</summary>
    public HistoryView History => new(exchange, HistoryFaults);

    public MarketData Market => exchange.Market;

    public Endpoint Row => row;

    public Parameters Parameters => parameters;

    /// <summary>The user of the call. Not available on a public endpoint.</summary>
    public User User => AuthenticationResult.User;

    /// <summary>The API key of the call. Not available on a public endpoint.</summary>
    public ApiKey Key => AuthenticationResult.Key;

    /// <summary>The IP address of the client.</summary>
    public IPAddress Caller => caller;

    private AuthenticationResult AuthenticationResult => admission ?? throw new InvalidOperationException($"{row} is public.");

    /// <summary>Gets a path variable.</summary>
    public string Path(string name) => path[name];
}
