using System.Globalization;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Diagnosis;

/// <summary>Checks everything that an API call needs, in order. It is read-only.</summary>
internal static class HealthCheck
{
    private const string NoWay = "Check the network, the proxy and KUCOIN_API_ENDPOINT.";

    private static CheckResult Unchecked => CheckResult.Problem("key", "It cannot be checked without the exchange.", "");

    public static async Task<IReadOnlyList<CheckResult>> RunAsync(CommandContext call)
    {
        var findings = new List<CheckResult> { Credentials(call) };
        var isThere = await Reach("address", call.Access.Environment.Spot, call.Market.GetServerTimeAsync);
        findings.Add(isThere);
        var goesOn = isThere.Health == CheckStatus.Ok || call.IsShown;
        if (goesOn)
        {
            findings.Add(await ClockCheck.RunAsync(call));
            findings.Add(await Service(call));
        }

        findings.Add(await Reach(
            "futures address", call.Access.Environment.Futures, call.Futures.ExchangeData.GetServerTimeAsync));
        if (call.Access.Credentials is not null)
        {
            findings.AddRange(goesOn ? await Key(call) : [Unchecked]);
        }

        return findings;

        async Task<CheckResult> Reach(string check, Uri address, Func<CancellationToken, Task<WebCallResult<DateTime>>> ask)
        {
            var (response, host) = (await ask(call.Ct), address.GetLeftPart(UriPartial.Authority));
            return response.Success
                ? CheckResult.Ok(check, string.Create(
                    CultureInfo.InvariantCulture, $"{host} responds in {response.ResponseTime.TotalMilliseconds:0} ms."))
                : CheckResult.FromError(check, response.Error, NoWay);
        }
    }

    private static CheckResult Credentials(CommandContext call) => call.Access.Lack is { } lack
        ? CheckResult.Problem("credentials", lack.Message, "")
        : CheckResult.Ok("credentials", $"From {call.Access.Source}.");

    private static async Task<CheckResult> Service(CommandContext call)
    {
        var response = await call.Market.GetServiceStatusAsync(call.Ct);
        return !response.Success ? CheckResult.FromError("service", response.Error)
            : response.Data.Status == ServiceStatus.Open ? CheckResult.Ok("service", "The exchange is open.")
            : CheckResult.Warning(
                "service", $"The exchange says: {response.Data.Status} {response.Data.Message}".TrimEnd(), "Wait until it is open.");
    }

    private static async Task<IEnumerable<CheckResult>> Key(CommandContext call)
    {
        var response = await call.Account.GetApiKeyInfoAsync(call.Ct);
        if (!response.Success)
        {
            return [KeyChecks.Refused(response.Error)];
        }

        var address = await call.Market.GetMyIpAsync(call.Ct);
        return
        [
            CheckResult.Ok("key", "The exchange accepts its signature and passphrase."),
            KeyChecks.Owner(response.Data),
            KeyChecks.Permissions(response.Data),
            KeyChecks.Whitelist(response.Data, address.Data),
            KeyChecks.Version(response.Data),
            KeyChecks.Expiry(response.Data, call.Now),
            KeyChecks.Quota(await call.Account.GetAccountInfoAsync(call.Ct)),
        ];
    }
}
