// The one place of the command that may touch the console.
#pragma warning disable RS0030

using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kucoin.Cli.Output;

/// <summary>The terminal, or the pipes, that the command was started with.</summary>
internal static class ConsoleTerminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal Open()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new()
        {
            In = new Keyboard(),
            Out = new StreamWriter(StandardOutput(), Utf8) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !dumb,
            Width = Width(),
            ReadSecret = ReadSecret,
        };
    }

    /// <summary>
    /// The console's own stream swallows the news that the reader of a pipe has gone, and the command would go on reading for nobody. A
    /// file is left to that stream: one of ours would keep a position of its own and write over what others append.
    /// </summary>
    private static Stream StandardOutput()
    {
        const int Descriptor = 1;
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
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

    private static string ReadSecret()
    {
        var secret = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return secret.ToString();
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

    /// <summary>Opens the console's input when a line is wanted and not before: opening it already writes to the terminal.</summary>
    private sealed class Keyboard : TextReader
    {
        public override string? ReadLine() => Console.In.ReadLine();
    }
}
