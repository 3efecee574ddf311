using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;

namespace TradingProgram;

/// <summary>
/// A small trading program: before the day begins it fills the trade wallet up to a target, from the main wallet. It may be answered late,
/// wrongly or not at all, and must neither move too little nor move anything twice.
/// </summary>
public sealed class WalletKeeper(IKucoinRestClient kucoin, TimeProvider clock)
{
    private const int MaxTries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>KuCoin refuses what was signed more than five seconds ago: what has not happened by then never will.</summary>
    private static readonly TimeSpan UntilNothingIsUnderWay = TimeSpan.FromSeconds(6);

    /// <summary>Moves what the trade wallet lacks.</summary>
    /// <exception cref="KucoinException">The exchange refused, for a reason that does not pass.</exception>
    /// <exception cref="TimeoutException">The exchange was not well for too long. Running this again is safe.</exception>
    public async Task FillAsync(string asset, decimal target, CancellationToken ct = default)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            // Every round begins with a look, so a transfer whose response was lost is seen here and is not repeated.
            var wallets = await kucoin.SpotApi.Account.GetAccountsAsync(asset, AccountType.Trade, ct);
            if (!wallets.Success)
            {
                await WaitAfterAsync(wallets.Error, ct);
                continue;
            }

            var missing = target - wallets.Data.Sum(wallet => wallet.Available);
            if (missing <= 0)
            {
                return;
            }

            var transfer = await kucoin.SpotApi.Account.InnerTransferAsync(asset, AccountType.Main, AccountType.Trade, missing, ct: ct);
            if (!transfer.Success)
            {
                await WaitAfterAsync(transfer.Error, ct);
            }
        }

        throw new TimeoutException($"The trade wallet could not be filled with {asset} in {MaxTries} tries.");
    }

    private Task WaitAfterAsync(KucoinError error, CancellationToken ct) => error switch
    {
        KucoinError.OutcomeUnknown => Task.Delay(UntilNothingIsUnderWay, clock, ct),
        KucoinError.RateLimited limited => Task.Delay(limited.RetryAfter ?? Pause, clock, ct),
        KucoinError.Unreachable or KucoinError.Unreadable => Task.Delay(Pause, clock, ct),
        KucoinError.Api api when KucoinErrorCodes.Get(api.Code).CanRetry => Task.Delay(Pause, clock, ct),
        _ => throw new KucoinException(error),
    };
}
