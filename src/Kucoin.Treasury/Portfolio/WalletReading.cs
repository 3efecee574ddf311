using Kucoin.Client;
using Kucoin.Client.Results;

namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// The balances of an account and its sub-accounts, without values: the holdings, and the sources that could not be read.
/// </summary>
public sealed class WalletReading
{
    private WalletReading(
        IReadOnlyList<Holding> holdings, IReadOnlyList<PortfolioProblem> problems, IReadOnlyList<string> neverOpened, KeyOwner owner)
    {
        (Holdings, Problems, NeverOpened) = (holdings, problems, neverOpened);
        (Account, NotCovered) = (owner.Name, WalletSources.GetNotCovered(owner));
    }

    /// <summary>
    /// The label of the account of the key: <see cref="Holding.Master"/>, the name of the sub-account that the key was created for, or
    /// <see cref="Holding.Unnamed"/> if it could not be read.
    /// </summary>
    public string Account { get; }

    /// <summary>The names of the kinds of wallets that are not covered.</summary>
    public IReadOnlyList<string> NotCovered { get; }

    /// <summary>The holdings by source, including zero balances.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>
    /// The sources that could not be read, the parts of the others that could not be used, and the account of the key if it could not be
    /// read.
    /// </summary>
    public IReadOnlyList<PortfolioProblem> Problems { get; }

    /// <summary>The sources whose wallet was never opened, for example margin. Such a wallet is empty, so nothing is missing.</summary>
    public IReadOnlyList<string> NeverOpened { get; }

    /// <summary>
    /// Reads all sources concurrently. A source that fails becomes a problem; the call fails only if every source fails.
    /// </summary>
    /// <param name="client">A client with a key of the master account, or of one sub-account.</param>
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
        var ownership = KeyOwner.ReadAsync(client, ct);
        var reading = sources.Select(source => (Source: source, Rows: source.ReadAsync(client, ownership, ct))).ToArray();
        var (holdings, problems, errors) = (new List<Holding>(), new List<PortfolioProblem>(), new List<KucoinError>());
        var neverOpened = new List<string>();
        progress?.Report("account of the key");
        var owner = await ownership.ConfigureAwait(false);
        foreach (var (source, rows) in reading)
        {
            progress?.Report(source.Name);
            try
            {
                var read = await rows.ConfigureAwait(false);
                Holding[] found = [.. read.Holdings.Select(owner.Label)];
                holdings.AddRange(Holding.WithoutRepeated(found));
                problems.AddRange(read.Problems.Select(problem => PortfolioProblem.FromData(source.Name, problem) with
                {
                    Missing = problem.IsRowMissing ? source.Scope : null,
                }));
                problems.AddRange(Holding.FindRepeated(found).Select(repeated => new PortfolioProblem(
                    source.Name, $"{repeated.Asset} in {repeated.Wallet} of {repeated.Account} occurs more than once.")
                {
                    Missing = source.Scope,
                }));
            }
            catch (KucoinException failure) when (failure.Error is KucoinError.Api { IsNotOpened: true })
            {
                neverOpened.Add(source.Name);
            }
            catch (KucoinException failure)
            {
                problems.Add(PortfolioProblem.FromError(source.Name, failure.Error) with { Missing = source.Scope });
                errors.Add(failure.Error);
            }
        }

        if (errors.Count > 0 && errors.Count == sources.Count)
        {
            throw new KucoinException(errors[0]);
        }

        if (owner.Error is { } unnamed)
        {
            problems.Add(PortfolioProblem.FromError("name of the account of the key", unnamed));
        }

        return new(holdings, problems, neverOpened, owner);
    }
}
