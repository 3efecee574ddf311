using System.Text;

namespace Kucoin.Cli.Completion;

/// <summary>Splits an incomplete command line as bash does, without expanding anything.</summary>
internal sealed class BashWords
{
    private const string EscapedInDoubleQuotes = "\"\\$`";

    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private bool _isInWord;

    private BashWords()
    {
    }

    /// <summary>The complete words, unquoted.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The incomplete word, unquoted.</summary>
    public string Current => _word.ToString();

    /// <summary>The quote that is still open.</summary>
    public char? OpenQuote { get; private set; }

    public static BashWords Split(string line)
    {
        var words = new BashWords();
        for (var index = 0; index < line.Length; index++)
        {
            index += words.Add(line[index], index + 1 < line.Length ? line[index + 1] : null);
        }

        return words;
    }

    /// <summary>Adds a character.</summary>
    /// <returns>The number of characters after it that belong to it.</returns>
    private int Add(char letter, char? next)
    {
        switch (OpenQuote, letter)
        {
            case ('\'', '\'') or ('"', '"'):
                OpenQuote = null;
                return 0;
            case (null, '\'' or '"'):
                (OpenQuote, _isInWord) = (letter, true);
                return 0;
            case (null, '\\'):
            case ('"', '\\') when next is { } escaped && EscapedInDoubleQuotes.Contains(escaped, StringComparison.Ordinal):
                _isInWord = true;
                _word.Append(next);
                return 1;
            case (null, ' ' or '\t' or '\n'):
                End();
                return 0;
            default:
                _isInWord = true;
                _word.Append(letter);
                return 0;
        }
    }

    private void End()
    {
        if (_isInWord)
        {
            _words.Add(_word.ToString());
            _word.Clear();
            _isInWord = false;
        }
    }
}
