#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// Watches a withdrawal until it has arrived or failed. Ctrl-C ends the watching, not the withdrawal.
//
//   dotnet run examples/watch-withdrawal.cs -- 67e6515f7960ba0007b42025
//   dotnet run examples/watch-withdrawal.cs -- 67e6515f7960ba0007b42025 00:00:05     # asks every five seconds instead of fifteen
//
// The key comes from KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE; KUCOIN_API_ENDPOINT chooses another address than the live
// exchange. Exit code: 0 arrived, 2 invalid command line, 3 failed or rejected, 130 interrupted.

using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

var interval = TimeSpan.FromSeconds(15);
if (args is not [var id, .. var rest] || rest.Length > 1
    || (rest is [var text] && !TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out interval)))
{
    Console.Error.WriteLine("Usage: dotnet run examples/watch-withdrawal.cs -- WITHDRAWAL-ID [INTERVAL]");
    return 2;
}

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
using var client = new KucoinRestClient(KucoinClientOptions.FromEnvironment());
try
{
    return await new Watch(client, TimeProvider.System, interval).RunAsync(id, stopping.Token);
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    Console.Error.WriteLine("Interrupted. The withdrawal continues.");
    return 130;
}

/// <summary>The watching, with the clock as a parameter, so that a test can replace it.</summary>
internal sealed class Watch(IKucoinRestClient client, TimeProvider clock, TimeSpan interval)
{
    private string _shown = "";

    public async Task<int> RunAsync(string id, CancellationToken ct)
    {
        while (true)
        {
            var result = await client.SpotApi.Account.GetWithdrawalAsync(id, ct);
            if (result.Success)
            {
                var withdrawal = result.Data;
                var what = $"{withdrawal.Quantity} {withdrawal.Asset} to {withdrawal.Address}";
                Show($"{withdrawal.Status}  {what}  {withdrawal.WalletTransactionId}");
                if (withdrawal.Status == WithdrawalStatus.Success)
                {
                    return 0;
                }

                if (withdrawal.Status == WithdrawalStatus.Failure)
                {
                    Show($"Failed: {withdrawal.FailureReasonMessage ?? withdrawal.FailureReason}");
                    return 3;
                }
            }
            else if (CanPass(result.Error))
            {
                Show($"Asking again: {result.Error.Message}");
            }
            else
            {
                Show(result.Error.Message);
                return 3;
            }

            await Task.Delay(interval, clock, ct);
        }
    }

    private static bool CanPass(KucoinError error) => error is KucoinError.Unreachable or KucoinError.Unreadable or KucoinError.RateLimited
        || (error is KucoinError.Api api && KucoinErrorCodes.Get(api.Code).CanRetry);

    /// <summary>Prints a line if it differs from the last one.</summary>
    private void Show(string line)
    {
        if (line != _shown)
        {
            Console.WriteLine($"{clock.GetUtcNow():HH:mm:ss}  {line.TrimEnd()}");
            _shown = line;
        }
    }
}
