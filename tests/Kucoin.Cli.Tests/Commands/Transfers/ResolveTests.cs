using System.Text.Json;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests.Commands.Transfers;

public sealed class ResolveTests : IAsyncLifetime
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";
    private const string Ledger = "GET /api/v1/accounts/ledgers";

    private KucoinEmulator _exchange = null!;

    public async ValueTask InitializeAsync() => _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _exchange.DisposeAsync();

    [Theory]
    [InlineData("mine-7")]
    [InlineData("it's mine; $HOME")]
    public async Task The_line_that_an_unknown_outcome_prints_finds_what_happened(string clientOid)
    {
        var line = await Cut(FaultMoment.After, clientOid);
        var run = await CommandRun.Against(_exchange).Of([.. line, "--json"]);
        Assert.Equal((Exit.Done, ""), (run.Exit, run.Error));
        Assert.Equal("happened", run.Json.GetProperty("verdict").GetString());
        Assert.Contains("does not know what others sent", run.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [("trade", "in", "12.34567891"), ("main", "out", "12.34567891")],
            run.Json.GetProperty("rows").EnumerateArray()
                .Select(row => (Text(row, "wallet"), Text(row, "direction"), Text(row, "amount")))
                .OrderBy(row => row.Item2));
    }

    [Fact]
    public async Task Too_early_it_cannot_tell_and_a_minute_later_it_did_not_happen()
    {
        var line = await Cut(FaultMoment.Before, "mine-8");
        var early = await CommandRun.Against(_exchange).Of(line);
        Assert.Equal(Exit.OutcomeUnknown, early.Exit);
        Assert.Contains("ask again later", early.Out, StringComparison.Ordinal);

        var late = await CommandRun.Against(_exchange).Of([.. WithoutTime(line), "--sent-at", "2m", "--csv"]);
        Assert.Equal(Exit.Refused, late.Exit);
        Assert.StartsWith("did not happen: ", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_look_alike_cannot_be_told_apart()
    {
        var line = await Cut(FaultMoment.After, "mine-9");
        await Cut(FaultMoment.After, "mine-10");
        var run = await CommandRun.Against(_exchange).Of([.. line, "--json"]);
        Assert.Equal(Exit.OutcomeUnknown, run.Exit);
        Assert.Equal("cannot tell", run.Json.GetProperty("verdict").GetString());
        Assert.Equal(4, run.Json.GetProperty("rows").GetArrayLength());
    }

    /// <summary>It would otherwise end with the code that says: repeat it.</summary>
    [Fact]
    public async Task A_ledger_that_is_refused_leaves_it_open()
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Endpoint = Ledger, Code = "400100" });
        var run = await CommandRun.Against(_exchange).Of("transfers resolve --asset USDT --amount 1 --from main --to trade --sent-at 2m");
        Assert.Equal(Exit.OutcomeUnknown, run.Exit);
        Assert.StartsWith("It cannot be told: KuCoin refused the request", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sub_account_is_only_excluded_with_a_key_of_its_own()
    {
        const string Line = "transfers resolve --asset USDT --amount 31.7 --from main --to trade@marketMaker1 --sent-at 2m";
        using var files = new TemporaryProfiles()
            .With("desk1", _exchange, _exchange.Keys["trader"])
            .With("fund", _exchange, _exchange.Credentials);
        var alone = await Run(files, Line);
        Assert.Equal(Exit.OutcomeUnknown, alone.Exit);
        Assert.Contains("cannot be read", alone.Out, StringComparison.Ordinal);
        Assert.Equal(Exit.Refused, (await Run(files, $"{Line} --other-profile desk1")).Exit);

        var moved = await Run(files, "transfers create --asset USDT --amount 31.7 --from main --to trade@marketMaker1 --client-oid mine-3");
        Assert.Equal(Exit.Done, moved.Exit);
        var late = $"{Line.Replace("2m", "0m", StringComparison.Ordinal)} --other-profile desk1";
        Assert.Equal(Exit.Done, (await Run(files, $"{late} --client-oid mine-3")).Exit);
        Assert.Equal(Exit.OutcomeUnknown, (await Run(files, late)).Exit);

        var wrong = await Run(files, $"{Line} --other-profile fund");
        Assert.Equal(Exit.Usage, wrong.Exit);
        Assert.Contains("no key of the sub-account marketMaker1", wrong.Error, StringComparison.Ordinal);
    }

    /// <summary>By the clock of a machine that is ten minutes ahead, every row would have had its time to appear.</summary>
    [Fact]
    public async Task Where_the_clocks_of_the_exchange_disagree_it_cannot_tell()
    {
        var ahead = TimeSpan.FromMinutes(10);
        _exchange.Control.SkewWireClock(-ahead);
        var sentAt = TimeProvider.System.GetUtcNow() - ahead - TimeSpan.FromSeconds(5);
        var run = await CommandRun.Against(_exchange)
            .Of($"transfers resolve --asset USDT --amount 1 --from main --to trade --sent-at {sentAt:yyyy-MM-ddTHH:mm:ssZ}");
        Assert.Equal(Exit.OutcomeUnknown, run.Exit);
        Assert.Contains("dates its rows by another clock", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_a_sub_account_is_not_the_masters()
    {
        var run = await CommandRun.Against(_exchange, _exchange.Keys["trader"])
            .Of("transfers resolve --asset USDT --amount 1 --from main --to trade@marketMaker1 --sent-at 2m");
        Assert.Equal(Exit.Usage, run.Exit);
        Assert.Contains("sub-account marketMaker1", run.Error, StringComparison.Ordinal);
    }

    private async Task<string[]> Cut(FaultMoment moment, string clientOid)
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = moment, Endpoint = Transfer });
        string[] create = [.. "transfers create --asset usdt --amount 12.34567891 --from main --to trade --client-oid".Split(' '), clientOid];
        var run = await CommandRun.Against(_exchange).Of(create);
        Assert.Equal(Exit.OutcomeUnknown, run.Exit);
        var line = Words(run.Error.TrimEnd('\n').Split('\n')[^1].Trim())[1..];
        Assert.Equal(clientOid, line[Array.IndexOf(line, "--client-oid") + 1]);
        return line;
    }

    private async Task<CommandRun> Run(TemporaryProfiles files, string line)
    {
        var (key, secret, passphrase) = _exchange.Credentials;
        return await new CommandRun
        {
            Credentials = new(key, secret, passphrase),
            Environment = Kucoin.Client.KucoinEnvironment.At(_exchange.Address),
            Profiles = files.Store,
        }.Of(line);
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static string[] WithoutTime(string[] line)
    {
        var at = Array.IndexOf(line, "--sent-at");
        return [.. line[..at], .. line[(at + 2)..]];
    }

    /// <summary>The words of a line as a shell reads them.</summary>
    private static string[] Words(string line)
    {
        var (words, word, isQuoted) = (new List<string>(), "", false);
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (line[index] == '\\' && !isQuoted)
            {
                word += line[++index];
            }
            else if (line[index] == ' ' && !isQuoted)
            {
                words.Add(word);
                word = "";
            }
            else
            {
                word += line[index];
            }
        }

        return [.. words, word];
    }
}
