using System.Text.Json.Serialization;

namespace Kucoin.Treasury.Accounts;

/// <summary>The JSON document of the credentials file.</summary>
internal sealed record ProfileFile
{
    public required SortedDictionary<string, StoredProfile> Profiles { get; init; }
}

/// <summary>One profile in the file.</summary>
internal sealed record StoredProfile
{
    public required string Key { get; init; }

    public required string Secret { get; init; }

    public required string Passphrase { get; init; }

    /// <summary>The address of the exchange; <see langword="null"/> for the live one.</summary>
    public string? Endpoint { get; init; }

    public override string ToString() => "StoredProfile (hidden)";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(ProfileFile))]
internal sealed partial class ProfileJson : JsonSerializerContext;
