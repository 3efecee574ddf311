using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Hosting;

/// <summary>The settings and messages of <c>docs/configuration.md</c> are those of the library.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(FindCheckout(), "docs", "configuration.md")).ReplaceLineEndings("\n");

    private static readonly List<(string Setting, string Value, string Default)> Rows =
        [.. from Match row in Row().Matches(Page)
            from name in row.Groups["names"].Value.Split(", ")
            let value = row.Groups["value"].Value.Replace("`", "", StringComparison.Ordinal)
            select (name.Trim('`'), value, row.Groups["default"].Value.Trim('`'))];

    public static TheoryData<string, string> Values => new(Rows.Select(row => (row.Setting, row.Value)));

    [Fact]
    public void Table_has_every_setting_once()
    {
        var settings = Known("""{ "Kucoin": { "X": 1 } }""").Where(name => name != "Credentials");
        var parts = Known("""{ "Kucoin": { "Credentials": { "X": 1, "Key": "k", "Secret": "s", "Passphrase": "p" } } }""");

        Assert.Equal(
            settings.Concat(parts.Select(part => $"Credentials:{part}")).Order(StringComparer.Ordinal),
            Rows.Select(row => row.Setting).Order(StringComparer.Ordinal));
    }

    /// <summary>The message about an invalid value has what the table allows.</summary>
    [Theory]
    [MemberData(nameof(Values))]
    public void Table_has_the_allowed_values(string setting, string value)
    {
        var failures = Failures([new($"Kucoin:{setting}", " ")]);

        var allowed = Assert.Single(failures, failure => failure.StartsWith($"Kucoin:{setting} must be ", StringComparison.Ordinal));
        Assert.Contains(value.Split(", all three")[0], allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_has_the_defaults()
    {
        var initial = new KucoinClientOptions();
        var defaults = new Dictionary<string, string>
        {
            ["Environment"] = initial.Environment == KucoinEnvironment.Live ? "Live" : "",
            ["Timeout"] = Text(initial.Timeout),
            ["MaxResponseBytes"] = Text(initial.MaxResponseBytes),
            ["MaxAttempts"] = Text(initial.MaxAttempts),
            ["MaxRateLimitWait"] = Text(initial.MaxRateLimitWait),
            ["VipLevel"] = Text(initial.VipLevel),
            ["UseLocalClock"] = initial.UseLocalClock ? "true" : "false",
            ["WithdrawalChecks"] = $"{initial.WithdrawalChecks}",
            ["RequestsPerSecond"] = $"{Text(KucoinHostBudget.DefaultRequestsPerSecond)}, and no limit for this machine",
        };

        Assert.All(defaults, known => Assert.Equal(known.Value, Rows.Single(row => row.Setting == known.Key).Default));
    }

    [Fact]
    public void Messages_are_those_of_the_library()
    {
        string[] messages =
        [
            .. Failures("""{ "Kucoin": { "MaxAttempts": 0, "Timeout": "30", "ApiKey": "k" } }"""),
            .. Failures("""{ "Kucoin": { "Credentials": { "Key": "k", "Secret": "s" } } }"""),
            .. Failures(
                """{ "Kucoin": { "Credentials": { "Key": "k", "Secret": "s", "Passphrase": "p", "ExpiresAt": "2026-03-14" } } }"""),
            .. Failures("{ }", section: "Kucon"),
        ];
        var lines = Messages().Match(Page).Groups["lines"].Value.Trim().Split('\n');

        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => Assert.Contains(
            messages, message => line.EndsWith('…') ? message.StartsWith(line[..^1], StringComparison.Ordinal) : message == line));
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The names in the message about an unknown setting.</summary>
    private static string[] Known(string json) =>
        Failures(json).Select(failure => KnownNames().Match(failure)).Single(match => match.Success).Groups["names"].Value.Split(", ");

    private static IReadOnlyList<string> Failures(string json, string section = "Kucoin") => Failures(
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build(), section);

    private static IReadOnlyList<string> Failures(IEnumerable<KeyValuePair<string, string?>> settings) =>
        Failures(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "Kucoin");

    private static IReadOnlyList<string> Failures(IConfiguration configuration, string section)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(TestClient.Now));
        services.AddKucoin(configuration.GetSection(section));
        using var provider = services.BuildServiceProvider();
        return [.. Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKucoinRestClient>()).Failures];
    }

    private static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kucoin.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests is a checkout.");
    }

    /// <summary>A row of the table of settings, the only one with four columns.</summary>
    [GeneratedRegex(@"^\| (?<names>`[^|]+`) \| (?<value>[^|]+) \| (?<default>[^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"```text\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Messages();

    [GeneratedRegex(@"is not a setting\. The settings of \S+ are (?<names>.*)\.$")]
    private static partial Regex KnownNames();
}
