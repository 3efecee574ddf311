using System.Globalization;
using Kucoin.Load.Traffic;
using Microsoft.Data.Sqlite;

namespace Kucoin.Load.Checks;

/// <summary>
/// Verifies the ledger file of a stopped exchange against the responses that callers got. It opens the file read-only, because recovery
/// after a kill is the exchange's task. It keeps its position and reads only new entries.
/// </summary>
internal sealed class Verifier(string file)
{
    private const string Postings =
        """
        SELECT entry.id, client_oid, posting.wallet, side, amount, balance, user_id, kind, asset
        FROM entry
        JOIN posting ON posting.entry = entry.id
        JOIN wallet ON wallet.id = posting.wallet
        JOIN user ON user.id = wallet.owner
        WHERE entry.id > $last
        ORDER BY posting.id
        """;

    private readonly Dictionary<(int Wallet, int Side), decimal> _balances = [];
    private long _lastEntry;

    /// <summary>The number of transfers found so far.</summary>
    public long Transfers { get; private set; }

    /// <summary>The number of those without a response.</summary>
    public long Unanswered { get; private set; }

    /// <summary>Reads the entries before the first transfer.</summary>
    public void Begin()
    {
        var problems = new List<string>();
        foreach (var entry in NewEntries())
        {
            Follow(entry, problems);
        }

        InvariantViolationException.ThrowIfAny(problems);
    }

    /// <summary>
    /// Verifies that every confirmed transfer is in the file once, no rejected one, the others at most once, and nothing else; returns the
    /// violations.
    /// </summary>
    public IReadOnlyList<string> Look(IReadOnlyCollection<Attempt> attempts)
    {
        var problems = new List<string>();
        var asked = attempts.ToDictionary(attempt => attempt.ClientOid);
        var found = new HashSet<string>();
        foreach (var entry in NewEntries())
        {
            Follow(entry, problems);
            if (entry.ClientOid is null || !asked.TryGetValue(entry.ClientOid, out var attempt))
            {
                problems.Add($"Entry {entry.Id} with the client id {entry.ClientOid} was not requested.");
            }
            else if (!found.Add(entry.ClientOid))
            {
                problems.Add($"Transfer {entry.ClientOid} was executed twice.");
            }
            else if (!Matches(entry, attempt))
            {
                problems.Add($"Transfer {entry.ClientOid} did not move {attempt.Amount} from {attempt.Lane.From} to {attempt.Lane.To}.");
            }
        }

        problems.AddRange(attempts.Where(attempt => attempt.IsAnswered && !found.Contains(attempt.ClientOid))
            .Select(attempt => $"Transfer {attempt.ClientOid} was confirmed and is missing."));
        problems.AddRange(attempts.Where(attempt => attempt.IsRefused && found.Contains(attempt.ClientOid))
            .Select(attempt => $"Transfer {attempt.ClientOid} was rejected and is present."));
        Transfers += found.Count;
        Unanswered += found.Count - attempts.Count(attempt => attempt.IsAnswered);
        return problems;
    }

    /// <summary>Counts the transfers of the whole file again; returns the violations.</summary>
    public IReadOnlyList<string> Recount()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(client_oid), count(DISTINCT client_oid) FROM entry";
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1)) == (Transfers, Transfers)
            ? []
            : [$"The file has {row.GetInt64(0)} transfers under {row.GetInt64(1)} client ids, but {Transfers} were read."];
    }

    /// <summary>Verifies the running balances of the postings of an entry.</summary>
    private void Follow(BookEntry entry, List<string> problems)
    {
        _lastEntry = entry.Id;
        foreach (var posting in entry.Postings)
        {
            var account = (posting.Wallet, posting.Side);
            if (_balances.GetValueOrDefault(account) + posting.Amount != posting.Balance)
            {
                problems.Add($"Entry {entry.Id} leaves wallet {posting.Wallet} with {posting.Balance}, which is inconsistent.");
            }

            _balances[account] = posting.Balance;
        }
    }

    private static bool Matches(BookEntry entry, Attempt attempt) =>
        entry.Postings.Count == 2 && entry.Postings.All(posting => posting.Side == 0) &&
        entry.Postings.Any(posting => posting.Place == attempt.Lane.From && posting.Amount == -attempt.Amount) &&
        entry.Postings.Any(posting => posting.Place == attempt.Lane.To && posting.Amount == attempt.Amount);

    private IEnumerable<BookEntry> NewEntries()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = Postings;
        command.Parameters.AddWithValue("$last", _lastEntry);
        using var row = command.ExecuteReader();
        BookEntry? entry = null;
        while (row.Read())
        {
            if (entry?.Id != row.GetInt64(0))
            {
                if (entry is not null)
                {
                    yield return entry;
                }

                entry = new(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), []);
            }

            entry.Postings.Add(new(
                row.GetInt32(2),
                row.GetInt32(3),
                Number(row.GetString(4)),
                Number(row.GetString(5)),
                new(row.GetString(6), row.GetString(7), row.GetString(8))));
        }

        if (entry is not null)
        {
            yield return entry;
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record BookEntry(long Id, string? ClientOid, List<BookPosting> Postings);

    private readonly record struct BookPosting(int Wallet, int Side, decimal Amount, decimal Balance, Place Place);
}
