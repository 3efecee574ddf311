using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Parses quantities of requests.</summary>
internal static class Quantities
{
    /// <summary>A positive amount with no more decimal places than are allowed.</summary>
    public static Amount Parse(string text, int precision, string name = "amount")
    {
        if (!Amount.TryParse(text, out var amount) || !amount.IsPositive)
        {
            throw ApiErrors.InvalidAmount(name);
        }

        return amount.FitsPrecision(precision) ? amount : throw ApiErrors.AmountTooFine(precision, name);
    }
}
