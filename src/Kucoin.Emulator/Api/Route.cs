using System.Net;
using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Answers a call by writing its <c>data</c>; a refusal is thrown.</summary>
internal delegate void Handler(ApiCall call, Utf8JsonWriter data);

/// <summary>An endpoint of the catalog and the code that answers it.</summary>
internal sealed record Route(Endpoint Row, Handler Handler)
{
    /// <summary>Whether a key of a sub-account is refused.</summary>
    public bool MastersOnly { get; init; }

    /// <summary>The parameter that tells this endpoint from one of the other host with the same verb and path.</summary>
    public string? OnlyWith { get; init; }
}

/// <summary>One call that was let in.</summary>
internal sealed class ApiCall(
    LocalExchange exchange,
    Endpoint row,
    IPAddress caller,
    AuthenticationResult? admission,
    Parameters parameters,
    IReadOnlyDictionary<string, string> path)
{
    public LocalExchange Exchange => exchange;

    public GeneralLedger Books => exchange.Ledger;

    /// <summary>What the classic interface shows of the books.</summary>
    public ClassicView Classic => new(exchange.Ledger);

    public MarketData Market => exchange.Market;

    public Endpoint Row => row;

    public Parameters Parameters => parameters;

    /// <summary>The user the call acts for. A public endpoint must not ask.</summary>
    public User User => AuthenticationResult.User;

    /// <summary>The key the call came with. A public endpoint must not ask.</summary>
    public ApiKey Key => AuthenticationResult.Key;

    /// <summary>The address the call came from.</summary>
    public IPAddress Caller => caller;

    private AuthenticationResult AuthenticationResult => admission ?? throw new InvalidOperationException($"{row} is public.");

    /// <summary>A variable of the path.</summary>
    public string Path(string name) => path[name];
}
