using System.Globalization;
using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Results;

/// <summary>Why a call gave no data. Each case is a type of its own.</summary>
public abstract record KucoinError
{
    private KucoinError()
    {
    }

    /// <summary>What happened, in one sentence.</summary>
    public abstract string Message { get; }

    /// <summary>The message.</summary>
    public sealed override string ToString() => Message;

    /// <summary>The exchange looked at the request and refused it. Nothing happened.</summary>
    /// <param name="Code">KuCoin's code, for example <c>400005</c>. Text, because not every code is a number.</param>
    /// <param name="ServerMessage">KuCoin's words.</param>
    /// <param name="Status">The HTTP status; most refusals come with 200.</param>
    public sealed record Api(string Code, string ServerMessage, HttpStatusCode Status) : KucoinError
    {
        /// <summary>What the code means, with advice.</summary>
        public KucoinErrorKind Kind => KucoinErrorCodes.Get(Code).Kind;

        /// <summary>Whether the timestamp was refused, which the gateway does before it looks at the request.</summary>
        internal bool IsClock => Code == KucoinErrorCodes.ClockCode;

        /// <summary>Whether the exchange was in trouble itself, so that it says nothing about the request.</summary>
        internal bool IsUnclear => KucoinErrorCodes.IsUnclear(Code) || Status >= HttpStatusCode.InternalServerError;

        /// <summary>What to do about it, in one sentence; empty for a code this library does not know.</summary>
        public string Advice => KucoinErrorCodes.Get(Code).Advice;

        /// <inheritdoc/>
        public override string Message => $"KuCoin refused the request: {ServerMessage} (code {Code})";
    }

    /// <summary>Too many requests.</summary>
    /// <param name="RetryAfter">How long to wait, or <see langword="null"/> when the exchange did not say.</param>
    /// <param name="Pool">
    /// The quota that is used up, or <see langword="null"/> when the exchange is overloaded or blocks this machine.
    /// </param>
    public sealed record RateLimited(TimeSpan? RetryAfter, KucoinPool? Pool) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            (Pool is { } pool ? $"The quota of the {pool} pool is used up" : "The exchange is overloaded or blocks this machine")
            + (RetryAfter is { } wait
                ? string.Create(CultureInfo.InvariantCulture, $"; try again in {Math.Ceiling(wait.TotalSeconds):0} s.")
                : "; try again later.");
    }

    /// <summary>No answer came, and nothing can have happened: a read, or a request that never left.</summary>
    /// <param name="Cause">What went wrong on the way.</param>
    public sealed record Unreachable(string Cause) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => $"No answer came from the exchange: {Cause}";
    }

    /// <summary>An answer to a read came and could not be understood.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Cause">What could not be understood.</param>
    /// <param name="BodyStart">
    /// The first characters of the body, without control characters; empty where the request carried an API key, a password or a
    /// passphrase, because the answer can hold one too.
    /// </param>
    public sealed record Unreadable(HttpStatusCode Status, string Cause, string BodyStart) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            string.Create(CultureInfo.InvariantCulture, $"The answer could not be understood (HTTP {(int)Status}): {Cause}");
    }

    /// <summary>
    /// A request that changes something was sent and not clearly answered: it may have happened or not. The library never repeats it.
    /// </summary>
    /// <param name="Cause">What came instead of a clear answer.</param>
    /// <param name="ClientOid">The caller's id of the request, where the endpoint takes one.</param>
    /// <param name="SentAt">When it was sent, in UTC.</param>
    public sealed record OutcomeUnknown(KucoinError Cause, string? ClientOid, DateTime SentAt) : KucoinError
    {
        /// <summary>What was to be moved, when the request was a transfer: what <c>ResolveTransferAsync</c> looks for.</summary>
        public KucoinTransferAttempt? Transfer { get; init; }

        /// <summary>
        /// The exchange's time, in UTC, after which the call was not to be sent, see <see cref="IKucoinRestClient.WithNotAfter"/>;
        /// <see langword="null"/> when it had no such bound.
        /// </summary>
        public DateTime? NotAfter { get; init; }

        /// <summary>What was to be sent, when the request was a withdrawal: what <c>ResolveWithdrawalAsync</c> looks for.</summary>
        public KucoinWithdrawalAttempt? Withdrawal { get; init; }

        /// <summary>
        /// What tells the key that signed it from others, see <see cref="KucoinCredentials.KeyId"/>: 16 hexadecimal digits. An outcome that
        /// is made by hand and has none is resolved only where the journal has its entry.
        /// </summary>
        public string? KeyId { get; init; }

        /// <summary>The address of the exchange that it was sent to; one that is made by hand can have none, as above.</summary>
        public Uri? Exchange { get; init; }

        /// <inheritdoc/>
        public override string Message =>
            "It is not known whether the request was carried out. Look before you repeat it. " + Cause.Message;
    }

    /// <summary>
    /// The time after which the call was not to be sent has passed, or would have passed while it waited for its quota or its repetition.
    /// Nothing was carried out.
    /// </summary>
    /// <param name="NotAfter">The bound, in UTC, by the exchange's clock.</param>
    public sealed record NotAfterPassed(DateTime NotAfter) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => string.Create(
            CultureInfo.InvariantCulture,
            $"The request was not sent: its turn comes after {NotAfter:yyyy-MM-ddTHH:mm:ss.fffZ}, and it was not to be sent after that.");
    }

    /// <summary>A request that changes something is written down before it is sent, and that failed. Nothing was sent.</summary>
    /// <param name="Cause">Why the journal could not be written.</param>
    public sealed record JournalUnavailable(string Cause) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => $"The request was not sent: its journal could not be written: {Cause}";
    }

    /// <summary>
    /// A withdrawal contradicts what the exchange says of its network: see <see cref="KucoinClientOptions.WithdrawalChecks"/>. Nothing was
    /// sent.
    /// </summary>
    /// <param name="Findings">What is wrong, and what else was found.</param>
    public sealed record WithdrawalRefused(IReadOnlyList<WithdrawalFinding> Findings) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => "The withdrawal was not sent. " + string.Join(
            " ", Findings.Where(finding => finding.Severity == WithdrawalSeverity.Refusal).Select(finding => finding.Message));
    }

    /// <summary>The call needs a signature, and the client was made without credentials. Nothing was sent.</summary>
    public sealed record NoCredentials : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => "This call needs credentials: an API key with its secret and passphrase.";
    }

    /// <summary>What the call names does not exist.</summary>
    /// <param name="What">What was looked for, in one sentence.</param>
    public sealed record NotFound(string What) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => What;
    }

    /// <summary>What the call names exists more than once, and the call gives one.</summary>
    /// <param name="What">What was looked for, in one sentence.</param>
    /// <param name="Candidates">What was found.</param>
    public sealed record Ambiguous(string What, IReadOnlyList<string> Candidates) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message => What;
    }

    /// <summary>The range asked for starts before the oldest row that KuCoin keeps. No row of it was given.</summary>
    /// <param name="From">The oldest time that can be asked for, in UTC.</param>
    public sealed record HistoryNotAvailable(DateTime From) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            string.Create(CultureInfo.InvariantCulture, $"KuCoin keeps no rows from before {From:yyyy-MM-ddTHH:mm:ssZ}.");
    }

    /// <summary>
    /// More rows than KuCoin gives out fall into one millisecond and the next, so that no narrower window can reach them.
    /// </summary>
    /// <param name="At">The first of the two, in UTC.</param>
    public sealed record WindowTooFull(DateTime At) : KucoinError
    {
        /// <inheritdoc/>
        public override string Message =>
            string.Create(
                CultureInfo.InvariantCulture, $"More rows than KuCoin gives out fall into one millisecond, {At:yyyy-MM-ddTHH:mm:ss.fffZ}.");
    }
}
