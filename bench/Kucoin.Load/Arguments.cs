using System.Globalization;

namespace Kucoin.Load;

/// <summary>The command-line arguments: numbers by name.</summary>
internal sealed class Arguments
{
    private const string Try = "--try";

    private readonly Dictionary<string, int> _numbers = [];

    public Arguments(ReadOnlySpan<string> args, params string[] names)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == Try)
            {
                IsTry = true;
                continue;
            }

            var isRead = i + 1 < args.Length && names.Contains(args[i]) &&
                int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 &&
                _numbers.TryAdd(args[i], number);
            i++;
            if (!isRead)
            {
                throw new ArgumentException($"{string.Join(' ', args[(i - 1)..])} is not a valid argument.");
            }
        }
    }

    /// <summary>Whether the table is only printed.</summary>
    public bool IsTry { get; }

    public int Number(string name, int otherwise) => _numbers.GetValueOrDefault(name, otherwise);
}
