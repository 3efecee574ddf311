using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization.Rows;
using Kucoin.Client.Serialization.Scanning;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Reads the data of an answer. The answers that are long or asked for all the time have readers written by hand, which also spares a
/// program that makes one call the start of the serializer; every other answer is read by <see cref="KucoinJson"/>. Both read the same.
/// The two longest are scanned before they are read, which is faster still and succeeds where they come as KuCoin writes them.
/// </summary>
internal static class ResponseData<T>
{
    private static readonly ReadValue<T>? ByHand = (ReadValue<T>?)ResponseData.GetReader(typeof(T));
    private static readonly ScanValue<T>? ByScanner = (ScanValue<T>?)ResponseData.GetScanner(typeof(T));

    /// <exception cref="JsonException">The data is not what was promised.</exception>
    public static T? Read(ref Utf8JsonReader json) => ByHand is { } read ? read(ref json) : Deserialize(ref json);

    /// <inheritdoc cref="Read(ref Utf8JsonReader)"/>
    public static T? Read(ReadOnlySpan<byte> data)
    {
        var json = new Utf8JsonReader(data);
        json.Read();
        return Read(ref json);
    }

    /// <summary>Scans a whole body, which is fast, or finds that it has to be read.</summary>
    public static bool TryScan(ReadOnlySpan<byte> body, [NotNullWhen(true)] out T? data)
    {
        data = default;
        if (ByScanner is not { } scan)
        {
            return false;
        }

        var json = new RowScanner(body);
        json.Take("""{"code":"200000","data":"""u8);
        data = scan(ref json)!;
        json.Take("}"u8);
        return json.IsAtEnd;
    }

    private static T? Deserialize(ref Utf8JsonReader json) => WholeList.Checked(JsonSerializer.Deserialize(ref json, KucoinJson.Of<T>()));
}

internal static class ResponseData
{
    public static Delegate? GetReader(Type answer)
    {
        if (answer == typeof(IEnumerable<KucoinAccount>))
        {
            return (ReadValue<IEnumerable<KucoinAccount>>)(static (ref json) => json.Rows(AccountRow.Read));
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
            IdRow<KucoinNewWithdrawal> row = new("withdrawalId", static id => new() { WithdrawalId = id });
            return (ReadValue<KucoinNewWithdrawal>)row.Read;
        }

        if (answer == typeof(KucoinUniversalTransfer))
        {
            IdRow<KucoinUniversalTransfer> row = new("orderId", static id => new() { OrderId = id });
            return (ReadValue<KucoinUniversalTransfer>)row.Read;
        }

        return null;
    }

    public static Delegate? GetScanner(Type answer)
    {
        if (answer == typeof(KucoinPaginated<KucoinAccountActivity>))
        {
            return (ScanValue<KucoinPaginated<KucoinAccountActivity>>)(static (ref json) => PageRow.Scan(ref json, LedgerRow.ScanAll));
        }

        if (answer == typeof(KucoinPaginated<KucoinSubAccountWallets>))
        {
            return (ScanValue<KucoinPaginated<KucoinSubAccountWallets>>)(
                static (ref json) => PageRow.Scan(ref json, SubAccountRow.ScanAll));
        }

        return null;
    }
}
