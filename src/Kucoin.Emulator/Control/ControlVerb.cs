using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Emulator.Control;

/// <summary>One thing that the control interface does: a verb, a path under <c>/_emulator</c>, and the work.</summary>
internal abstract record ControlVerb(string Verb, string Path)
{
    /// <summary>Where the control interface is.</summary>
    public const string Root = "/_emulator";

    /// <summary>What it is called in C#: the client has it as a method with <c>Async</c> behind.</summary>
    public string Name { get; init; } = "";

    /// <summary>The commands that send it, without <c>kucoin emulator</c>.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>What it does, for the page of the documentation.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The members that its body can have.</summary>
    public abstract IReadOnlyList<string> Members { get; }

    /// <summary>Path from the root of the server on.</summary>
    public string Target => Path.Length == 0 ? Root : $"{Root}/{Path}";

    /// <summary>Does the work and gives the JSON of what came of it.</summary>
    public abstract byte[] Carry(EmulatorControl control, ReadOnlyMemory<byte> body);
}

/// <summary>A verb with what it takes and what it gives. A GET takes nothing.</summary>
internal sealed record ControlVerb<TIn, TOut>(
    string Verb,
    string Path,
    JsonTypeInfo<TIn> In,
    JsonTypeInfo<TOut> Out,
    Func<EmulatorControl, TIn, TOut> Work) : ControlVerb(Verb, Path)
{
    public override IReadOnlyList<string> Members => [.. In.Properties.Select(property => property.Name)];

    public override byte[] Carry(EmulatorControl control, ReadOnlyMemory<byte> body)
    {
        // A verb that takes nothing takes no body too.
        var wish = JsonSerializer.Deserialize(body.IsEmpty ? "{}"u8 : body.Span, In)
            ?? throw new JsonException("The body is a JSON object.");
        return JsonSerializer.SerializeToUtf8Bytes(Work(control, wish), Out);
    }
}
