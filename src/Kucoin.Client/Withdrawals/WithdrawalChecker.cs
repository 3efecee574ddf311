using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Withdrawals;

/// <summary>Reads the data for a withdrawal and checks it before it is sent.</summary>
internal sealed class WithdrawalChecker(RequestPipeline api)
{
    public async Task<WebCallResult<WithdrawalCheck>> Check(KucoinWithdrawalAttempt withdrawal, CancellationToken ct)
    {
        var details = await api.ReadAsset(withdrawal.Asset, ct).ConfigureAwait(false);
        return !details.Success ? details.WithError<WithdrawalCheck>(details.Error)
            : withdrawal.WithdrawType != WithdrawType.Address ? await ToUser(withdrawal, details.Data, ct).ConfigureAwait(false)
            : NetworkResolver.Find(details.Data, withdrawal.Network) is not { } network
                ? details.As(asset => WithdrawalPreflight.Check(withdrawal, asset, network: null, Origin(withdrawal)))
            : await ToAddress(withdrawal, details.Data, network, ct).ConfigureAwait(false);
    }

    private async Task<WebCallResult<WithdrawalCheck>> ToAddress(
        KucoinWithdrawalAttempt withdrawal, KucoinAssetDetails asset, KucoinAssetNetwork network, CancellationToken ct)
    {
        var quota = await api.Call<KucoinWithdrawalQuota>(KucoinEndpoints.Withdrawals.Quotas)
            .Query("currency", withdrawal.Asset)
            .Query("chain", network.NetworkId)
            .SendAsync(ct).ConfigureAwait(false);
        var findings = await SentBefore(withdrawal with { Network = network.NetworkId }, ct).ConfigureAwait(false);
        return quota.As(read => WithdrawalPreflight.Check(
            withdrawal, asset, network, WithdrawalTerms.Calculate(withdrawal, network).AddQuota(withdrawal, read), findings));
    }

    private async Task<WebCallResult<WithdrawalCheck>> ToUser(
        KucoinWithdrawalAttempt withdrawal, KucoinAssetDetails asset, CancellationToken ct)
    {
        var wallets = await api.Call<IEnumerable<KucoinAccount>>(KucoinEndpoints.AccountInfo.AccountList)
            .Query("currency", withdrawal.Asset)
            .Query("type", AccountType.Main.Value.ToLowerInvariant())
            .SendAsync(ct).ConfigureAwait(false);
        var findings = await SentBefore(withdrawal, ct).ConfigureAwait(false);
        return wallets.As(rows =>
        {
            // A wallet that never held the asset has no row.
            decimal? available = wallets.IsComplete ? rows.Sum(wallet => wallet.Available) : null;
            return WithdrawalPreflight.Check(
                withdrawal, asset, network: null, WithdrawalTerms.Calculate(withdrawal, asset, available), findings);
        });
    }

    private Findings Origin(KucoinWithdrawalAttempt withdrawal)
    {
        var findings = new Findings();
        RecipientRules.CheckOrigin(findings, withdrawal, api.Options.Environment);
        return findings;
    }

    /// <summary>Warns about an identical withdrawal within a day, which can be intended or an accidental double submission.</summary>
    private async Task<Findings> SentBefore(KucoinWithdrawalAttempt withdrawal, CancellationToken ct)
    {
        var findings = Origin(withdrawal);
        var (entries, unreadable) = await WithdrawalSender.Log(api).Read(ct).ConfigureAwait(false);
        if (unreadable is not null)
        {
            findings.Skip(
                WithdrawalPart.SentBefore, $"It is unknown whether it was sent before: the journal could not be read: {unreadable}");
        }

        var now = api.ExchangeNow.UtcDateTime;
        if (SimilarWithdrawals.Newest(entries, withdrawal, api.Options.Environment.Spot, now) is { } other)
        {
            var id = other.WithdrawalId is { } given ? $" with the id {given}" : ", and its outcome is unknown";
            findings.Add(
                WithdrawalProblem.SentBefore,
                string.Create(CultureInfo.InvariantCulture, $"The same withdrawal was sent at {other.Time:yyyy-MM-ddTHH:mm:ssZ}{id}."),
                WithdrawalSeverity.Warning);
        }

        return findings;
    }
}
