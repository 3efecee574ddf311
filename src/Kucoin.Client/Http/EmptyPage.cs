using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Responses;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>The page that a successful response without data stands for, if <typeparamref name="T"/> is a page of a list.</summary>
internal static class EmptyPage<T>
{
    private static readonly byte[]? Json =
        typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(KucoinPaginated<>) ? "{}"u8.ToArray()
        : typeof(T) == typeof(IReadOnlyList<KucoinAccountActivity>) ? "[]"u8.ToArray()
        : typeof(T) == typeof(KucoinAccountTransactions) ? """{"hasMore":false,"dataList":[]}"""u8.ToArray()
        : null;

    public static bool TryCreate(out T? page)
    {
        page = Json is null ? default : ResponseData<T>.Read(Json);
        return Json is not null;
    }
}
