namespace Kucoin.Client.Withdrawals;

/// <summary>What <c>WithdrawAsync</c> does about a withdrawal that contradicts what the exchange says of the network.</summary>
public enum WithdrawalChecks
{
    /// <summary>
    /// It is not sent, see <see cref="Results.KucoinError.WithdrawalRefused"/>. The networks of the asset are read for it, at most once a
    /// minute for each asset; while they cannot be read, nothing is sent.
    /// </summary>
    Refuse,

    /// <summary>It is sent as it is, and nothing is read for it unless the network has to be looked up.</summary>
    Off,
}
