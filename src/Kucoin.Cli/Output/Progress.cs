using Spectre.Console;

namespace Kucoin.Cli.Output;

/// <summary>Shows what is being waited for, where a person can see it.</summary>
internal static class Progress
{
    public static Task<T> While<T>(Terminal terminal, Func<Action<string>, Task<T>> work)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return work(static _ => { });
        }

        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = terminal.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Profile.Width = terminal.Width;
        return console.Status().StartAsync("Starting", status => work(text => status.Status = Markup.Escape(text)));
    }
}
