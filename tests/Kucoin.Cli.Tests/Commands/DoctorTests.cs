using System.Text.Json;
using Kucoin.Cli.Diagnosis;
using Kucoin.Client;
using Kucoin.Emulator;

namespace Kucoin.Cli.Tests.Commands;

public sealed class DoctorTests
{
    private static readonly string[] Checks =
    [
        "credentials", "address", "clock", "service", "futures address",
        "key", "owner", "permissions", "ip whitelist", "version", "expiry", "quota",
    ];

    [Fact]
    public async Task Doctor_runs_every_check_with_GET_requests_only_and_prints_no_secret()
    {
        await using var exchange = await Start();
        var run = await CommandRun.Against(exchange).Of("doctor --json");
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        Assert.Equal(Checks, Findings(run).Keys);
        Assert.All(Findings(run), finding => Assert.NotEqual("problem", finding.Value.Health));

        Assert.NotEmpty(exchange.Control.Received);
        Assert.All(exchange.Control.Received, request => Assert.Equal("GET", request.Verb));
        var (key, secret, passphrase) = exchange.Credentials;
        Assert.All(new[] { key, secret, passphrase }, part => Assert.DoesNotContain(part, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_prints_one_line_per_check()
    {
        await using var exchange = await Start();
        var lines = (await CommandRun.Against(exchange).Of("doctor")).Out.TrimEnd('\n').Split('\n');
        Assert.Equal(Checks.Length, lines.Length);
        Assert.Equal("ok       credentials      From the environment.", lines[0]);
        Assert.StartsWith(
            "warning  ip whitelist     Any address may use the key, which can withdraw. Bind it", lines[8], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_without_credentials_still_checks_address_and_clock()
    {
        await using var exchange = await Start();
        var run = await new CommandRun { Environment = KucoinEnvironment.FromAddress(exchange.Address) }.Of("doctor --json");
        Assert.Equal(ExitCodes.CheckFailed, run.Exit);
        Assert.Equal(Checks[..5], Findings(run).Keys);
        Assert.Contains("KUCOIN_API_KEY", Findings(run)["credentials"].Found, StringComparison.Ordinal);
        Assert.Equal("ok", Findings(run)["clock"].Health);
    }

    [Fact]
    public async Task Doctor_incomplete_credentials_are_a_problem()
    {
        await using var exchange = await Start();
        var output = new StringWriter();
        var world = new CommandEnvironment
        {
            Terminal = new() { In = TextReader.Null, Out = output, Error = TextWriter.Null },
            Credentials = () => throw new InvalidOperationException("KUCOIN_API_SECRET not set."),
            Exchange = () => KucoinEnvironment.FromAddress(exchange.Address),
        };
        Assert.Equal(ExitCodes.CheckFailed, await CommandLine.Run(["doctor"], world, TestContext.Current.CancellationToken));
        Assert.StartsWith("problem  credentials      KUCOIN_API_SECRET not set.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("ok       address", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7000, "problem", ExitCodes.CheckFailed, "behind")]
    [InlineData(-7000, "problem", ExitCodes.CheckFailed, "ahead of")]
    [InlineData(2500, "warning", ExitCodes.Done, "behind")]
    [InlineData(0, "ok", ExitCodes.Done, "")]
    public async Task Doctor_reports_the_clock_offset_and_its_severity(int skew, string health, int exit, string direction)
    {
        await using var exchange = await Start();
        exchange.Control.SkewWireClock(TimeSpan.FromMilliseconds(skew));
        var run = await CommandRun.Against(exchange).Of("doctor --json");
        var (found, advice) = (Findings(run)["clock"].Found, Findings(run)["clock"].Advice);
        Assert.Equal((health, exit), (Findings(run)["clock"].Health, run.Exit));
        Assert.Contains(direction, found, StringComparison.Ordinal);
        Assert.Equal(health != "ok", advice.Contains("Set this machine's clock", StringComparison.Ordinal));
        Assert.Equal("ok", Findings(run)["key"].Health);
    }

    [Theory]
    [InlineData(4999, "Warning")]
    [InlineData(5001, "Problem")]
    [InlineData(-5001, "Problem")]
    [InlineData(900, "Ok")]
    public void ClockCheck_subtracts_half_the_round_trip(int ahead, string health)
    {
        var exchange = new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);
        var roundTrip = TimeSpan.FromMilliseconds(300);
        var finding = ClockCheck.Judge(exchange, exchange.AddMilliseconds(ahead) - (roundTrip / 2), roundTrip);
        Assert.Equal(health, finding.Health.ToString());
        Assert.Contains($" {Math.Abs(ahead)} ms {(ahead < 0 ? "behind" : "ahead of")} ", finding.Found, StringComparison.Ordinal);
        Assert.EndsWith("give or take 150 ms.", finding.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader", "ip whitelist", "ok", "which can only read")]
    [InlineData("reader", "permissions", "ok", "General. Not: Spot (spot trading), Margin")]
    [InlineData("no-withdrawal", "permissions", "ok", "Not: Transfer (withdrawals).")]
    [InlineData("from-here", "ip whitelist", "ok", "Only 127.**.1 may use")]
    [InlineData("version-2", "version", "warning", "Version 2.")]
    [InlineData("sub", "owner", "ok", "A key of the sub-account ")]
    public async Task Doctor_describes_owner_permissions_whitelist_and_version_of_the_key(string label, string check, string health, string found)
    {
        await using var exchange = await Start("restricted-keys");
        var run = await CommandRun.Against(exchange, exchange.Keys[label]).Of("doctor --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(health, Findings(run)[check].Health);
        Assert.Contains(found, Findings(run)[check].Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", "may also have expired")]
    [InlineData("from-elsewhere", "IP whitelist")]
    [InlineData("version-1", "version 3")]
    [InlineData("frozen", "frozen")]
    public async Task Doctor_rejected_key_is_a_problem_with_advice(string label, string advice)
    {
        await using var exchange = await Start("restricted-keys");
        var run = await CommandRun.Against(exchange, exchange.Keys[label]).Of("doctor --json");
        var key = Findings(run)["key"];
        Assert.Equal(ExitCodes.CheckFailed, run.Exit);
        Assert.Equal("problem", key.Health);
        Assert.Contains(advice, $"{key.Found} {key.Advice}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("permissions", Findings(run).Keys);
    }

    [Theory]
    [InlineData(20, "warning", "2026-03-12")]
    [InlineData(10, "ok", "")]
    [InlineData(31, "ok", "")]
    [InlineData(80, "warning", "2026-03-12")]
    [InlineData(900, "ok", "")]
    public void Key_expiry_check_warns_near_the_lifetimes_that_KuCoin_offers(int days, string health, string end)
    {
        var now = new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);
        var finding = KeyChecks.Expiry(
            new()
            {
                Remark = "desk",
                Apikey = "k",
                ApiKeyVersion = 3,
                Permissions = "General",
                UserId = 7,
                IsMaster = true,
                CreateTime = now.AddDays(-days),
            },
            now);
        Assert.Equal(health, finding.Health.ToString().ToLowerInvariant());
        Assert.Contains(end, finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_unreachable_exchange_is_a_failed_check()
    {
        using var network = new FakeNetwork()
            .Failure("GET /api/v1/timestamp", HttpRequestError.NameResolutionError);
        var run = await CommandRun.Live(network).Of("doctor --json");
        Assert.Equal(ExitCodes.CheckFailed, run.Exit);
        Assert.Equal(["credentials", "address", "futures address", "key"], Findings(run).Keys);
        Assert.Equal("problem", Findings(run)["key"].Health);
    }

    [Fact]
    public async Task Doctor_all_profiles_fails_when_one_profile_has_a_problem()
    {
        await using var exchange = await Start();
        using var files = new TemporaryProfiles()
            .With("a-fund", exchange, exchange.Credentials)
            .With("b-wrong", exchange, exchange.Credentials with { Secret = "nonsense" });
        var table = await new CommandRun { Profiles = files.Store }.Of("doctor --all-profiles");
        var json = await new CommandRun { Profiles = files.Store }.Of("doctor --all-profiles --json");
        Assert.Equal((ExitCodes.CheckFailed, ExitCodes.CheckFailed), (table.Exit, json.Exit));
        Assert.StartsWith("a-fund\nok       credentials      From profile a-fund.\n", table.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["a-fund", "b-wrong"],
            json.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("profile").GetString()).Distinct());
    }

    private static Task<KucoinEmulator> Start(string scenario = "small-fund") =>
        KucoinEmulator.StartAsync(new() { FreezeAtAnchor = true, Scenario = scenario }, TestContext.Current.CancellationToken);

    private static Dictionary<string, (string Health, string Found, string Advice)> Findings(CommandRun run) =>
        run.Json.GetProperty("rows").EnumerateArray().ToDictionary(
            row => Text(row, "check"), row => (Text(row, "health"), Text(row, "found"), Text(row, "advice")));

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
