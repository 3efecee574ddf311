using System.Text.Json;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands.Withdrawals;

/// <summary>A withdrawal of unknown outcome is journaled, listed, and resolved with the printed command line.</summary>
public sealed class ResolveTests : IDisposable
{
    private const string Withdraw = "POST /api/v3/withdrawals";
    private const string Words = "--asset USDT --amount 25 --to TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ --network trx";

    private readonly TemporaryProfiles _profiles = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _profiles.Dispose();

    [Theory]
    [InlineData(true, ExitCodes.Done, "happened")]
    [InlineData(false, ExitCodes.OutcomeUnknown, "cannot tell")]
    public async Task Resolve_command_printed_by_create_determines_the_outcome(bool isApplied, int exit, string verdict)
    {
        await using var exchange = await KucoinEmulator.StartAsync(new(), Ct);
        using var network = new CutNetwork(isApplied);

        var create = await Run(exchange, network, $"withdrawals create {Words} --fee-from amount");
        Assert.Equal(ExitCodes.OutcomeUnknown, create.Exit);
        var line = create.Error.Split('\n').Single(line => line.StartsWith("  kucoin withdrawals resolve --sent-at ", StringComparison.Ordinal));
        network.IsCut = false;

        var resolve = await Run(exchange, network, $"{line.Trim()["kucoin ".Length..]} --json");
        Assert.Equal(exit, resolve.Exit);
        Assert.Equal(verdict, resolve.Json.GetProperty("verdict").GetString());
        Assert.Equal(isApplied ? 1 : 0, resolve.Json.GetProperty("rows").GetArrayLength());

        var whole = await Run(exchange, network, $"withdrawals resolve {Words} --sent-at {line.Split(' ')[^1]} --json");
        Assert.Equal((exit, verdict), (whole.Exit, whole.Json.GetProperty("verdict").GetString()));

        var listed = Assert.Single(await Sent());
        Assert.Equal(isApplied ? "happened" : "unknown", listed.GetProperty("state").GetString());
        Assert.Equal(isApplied, listed.GetProperty("withdrawalId").GetString() is not null);
        Assert.Equal("TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ", listed.GetProperty("to").GetString());
    }

    [Fact]
    public async Task Resolve_of_a_withdrawal_that_did_not_happen_exits_with_3()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: Ct);
        var run = await CommandRun.Against(exchange).Of($"withdrawals resolve {Words} --sent-at 2h --json");

        Assert.Equal(ExitCodes.Refused, run.Exit);
        Assert.Equal("did not happen", run.Json.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Withdrawals_list_sent_reads_the_journal_only_and_is_newest_first()
    {
        await using var exchange = await KucoinEmulator.StartAsync(new(), Ct);
        await Run(exchange, null, $"withdrawals create {Words} --fee-from amount");
        await Run(exchange, null, $"withdrawals create {Words.Replace("25", "26", StringComparison.Ordinal)} --fee-from amount");

        var rows = await Sent();

        Assert.Equal(["26", "25"], rows.Select(row => row.GetProperty("amount").GetString()));
        Assert.All(rows, row => Assert.Equal("happened", row.GetProperty("state").GetString()));
        Assert.Empty(await Sent("--asset XRP"));
        Assert.Empty(await Sent("--until 2020-01-01"));
    }

    [Theory]
    [InlineData("--status success", "--status")]
    [InlineData("--all-profiles", "--all-profiles")]
    [InlineData("--demo", "--demo")]
    public async Task Withdrawals_list_sent_rejects_options_that_need_an_exchange(string more, string option)
    {
        var run = await new CommandRun().Of($"withdrawals list --sent {more}");

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains($"--sent calls no exchange, so it cannot be combined with {option}.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sent-at 5m", "No withdrawal of unknown outcome was sent")]
    [InlineData("--sent-at 5m --asset USDT", "--amount is missing")]
    [InlineData("--sent-at 5m --amount 7", "--asset is missing")]
    [InlineData("--sent-at 5m --asset USDT --amount 7", "Name one recipient")]
    [InlineData("--sent-at 5m --asset USDT --amount 7 --to T1", "Name the chain with --network")]
    [InlineData("--asset USDT", "'--sent-at' is required")]
    public async Task Resolve_with_incomplete_arguments_names_the_missing_options(string line, string missing)
    {
        var run = await new CommandRun().Of($"withdrawals resolve {line} --demo");

        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(missing, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_with_a_rejected_list_request_exits_with_4()
    {
        using var network = new FakeNetwork()
            .Data("GET /api/v1/user/api-key", """{"remark":"r","apiKey":"key","apiVersion":3,"permission":"General","createdAt":1,"uid":1,"isMaster":true}""")
            .Refusal("GET /api/v1/withdrawals", "400007", "no permission");

        var run = await CommandRun.Live(network).Of("withdrawals resolve --sent-at 5m --asset USDT --amount 7 --to-uid 12345");

        Assert.Equal(ExitCodes.Credentials, run.Exit);
    }

    private Task<CommandRun> Run(KucoinEmulator exchange, HttpMessageHandler? network, string line) =>
        CommandRun.Against(exchange, network: network, profiles: _profiles.Store).Of(line);

    private async Task<JsonElement[]> Sent(string more = "")
    {
        var run = await new CommandRun { Profiles = _profiles.Store, Network = new FakeNetwork() }.Of($"withdrawals list --sent {more} --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        return [.. run.Json.GetProperty("rows").EnumerateArray()];
    }

    /// <summary>A network that loses withdrawals: their requests or their responses.</summary>
    private sealed class CutNetwork(bool isApplied) : DelegatingHandler(new SocketsHttpHandler())
    {
        public bool IsCut { get; set; } = true;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!IsCut || $"{request.Method} {request.RequestUri!.AbsolutePath}" != Withdraw)
            {
                return await base.SendAsync(request, cancellationToken);
            }

            if (isApplied)
            {
                using var response = await base.SendAsync(request, cancellationToken);
            }
            else
            {
                _ = await request.Content!.ReadAsStringAsync(cancellationToken);
            }

            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the wire is cut");
        }
    }
}
