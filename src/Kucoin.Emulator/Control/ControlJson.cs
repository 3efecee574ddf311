using System.Text.Json.Serialization;

namespace Kucoin.Emulator.Control;

/// <summary>The request body of a control command without parameters.</summary>
internal sealed record EmptyRequest;

/// <summary>The response of a control command that returns only whether it changed something.</summary>
internal sealed record EmptyResponse(bool Success)
{
    public static EmptyResponse After(Action work)
    {
        work();
        return new(true);
    }
}

/// <summary>The error response of a control command: the reason, in one sentence.</summary>
internal sealed record ControlError(string Error);

internal sealed record AtTime(DateTimeOffset? At);

internal sealed record ByTime(
    [property: JsonPropertyName("milliseconds")]
    [property: JsonConverter(typeof(MillisecondsConverter))]
    [property: JsonRequired]
    TimeSpan Time);

internal sealed record NewDeposit(
    string User,
    string Asset,
    string Chain,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount,
    string? Address = null,
    int? Confirmations = null);

internal sealed record LandedDeposit(string TransactionId);

internal sealed record OneDeposit(string TransactionId, int Blocks = 1);

internal sealed record DepositCheck(string TransactionId, string Check = "risk");

internal sealed record OneWithdrawal(string Id, string? Reason = null);

/// <summary>The new status of a deposit or a withdrawal.</summary>
internal sealed record FundingStep(string Status);

/// <summary>An amount that is borrowed, repaid or charged in a margin wallet; an isolated wallet has a pair.</summary>
internal sealed record LoanChange(
    string User,
    string Wallet,
    string Asset,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount,
    string? Pair = null);

/// <summary>The amount that is owed afterwards, or the amount that was paid.</summary>
internal sealed record LoanStep(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount);

/// <summary>A position to liquidate; an isolated wallet has a pair.</summary>
internal sealed record PositionChange(string User, string Wallet, string? Pair = null, bool IsForced = false);

/// <summary>A chain to open or to close. Omitted members are unchanged; without a chain, all chains of the asset are affected.</summary>
internal sealed record ChainChange(string Asset, string? Chain = null, bool? Deposits = null, bool? Withdrawals = null);

internal sealed record UserLevel(string User, int Level);

internal sealed record UserFreeze(string User, bool IsFrozen = true);

internal sealed record UserWhitelist(string User, IReadOnlyList<string>? Addresses);

internal sealed record UserGrant(string User, int SubAccounts);

internal sealed record UserRename(string User, string Name);

internal sealed record UserMode(string User, bool IsUnified = true);

internal sealed record OneUser(string User);

internal sealed record FaultNumber(int Number);

/// <summary>The name of a file in the snapshot folder.</summary>
internal sealed record SnapshotFile(string File);

/// <summary>The settings to change; omitted settings are unchanged.</summary>
internal sealed record SettingChange(
    bool? RefuseRepeatedClientOids = null,
    bool? StrictSignatures = null,
    bool? EnforceRateLimits = null,
    bool? TradeRowsInBothLedgers = null)
{
    public EmulatorSettings Apply(EmulatorSettings settings) => new(
        RefuseRepeatedClientOids ?? settings.RefuseRepeatedClientOids,
        StrictSignatures ?? settings.StrictSignatures,
        EnforceRateLimits ?? settings.EnforceRateLimits,
        TradeRowsInBothLedgers ?? settings.TradeRowsInBothLedgers);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(EmptyResponse))]
[JsonSerializable(typeof(ControlError))]
[JsonSerializable(typeof(EmulatorStatus))]
[JsonSerializable(typeof(EmulatorClocks))]
[JsonSerializable(typeof(AtTime))]
[JsonSerializable(typeof(ByTime))]
[JsonSerializable(typeof(NewDeposit))]
[JsonSerializable(typeof(LandedDeposit))]
[JsonSerializable(typeof(OneWithdrawal))]
[JsonSerializable(typeof(OneDeposit))]
[JsonSerializable(typeof(DepositCheck))]
[JsonSerializable(typeof(FundingStep))]
[JsonSerializable(typeof(LoanChange))]
[JsonSerializable(typeof(LoanStep))]
[JsonSerializable(typeof(PositionChange))]
[JsonSerializable(typeof(LiquidatedPosition))]
[JsonSerializable(typeof(ChainChange))]
[JsonSerializable(typeof(IReadOnlyList<EmulatorUser>))]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(UserLevel))]
[JsonSerializable(typeof(UserFreeze))]
[JsonSerializable(typeof(UserWhitelist))]
[JsonSerializable(typeof(UserGrant))]
[JsonSerializable(typeof(UserRename))]
[JsonSerializable(typeof(UserMode))]
[JsonSerializable(typeof(OneUser))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, EmulatorCredentials>))]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(IReadOnlyList<ActiveFault>))]
[JsonSerializable(typeof(FaultNumber))]
[JsonSerializable(typeof(SettingChange))]
[JsonSerializable(typeof(EmulatorSettings))]
[JsonSerializable(typeof(IReadOnlyList<ReceivedRequest>))]
[JsonSerializable(typeof(SnapshotFile))]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(EmulatorOrder))]
[JsonSerializable(typeof(IReadOnlyList<EmulatorOrder>))]
[JsonSerializable(typeof(OrderFillRequest))]
[JsonSerializable(typeof(EmulatorFill))]
[JsonSerializable(typeof(OneOrder))]
[JsonSerializable(typeof(DustSweep))]
[JsonSerializable(typeof(AmountResult))]
[JsonSerializable(typeof(EmulatorPosition))]
[JsonSerializable(typeof(IReadOnlyList<EmulatorPosition>))]
[JsonSerializable(typeof(NewPosition))]
[JsonSerializable(typeof(PositionClose))]
[JsonSerializable(typeof(PositionMargin))]
[JsonSerializable(typeof(EarnChange))]
[JsonSerializable(typeof(IReadOnlyList<EmulatorPrice>))]
[JsonSerializable(typeof(PriceChanges))]
[JsonSerializable(typeof(PriceWalkRequest))]
[JsonSerializable(typeof(NewTraffic))]
[JsonSerializable(typeof(TrafficStatus))]
[JsonSerializable(typeof(TrialBalance))]
internal sealed partial class ControlJson : JsonSerializerContext;
