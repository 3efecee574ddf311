namespace Kucoin.Client.Withdrawals;

/// <summary>How <c>WithdrawAsync</c> handles a withdrawal that contradicts the exchange's data about the network.</summary>
public enum WithdrawalChecks
{
    /// <summary>
    /// Do not send it, see <see cref="Results.KucoinError.WithdrawalRefused"/>. The networks of the asset are read at most once a minute
    /// per asset; while they cannot be read, nothing is sent.
    /// </summary>
    Refuse,

    /// <summary>Send it without checks. Nothing is read unless the network must be looked up.</summary>
    Off,
}
