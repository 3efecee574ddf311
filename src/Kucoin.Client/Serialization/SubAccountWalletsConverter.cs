using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Serialization.Rows;

namespace Kucoin.Client.Serialization;

/// <summary>Reads the wallets of one sub-account.</summary>
internal sealed class SubAccountWalletsConverter : JsonConverter<KucoinSubAccountWallets>
{
    public override KucoinSubAccountWallets Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SubAccountRow.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, KucoinSubAccountWallets value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Balances are only read.");
}
