using Kucoin.Catalog;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Kucoin.Client.Hosting;

/// <summary>The settings of a client in a configuration. Their names are those of <see cref="KucoinClientOptions"/>.</summary>
internal static class ClientConfiguration
{
    private const string DefaultSection = "Kucoin";
    private const string FileRule = "the absolute path of a file, which may not exist yet";
    private const string Parts = "Key, Secret and Passphrase";

    /// <summary>The section of a client: the given one, or <c>Kucoin</c> if it is the whole configuration of a program.</summary>
    public static IConfigurationSection GetSection(IConfiguration configuration) =>
        configuration as IConfigurationSection ?? configuration.GetSection(DefaultSection);

    /// <exception cref="OptionsValidationException">The section does not exist, or a setting is invalid or unknown.</exception>
    public static KucoinClientOptions Read(IConfigurationSection section, TimeProvider clock)
    {
        var problems = new List<string>();
        if (!section.GetChildren().Any())
        {
            problems.Add(
                string.IsNullOrEmpty(section.Value)
                    ? $"There is no section {section.Path}, or it is empty. Without a configuration, call AddKucoin with options."
                    : $"{section.Path} must be a section with settings such as Environment and Credentials, not a single value.");
        }

        var options = Read(new SettingsSection(section, problems), clock);
        return problems.Count == 0 ? options : throw new OptionsValidationException(section.Path, typeof(KucoinClientOptions), problems);
    }

    /// <summary>
    /// The budget of the host, which belongs to all clients together; <see langword="null"/> if it is not set or invalid.
    /// </summary>
    public static int? ReadRequestsPerSecond(IConfigurationSection section) =>
        ReadRequestsPerSecond(new SettingsSection(section, problems: []));

    private static KucoinClientOptions Read(SettingsSection section, TimeProvider clock)
    {
        var initial = new KucoinClientOptions();
        var options = new KucoinClientOptions
        {
            Environment = ReadEnvironment(section),
            Credentials = ReadCredentials(section, clock),
            Timeout = section.Value(
                "Timeout",
                SettingsSection.Duration(TimeSpan.FromMilliseconds(1)),
                "a time from 00:00:00.001 to 1.00:00:00, for example 00:00:30",
                initial.Timeout),
            MaxResponseBytes = section.Value(
                "MaxResponseBytes",
                SettingsSection.Integer(1 << 10, 1 << 30),
                "a number of bytes from 1024 to 1073741824",
                initial.MaxResponseBytes),
            MaxAttempts = section.Value("MaxAttempts", SettingsSection.Integer(1, 10), "a number from 1 to 10", initial.MaxAttempts),
            MaxRateLimitWait = section.Value(
                "MaxRateLimitWait",
                SettingsSection.Duration(TimeSpan.Zero),
                "a time from 00:00:00 to 1.00:00:00, for example 00:01:00",
                initial.MaxRateLimitWait),
            VipLevel = section.Value(
                "VipLevel", SettingsSection.Integer(0, KucoinQuotas.MaxVipLevel), "a number from 0 to 12", initial.VipLevel),
            UseLocalClock = section.Value<bool>("UseLocalClock", bool.TryParse, "true or false", initial.UseLocalClock),
            WithdrawalChecks = section.Value<WithdrawalChecks>(
                "WithdrawalChecks", SettingsSection.TryReadName, "Refuse or Off", initial.WithdrawalChecks),
            TransferJournal = section.Value<string?>("TransferJournal", SettingsSection.TryReadFile, FileRule, null) is { } transfers
                ? new FileTransferJournal(transfers)
                : null,
            WithdrawalJournal = section.Value<string?>("WithdrawalJournal", SettingsSection.TryReadFile, FileRule, null) is { } withdrawals
                ? new FileWithdrawalJournal(withdrawals)
                : null,
        };
        _ = ReadRequestsPerSecond(section);
        if (options is { TransferJournal: FileTransferJournal transferFile, WithdrawalJournal: FileWithdrawalJournal withdrawalFile }
            && transferFile.Path == withdrawalFile.Path)
        {
            section.Report($"{section.Path}:WithdrawalJournal", "must be another file than TransferJournal.");
        }

        section.ReportUnknown();
        return options;
    }

    private static int? ReadRequestsPerSecond(SettingsSection section) =>
        section.Value("RequestsPerSecond", SettingsSection.Integer(1, 10_000), "a number from 1 to 10000", 0) is > 0 and var given
            ? given
            : null;

    /// <summary>The word <c>Live</c>, an address, or a section with one address for spot and one for futures.</summary>
    private static KucoinEnvironment ReadEnvironment(SettingsSection section)
    {
        const string Name = "Environment";
        if (section.Section(Name, members: null) is not { } below)
        {
            return ReadExchange(section, Name, "Live, an address such as https://api.kucoin.com, or a section with Spot and Futures", Live)
                ?? KucoinEnvironment.Live;
        }

        const string Address = "an address such as https://api.kucoin.com";
        var spot = ReadExchange(below, "Spot", Address, null);
        var futures = ReadExchange(below, "Futures", Address, null);
        ReportMissing(below, ["Spot", "Futures"], "An environment needs Spot and Futures.");
        below.ReportUnknown();
        return spot is null || futures is null ? KucoinEnvironment.Live : KucoinEnvironment.FromAddress(spot.Spot, futures.Spot);
    }

    private static KucoinEnvironment? Live(string text) =>
        text.Equals(nameof(KucoinEnvironment.Live), StringComparison.OrdinalIgnoreCase) ? KucoinEnvironment.Live : null;

    private static KucoinEnvironment? ReadExchange(
        SettingsSection section, string name, string allowed, Func<string, KucoinEnvironment?>? byName)
    {
        string? why = null;
        return section.Value<KucoinEnvironment?>(name, TryReadAddress, allowed, null, () => why);

        bool TryReadAddress(string text, out KucoinEnvironment? exchange)
        {
            exchange = byName?.Invoke(text);
            if (exchange is not null)
            {
                return true;
            }

            try
            {
                exchange = Uri.TryCreate(text, UriKind.Absolute, out var address) ? KucoinEnvironment.FromAddress(address) : null;
            }
            catch (ArgumentException refused)
            {
                why = WithoutParameter(refused);
            }

            return exchange is not null;
        }
    }

    private static KucoinCredentials? ReadCredentials(SettingsSection section, TimeProvider clock)
    {
        if (section.Section("Credentials", Parts) is not { } below)
        {
            return null;
        }

        const string Rule = "not empty";
        var key = below.Value<string?>("Key", SettingsSection.TryReadText, Rule, null);
        var secret = below.Value<string?>("Secret", SettingsSection.TryReadText, Rule, null);
        var passphrase = below.Value<string?>("Passphrase", SettingsSection.TryReadText, Rule, null);
        var expiry = below.Value<DateTimeOffset?>(
            "ExpiresAt", SettingsSection.TryReadTime, "a time such as 2027-01-31T00:00:00Z", null);
        ReportMissing(below, ["Key", "Secret", "Passphrase"], $"Credentials need {Parts}.");
        below.ReportUnknown();
        if (key is null || secret is null || passphrase is null)
        {
            return null;
        }

        try
        {
            var credentials = new KucoinCredentials(key, secret, passphrase) { ExpiresAt = expiry };
            if (credentials.IsExpired(clock.GetUtcNow()))
            {
                below.Report($"{below.Path}:ExpiresAt", $"is in the past. {credentials.ExpiredMessage}");
            }

            return credentials;
        }
        catch (ArgumentException refused)
        {
            var part = refused.ParamName switch { "secret" => "Secret", "passphrase" => "Passphrase", _ => "Key" };
            below.Report($"{below.Path}:{part}", $"is invalid. {WithoutParameter(refused)}");
            return null;
        }
    }

    private static void ReportMissing(SettingsSection section, string[] names, string rule)
    {
        foreach (var name in names.Where(name => !section.Has(name)))
        {
            section.Report($"{section.Path}:{name}", $"is missing. {rule}");
        }
    }

    private static string WithoutParameter(ArgumentException refused) =>
        refused.Message.Split(" (Parameter", StringSplitOptions.None)[0];
}
