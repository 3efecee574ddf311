using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Diagnosis;

/// <summary>The checks of an API key that the exchange accepts.</summary>
internal static class KeyChecks
{
    private const string Unknown = "400003";
    private const string Withdrawing = "Transfer";
    private const int NewestVersion = 3;
    private const int DaysOfWarning = 14;

    /// <summary>The lifetimes in days that KuCoin offers for a key. The API does not report which one was chosen.</summary>
    private static readonly int[] Lifetimes = [30, 90, 180, 360];

    private static readonly (string Right, string For)[] Rights =
    [
        ("Spot", "spot trading"),
        ("Margin", "margin trading"),
        ("Futures", "futures"),
        ("InnerTransfer", "transfers"),
        (Withdrawing, "withdrawals"),
    ];

    /// <summary>The result for a key that was refused. KuCoin reports an expired key as unknown.</summary>
    public static CheckResult Refused(KucoinError error)
    {
        var finding = CheckResult.FromError("key", error);
        return error is KucoinError.Api { Code: Unknown }
            ? finding with { Advice = $"{finding.Advice} It may also have expired." }
            : finding;
    }

    public static CheckResult Owner(KucoinApiKey key)
    {
        var (whose, reach) = key.IsMaster switch
        {
            true => ("A key of the master", ""),
            false => ($"A key of the sub-account {key.SubName}", " It sees and moves its own funds only."),
            null => ("A key of the master or of a sub-account: the exchange does not show which", ""),
        };
        return CheckResult.Ok(
            "owner", string.Create(CultureInfo.InvariantCulture, $"{whose}, uid {key.UserId}, named '{key.Remark}'.{reach}"));
    }

    public static CheckResult Permissions(KucoinApiKey key)
    {
        if (key.Permissions is null)
        {
            return CheckResult.Warning("permissions", "KuCoin does not report them.", "Look in KuCoin's API management.");
        }

        var granted = Granted(key);
        var lacking = Rights.Where(right => !granted.Contains(right.Right)).Select(right => $"{right.Right} ({right.For})").ToArray();
        return CheckResult.Ok(
            "permissions",
            $"{string.Join(", ", granted)}.{(lacking.Length == 0 ? "" : $" Not: {string.Join(", ", lacking)}.")}");
    }

    /// <param name="key">The key.</param>
    /// <param name="address">The public address of this machine as the exchange sees it, if known.</param>
    public static CheckResult Whitelist(KucoinApiKey key, string? address) => key switch
    {
        { IpWhitelist: { Length: > 0 } list } =>
            CheckResult.Ok("ip whitelist", $"Only {string.Join(", ", list.Split(',', StringSplitOptions.TrimEntries))} may use the key."),
        { Permissions: not null } when !Rights.Any(right => Granted(key).Contains(right.Right)) =>
            CheckResult.Ok("ip whitelist", "Any address may use the key, which can only read."),
        _ => CheckResult.Warning(
            "ip whitelist",
            $"Any address may use the key{(Granted(key).Contains(Withdrawing) ? ", which can withdraw" : "")}.",
            $"Bind it to the address of this machine{(address is null ? "" : $", {address},")} in KuCoin's API management."),
    };

    public static CheckResult Version(KucoinApiKey key)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"Version {key.ApiKeyVersion}.");
        return key.ApiKeyVersion >= NewestVersion
            ? CheckResult.Ok("version", found)
            : CheckResult.Warning("version", found, "Create a key of version 3: KuCoin is retiring older ones (400008).");
    }

    /// <summary>
    /// Checks the expiry, or estimates it if KuCoin does not show it: a key with a limited lifetime ends after one of a few fixed spans.
    /// </summary>
    public static CheckResult Expiry(KucoinApiKey key, DateTime now)
    {
        if (key.ExpireTime is { } expiry)
        {
            var when = string.Create(CultureInfo.InvariantCulture, $"{expiry:yyyy-MM-dd}");
            return expiry <= now ? CheckResult.Warning("expiry", $"Expired on {when}.", "Create a new key in KuCoin's API management.")
                : expiry - now <= TimeSpan.FromDays(DaysOfWarning) ? CheckResult.Warning(
                    "expiry", $"Expires on {when}.", "Create a new key in KuCoin's API management before that day.")
                : CheckResult.Ok("expiry", $"Expires on {when}.");
        }

        if (key.CreateTime is not { } created)
        {
            return CheckResult.Warning(
                "expiry", "KuCoin reports neither its expiry nor its age.", "Look for its lifetime in KuCoin's API management.");
        }

        var age = (now - created).TotalDays;
        var made = string.Create(
            CultureInfo.InvariantCulture, $"Made {Math.Max(0, age):0} days ago; KuCoin does not report whether it expires.");
        var next = Lifetimes.FirstOrDefault(days => days > age);
        if (next == 0 || next - age > DaysOfWarning)
        {
            return CheckResult.Ok("expiry", made);
        }

        var end = string.Create(
            CultureInfo.InvariantCulture, $"If its lifetime is {next} days, it expires on {created.AddDays(next):yyyy-MM-dd}");
        return CheckResult.Warning("expiry", made, $"{end}: look in KuCoin's API management.");
    }

    public static CheckResult Quota(WebCallResult<KucoinUserInfo> response)
    {
        if (!response.Success)
        {
            return CheckResult.FromError("quota", response.Error);
        }

        var level = string.Create(CultureInfo.InvariantCulture, $"VIP level {response.Data.Level}");
        return CheckResult.Ok("quota", response.RateLimit is not { } quota
            ? $"{level}. The exchange reported no quotas."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{level}: {quota.Remaining} of {quota.Limit} of the management pool are left, "
                + $"for windows of {KucoinQuotas.Window.TotalSeconds:0} s."));
    }

    private static string[] Granted(KucoinApiKey key) =>
        key.Permissions?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
