using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Kucoin.Cli.Output;

/// <summary>
/// Wraps standard output or error, which can be full, closed, or a broken pipe. The first failure is kept, and later output is dropped.
/// </summary>
/// <param name="inner">The wrapped writer.</param>
/// <param name="throws">
/// Whether the first failure is thrown as <see cref="LostOutputException"/>, so that the command stops reading data that cannot be
/// written. A command never fails because of what it writes to standard error.
/// </param>
/// <param name="wrapAt">
/// The width of the terminal for sentences, which are broken between words there; <see langword="null"/> for any other target. A line that
/// starts with a space, such as a command line to copy, stays as it is.
/// </param>
/// <param name="status">The status line of the terminal that is written to. It is removed before each write.</param>
[SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The streams of the process outlive the command.")]
internal sealed class GuardedWriter(TextWriter inner, bool throws, int? wrapAt = null, StatusLine? status = null) : TextWriter
{
    private readonly Lock _oneAtATime = new();

    /// <summary>The first failure; <see langword="null"/> if everything was written.</summary>
    public LostOutputException? Lost { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    [AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    public override void Write(char value) => Guard(value, static (writer, value) => writer.Write(value));

    public override void Write(string? value) => Guard(value, static (writer, value) => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine() => Guard(0, static (writer, _) => writer.WriteLine());

    public override void WriteLine(string? value) => Guard(Wrap(value), static (writer, value) => writer.WriteLine(value));

    public override void Flush() => Guard(0, static (writer, _) => writer.Flush());

    private string? Wrap(string? text) => wrapAt is { } width && text is not null
        ? string.Join('\n', text.Split('\n').SelectMany(line => line.StartsWith(' ') ? [line] : TableText.Wrap(line, width)))
        : text;

    private void Guard<T>(T value, Action<TextWriter, T> write)
    {
        lock (_oneAtATime)
        {
            if (Lost is not null)
            {
                return;
            }

            status?.Clear();
            try
            {
                write(inner, value);
            }
            catch (Exception failure) when (LostOutputException.IsCauseOf(failure))
            {
                Lost = new(failure);
                if (throws)
                {
                    throw Lost;
                }
            }
        }
    }
}
