using System.Diagnostics;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Emulator;

namespace Kucoin.Faults.Tests.Hosts;

/// <summary>A process that is suspended between signing and sending.</summary>
public sealed class PausedProcessTests
{
    private const string Address = "KUCOIN_PAUSED_ADDRESS";
    private static readonly TimeSpan Paused = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Transfer_with_NotAfter_is_not_sent_after_a_process_pause(bool bounded, int moved)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A stopped process is recognised by /proc.");
        var ct = TestContext.Current.CancellationToken;
        await using var exchange = await KucoinEmulator.StartAsync(ct: ct);
        var (key, secret, passphrase) = exchange.Credentials;
        using var witness = new KucoinRestClient(
            new() { Environment = KucoinEnvironment.FromAddress(exchange.Address), Credentials = new(key, secret, passphrase) });
        var before = await TradeAsync(witness);
        var method = bounded ? nameof(Child_process_with_NotAfter) : nameof(Child_process_without_NotAfter);
        using var child = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(PausedProcessTests).Assembly.Location, "--explicit", "only", "--filter-method", $"*{method}", "--no-progress"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                [Address] = exchange.Address.ToString(),
                [KucoinVariablesNames.Key] = key,
                [KucoinVariablesNames.Secret] = secret,
                [KucoinVariablesNames.Passphrase] = passphrase,
            },
        })!;
        var output = child.StandardOutput.ReadToEndAsync(ct);

        await StoppedAsync(child, ct);
        exchange.Control.SkewWireClock(Paused);
        Signal("CONT", child.Id);
        await child.WaitForExitAsync(ct);

        Assert.True(child.ExitCode == 0, await output);
        Assert.Equal(moved, (await TradeAsync(witness) - before) / HostFixture.Amount);
    }

    [Fact(Explicit = true)]
    public Task Child_process_with_NotAfter() => TransferAsync(
        client => client.WithNotAfter(client.ExchangeTime.AddSeconds(10)), result => result.Error is KucoinError.NotAfterPassed && result.Attempts == 1);

    [Fact(Explicit = true)]
    public Task Child_process_without_NotAfter() => TransferAsync(client => client, result => result.Success && result.Attempts == 2);

    private static async Task TransferAsync(
        Func<IKucoinRestClient, IKucoinRestClient> bound, Func<WebCallResult<Client.Models.Transfers.KucoinInnerTransfer>, bool> isRight)
    {
        var options = new KucoinClientOptions
        {
            Environment = KucoinEnvironment.FromAddress(new Uri(Environment.GetEnvironmentVariable(Address)!)),
            Credentials = KucoinCredentials.FromEnvironment(),
        };
        using var client = new KucoinRestClient(options, static gate => new StoppingHandler { InnerHandler = gate });

        var result = await bound(client).SpotApi.Account.InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, HostFixture.Amount);

        Assert.True(isRight(result), $"{result}, {result.Attempts} attempts");
    }

    private static async Task<decimal> TradeAsync(KucoinRestClient witness) =>
        (await witness.SpotApi.Account.GetAccountsAsync("USDT", AccountType.Trade)).GetDataOrThrow().Single().Total;

    /// <summary>Waits until the kernel reports that the process is stopped, or fails with its output if it exits.</summary>
    private static async Task StoppedAsync(Process process, CancellationToken ct)
    {
        while (!(await File.ReadAllTextAsync($"/proc/{process.Id}/stat", ct)).Contains(") T ", StringComparison.Ordinal))
        {
            Assert.False(process.HasExited, "The process ended before it was stopped.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }
    }

    private static void Signal(string name, int process)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process}"]);
        kill.WaitForExit();
    }

    /// <summary>The environment variables of the credentials.</summary>
    private static class KucoinVariablesNames
    {
        public const string Key = "KUCOIN_API_KEY";
        public const string Secret = "KUCOIN_API_SECRET";
        public const string Passphrase = "KUCOIN_API_PASSPHRASE";
    }

    /// <summary>Stops its own process at the first signed write.</summary>
    private sealed class StoppingHandler : DelegatingHandler
    {
        private bool _hasStopped;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post && !_hasStopped)
            {
                _hasStopped = true;
                Signal("STOP", Environment.ProcessId);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
