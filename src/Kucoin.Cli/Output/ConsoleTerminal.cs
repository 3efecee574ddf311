// The only file of the command that may use System.Console.
#pragma warning disable RS0030

using System.Text;

namespace Kucoin.Cli.Output;

/// <summary>The terminal of the process, or its redirected standard streams.</summary>
internal static class ConsoleTerminal
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private const char EndOfInput = '\u0004';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal Open()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var (output, error) = OperatingSystem.IsWindows()
            ? (Console.OpenStandardOutput(), Console.OpenStandardError())
            : ((Stream)new StandardStream(Output), new StandardStream(Error));
        return new()
        {
            In = StandardStream.IsOpen(Input) ? new Keyboard() : TextReader.Null,
            Out = new StreamWriter(output, Utf8) { NewLine = "\n" },
            Error = new StreamWriter(error, Utf8) { AutoFlush = true, NewLine = "\n" },
            InIsTerminal = StandardStream.IsOpen(Input) && !Console.IsInputRedirected,
            OutIsTerminal = StandardStream.IsOpen(Output) && !Console.IsOutputRedirected,
            ErrorIsTerminal = StandardStream.IsOpen(Error) && !Console.IsErrorRedirected,
            Colors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !dumb,
            Width = Width(),
            ReadSecret = ReadSecret,
        };
    }

    private static int Width()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : Terminal.UsualWidth;
        }
        catch (IOException)
        {
            return Terminal.UsualWidth;
        }
    }

    /// <summary>Reads a line without echo; <see langword="null"/> if the input ends (Ctrl-D) before its first character.</summary>
    private static string? ReadSecret()
    {
        var secret = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return secret.ToString();
                case var _ when key.KeyChar == EndOfInput:
                    return secret.Length > 0 ? secret.ToString() : null;
                case ConsoleKey.Backspace:
                    secret.Length = Math.Max(0, secret.Length - 1);
                    break;
                default:
                    if (!char.IsControl(key.KeyChar))
                    {
                        secret.Append(key.KeyChar);
                    }

                    break;
            }
        }
    }

    /// <summary>Opens the console's input only when a line is read, because opening it writes to the terminal.</summary>
    private sealed class Keyboard : TextReader
    {
        public override string? ReadLine() => Console.In.ReadLine();
    }
}
