using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Emulator.Control;

/// <summary>A group of control commands. Its methods declare a command and add it to the group.</summary>
internal sealed class ControlVerbGroup
{
    private readonly List<ControlVerb> _verbs = [];

    /// <summary>The commands, in the order of their declarations.</summary>
    public IReadOnlyList<ControlVerb> Verbs => _verbs;

    public ControlVerb<EmptyRequest, TOut> Get<TOut>(
        string path,
        string commands,
        string summary,
        JsonTypeInfo<TOut> output,
        Func<EmulatorControl, TOut> work,
        [CallerMemberName] string name = "") =>
        Add(
            new ControlVerb<EmptyRequest, TOut>("GET", path, ControlJson.Default.EmptyRequest, output, (control, _) => work(control)),
            name,
            commands,
            summary);

    public ControlVerb<TIn, TOut> Post<TIn, TOut>(
        string path,
        string commands,
        string summary,
        JsonTypeInfo<TIn> input,
        JsonTypeInfo<TOut> output,
        Func<EmulatorControl, TIn, TOut> work,
        [CallerMemberName] string name = "") =>
        Add(new ControlVerb<TIn, TOut>("POST", path, input, output, work), name, commands, summary);

    private ControlVerb<TIn, TOut> Add<TIn, TOut>(ControlVerb<TIn, TOut> verb, string name, string commands, string summary)
    {
        var named = verb with { Name = name, Commands = commands.Split(", "), Summary = summary };
        _verbs.Add(named);
        return named;
    }
}
