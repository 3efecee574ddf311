using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>
/// A builder for a call: an endpoint of the catalog and its arguments. A <see langword="null"/> argument is not sent.
/// </summary>
internal sealed class KucoinCall<T>(RequestPipeline pipeline, KucoinEndpoint endpoint)
{
    private string _path = endpoint.Path;
    private string _signedQuery = "";
    private string _sentQuery = "";
    private BodyWriter? _body;
    private string? _clientOid;
    private KucoinTransferAttempt? _transfer;
    private bool _carriesSecret;
    private KucoinWithdrawalAttempt? _withdrawal;
    private Signer? _signer;

    public KucoinEndpoint Endpoint => endpoint;

    public KucoinCall<T> Path(string name, string value)
    {
        _path = _path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return this;
    }

    /// <summary>
    /// KuCoin expects the signature over the unencoded query string and receives it percent-encoded; for most queries both are equal.
    /// </summary>
    public KucoinCall<T> Query(string name, string? value)
    {
        _carriesSecret |= IsSecret(name);
        if (value is null)
        {
            return this;
        }

        var separator = _signedQuery.Length == 0 ? '?' : '&';
        var encoded = Uri.EscapeDataString(value);
        var isPlain = encoded == value && ReferenceEquals(_signedQuery, _sentQuery);
        _signedQuery = $"{_signedQuery}{separator}{name}={value}";
        _sentQuery = isPlain ? _signedQuery : $"{_sentQuery}{separator}{name}={encoded}";
        return this;
    }

    public KucoinCall<T> Query(string name, decimal? value) => Query(name, value is { } amount ? AmountText.Format(amount) : null);

    public KucoinCall<T> Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    public KucoinCall<T> Query(string name, bool? value) => Query(name, value is { } given ? given ? "true" : "false" : null);

    public KucoinCall<T> Query(string name, DateTime? value) =>
        Query(name, value is { } time ? UnixTime.ToMilliseconds(time) : (long?)null);

    /// <summary>Adds a time range; it must not exceed the maximum window of the endpoint.</summary>
    public KucoinCall<T> Window(DateTime? startTime, DateTime? endTime)
    {
        Require.Range(startTime, endTime, endpoint.MaxWindow);
        return Query("startAt", startTime).Query("endAt", endTime);
    }

    /// <summary>Adds a page number and size; the size must be within the limits of the endpoint.</summary>
    public KucoinCall<T> Page(int? currentPage, int? pageSize)
    {
        Require.Page(currentPage, pageSize, endpoint.PageSizes);
        return Query("currentPage", currentPage).Query("pageSize", pageSize);
    }

    /// <summary>Adds keyset pagination (last id and limit); the limit must be within the limits of the endpoint.</summary>
    public KucoinCall<T> Limit(long? lastId, int? limit)
    {
        Require.Limit(limit, endpoint.PageSizes);
        return Query("lastId", lastId).Query("limit", limit);
    }

    /// <summary>Adds a number of rows, under the name used by the futures host.</summary>
    public KucoinCall<T> MaxCount(int? pageSize)
    {
        Require.Page(null, pageSize, endpoint.PageSizes);
        return Query("maxCount", pageSize);
    }

    public KucoinCall<T> Body(string name, string? value)
    {
        _carriesSecret |= IsSecret(name);
        if (value is not null)
        {
            (_body ??= BodyWriter.Rent()).Json.WriteString(name, value);
        }

        return this;
    }

    public KucoinCall<T> Body(string name, bool value)
    {
        (_body ??= BodyWriter.Rent()).Json.WriteBoolean(name, value);
        return this;
    }

    public KucoinCall<T> Body(string name, decimal? value)
    {
        if (value is { } amount)
        {
            (_body ??= BodyWriter.Rent()).Json.WriteString(name, AmountText.Format(amount, stackalloc char[AmountText.MaxLength]));
        }

        return this;
    }

    /// <summary>
    /// Adds the client-supplied id. It is generated here when the caller gives none, so that it is known whatever the outcome.
    /// </summary>
    public KucoinCall<T> ClientOid(string? value)
    {
        _clientOid = value ?? Guid.NewGuid().ToString("N");
        return Body("clientOid", _clientOid);
    }

    /// <summary>Records the funds that the call moves, for the case of an unknown outcome.</summary>
    public KucoinCall<T> Moving(KucoinTransferAttempt transfer)
    {
        _transfer = transfer;
        return this;
    }

    /// <inheritdoc cref="Moving(KucoinTransferAttempt)"/>
    public KucoinCall<T> Moving(KucoinWithdrawalAttempt withdrawal)
    {
        _withdrawal = withdrawal;
        return this;
    }

    /// <summary>Signs with these credentials, whose key the journal entry of the call contains.</summary>
    public KucoinCall<T> SignedBy(Signer signer)
    {
        _signer = signer;
        return this;
    }

    public KucoinRequest Build()
    {
        var signed = _path + _signedQuery;
        var sent = ReferenceEquals(_signedQuery, _sentQuery) ? signed : _path + _sentQuery;
        var body = _body?.ToArrayAndReturn() ?? [];
        _body = null;
        return new(endpoint, _path, signed, sent, body, _clientOid, _transfer)
        {
            Withdrawal = _withdrawal,
            CarriesSecret = _carriesSecret,
            Signer = _signer,
        };
    }

    /// <summary>Creates the result of a call that is not sent.</summary>
    public WebCallResult<T> NotSent(KucoinError why) => pipeline.NotSent<T>(Build(), why);

    public WebCallResult<T> Send() => pipeline.Send<T>(Build(), async: false, CancellationToken.None).GetCompletedResult();

    public Task<WebCallResult<T>> SendAsync(CancellationToken ct) => pipeline.Send<T>(Build(), async: true, ct).AsTask();

    public ValueTask<WebCallResult<T>> Send(bool async, CancellationToken ct) => pipeline.Send<T>(Build(), async, ct);

    /// <summary>
    /// The names of the secret parameters of a request. A missing secret may be in another argument by mistake.
    /// </summary>
    private static bool IsSecret(string name) => name is "apiKey" or "password" or "passphrase";
}
