using System.Collections;
using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Responses.Rows;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses;

/// <summary>
/// Reads the data of a response. Long and frequent responses have hand-written readers, which also avoid the start-up cost of the
/// serializer in a program that makes one call. All other responses are read by <see cref="KucoinJson"/>.
/// </summary>
internal static class ResponseData<T>
{
    private static readonly ReadValue<T>? ByHand = (ReadValue<T>?)ResponseData.GetReader(typeof(T));

    private static readonly bool IsPage = typeof(T) == typeof(KucoinAccountTransactions)
        || (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(KucoinPaginated<>));

    /// <summary>Whether the data is a list or a page of one, which may be null: that is an empty list.</summary>
    public static bool IsList { get; } =
        IsPage || (typeof(T) != typeof(string) && typeof(IEnumerable).IsAssignableFrom(typeof(T)));

    /// <exception cref="JsonException">The data does not have the expected form.</exception>
    public static T? Read(ref BodyReader json) => ByHand is { } read ? read(ref json) : json.Value(KucoinJson.Of<T>());

    /// <summary>Reads data that is a part of the body.</summary>
    /// <param name="data">The data.</param>
    /// <param name="offset">Its offset in the body.</param>
    /// <exception cref="JsonException">The data does not have the expected form.</exception>
    public static T? Read(ReadOnlySpan<byte> data, int offset = 0)
    {
        var json = new BodyReader(data, offset);
        var value = Read(ref json);
        json.End();
        return value;
    }

    /// <summary>Reads the data of a response without data.</summary>
    public static T? ReadNull() => IsPage ? Read("""{"dataList":null}"""u8) : IsList ? Read("[]"u8) : Read("null"u8);
}

internal static class ResponseData
{
    public static Delegate? GetReader(Type answer)
    {
        if (answer == typeof(IEnumerable<KucoinAccount>))
        {
            return (ReadValue<IEnumerable<KucoinAccount>>)(static (ref json) => json.List(AccountRow.Read));
        }

        if (answer == typeof(KucoinPaginated<KucoinAccountActivity>))
        {
            return (ReadValue<KucoinPaginated<KucoinAccountActivity>>)(static (ref json) => PageRow.Read(ref json, LedgerRow.ReadAll));
        }

        if (answer == typeof(IReadOnlyList<KucoinAccountActivity>))
        {
            return (ReadValue<IReadOnlyList<KucoinAccountActivity>>)LedgerRow.ReadAll;
        }

        if (answer == typeof(KucoinPaginated<KucoinSubAccountWallets>))
        {
            return (ReadValue<KucoinPaginated<KucoinSubAccountWallets>>)(
                static (ref json) => PageRow.Read(ref json, SubAccountRow.ReadAll));
        }

        if (answer == typeof(KucoinSubAccountWallets))
        {
            return (ReadValue<KucoinSubAccountWallets>)SubAccountRow.Read;
        }

        if (answer == typeof(KucoinNewWithdrawal))
        {
            return (ReadValue<KucoinNewWithdrawal>)IdRow.ReadWithdrawal;
        }

        if (answer == typeof(KucoinUniversalTransfer))
        {
            return (ReadValue<KucoinUniversalTransfer>)IdRow.ReadTransfer;
        }

        return null;
    }
}
