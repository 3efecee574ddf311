using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Holdings;

/// <summary>The holdings that could be read, and what could not.</summary>
internal sealed record WalletReading(IReadOnlyList<Holding> Holdings, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads every source at once. One that fails is a problem; only when all fail is there no answer.</summary>
    /// <exception cref="CliException">No source could be read.</exception>
    public static async Task<WalletReading> ReadAsync(
        IReadOnlyList<WalletSource> sources, IKucoinRestClient client, Action<string> progress, CancellationToken ct)
    {
        var reading = sources.Select(source => (source.Name, Rows: source.Read(client, ct))).ToArray();
        var (holdings, problems, refusals) = (new List<Holding>(), new List<Problem>(), new List<KucoinError>());
        foreach (var (name, rows) in reading)
        {
            progress($"Reading {name}");
            try
            {
                holdings.AddRange(await rows);
            }
            catch (KucoinException failure)
            {
                problems.Add(Problem.FromError(name, failure.Error));
                refusals.Add(failure.Error);
            }
        }

        return refusals.Count < sources.Count ? new(holdings, problems) : throw CliException.FromError(refusals[0]);
    }
}
