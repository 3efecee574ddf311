using System.Text.Json.Serialization;

namespace Kucoin.Benchmarks.Jobs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(PlainResponse<PlainAccount[]>))]
[JsonSerializable(typeof(PlainResponse<PlainPage<PlainMovement>>))]
[JsonSerializable(typeof(PlainResponse<PlainPage<PlainSubAccount>>))]
[JsonSerializable(typeof(PlainResponse<PlainWithdrawn>))]
[JsonSerializable(typeof(PlainResponse<PlainTransferred>))]
[JsonSerializable(typeof(PlainWithdrawal))]
[JsonSerializable(typeof(PlainTransfer))]
internal sealed partial class PlainJson : JsonSerializerContext;

internal sealed record PlainResponse<T>
{
    public string Code { get; set; } = default!;

    public string? Msg { get; set; }

    public T? Data { get; set; }
}

internal sealed record PlainAccount
{
    public string Id { get; set; } = default!;

    public string Currency { get; set; } = default!;

    public string Type { get; set; } = default!;

    public decimal Balance { get; set; }

    public decimal Available { get; set; }

    public decimal Holds { get; set; }
}

internal sealed record PlainPage<T>
{
    public int CurrentPage { get; set; }

    public int PageSize { get; set; }

    public int TotalNum { get; set; }

    public int TotalPage { get; set; }

    public T[] Items { get; set; } = default!;
}

internal sealed record PlainMovement
{
    public string Id { get; set; } = default!;

    public string Currency { get; set; } = default!;

    public decimal Amount { get; set; }

    public decimal Fee { get; set; }

    public decimal Balance { get; set; }

    public string AccountType { get; set; } = default!;

    public string BizType { get; set; } = default!;

    public string Direction { get; set; } = default!;

    public long CreatedAt { get; set; }

    public string Context { get; set; } = default!;
}

internal sealed record PlainSubAccount
{
    public string SubUserId { get; set; } = default!;

    public string SubName { get; set; } = default!;

    public PlainBalance[] MainAccounts { get; set; } = default!;

    public PlainBalance[] TradeAccounts { get; set; } = default!;

    public PlainBalance[] MarginAccounts { get; set; } = default!;
}

internal sealed record PlainBalance
{
    public string Currency { get; set; } = default!;

    public decimal Balance { get; set; }

    public decimal Available { get; set; }

    public decimal Holds { get; set; }

    public string BaseCurrency { get; set; } = default!;

    public decimal BaseCurrencyPrice { get; set; }

    public decimal BaseAmount { get; set; }

    public string Tag { get; set; } = default!;
}

internal sealed record PlainWithdrawal(string Currency, string Amount, string Chain, string ToAddress, string WithdrawType);

internal sealed record PlainWithdrawn
{
    public string WithdrawalId { get; set; } = default!;
}

internal sealed record PlainTransfer(
    string ClientOid, string Currency, string Amount, string Type, string FromAccountType, string ToAccountType);

internal sealed record PlainTransferred
{
    public string OrderId { get; set; } = default!;
}
