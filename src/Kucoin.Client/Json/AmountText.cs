using System.Globalization;

namespace Kucoin.Client.Json;

/// <summary>Writes an amount as KuCoin takes it: plain digits, a point, no exponent.</summary>
internal static class AmountText
{
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
