using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Results;

namespace Kucoin.Client.Tests.Responses;

/// <summary>All public values of an object, as text.</summary>
internal static class Visible
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        KucoinPaginated<KucoinAccountActivity> page => $"{page with { Items = [] }} {Of(page.Items)}",
        KucoinPaginated<KucoinSubAccountWallets> page => $"{page with { Items = [] }} {Of(page.Items)}",
        KucoinSubAccountWallets sub => $"{sub.SubUserId} {sub.SubName} {Of(sub.Balances)}",
        IEnumerable<object> rows => string.Join("; ", rows.Select(Of)),
        var record => record.ToString()!,
    };
}
