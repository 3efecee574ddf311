using System.Text.Json.Serialization;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Tests.Json;

/// <summary>The words by themselves, as a user's own JSON would hold them.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(AccountType))]
[JsonSerializable(typeof(AccountDirection))]
[JsonSerializable(typeof(BizType))]
[JsonSerializable(typeof(MarginStatus))]
[JsonSerializable(typeof(SubAccountAccess))]
[JsonSerializable(typeof(TransferType))]
internal sealed partial class OpenEnumJson : JsonSerializerContext;
