using Spectre.Console;

namespace Kucoin.Cli.Output;

/// <summary>Shows progress on an interactive terminal.</summary>
internal static class Progress
{
    public static Task<T> While<T>(Terminal terminal, Func<IProgress<string>, Task<T>> work)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return work(new Lines(static _ => { }));
        }

        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = terminal.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Profile.Width = terminal.Width;
        return console.Status().StartAsync("Starting", status => work(new Lines(text => status.Status = Markup.Escape(text))));
    }

    /// <summary>Reports synchronously on the reading thread, so that the order is kept.</summary>
    private sealed class Lines(Action<string> show) : IProgress<string>
    {
        public void Report(string value) => show($"Reading {value}");
    }
}
