using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// The balances of a master account and its sub-accounts, without values: the holdings, and the sources that could not be read.
/// </summary>
public sealed class WalletReading
{
    private WalletReading(IReadOnlyList<Holding> holdings, IReadOnlyList<PortfolioProblem> problems, IReadOnlyList<string> neverOpened) =>
        (Holdings, Problems, NeverOpened) = (holdings, problems, neverOpened);

    /// <summary>The holdings by source, including zero balances.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>The sources that could not be read, and the rows of the others that could not be used.</summary>
    public IReadOnlyList<PortfolioProblem> Problems { get; }

    /// <summary>The sources whose wallet was never opened, for example margin. Such a wallet is empty, so nothing is missing.</summary>
    public IReadOnlyList<string> NeverOpened { get; }

    /// <summary>
    /// Reads all sources concurrently. A source that fails becomes a problem; the call fails only if every source fails.
    /// </summary>
    /// <param name="client">A client with a key of the master account.</param>
    /// <param name="sources">The sources; <see cref="WalletSources.All"/> by default.</param>
    /// <param name="progress">Receives the name of the source that is being read.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="KucoinException">No source could be read; the exception contains the error of the first.</exception>
    public static Task<WalletReading> ReadAsync(
        IKucoinRestClient client,
        IReadOnlyList<WalletSource>? sources = null,
        IProgress<string>? progress = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return ReadCoreAsync(client, sources ?? WalletSources.All, progress, ct);
    }

    private static async Task<WalletReading> ReadCoreAsync(
        IKucoinRestClient client, IReadOnlyList<WalletSource> sources, IProgress<string>? progress, CancellationToken ct)
    {
        var reading = sources.Select(source => (source.Name, Rows: source.ReadAsync(client, ct))).ToArray();
        var (holdings, problems, errors) = (new List<Holding>(), new List<PortfolioProblem>(), new List<KucoinError>());
        var neverOpened = new List<string>();
        foreach (var (name, rows) in reading)
        {
            progress?.Report(name);
            try
            {
                var read = await rows.ConfigureAwait(false);
                holdings.AddRange(read.Holdings);
                problems.AddRange(read.MissingRows.Select(row => PortfolioProblem.FromData(name, row)));
            }
            catch (KucoinException failure) when (failure.Error is KucoinError.Api { IsNotOpened: true })
            {
                neverOpened.Add(name);
            }
            catch (KucoinException failure)
            {
                problems.Add(PortfolioProblem.FromError(name, failure.Error));
                errors.Add(failure.Error);
            }
        }

        return errors.Count == 0 || errors.Count < sources.Count
            ? new(holdings, problems, neverOpened)
            : throw new KucoinException(errors[0]);
    }
}
