using System.Text.Json;
using Kucoin.Cli.Profiles;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>
/// The transfers this command sent lately, in a file beside the profiles that only its user can read. KuCoin's ledgers do not name a
/// transfer: two equal ones look the same there, and only this tells that there were two.
/// </summary>
internal sealed class TransferLog(string path, TimeProvider clock)
{
    private const string Name = "transfers.jsonl";

    /// <summary>An hour longer than an outcome can be resolved.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(25);

    /// <summary>As near as the library takes transfers for twins.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(5);

    /// <summary>The time of a transfer that is not in the log is the exchange's, and the clock of this machine may be wrong.</summary>
    private static readonly TimeSpan NearByAnotherClock = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly OwnerFile _file = new(path);

    public string Path => path;

    public static TransferLog Beside(ProfileStore profiles, TimeProvider clock) =>
        new(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(profiles.Path)!, Name), clock);

    /// <summary>Writes a transfer down before it is sent.</summary>
    /// <exception cref="Failure">It could not be written.</exception>
    public Task Begin(SentTransfer transfer) => Change(sent => [.. sent, transfer]);

    /// <summary>Writes down that the end of a transfer is known, and whether it clearly moved nothing.</summary>
    /// <exception cref="Failure">It could not be written.</exception>
    public Task Settle(SentTransfer transfer, bool refused) => Change(sent =>
        sent.Select(known => known == transfer ? known with { End = clock.GetUtcNow(), Refused = refused } : known));

    /// <summary>Another transfer that may have been carried out at about the same time, and whose rows could be this one's.</summary>
    /// <exception cref="Failure">The log cannot be read.</exception>
    public SentTransfer? TwinOf(SentTransfer transfer)
    {
        var sent = Read().FindAll(known => known.Exchange == transfer.Exchange);
        var own = sent.FirstOrDefault(known => known.ClientOid == transfer.ClientOid);
        var near = own is null ? NearByAnotherClock : Near;
        var from = (own?.Time ?? transfer.Time) - near;
        var to = (own is null ? transfer.Time : own.End ?? clock.GetUtcNow()) + near;
        return sent.FirstOrDefault(known => !ReferenceEquals(known, own)
            && !known.Refused
            && known.LooksLike(transfer)
            && known.Time <= to
            && !(known.End < from));
    }

    private List<SentTransfer> Read()
    {
        try
        {
            using var file = _file.Open();
            return file is null ? [] : Lines(file);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new Failure(Exit.OutcomeUnknown, $"{path} cannot be read: {failed.Message}");
        }
    }

    private List<SentTransfer> Lines(FileStream file)
    {
        using var reader = new StreamReader(file);
        var sent = new List<SentTransfer>();
        try
        {
            while (reader.ReadLine() is { } line)
            {
                sent.Add(JsonSerializer.Deserialize(line, SentTransferJson.Default.SentTransfer) ?? throw new JsonException());
            }

            return sent;
        }
        catch (JsonException)
        {
            throw new Failure(Exit.OutcomeUnknown, $"{path} cannot be understood at line {sent.Count + 1}.");
        }
    }

    private async Task Change(Func<List<SentTransfer>, IEnumerable<SentTransfer>> change)
    {
        try
        {
            using var claim = await Claim();
            var oldest = clock.GetUtcNow() - Memory;
            SentTransfer[] changed = [.. change(Read()).Where(known => known.Time >= oldest)];
            _file.Replace(copy =>
            {
                foreach (var transfer in changed)
                {
                    JsonSerializer.Serialize(copy, transfer, SentTransferJson.Default.SentTransfer);
                    copy.WriteByte((byte)'\n');
                }
            });
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new Failure(Exit.OutcomeUnknown, $"{path} could not be changed: {failed.Message}");
        }
    }

    /// <summary>Another run of the command keeps the lock for as long as it takes to write a file.</summary>
    private async Task<FileStream> Claim()
    {
        for (var begin = clock.GetTimestamp(); ; await Task.Delay(Step, clock, CancellationToken.None))
        {
            try
            {
                return _file.Claim();
            }
            catch (IOException) when (Directory.Exists(System.IO.Path.GetDirectoryName(path)) && clock.GetElapsedTime(begin) < Patience)
            {
            }
        }
    }
}
