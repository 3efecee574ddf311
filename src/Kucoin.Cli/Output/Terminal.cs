namespace Kucoin.Cli.Output;

/// <summary>Where the command reads and writes, and what is known of it. Tests bring their own.</summary>
internal sealed record Terminal
{
    /// <summary>The width that is assumed where none is known.</summary>
    public const int UsualWidth = 80;

    public required TextReader In { get; init; }

    /// <summary>Takes the result and nothing else, so that it can be piped on.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes questions, progress, notes and errors.</summary>
    public required TextWriter Error { get; init; }

    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colors are wanted where a terminal is.</summary>
    public bool Colors { get; init; }

    /// <summary>How many columns a terminal has.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Reads a line from the keyboard without showing it.</summary>
    public Func<string> ReadSecret { get; init; } = static () => throw new InvalidOperationException("There is no keyboard.");

    /// <summary>Whether somebody is there who sees a question and can answer it.</summary>
    public bool CanAsk => InIsTerminal && ErrorIsTerminal;

    /// <summary>The same without a voice.</summary>
    public Terminal Silenced => this with
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        InIsTerminal = false,
        OutIsTerminal = false,
        ErrorIsTerminal = false,
    };

    /// <summary>Whether the answer to a question is yes. No answer is no.</summary>
    public async Task<bool> Confirms(string question, CancellationToken ct)
    {
        Error.Write($"{question} [y/N] ");
        return (await ReadLine(ct))?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    /// <summary>Asks for something that is not shown while it is typed.</summary>
    public async Task<string> AskSecret(string name, CancellationToken ct)
    {
        Error.Write($"{char.ToUpperInvariant(name[0])}{name[1..]}: ");
        var secret = await Task.Run(ReadSecret, ct).WaitAsync(ct);
        Error.WriteLine();
        return secret;
    }

    /// <summary>A line of the input. A console cannot be told to stop reading, so it is left behind when the command is stopped.</summary>
    public Task<string?> ReadLine(CancellationToken ct) => Task.Run(In.ReadLine, ct).WaitAsync(ct);

    public string Bold(string text) => Styled(text, "1");

    public string Red(string text) => Styled(text, "31");

    private string Styled(string text, string style) => OutIsTerminal && Colors ? $"\e[{style}m{text}\e[0m" : text;
}
