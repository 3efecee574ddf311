namespace Kucoin.Cli.Output;

/// <summary>
/// A line on the terminal that shows what the command is waiting for. It is replaced by the next status, and removed before anything else
/// is written.
/// </summary>
internal sealed class StatusLine
{
    /// <summary>A status line that shows nothing, where standard error is not a terminal.</summary>
    public static readonly StatusLine None = new(null, Terminal.UsualWidth);

    private const string More = "…";

    private readonly Lock _lock = new();
    private readonly int _width;
    private TextWriter? _output;
    private string _text = "";

    private StatusLine(TextWriter? output, int width) => (_output, _width) = (output, width);

    /// <summary>Whether a status is visible to the user.</summary>
    public bool IsEnabled => _output is not null;

    public static StatusLine Create(Terminal terminal) => terminal.ErrorIsTerminal ? new(terminal.Error, terminal.Width) : None;

    public void Show(string text)
    {
        // The last column stays free, because some terminals wrap when it is written.
        var line = Shorten(TableText.Harmless(text), _width - 1);
        Write(line);
    }

    public void Clear() => Write("");

    private static string Shorten(string text, int width)
    {
        if (TableText.Width(text) <= width)
        {
            return text;
        }

        var kept = text.Length;
        while (kept > 0 && TableText.Width(text[..kept]) > width - 1)
        {
            kept -= kept > 1 && char.IsLowSurrogate(text[kept - 1]) ? 2 : 1;
        }

        return text[..kept] + More;
    }

    private void Write(string line)
    {
        lock (_lock)
        {
            if (_output is null || line == _text)
            {
                return;
            }

            try
            {
                var before = TableText.Width(_text);
                _output.Write(TableText.Width(line) < before ? $"\r{new string(' ', before)}\r{line}" : $"\r{line}");
                _output.Flush();
                _text = line;
            }
            catch (Exception failure) when (LostOutputException.IsCauseOf(failure))
            {
                _output = null;
            }
        }
    }
}
