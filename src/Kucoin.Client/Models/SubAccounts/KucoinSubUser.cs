using System.Globalization;

namespace Kucoin.Client.Models.SubAccounts;

/// <summary>A sub-account in the list of sub-accounts.</summary>
public sealed record KucoinSubUser
{
    /// <summary>The user id: 24 hexadecimal digits.</summary>
    public required string UserId { get; init; }

    /// <summary>The uid of the sub-account.</summary>
    public string? Uid { get; init; }

    /// <summary>The login name.</summary>
    public required string SubName { get; init; }

    /// <summary>0 normal, 1 robot, 2 financial, 5 asset management.</summary>
    public int? Type { get; init; }

    /// <summary>The remarks, if any.</summary>
    public string? Remarks { get; init; }

    /// <summary>2 enabled, 3 frozen.</summary>
    public int? Status { get; init; }

    /// <summary>What the sub-account may trade.</summary>
    public string? Access { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTime? CreateTime { get; init; }

    /// <summary>The kinds of trading that were granted.</summary>
    public IEnumerable<string> TradeTypes { get; init => field = value ?? []; } = [];

    /// <summary>The kinds of trading that were activated.</summary>
    public IEnumerable<string> OpenedTradeTypes { get; init => field = value ?? []; } = [];

    /// <summary>The state of a hosted sub-account; <see langword="null"/> for every other.</summary>
    public string? HostedStatus { get; init; }

    internal static KucoinSubUser From(KucoinSubAccount sub) => new()
    {
        UserId = sub.UserId,
        Uid = sub.Uid?.ToString(CultureInfo.InvariantCulture),
        SubName = sub.SubName,
        Type = sub.Type,
        Remarks = sub.Remarks,
        Status = sub.Status,
        Access = sub.Access.Value,
        CreateTime = sub.CreateTime,
        TradeTypes = sub.TradeTypes,
        OpenedTradeTypes = sub.OpenedTradeTypes,
        HostedStatus = sub.HostedStatus,
    };
}
