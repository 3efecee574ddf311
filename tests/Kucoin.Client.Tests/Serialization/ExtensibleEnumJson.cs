using System.Text.Json.Serialization;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Tests.Serialization;

/// <summary>The values alone, as in a user's own JSON.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(AccountType))]
[JsonSerializable(typeof(AccountDirection))]
[JsonSerializable(typeof(AssetType))]
[JsonSerializable(typeof(BizType))]
[JsonSerializable(typeof(CrossMarginQuery))]
[JsonSerializable(typeof(DepositStatus))]
[JsonSerializable(typeof(FeeDeductType))]
[JsonSerializable(typeof(FuturesTransactionType))]
[JsonSerializable(typeof(IsolatedMarginQuery))]
[JsonSerializable(typeof(MarginStatus))]
[JsonSerializable(typeof(ServiceStatus))]
[JsonSerializable(typeof(SubAccountAccess))]
[JsonSerializable(typeof(TransferType))]
[JsonSerializable(typeof(WithdrawalCancelType))]
[JsonSerializable(typeof(WithdrawalReturnStatus))]
[JsonSerializable(typeof(WithdrawalStatus))]
[JsonSerializable(typeof(WithdrawType))]
internal sealed partial class ExtensibleEnumJson : JsonSerializerContext;
