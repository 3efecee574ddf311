using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>The account that an API key belongs to.</summary>
/// <param name="Name">Its label in the holdings.</param>
/// <param name="IsMaster">Whether it is the master; <see langword="null"/> if unknown.</param>
/// <param name="Error">Why it is unknown.</param>
internal sealed record KeyOwner(string Name, bool? IsMaster, KucoinError? Error = null)
{
    /// <summary>Reads the account of the key of a client. A failed call results in an unknown account.</summary>
    public static async Task<KeyOwner> ReadAsync(IKucoinRestClient client, CancellationToken ct)
    {
        var key = await client.SpotApi.Account.GetApiKeyInfoAsync(ct).ConfigureAwait(false);
        return key switch
        {
            { Success: false } => new(Holding.Unnamed, null, key.Error),
            { Data.IsMaster: true } => new(Holding.Master, true),
            { Data.IsMaster: null } => new(Holding.Unnamed, null, new KucoinError.Incomplete(
                [.. key.Problems.DefaultIfEmpty(new("data.isMaster", "It is missing."))])),
            { Data.SubName: { Length: > 0 } name } => new(name, false),
            _ => new(string.Create(CultureInfo.InvariantCulture, $"uid {key.Data.UserId}"), false),
        };
    }

    /// <summary>The holding with this account as its owner, if it belongs to the account of the key.</summary>
    public Holding Label(Holding holding) => holding.IsOwn ? holding with { Account = Name, IsMaster = IsMaster == true } : holding;
}
