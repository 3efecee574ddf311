using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses.Rows;

/// <summary>Reads responses that contain only the id of the created object.</summary>
internal static class IdRow
{
    public static KucoinNewWithdrawal ReadWithdrawal(ref BodyReader json)
    {
        var outer = json.BeginRow();
        KucoinNewWithdrawal row = new() { WithdrawalId = json.Id("withdrawalId"u8) };
        json.EndRow(outer);
        return row;
    }

    public static KucoinUniversalTransfer ReadTransfer(ref BodyReader json)
    {
        var outer = json.BeginRow();
        KucoinUniversalTransfer row = new() { OrderId = json.Id("orderId"u8) };
        json.EndRow(outer);
        return row;
    }
}
