using System.Text.Json.Serialization;

namespace Kucoin.Emulator.Control;

/// <summary>What a verb takes that needs nothing.</summary>
internal sealed record Nothing;

/// <summary>What a verb gives that has nothing to tell but whether it did something.</summary>
internal sealed record Done(bool Success)
{
    public static Done After(Action work)
    {
        work();
        return new(true);
    }
}

/// <summary>Why a verb was not carried out, in a sentence.</summary>
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
    decimal Amount);

internal sealed record LandedDeposit(string TransactionId);

internal sealed record OneWithdrawal(string Id);

internal sealed record WithdrawalStep(string Status);

internal sealed record UserLevel(string User, int Level);

internal sealed record FaultNumber(int Number);

internal sealed record SnapshotFile(string File);

/// <summary>Switches to change; what is left out stays.</summary>
internal sealed record SwitchChange(
    bool? RefuseRepeatedClientOids = null,
    bool? StrictSignatures = null,
    bool? EnforceRateLimits = null)
{
    public EmulatorSwitches Apply(EmulatorSwitches switches) => new(
        RefuseRepeatedClientOids ?? switches.RefuseRepeatedClientOids,
        StrictSignatures ?? switches.StrictSignatures,
        EnforceRateLimits ?? switches.EnforceRateLimits);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(ControlError))]
[JsonSerializable(typeof(EmulatorStatus))]
[JsonSerializable(typeof(EmulatorClocks))]
[JsonSerializable(typeof(AtTime))]
[JsonSerializable(typeof(ByTime))]
[JsonSerializable(typeof(NewDeposit))]
[JsonSerializable(typeof(LandedDeposit))]
[JsonSerializable(typeof(OneWithdrawal))]
[JsonSerializable(typeof(WithdrawalStep))]
[JsonSerializable(typeof(IReadOnlyList<EmulatorUser>))]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(UserLevel))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, EmulatorCredentials>))]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(IReadOnlyList<ArmedFault>))]
[JsonSerializable(typeof(FaultNumber))]
[JsonSerializable(typeof(SwitchChange))]
[JsonSerializable(typeof(EmulatorSwitches))]
[JsonSerializable(typeof(IReadOnlyList<ReceivedRequest>))]
[JsonSerializable(typeof(SnapshotFile))]
[JsonSerializable(typeof(TrialBalance))]
internal sealed partial class ControlJson : JsonSerializerContext;
