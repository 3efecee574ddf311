using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Emulator.Control;

/// <summary>A command of the control API: an HTTP method, a path under <c>/_emulator</c>, and a handler.</summary>
internal abstract record ControlVerb(string Verb, string Path)
{
    /// <summary>The path prefix of the control API.</summary>
    public const string Root = "/_emulator";

    /// <summary>The name in C#; the client has a method with this name and the suffix <c>Async</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The CLI commands that send it, without <c>kucoin emulator</c>.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>A short description for the documentation.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The members of the request body.</summary>
    public abstract IReadOnlyList<string> Members { get; }

    /// <summary>The absolute path.</summary>
    public string Target => Path.Length == 0 ? Root : $"{Root}/{Path}";

    /// <summary>Executes the command and returns the result as JSON.</summary>
    public abstract byte[] Execute(EmulatorControl control, ReadOnlyMemory<byte> body);
}

/// <summary>A command with its request and response types. A GET has no request body.</summary>
internal sealed record ControlVerb<TIn, TOut>(
    string Verb,
    string Path,
    JsonTypeInfo<TIn> In,
    JsonTypeInfo<TOut> Out,
    Func<EmulatorControl, TIn, TOut> Work) : ControlVerb(Verb, Path)
{
    public override IReadOnlyList<string> Members => [.. In.Properties.Select(property => property.Name)];

    public override byte[] Execute(EmulatorControl control, ReadOnlyMemory<byte> body)
    {
        // A command without parameters accepts a missing body.
        var input = StrictJson.Read(body.IsEmpty ? "{}"u8.ToArray() : body, In);
        return JsonSerializer.SerializeToUtf8Bytes(Work(control, input), Out);
    }
}
