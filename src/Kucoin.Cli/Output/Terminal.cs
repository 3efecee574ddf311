namespace Kucoin.Cli.Output;

/// <summary>The input and output of the command and their properties. Tests supply their own.</summary>
internal sealed record Terminal
{
    /// <summary>The width that is assumed if it is unknown.</summary>
    public const int UsualWidth = 80;

    private const string YesNo = " [y/N] ";

    public required TextReader In { get; init; }

    /// <summary>Receives the result only, so that it can be piped.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Receives questions, progress, notes and errors.</summary>
    public required TextWriter Error { get; init; }

    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colors are used on a terminal.</summary>
    public bool Colors { get; init; }

    /// <summary>The number of columns of the terminal.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>The line that shows what the command is waiting for.</summary>
    public StatusLine Status { get; init; } = StatusLine.None;

    /// <summary>Reads a line from the keyboard without echo.</summary>
    public Func<string?> ReadSecret { get; init; } = static () => throw new InvalidOperationException("There is no keyboard.");

    /// <summary>Whether the user can see a question and answer it.</summary>
    public bool CanAsk => InIsTerminal && ErrorIsTerminal;

    /// <summary>The same terminal without output.</summary>
    public Terminal Silenced => this with
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Status = StatusLine.None,
        InIsTerminal = false,
        OutIsTerminal = false,
        ErrorIsTerminal = false,
    };

    /// <summary>Asks a question with the answers yes and no. The default is no.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hanging">The indentation of the continuation of a line that is longer than the terminal is wide.</param>
    /// <param name="ct">Abandons the question.</param>
    public async Task<bool> Confirms(string question, int hanging, CancellationToken ct)
    {
        var lines = question.Split('\n').SelectMany(line => TableText.Wrap(line, Width - YesNo.Length, hanging));
        Error.Write($"{string.Join('\n', lines)}{YesNo}");
        var answer = await ReadLine(ct);
        if (answer is null)
        {
            Error.WriteLine();
        }

        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    /// <summary>Asks for a secret, which is not echoed.</summary>
    public async Task<string> AskSecret(string name, CancellationToken ct)
    {
        Error.Write($"{char.ToUpperInvariant(name[0])}{name[1..]}: ");
        var secret = await Task.Run(ReadSecret, ct).WaitAsync(ct);
        Error.WriteLine();
        return secret ?? throw CliException.Usage($"The input ended before the {name} was given.");
    }

    /// <summary>Reads a line of the input. A console read cannot be canceled, so it is abandoned when the command is stopped.</summary>
    public Task<string?> ReadLine(CancellationToken ct) => Task.Run(In.ReadLine, ct).WaitAsync(ct);

    /// <summary>Writes a sentence to the output. On a terminal it is broken between words.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="hanging">The indentation of every line after the first.</param>
    public void WriteSentence(string text, int hanging = 0)
    {
        foreach (var line in OutIsTerminal ? TableText.Wrap(text, Width, hanging) : [text])
        {
            Out.WriteLine(line);
        }
    }

    public string Bold(string text) => Styled(text, "1");

    public string Red(string text) => Styled(text, "31");

    private string Styled(string text, string style) => OutIsTerminal && Colors ? $"\e[{style}m{text}\e[0m" : text;
}
