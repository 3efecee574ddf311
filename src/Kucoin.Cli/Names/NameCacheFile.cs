using System.Text.Json.Serialization;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Names;

/// <summary>The JSON document of the name cache, the latest owner first.</summary>
internal sealed record NameCacheFile
{
    public required List<OwnedNames> Owners { get; init; }
}

/// <summary>The names of one owner, the latest first.</summary>
internal sealed record OwnedNames
{
    public required string Exchange { get; init; }

    public required string Key { get; init; }

    public required SortedDictionary<NameKind, List<string>> Names { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    NewLine = "\n",
    WriteIndented = true)]
[JsonSerializable(typeof(NameCacheFile))]
internal sealed partial class NameCacheJson : JsonSerializerContext;
