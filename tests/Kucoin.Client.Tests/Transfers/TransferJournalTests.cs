using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Tests.Journals;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>Retention of the memory and file transfer journals.</summary>
public sealed class TransferJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.At("transfers.jsonl");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Journal_entry_replaces_the_one_with_the_same_id(bool isFile)
    {
        var journal = Open(isFile);
        var (first, second) = (Entry("1"), Entry("2") with { NotAfter = TestClient.Now.UtcDateTime.AddSeconds(30) });
        var settled = first with
        {
            State = TransferState.OutcomeUnknown,
            SentAt = TestClient.Now.UtcDateTime.AddTicks(1),
            End = TestClient.Now.UtcDateTime.AddMinutes(1),
            OrderId = "7",
        };

        await journal.WriteAsync(first);
        await journal.WriteAsync(second);
        Assert.Equal([first, second], await journal.ReadAsync());
        await journal.WriteAsync(settled);

        Assert.Equal([settled, second], await journal.ReadAsync());
        Assert.Equal(isFile ? [settled, second] : [], await Open(isFile).ReadAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Journal_size_is_bounded_and_covers_the_resolvable_period(bool isFile)
    {
        const int Old = 21_000;
        const int Newest = 10_000;
        if (isFile)
        {
            await File.WriteAllLinesAsync(FilePath, await Lines(Old));
        }

        var journal = Open(isFile);
        for (var number = isFile ? Old : 0; number <= Old; number++)
        {
            await journal.WriteAsync(Entry($"{number}", number));
        }

        var kept = await journal.ReadAsync();

        Assert.InRange(kept.Count, Newest, 2 * Newest);
        Assert.Equal(Enumerable.Range(Old + 1 - kept.Count, kept.Count).Select(number => $"{number}"), kept.Select(entry => entry.Id));
    }

    [Fact]
    public async Task Journal_line_is_readable_JSON()
    {
        var journal = new FileTransferJournal(FilePath);
        await journal.WriteAsync(Entry("1"));

        Assert.Equal(
            "{\"id\":\"1\",\"time\":\"2026-03-14T09:26:53.589Z\",\"clientOid\":\"mine-1\",\"exchange\":\"https://api.kucoin.com\","
            + "\"keyId\":\"0123456789abcdef\",\"transfer\":{\"asset\":\"USDT\",\"quantity\":\"0.10\",\"transferType\":\"INTERNAL\","
            + "\"fromAccountType\":\"ISOLATED\",\"toAccountType\":\"MAIN\",\"fromAccountTag\":\"BTC-USDT\"},\"state\":\"NotSettled\"}\n",
            await File.ReadAllTextAsync(FilePath));
        Assert.Equal(FilePath, journal.Path);
    }

    /// <summary>The lines of another process, two for each transfer.</summary>
    private async Task<string[]> Lines(int count)
    {
        var path = _folder.At("one.jsonl");
        await new FileTransferJournal(path).WriteAsync(Entry("ID", 0));
        var line = (await File.ReadAllTextAsync(path)).TrimEnd('\n');
        return
        [
            .. Enumerable.Range(0, count).SelectMany(number => Enumerable.Repeat(
                line.Replace("\"ID\"", $"\"{number}\"", StringComparison.Ordinal)
                    .Replace("2026-03-14T09:26:53.589Z", Time(number).ToString("O"), StringComparison.Ordinal),
                2)),
        ];
    }

    private static DateTime Time(int number) => TestClient.Now.UtcDateTime.AddMinutes(10 * number);

    private static TransferJournalEntry Entry(string id, int number = 0) => new()
    {
        Id = id,
        Time = Time(number),
        ClientOid = $"mine-{id}",
        Exchange = new("https://api.kucoin.com"),
        KeyId = "0123456789abcdef",
        Transfer = new()
        {
            Asset = "USDT",
            Quantity = 0.10m,
            TransferType = TransferType.Internal,
            FromAccountType = AccountType.Isolated,
            ToAccountType = AccountType.Main,
            FromAccountTag = "BTC-USDT",
        },
    };

    private ITransferJournal Open(bool isFile) => isFile ? new FileTransferJournal(FilePath) : new MemoryTransferJournal();
}
