using System.Text.Json;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>Tokens for WebSocket connections.</summary>
internal static class StreamTokenRoutes
{
    /// <summary>The emulator has no WebSocket server. The host name never resolves, so a connection attempt fails immediately.</summary>
    private const string NoChannel = "wss://push-channel-is-not-emulated.invalid/";

    private const int PingInterval = 18_000;
    private const int PingTimeout = 10_000;
    private const int TokenLength = 128;
    private const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static IEnumerable<Route> All =>
    [
        new(Retired.PublicToken, (call, data) => WriteToken(call, data, WalletKey.Exchange)),
        new(Retired.PrivateToken, (call, data) => WriteToken(call, data, call.User.Id)),
        new(Retired.PrivateTokenOfToday, TokenAlone),
    ];

    private static void WriteToken(ApiCall call, Utf8JsonWriter data, int holder)
    {
        data.WriteStartObject();
        data.WriteString("token", Token(call, holder));
        data.WriteStartArray("instanceServers");
        data.WriteStartObject();
        data.WriteString("endpoint", NoChannel);
        data.WriteBoolean("encrypt", true);
        data.WriteString("protocol", "websocket");
        data.WriteNumber("pingInterval", PingInterval);
        data.WriteNumber("pingTimeout", PingTimeout);
        data.WriteEndObject();
        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void TokenAlone(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteString("token", Token(call, call.User.Id));
        data.WriteEndObject();
    }

    private static string Token(ApiCall call, int holder) =>
        call.Ledger.Ids.Text('B', call.Exchange.Now + holder, TokenAlphabet, TokenLength);
}
