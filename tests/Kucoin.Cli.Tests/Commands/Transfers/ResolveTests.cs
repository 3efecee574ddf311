using System.Text.Json;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests.Commands.Transfers;

public sealed class ResolveTests : IAsyncLifetime
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";
    private const string Ledger = "GET /api/v1/accounts/ledgers";
    private const string Whole = "--asset usdt --amount 12.34567891 --from main --to trade";

    private readonly TemporaryProfiles _files = new();

    private KucoinEmulator _exchange = null!;

    public async ValueTask InitializeAsync() => _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _exchange.DisposeAsync();
        _files.Dispose();
    }

    [Theory]
    [InlineData("mine-7")]
    [InlineData("it's mine; $HOME")]
    public async Task Resolve_command_printed_for_an_unknown_outcome_finds_the_transfer(string clientOid)
    {
        var line = await Cut(FaultMoment.After, clientOid);
        Assert.Equal(["transfers", "resolve", "--client-oid", clientOid], line);
        var run = await Here().Of([.. line, "--json"]);
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        Assert.Equal("happened", run.Json.GetProperty("verdict").GetString());
        Assert.Contains("Transfers sent from elsewhere are not considered", run.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [("trade", "in", "12.34567891"), ("main", "out", "12.34567891")],
            run.Json.GetProperty("rows").EnumerateArray()
                .Select(row => (Text(row, "wallet"), Text(row, "direction"), Text(row, "amount")))
                .OrderBy(row => row.Item2));
    }

    [Fact]
    public async Task Resolve_is_undetermined_at_first_and_excluded_after_the_settling_delay()
    {
        var line = await Cut(FaultMoment.Before, "mine-8");
        var early = await Here().Of(line);
        Assert.Equal(ExitCodes.OutcomeUnknown, early.Exit);
        Assert.Contains("try again after", early.Out, StringComparison.Ordinal);

        // From a machine without the journal entry.
        using var elsewhere = new TemporaryProfiles();
        var late = await CommandRun.Against(_exchange, profiles: elsewhere.Store)
            .Of($"transfers resolve {Whole} --sent-at 2m --client-oid mine-8 --csv");
        Assert.Equal(ExitCodes.Refused, late.Exit);
        Assert.StartsWith("did not happen: ", late.Error, StringComparison.Ordinal);
    }

    /// <summary>The transfer may be signed for one minute: before it can no longer arrive, its outcome stays unknown.</summary>
    [Fact]
    public async Task Resolve_before_NotAfter_has_passed_is_undetermined()
    {
        await Cut(FaultMoment.Before, "mine-9");

        var run = await Here().Of($"transfers resolve {Whole} --sent-at 2m --client-oid mine-9");

        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        Assert.Contains("try again after", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--asset USDT --amount 1 --from main --to trade", "--sent-at is missing")]
    [InlineData("--client-oid mine-1 --asset USDT", "--amount, --from, --to, --sent-at is missing")]
    [InlineData("", "--asset, --amount, --from, --to, --sent-at is missing")]
    public async Task Resolve_with_incomplete_arguments_names_the_missing_options(string words, string missing)
    {
        var run = await Here().Of($"transfers resolve {words}");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains($"Give --client-oid alone, or the whole transfer: {missing}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_rejects_an_unknown_or_duplicate_client_oid()
    {
        var none = await Here().Of("transfers resolve --client-oid mine-1");
        Assert.Equal(ExitCodes.Usage, none.Exit);
        Assert.Contains("No transfer with the clientOid mine-1 was sent to 127.0.0.1 from here", none.Error, StringComparison.Ordinal);

        await Cut(FaultMoment.After, "mine-1");
        await Cut(FaultMoment.After, "mine-1");
        var twice = await Here().Of("transfers resolve --client-oid mine-1");
        Assert.Equal(ExitCodes.Usage, twice.Exit);
        Assert.Contains("2 transfers with the clientOid mine-1", twice.Error, StringComparison.Ordinal);
    }

    /// <summary>The other wallet has its ledger on another host.</summary>
    [Fact]
    public async Task Resolve_finds_a_transfer_to_futures_in_the_futures_ledger()
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Endpoint = Transfer });
        await Here().Of("transfers create --asset USDT --amount 21.5 --from main --to futures --client-oid mine-1");

        var run = await Here().Of("transfers resolve --client-oid mine-1 --json");

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(
            [("futures", "in", "TransferIn", "21.5"), ("main", "out", "TRANSFER", "21.5")],
            run.Json.GetProperty("rows").EnumerateArray()
                .Select(row => (Text(row, "wallet"), Text(row, "direction"), Text(row, "business"), Text(row, "amount")))
                .OrderBy(row => row.Item1));
    }

    [Fact]
    public async Task Resolve_finds_a_transfer_to_a_sub_account_by_client_oid()
    {
        _files.With("desk1", _exchange, _exchange.Keys["trader"]);
        _exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.After, Endpoint = Transfer });
        await Here().Of("transfers create --asset USDT --amount 21.5 --from main --to trade@marketMaker1 --client-oid mine-1");

        var run = await Here().Of("transfers resolve --client-oid mine-1 --other-profile desk1 --json");

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(2, run.Json.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Resolve_of_one_of_two_equal_transfers_is_undetermined()
    {
        var line = await Cut(FaultMoment.After, "mine-9");
        await Cut(FaultMoment.After, "mine-10");
        var run = await Here().Of([.. line, "--json"]);
        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        Assert.Equal("cannot tell", run.Json.GetProperty("verdict").GetString());
        Assert.Equal(4, run.Json.GetProperty("rows").GetArrayLength());
    }

    /// <summary>Otherwise it would end with the exit code for a transfer that can be repeated.</summary>
    [Fact]
    public async Task Resolve_with_a_rejected_ledger_request_is_undetermined()
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Endpoint = Ledger, Code = "400100" });
        var run = await CommandRun.Against(_exchange).Of("transfers resolve --asset USDT --amount 1 --from main --to trade --sent-at 2m");
        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        Assert.StartsWith("The outcome is still unknown: KuCoin refused the request", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_excludes_a_sub_account_transfer_only_with_a_key_of_the_sub_account()
    {
        const string Line = "transfers resolve --asset USDT --amount 31.7 --from main --to trade@marketMaker1 --sent-at 2m";
        using var files = new TemporaryProfiles()
            .With("desk1", _exchange, _exchange.Keys["trader"])
            .With("fund", _exchange, _exchange.Credentials);
        var alone = await Run(files, Line);
        Assert.Equal(ExitCodes.OutcomeUnknown, alone.Exit);
        Assert.Contains("cannot be read", alone.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Refused, (await Run(files, $"{Line} --other-profile desk1")).Exit);

        var moved = await Run(files, "transfers create --asset USDT --amount 31.7 --from main --to trade@marketMaker1 --client-oid mine-3");
        Assert.Equal(ExitCodes.Done, moved.Exit);
        var late = $"{Line.Replace("2m", "0m", StringComparison.Ordinal)} --other-profile desk1";
        Assert.Equal(ExitCodes.Done, (await Run(files, $"{late} --client-oid mine-3")).Exit);
        Assert.Equal(ExitCodes.OutcomeUnknown, (await Run(files, late)).Exit);

        var wrong = await Run(files, $"{Line} --other-profile fund");
        Assert.Equal(ExitCodes.Usage, wrong.Exit);
        Assert.Contains("no key of the sub-account marketMaker1", wrong.Error, StringComparison.Ordinal);
    }

    /// <summary>With a clock that is ten minutes ahead, every row would seem to have had enough time to appear.</summary>
    [Fact]
    public async Task Resolve_with_disagreeing_exchange_clocks_is_undetermined()
    {
        var ahead = TimeSpan.FromMinutes(10);
        _exchange.Control.SkewWireClock(-ahead);
        var sentAt = TimeProvider.System.GetUtcNow() - ahead - TimeSpan.FromSeconds(5);
        var run = await CommandRun.Against(_exchange)
            .Of($"transfers resolve --asset USDT --amount 1 --from main --to trade --sent-at {sentAt:yyyy-MM-ddTHH:mm:ssZ}");
        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        Assert.Contains("dates its rows by another clock", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_rejects_a_sub_account_key_in_place_of_the_master_key()
    {
        var run = await CommandRun.Against(_exchange, _exchange.Keys["trader"])
            .Of("transfers resolve --asset USDT --amount 1 --from main --to trade@marketMaker1 --sent-at 2m");
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains("sub-account marketMaker1", run.Error, StringComparison.Ordinal);
    }

    private async Task<string[]> Cut(FaultMoment moment, string clientOid)
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = moment, Endpoint = Transfer });
        var run = await Here().Of([.. $"transfers create {Whole} --client-oid".Split(' '), clientOid]);
        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        return Words(run.Error.TrimEnd('\n').Split('\n')[^1].Trim())[1..];
    }

    private CommandRun Here() => CommandRun.Against(_exchange, profiles: _files.Store);

    private async Task<CommandRun> Run(TemporaryProfiles files, string line)
    {
        var (key, secret, passphrase) = _exchange.Credentials;
        return await new CommandRun
        {
            Credentials = new(key, secret, passphrase),
            Environment = Kucoin.Client.KucoinEnvironment.FromAddress(_exchange.Address),
            Profiles = files.Store,
        }.Of(line);
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    /// <summary>Splits a line into words as a shell does.</summary>
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
