using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>The result of a successful authentication: the API key and its user.</summary>
internal sealed record AuthenticationResult(ApiKey Key, User User);

/// <summary>
/// The request authenticator. It checks headers, timestamp, key, passphrase, signature, IP address and permission, in KuCoin's order.
/// </summary>
internal sealed class RequestAuthenticator(LocalExchange exchange)
{
    /// <summary>The key version whose passphrase is sent as plain text.</summary>
    private const int RetiredVersion = 1;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    private readonly ConditionalWeakTable<ApiKey, SecretHash> _secrets = [];

    /// <summary>Finds the key that the request names, without authentication. An expired key counts as unknown.</summary>
    public ApiKey? NamedKey(RawRequest request) =>
        request.Header(Headers.Key) is { } name && exchange.Ledger.Key(name) is { } key && !HasEnded(key) ? key : null;

    /// <summary>Authenticates a signed call, or refuses it.</summary>
    public AuthenticationResult Authenticate(RawRequest request, Endpoint row, bool mastersOnly)
    {
        if (request.Header(Headers.Key) is null ||
            request.Header(Headers.Sign) is not { } sign ||
            request.Header(Headers.Timestamp) is not { } timestamp ||
            request.Header(Headers.Passphrase) is not { } passphrase)
        {
            throw ApiErrors.HeaderMissing();
        }

        CheckClock(timestamp);
        var key = NamedKey(request) ?? throw ApiErrors.UnknownKey();

        // The version determines the encoding of the passphrase, so it is checked before the passphrase.
        if (request.Header(Headers.KeyVersion) is not ("2" or "3"))
        {
            throw ApiErrors.InvalidKeyVersion();
        }

        if (key.Version == RetiredVersion)
        {
            throw ApiErrors.RetiredKeyVersion();
        }

        var secret = _secrets.GetValue(key, static key => new(key));
        if (!Signature.Matches(passphrase, secret.Passphrase))
        {
            throw ApiErrors.InvalidPassphrase();
        }

        if (!Signature.Verify(request, secret, timestamp, sign, exchange.StrictSignatures))
        {
            throw ApiErrors.InvalidSignature();
        }

        if (key.IpWhitelist.Count > 0 && !key.IpWhitelist.Any(address => IPAddress.Parse(address).Equals(request.Caller)))
        {
            throw ApiErrors.AddressNotOnWhitelist(request.Caller);
        }

        var user = exchange.Ledger.User(key.Owner);
        if (user.IsFrozen)
        {
            throw ApiErrors.UserFrozen();
        }

        if (!Permissions.Allow(key, row.Permission))
        {
            throw ApiErrors.MorePermissionNeeded();
        }

        return user.IsMaster || !mastersOnly ? new(key, user) : throw ApiErrors.UidAccessDenied();
    }

    private bool HasEnded(ApiKey key) => key.ExpiresAt <= exchange.Now;

    private void CheckClock(string timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ||
            Math.Abs(sent - exchange.WireClock.GetUtcNow().ToUnixTimeMilliseconds()) >= ClockTolerance.TotalMilliseconds)
        {
            throw ApiErrors.InvalidTimestamp();
        }
    }

    /// <summary>The headers of a signed request.</summary>
    internal static class Headers
    {
        public const string Key = "KC-API-KEY";
        public const string Sign = "KC-API-SIGN";
        public const string Timestamp = "KC-API-TIMESTAMP";
        public const string Passphrase = "KC-API-PASSPHRASE";
        public const string KeyVersion = "KC-API-KEY-VERSION";
    }
}
