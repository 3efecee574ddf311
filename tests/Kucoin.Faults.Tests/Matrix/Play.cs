using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>The result of one call with one fault.</summary>
/// <param name="Error">The error for the caller; <see langword="null"/> on success.</param>
/// <param name="Sent">The number of sent requests reported to the caller.</param>
/// <param name="Arrived">The number of requests that arrived at the exchange.</param>
/// <param name="Moved">
/// The number of executions; <see langword="null"/> if the ledger change is not a multiple of the requested one.
/// </param>
/// <param name="IsTrue">Whether a successful read matched the ledger.</param>
/// <param name="AtOnce">The verdict on a transfer or withdrawal of unknown outcome, immediately.</param>
/// <param name="Later">The verdict two minutes later.</param>
internal sealed record Play(
    KucoinError? Error, int Sent, int Arrived, int? Moved, bool IsTrue, KucoinTransferVerdict? AtOnce, KucoinTransferVerdict? Later)
{
    /// <summary>The result for the caller, as type names of the library.</summary>
    public string Saw => Words(Error);

    private static string Words(KucoinError? error) => error switch
    {
        null => "success",
        KucoinError.OutcomeUnknown unknown => $"OutcomeUnknown of {Words(unknown.Cause)}",
        KucoinError.Api refusal => $"Api {refusal.Code}",
        _ => error.GetType().Name,
    };
}
