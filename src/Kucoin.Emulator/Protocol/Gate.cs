using System.Globalization;
using System.Text;
using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Protocol;

/// <summary>Decides who may pass: headers, clock, key, passphrase, signature, permission, in KuCoin's order.</summary>
internal sealed class Gate(AccountBooks books, TimeProvider wireClock, bool strictSignatures)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    /// <summary>The key the request names, whoever sent it.</summary>
    public ApiKey? NamedKey(WireRequest request) => request.Header(Headers.Key) is { } key ? books.Key(key) : null;

    /// <summary>Lets a signed call through, or refuses it. Gives the user that the call acts for.</summary>
    public User Admit(WireRequest request, KucoinEndpoint row, bool mastersOnly)
    {
        if (request.Header(Headers.Key) is not { } name ||
            request.Header(Headers.Sign) is not { } sign ||
            request.Header(Headers.Timestamp) is not { } timestamp ||
            request.Header(Headers.Passphrase) is not { } passphrase)
        {
            throw Refusals.HeaderMissing();
        }

        CheckClock(timestamp);
        var key = books.Key(name) ?? throw Refusals.UnknownKey();

        // The version says how the passphrase is written, so it has to be read before the passphrase.
        if (request.Header(Headers.KeyVersion) is not ("2" or "3"))
        {
            throw Refusals.InvalidKeyVersion();
        }

        if (!Signature.Matches(passphrase, Signature.Of(key.Secret, Encoding.UTF8.GetBytes(key.Passphrase))))
        {
            throw Refusals.InvalidPassphrase();
        }

        if (!Signature.Verify(request, key.Secret, timestamp, sign, strictSignatures))
        {
            throw Refusals.InvalidSignature();
        }

        var user = books.User(key.Owner);
        if (user.IsFrozen)
        {
            throw Refusals.UserFrozen();
        }

        if (!Permissions.Allow(key, row.Permission))
        {
            throw Refusals.MorePermissionNeeded();
        }

        return user.IsMaster || !mastersOnly ? user : throw Refusals.UidAccessDenied();
    }

    private void CheckClock(string timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ||
            Math.Abs(sent - wireClock.GetUtcNow().ToUnixTimeMilliseconds()) >= ClockTolerance.TotalMilliseconds)
        {
            throw Refusals.InvalidTimestamp();
        }
    }

    private static class Headers
    {
        public const string Key = "KC-API-KEY";
        public const string Sign = "KC-API-SIGN";
        public const string Timestamp = "KC-API-TIMESTAMP";
        public const string Passphrase = "KC-API-PASSPHRASE";
        public const string KeyVersion = "KC-API-KEY-VERSION";
    }
}
