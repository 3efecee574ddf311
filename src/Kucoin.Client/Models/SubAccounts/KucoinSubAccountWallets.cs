namespace Kucoin.Client.Models.SubAccounts;

/// <summary>The balances of one sub-account, flattened over its wallets.</summary>
/// <param name="SubUserId">The user id of the sub-account: 24 hexadecimal digits.</param>
/// <param name="SubName">The login name of the sub-account.</param>
/// <param name="Balances">One row for each wallet and asset.</param>
public sealed record KucoinSubAccountWallets(string SubUserId, string? SubName, IReadOnlyList<KucoinSubAccountBalance> Balances);
