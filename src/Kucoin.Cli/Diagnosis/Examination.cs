using System.Globalization;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Diagnosis;

/// <summary>Checks everything that a call needs, one after the other, and changes nothing.</summary>
internal static class Examination
{
    private const string NoWay = "Check the network, the proxy and KUCOIN_API_ENDPOINT.";

    private static Finding Unchecked => Finding.Problem("key", "It cannot be checked without the exchange.", "");

    public static async Task<IReadOnlyList<Finding>> Of(Call call)
    {
        var findings = new List<Finding> { Credentials(call) };
        var isThere = await Reach("address", call.Access.Environment.Spot, call.Market.GetServerTimeAsync);
        findings.Add(isThere);
        var goesOn = isThere.Health == Health.Ok || call.IsShown;
        if (goesOn)
        {
            findings.Add(await ClockCheck.Of(call));
            findings.Add(await Service(call));
        }

        findings.Add(await Reach(
            "futures address", call.Access.Environment.Futures, call.Futures.ExchangeData.GetServerTimeAsync));
        if (call.Access.Credentials is not null)
        {
            findings.AddRange(goesOn ? await Key(call) : [Unchecked]);
        }

        return findings;

        async Task<Finding> Reach(string check, Uri address, Func<CancellationToken, Task<WebCallResult<DateTime>>> ask)
        {
            var (answer, host) = (await ask(call.Ct), address.GetLeftPart(UriPartial.Authority));
            return answer.Success
                ? Finding.Ok(check, string.Create(
                    CultureInfo.InvariantCulture, $"{host} answers in {answer.ResponseTime.TotalMilliseconds:0} ms."))
                : Finding.Of(check, answer.Error, NoWay);
        }
    }

    private static Finding Credentials(Call call) => call.Access.Lack is { } lack
        ? Finding.Problem("credentials", lack.Message, "")
        : Finding.Ok("credentials", $"From {call.Access.Source}.");

    private static async Task<Finding> Service(Call call)
    {
        var answer = await call.Market.GetServiceStatusAsync(call.Ct);
        return !answer.Success ? Finding.Of("service", answer.Error)
            : answer.Data.Status == ServiceStatus.Open ? Finding.Ok("service", "The exchange is open.")
            : Finding.Warning(
                "service", $"The exchange says: {answer.Data.Status} {answer.Data.Message}".TrimEnd(), "Wait until it is open.");
    }

    private static async Task<IEnumerable<Finding>> Key(Call call)
    {
        var answer = await call.Account.GetApiKeyInfoAsync(call.Ct);
        if (!answer.Success)
        {
            return [KeyChecks.Refused(answer.Error)];
        }

        var address = await call.Market.GetMyIpAsync(call.Ct);
        return
        [
            Finding.Ok("key", "The exchange takes its signature and passphrase."),
            KeyChecks.Owner(answer.Data),
            KeyChecks.Permissions(answer.Data),
            KeyChecks.Whitelist(answer.Data, address.Data),
            KeyChecks.Version(answer.Data),
            KeyChecks.Expiry(answer.Data, call.Now),
            KeyChecks.Quota(await call.Account.GetAccountInfoAsync(call.Ct)),
        ];
    }
}
