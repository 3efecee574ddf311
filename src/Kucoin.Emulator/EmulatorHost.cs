using Kucoin.Emulator.Api;
using Kucoin.Emulator.Control;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Hosting;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Traffic;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator;

/// <summary>
/// The request pipeline of the emulator: routing, rate limiting, authentication (signature, key, permission), handler, and response
/// envelope.
/// </summary>
internal sealed class EmulatorHost
{
    private const string NoKey = "no key";

    private readonly LocalExchange _exchange;
    private readonly RequestAuthenticator _authenticator;
    private readonly RateLimiter _rateLimiter;
    private readonly ControlServer _controlServer;
    private readonly ControlAccess _access;
    private readonly ILogger _logger;
    private readonly DateTexts _dates = new();
    private readonly CancellationToken _ending;

    public EmulatorHost(
        LocalExchange exchange,
        ControlAccess access,
        SnapshotFolder? snapshots,
        ILogger logger,
        TrafficRunner runner,
        CancellationToken ending)
    {
        _exchange = exchange;
        _access = access;
        _logger = logger;
        _ending = ending;
        _authenticator = new(exchange);
        _rateLimiter = new(exchange.WireClock);
        Control = new(exchange, _rateLimiter, access.Token, snapshots, runner);
        _controlServer = new(Control, access, logger);
    }

    public EmulatorControl Control { get; }

    public Task RespondAsync(HttpContext context)
    {
        var target = RawRequest.TargetOf(context);
        return ControlServer.IsMeant(target) ? _controlServer.RespondAsync(context)
            : Health.IsMeant(target) ? Health.RespondAsync(context, _access.RefusesHealth(context))
            : RespondAsync(context, target);
    }

    private async Task RespondAsync(HttpContext context, string target)
    {
        var response = ApiResponse.Rent();
        try
        {
            var scope = new CommitScope();
            var request = await ReadAsync(context, response).ConfigureAwait(false);
            var fault = request is null ? null : Control.FaultSet.Match(request);
            if (fault is not null)
            {
                await ApplyFaultAsync(fault, request!, response, scope).ConfigureAwait(false);
            }
            else if (request is not null)
            {
                Serve(request, response, scope);
            }

            await SettleAsync(context.Request.Method, target, response, scope).ConfigureAwait(false);

            // The Date header uses the ledger clock, like the rows: a client can detect that rows are stamped with a different clock.
            context.Response.Headers.Date = _dates.Text(_exchange.LedgerClock.GetUtcNow());
            Note(context, target, response, fault);
            if (fault is not null)
            {
                await FaultExecutor.SendAsync(context, fault, response).ConfigureAwait(false);
                return;
            }

            await response.SendAsync(context).ConfigureAwait(false);
            ApiResponse.Return(response);
        }
        catch (OperationCanceledException) when (IsLeft(context))
        {
            context.Abort();
        }
#pragma warning disable CA1031 // An unexpected exception becomes an error response, so that the next caller is still served.
        catch (Exception unforeseen) when (!IsLeft(context))
#pragma warning restore CA1031
        {
            Refuse(unforeseen, context.Request.Method, target, response);
            if (context.Response.HasStarted)
            {
                context.Abort();
            }
            else
            {
                await response.SendAsync(context).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether the client has disconnected.</summary>
    private bool IsLeft(HttpContext context) => context.RequestAborted.IsCancellationRequested || _ending.IsCancellationRequested;

    /// <summary>Reads a request, or refuses it when it is malformed.</summary>
    private static async ValueTask<RawRequest?> ReadAsync(HttpContext context, ApiResponse response)
    {
        try
        {
            return await RawRequest.ReadAsync(context).ConfigureAwait(false);
        }
        catch (ApiError error)
        {
            response.Fail(error);
        }
        catch (IOException)
        {
            // Kestrel reports a malformed request with several exceptions; one of them is for a chunk size that overflows.
            response.Fail(ApiErrors.MalformedBody());
        }

        return null;
    }

    private Task ApplyFaultAsync(Fault fault, RawRequest request, ApiResponse response, CommitScope scope) =>
        FaultExecutor.PrepareAsync(fault, response, () => Serve(request, response, scope), _exchange.WireClock, _ending);

    /// <summary>The response is sent only after everything that the request changed or read has been committed to disk.</summary>
    private async ValueTask SettleAsync(string verb, string target, ApiResponse response, CommitScope scope)
    {
        try
        {
            await scope.Committed.ConfigureAwait(false);
        }
        catch (CommitFailedException failure)
        {
            Refuse(failure, verb, target, response);
        }
    }

    /// <summary>Carries out a request. Every exception becomes a response.</summary>
    private void Serve(RawRequest request, ApiResponse response, CommitScope scope)
    {
        try
        {
            Control.Runner.RunBefore();
            scope.Run(() => _exchange.Serve(() =>
            {
                Handle(request, response);
                return response;
            }));
        }
        catch (ApiError error)
        {
            response.Fail(error);
        }
#pragma warning disable CA1031 // An unexpected exception becomes an error response, so that the next caller is still served.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Refuse(failure, request.Verb, request.Target, response);
        }
    }

    /// <summary>Responds to an unexpected exception, and logs it.</summary>
    private void Refuse(Exception failure, string verb, string target, ApiResponse response)
    {
        response.Fail(ApiErrors.Internal());
        if (!_logger.IsEnabled(LogLevel.Error))
        {
            return;
        }

        var (shownVerb, path) = Control.Log.Show(verb, target);
        if (failure is CommitFailedException)
        {
            _logger.NotCommitted(failure, shownVerb, path);
        }
        else
        {
            _logger.Unforeseen(failure, shownVerb, path);
        }
    }

    private void Handle(RawRequest request, ApiResponse response)
    {
        if (request.Verb == HttpMethods.Get && !request.Body.IsEmpty)
        {
            response.Show(HtmlPage.BodyNotAllowed);
            return;
        }

        var (route, variables) = RouteTable.All.Find(request.Verb, request.Path, request.Query)
            ?? throw NotEmulated.Explain(request.Verb, request.Path);
        LimitRate(request, route, response);
        var isPost = request.Verb == HttpMethods.Post;
        if (isPost && !request.IsJson)
        {
            throw ApiErrors.UnsupportedContentType();
        }

        var admission = route.Row.IsSigned ? _authenticator.Authenticate(request, route.Row, route.MastersOnly) : null;
        var parameters = isPost ? Parameters.FromBody(request.Body) : Parameters.FromQuery(request.Query);
        var call = new ApiCall(_exchange, route.Row, request.Caller, admission, parameters, variables)
        {
            HistoryFaults = Control.FaultSet.MatchHistory(request, route),
        };
        response.Succeed(data => route.Handler(call, data));
    }

    private void LimitRate(RawRequest request, Route route, ApiResponse response)
    {
        if (Acquire(request, route) is not { } reading)
        {
            return;
        }

        var isRefused = reading.IsExceeded && _exchange.EnforceRateLimits;
        if (route.Row.IsSigned || isRefused)
        {
            response.Show(reading);
        }

        if (isRefused)
        {
            throw ApiErrors.TooManyRequests();
        }
    }

    /// <summary>
    /// Acquires the permit of a call: private calls count for their user, public calls for their IP address. Calls with an unknown key are
    /// not counted.
    /// </summary>
    private RateLimitStatus? Acquire(RawRequest request, Route route)
    {
        if (!route.Row.IsSigned)
        {
            return _rateLimiter.Acquire(request.Caller, route.Row);
        }

        return _authenticator.NamedKey(request) is { } key
            ? _rateLimiter.Acquire(key.Owner, _exchange.GetLevel(_exchange.Ledger.User(key.Owner)), route.Row)
            : null;
    }

    private void Note(HttpContext context, string target, ApiResponse response, Fault? fault)
    {
        var key = context.Request.Headers[RequestAuthenticator.Headers.Key] is [{ Length: > 0 } name] ? name : null;
        var line = new RequestLog.Line(
            _exchange.WireClock.GetUtcNow(),
            context.Request.Method,
            target,
            key,
            fault?.Kind == FaultKind.Cut ? null : response,
            fault?.Kind);
        Control.Log.Add(line);
        if (_logger.IsEnabled(LogLevel.Information))
        {
            Write(Control.Log.Describe(line));
        }
    }

    private void Write(ReceivedRequest request)
    {
        var target = request.Query.Length == 0 ? request.Path : $"{request.Path}?{request.Query}";
        if (request.Fault is { } fault)
        {
            _logger.Faulted(request.Verb, target, request.Key ?? NoKey, $"{fault}", request.Status, request.Code);
        }
        else
        {
            _logger.Answered(request.Verb, target, request.Key ?? NoKey, request.Status, request.Code);
        }
    }
}
