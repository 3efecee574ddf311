using System.Globalization;
using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Results;

/// <summary>The error of a call. Each kind of error is a nested type.</summary>
public abstract record KucoinError
{
    private KucoinError()
    {
    }

    /// <summary>A message that describes the error, in one sentence.</summary>
    public abstract string Message { get; }

    /// <summary>Returns <see cref="Message"/>.</summary>
    public sealed override string ToString() => Message;

    /// <summary>The exchange refused the request. The request had no effect.</summary>
    /// <param name="Code">KuCoin's code, for example <c>400005</c>. Text, because not every code is a number.</param>
    /// <param name="ServerMessage">KuCoin's message.</param>
    /// <param name="Status">The HTTP status; most refusals have the status 200.</param>
    public sealed record Api(string Code, string ServerMessage, HttpStatusCode Status) : KucoinError
    {
        /// <summary>The meaning of the code, with advice.</summary>
        public KucoinErrorKind Kind => KucoinErrorCodes.Get(Code).Kind;

        /// <summary>Whether the wallet that the request is about was never opened, so that it is known to be empty.</summary>
        public bool IsNotOpened => Code == KucoinErrorCodes.MarginNotOpenedCode;

        /// <summary>Whether the gateway refused the timestamp. It checks the timestamp before it processes the request.</summary>
        internal bool IsClock => Code == KucoinErrorCodes.ClockCode;

        /// <summary>Whether the exchange reported a failure of its own, so that the error says nothing about the request.</summary>
        internal bool IsUnclear =>
            KucoinErrorCodes.IsUnclear(Code)
            || Status >= HttpStatusCode.InternalServerError
            || (Status == HttpStatusCode.OK && !KucoinErrorCodes.IsCode(Code));

        /// <summary>The recommended action, in one sentence; empty for a code that this library does not know.</summary>
        public string Advice => KucoinErrorCodes.Get(Code).Advice;

        /// <inheritdoc/>
        public override string Message => $"KuCoin refused the request: {ServerMessage} (code {Code})";
    }

    /// <summary>The rate limit was exceeded.</summary>
    /// <param name="RetryAfter">The time to wait, or <see langword="null"/> when it is unknown.</param>
    /// <param name="Pool">
    /// The pool whose quota is exhausted, or <see langword="null"/> when the exchange is overloaded or blocks this machine, or when the
    /// budget of the host is used up.
    /// </param>
    public sealed record RateLimited(TimeSpan? RetryAfter, KucoinPool? Pool) : KucoinError
    {
        /// <summary>Whether the <see cref="KucoinHostBudget"/> that this client shares is used up. Nothing was sent.</summary>
        public bool IsHostBudget { get; init; }

        /// <inheritdoc/>
        public override string Message =>
            (Pool is { } pool ? $"The quota of the {pool} pool is used up"
                : IsHostBudget ? "The budget of requests to this host is used up"
                : "The exchange is overloaded or blocks this machine")
            + (RetryAfter is { } wait
                ? string.Create(CultureInfo.InvariantCulture, $"; try again in {Math.Ceiling(wait.TotalSeconds):0} s.")
                : "; try again later.");
    }

    /// <summary>No response was received, and the request had no effect: it was a read, or it was never sent.</summary>
    /// <param name="Cause">The reason.</param>
    public sealed record Unreachable(string Cause) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => $"No response from the exchange: {Cause}";
    }

    /// <summary>The response to a read was invalid.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Cause">What was invalid.</param>
    /// <param name="BodyStart">
    /// The first characters of the body, without control characters; empty when the request contained an API key, a password or a
    /// passphrase, because the response can contain one too.
    /// </param>
    public sealed record Unreadable(HttpStatusCode Status, string Cause, string BodyStart) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            string.Create(CultureInfo.InvariantCulture, $"The response could not be read (HTTP {(int)Status}): {Cause}");
    }

    /// <summary>
    /// A request that changes something was sent and got no conclusive response: it may or may not have been carried out. The library never
    /// retries it.
    /// </summary>
    /// <param name="Cause">The error that occurred instead of a conclusive response.</param>
    /// <param name="ClientOid">The client-supplied id of the request, if the endpoint accepts one.</param>
    /// <param name="SentAt">When it was sent, in UTC.</param>
    public sealed record OutcomeUnknown(KucoinError Cause, string? ClientOid, DateTime SentAt) : KucoinError
    {
        /// <summary>The transfer, if the request was a transfer. <c>ResolveTransferAsync</c> looks for it.</summary>
        public KucoinTransferAttempt? Transfer { get; init; }

        /// <summary>
        /// The deadline of the call in exchange time, in UTC, see <see cref="IKucoinRestClient.WithNotAfter"/>; <see langword="null"/> when
        /// it had no deadline.
        /// </summary>
        public DateTime? NotAfter { get; init; }

        /// <summary>The withdrawal, if the request was a withdrawal. <c>ResolveWithdrawalAsync</c> looks for it.</summary>
        public KucoinWithdrawalAttempt? Withdrawal { get; init; }

        /// <summary>
        /// The fingerprint of the key that signed the request, see <see cref="KucoinCredentials.KeyId"/>: 16 hexadecimal digits. If it is
        /// missing, because the caller constructed the outcome, the outcome can be resolved only if the journal contains its entry.
        /// </summary>
        public string? KeyId { get; init; }

        /// <summary>The address of the exchange that received the request. It can be missing like <see cref="KeyId"/>.</summary>
        public Uri? Exchange { get; init; }

        /// <inheritdoc/>
        public override string Message =>
            "It is unknown whether the request was carried out. Check before you repeat it. " + Cause.Message;
    }

    /// <summary>
    /// The deadline of the call has passed, or would have passed during a rate-limit wait or a retry. The call had no effect.
    /// </summary>
    /// <param name="NotAfter">The deadline in exchange time, in UTC.</param>
    public sealed record NotAfterPassed(DateTime NotAfter) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => string.Create(
            CultureInfo.InvariantCulture,
            $"The request was not sent: it could not be sent by its deadline, {NotAfter:yyyy-MM-ddTHH:mm:ss.fffZ}.");
    }

    /// <summary>
    /// The journal entry, which is written before a request that changes something is sent, could not be written. Nothing was sent.
    /// </summary>
    /// <param name="Cause">Why the journal could not be written.</param>
    public sealed record JournalUnavailable(string Cause) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => $"The request was not sent: its journal could not be written: {Cause}";
    }

    /// <summary>
    /// A withdrawal failed the checks against the exchange's data about its network, see
    /// <see cref="KucoinClientOptions.WithdrawalChecks"/>. Nothing was sent.
    /// </summary>
    /// <param name="Findings">The findings: the errors first, then the warnings.</param>
    public sealed record WithdrawalRefused(IReadOnlyList<WithdrawalFinding> Findings) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => "The withdrawal was not sent. " + string.Join(
            " ", Findings.Where(finding => finding.Severity == WithdrawalSeverity.Refusal).Select(finding => finding.Message));
    }

    /// <summary>
    /// The call needs a signature, but the client has no credentials, or its <see cref="ICredentialsProvider"/> failed, or the key has
    /// expired. Nothing was sent.
    /// </summary>
    public sealed record NoCredentials : KucoinError
    {
        /// <summary>Why there are no credentials, in a sentence; <see langword="null"/> if none were given.</summary>
        public string? Reason { get; init; }

        /// <summary>What the provider threw. Its text can contain secrets. <see langword="null"/> if it did not throw.</summary>
        public Exception? Exception { get; init; }

        /// <inheritdoc/>
        public override string Message => Reason is { } reason
            ? $"The request was not sent: {reason}"
            : "This call needs credentials: an API key with its secret and passphrase.";
    }

    /// <summary>The requested item does not exist.</summary>
    /// <param name="What">A message that describes the requested item.</param>
    public sealed record NotFound(string What) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => What;
    }

    /// <summary>More than one item matches, but the call returns one.</summary>
    /// <param name="What">A message that describes the requested item.</param>
    /// <param name="Candidates">The items that match.</param>
    public sealed record Ambiguous(string What, IReadOnlyList<string> Candidates) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => What;
    }

    /// <summary>The requested range starts before the oldest row that KuCoin keeps. No rows were returned.</summary>
    /// <param name="From">The oldest time that can be requested, in UTC.</param>
    public sealed record HistoryNotAvailable(DateTime From) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            string.Create(CultureInfo.InvariantCulture, $"KuCoin keeps no rows from before {From:yyyy-MM-ddTHH:mm:ssZ}.");
    }

    /// <summary>
    /// A stream of rows is incomplete: parts of a response could not be used, or the responses contradict each other. The rows that were
    /// returned are valid.
    /// </summary>
    /// <param name="Problems">What is missing or contradictory; at least one.</param>
    public sealed record Incomplete(IReadOnlyList<KucoinDataProblem> Problems) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => Problems.Count == 1
            ? $"The rows are incomplete. {Problems[0]}"
            : string.Create(CultureInfo.InvariantCulture, $"The rows are incomplete, {Problems.Count} problems. The first: {Problems[0]}");
    }

    /// <summary>
    /// Two adjacent milliseconds contain more rows than KuCoin returns for one query, so that no smaller window can return them all.
    /// </summary>
    /// <param name="At">The first of the two milliseconds, in UTC.</param>
    public sealed record WindowTooFull(DateTime At) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"The millisecond {At:yyyy-MM-ddTHH:mm:ss.fffZ} contains more rows than KuCoin returns for one query.");
    }
}
