using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Faults.Tests.Matrix;

/// <summary>The result of one call with one fault.</summary>
/// <param name="Error">Why the caller got no data; none when it did.</param>
/// <param name="Sent">How many requests the caller was told that were sent.</param>
/// <param name="Arrived">How many of them arrived at the exchange.</param>
/// <param name="Moved">How often the money moved; none when what the ledger show is no multiple of what was asked for.</param>
/// <param name="IsTrue">Whether a read that succeeded said what the ledger says.</param>
/// <param name="AtOnce">What a transfer or a withdrawal of unknown outcome was told to have become, right away.</param>
/// <param name="Later">The same two minutes later.</param>
internal sealed record Play(
    KucoinError? Error, int Sent, int Arrived, int? Moved, bool IsTrue, KucoinTransferVerdict? AtOnce, KucoinTransferVerdict? Later)
{
    /// <summary>What the caller saw, in the words of the library's types.</summary>
    public string Saw => Words(Error);

    private static string Words(KucoinError? error) => error switch
    {
        null => "success",
        KucoinError.OutcomeUnknown unknown => $"OutcomeUnknown of {Words(unknown.Cause)}",
        KucoinError.Api refusal => $"Api {refusal.Code}",
        _ => error.GetType().Name,
    };
}
