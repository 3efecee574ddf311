using System.Text;
using Kucoin.Client.Tests.Wire;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Hosting;

/// <summary>Options from a configuration: everything binds from text, and what cannot be bound fails with its path.</summary>
public sealed class ClientConfigurationTests
{
    private const string Secret = "s3cr3t-value";
    private const string WithCredentials =
        """, "Credentials": { "Key": "key-1", "Secret": "s3cr3t-value", "Passphrase": "pass-1" }""";

    /// <summary>A setting that is wrong, and what its message contains; no message contains a value.</summary>
    public static TheoryData<string, string> Invalid => new()
    {
        { """{ "Environment": "127.0.0.1:8080" }""", "Kucoin:Environment must be Live, an address such as https://api.kucoin.com, or a section" },
        { """{ "Environment": "ftp://s3cr3t-value" }""", "Kucoin:Environment must be" },
        { """{ "Environment": "http://api.kucoin.com" }""", "Plain http to api.kucoin.com is not allowed" },
        { """{ "Environment": "https://api.kucoin.com/api" }""", "must not contain a path" },
        { """{ "Environment": "" }""", "Kucoin:Environment must be" },
        { """ "http://127.0.0.1:8080" """, "Kucoin must be a section with settings such as Environment and Credentials, not a single value" },
        { "[]", "There is no section Kucoin, or it is empty" },
        { "{ }", "There is no section Kucoin, or it is empty" },
        { "null", "There is no section Kucoin, or it is empty" },
        { """{ "VipLevel": 1, "Environment": null }""", "Kucoin:Environment must be Live" },
        { """{ "VipLevel": 1, "Environment": {} }""", "Kucoin:Environment must be Live" },
        { """{ "VipLevel": 1, "Environment": [] }""", "Kucoin:Environment must be Live" },
        { """{ "VipLevel": 1, "Credentials": null }""", "Kucoin:Credentials must be a section with Key, Secret and Passphrase" },
        { """{ "VipLevel": 1, "Credentials": {} }""", "Kucoin:Credentials must be a section with Key, Secret and Passphrase" },
        { """{ "VipLevel": 1, "Credentials": { "Key": null, "Secret": "s", "Passphrase": "p" } }""", "Kucoin:Credentials:Key must be not empty" },
        { """{ "VipLevel": 1, "Timeout": {} }""", "Kucoin:Timeout must be a time" },
        { """{ "Credentials": { "Key": "k", "Secret": "s3cr3t-value\n", "Passphrase": "p" } }""", "Kucoin:Credentials:Secret is invalid" },
        { """{ "Environment": { "Spot": "http://127.0.0.1:1" } }""", "Kucoin:Environment:Futures is missing" },
        { """{ "Environment": { "Spot": "http://127.0.0.1:1", "Futures": "x" } }""", "Kucoin:Environment:Futures must be an address" },
        { """{ "Environment": { "Spot": "http://127.0.0.1:1", "Futures": "http://127.0.0.1:1", "Margin": "x" } }""", "Kucoin:Environment:Margin is not a setting" },
        { """{ "Environment": ["http://127.0.0.1:1"] }""", "Kucoin:Environment:Spot is missing" },
        { """{ "Credentials": "s3cr3t-value" }""", "Kucoin:Credentials must be a section with Key, Secret and Passphrase, not a single value" },
        { """{ "Credentials": { "Key": "key-1", "Secret": "s3cr3t-value" } }""", "Kucoin:Credentials:Passphrase is missing" },
        { """{ "Credentials": { "Key": "key-1", "Passphrase": "s3cr3t-value" } }""", "Kucoin:Credentials:Secret is missing" },
        { """{ "Credentials": { "Secret": "s3cr3t-value", "Passphrase": "p" } }""", "Kucoin:Credentials:Key is missing" },
        { """{ "Credentials": { "Key": "key-1", "Secret": "", "Passphrase": "p" } }""", "Kucoin:Credentials:Secret must be not empty" },
        { """{ "Credentials": { "Key": "s3cr3t-value\n", "Secret": "s", "Passphrase": "p" } }""", "Kucoin:Credentials:Key is invalid" },
        { """{ "Credentials": { "Key": "k", "Secret": "s", "Passphrase": "p", "Pin": "s3cr3t-value" } }""", "Kucoin:Credentials:Pin is not a setting" },
        { """{ "Credentials": { "Key": "k", "Secret": "s", "Passphrase": "p", "ExpiresAt": "soon" } }""", "Kucoin:Credentials:ExpiresAt must be a time" },
        { """{ "Credentials": { "Key": "k", "Secret": "s", "Passphrase": "p", "ExpiresAt": "2026-03-14" } }""", "Kucoin:Credentials:ExpiresAt is in the past. The API key expired at 2026-03-14T00:00:00Z" },
        { """{ "Enviroment": "Live" }""", "Kucoin:Enviroment is not a setting. The settings of Kucoin are Environment, Credentials, Timeout" },
        { """{ "ApiKey": "s3cr3t-value" }""", "Kucoin:ApiKey is not a setting" },
        { """{ "Timeout": "30" }""", "Kucoin:Timeout must be a time from 00:00:00.001 to 1.00:00:00, for example 00:00:30" },
        { """{ "Timeout": "00:00:00" }""", "Kucoin:Timeout must be a time" },
        { """{ "Timeout": "-00:00:30" }""", "Kucoin:Timeout must be a time" },
        { """{ "Timeout": "2.00:00:00" }""", "Kucoin:Timeout must be a time" },
        { """{ "Timeout": { "Seconds": 30 } }""", "Kucoin:Timeout must be a time from 00:00:00.001 to 1.00:00:00, for example 00:00:30, not a section" },
        { """{ "MaxAttempts": 0 }""", "Kucoin:MaxAttempts must be a number from 1 to 10" },
        { """{ "MaxAttempts": "three" }""", "Kucoin:MaxAttempts must be a number from 1 to 10" },
        { """{ "MaxAttempts": 2.5 }""", "Kucoin:MaxAttempts must be a number from 1 to 10" },
        { """{ "MaxAttempts": [1] }""", "Kucoin:MaxAttempts must be a number from 1 to 10, not a section" },
        { """{ "MaxResponseBytes": 10 }""", "Kucoin:MaxResponseBytes must be a number of bytes from 1024 to 1073741824" },
        { """{ "MaxRateLimitWait": "60" }""", "Kucoin:MaxRateLimitWait must be a time" },
        { """{ "VipLevel": 13 }""", "Kucoin:VipLevel must be a number from 0 to 12" },
        { """{ "UseLocalClock": "yes" }""", "Kucoin:UseLocalClock must be true or false" },
        { """{ "WithdrawalChecks": "Skip" }""", "Kucoin:WithdrawalChecks must be Refuse or Off" },
        { """{ "WithdrawalChecks": 1 }""", "Kucoin:WithdrawalChecks must be Refuse or Off" },
        { """{ "TransferJournal": "journal.jsonl" }""", "Kucoin:TransferJournal must be the absolute path of a file" },
        { """{ "WithdrawalJournal": "" }""", "Kucoin:WithdrawalJournal must be the absolute path of a file" },
        { """{ "RequestsPerSecond": 0 }""", "Kucoin:RequestsPerSecond must be a number from 1 to 10000" },
        { """{ "TimeProvider": "System" }""", "Kucoin:TimeProvider is not a setting" },
    };

    [Fact]
    public void Every_setting_binds_from_text()
    {
        var file = Path.Combine(Path.GetTempPath(), "journal.jsonl");
        var options = Read($$"""
            {
              "Environment": { "Spot": "http://127.0.0.1:8080", "Futures": "http://127.0.0.1:8081" },
              "Credentials": { "Key": "key-1", "Secret": "s3cr3t-value", "Passphrase": "pass-1", "ExpiresAt": "2027-01-31T00:00:00Z" },
              "Timeout": "00:00:05.5", "MaxResponseBytes": "2048", "MaxAttempts": 7, "MaxRateLimitWait": "00:00:00", "VipLevel": 3,
              "UseLocalClock": true, "WithdrawalChecks": "off", "RequestsPerSecond": 12,
              "TransferJournal": {{Json(file)}}, "WithdrawalJournal": {{Json($"{file}.withdrawals")}}
            }
            """);

        Assert.Equal(
            (new Uri("http://127.0.0.1:8080"), new Uri("http://127.0.0.1:8081")), (options.Environment.Spot, options.Environment.Futures));
        Assert.Equal(
            ("key-1", "s3cr3t-value", "pass-1"), (options.Credentials!.Key, options.Credentials.Secret, options.Credentials.Passphrase));
        Assert.Equal(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero), options.Credentials.ExpiresAt);
        Assert.Equal((TimeSpan.FromSeconds(5.5), TimeSpan.Zero), (options.Timeout, options.MaxRateLimitWait));
        Assert.Equal((2048, 7, 3, true), (options.MaxResponseBytes, options.MaxAttempts, options.VipLevel, options.UseLocalClock));
        Assert.Equal(WithdrawalChecks.Off, options.WithdrawalChecks);
        Assert.Equal(file, Assert.IsType<FileTransferJournal>(options.TransferJournal).Path);
        Assert.Equal($"{file}.withdrawals", Assert.IsType<FileWithdrawalJournal>(options.WithdrawalJournal).Path);
    }

    [Fact]
    public void Every_option_can_be_set_from_text_or_comes_from_the_services()
    {
        string[] fromServices = ["TimeProvider", "LoggerFactory", "CredentialsProvider", "HostBudget"];
        var message = Failures("""{ "X": 1 }""").Single();

        foreach (var name in typeof(KucoinClientOptions).GetProperties().Select(property => property.Name).Except(fromServices))
        {
            Assert.Contains($" {name}", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"Live\"")]
    [InlineData("\"live\"")]
    public void Live_is_a_name(string value) =>
        Assert.Equal(KucoinEnvironment.Live, Read($$"""{ "Environment": {{value}} }""").Environment);

    [Fact]
    public void Live_is_the_default() => Assert.Equal(KucoinEnvironment.Live, Read("""{ "MaxAttempts": 1 }""").Environment);

    [Fact]
    public void Journal_cannot_be_a_folder_or_the_file_of_the_other_journal()
    {
        var folder = Json(Path.GetTempPath());
        var file = Json(Path.Combine(Path.GetTempPath(), "journal.jsonl"));

        Assert.Contains("Kucoin:TransferJournal must be", Failures($$"""{ "TransferJournal": {{folder}} }""").Single(), StringComparison.Ordinal);
        Assert.Contains(
            "Kucoin:WithdrawalJournal must be another file than TransferJournal",
            Failures($$"""{ "TransferJournal": {{file}}, "WithdrawalJournal": {{file}} }""").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Client_that_a_test_replaces_is_not_validated()
    {
        var replacement = TestClient.Over(new ScriptedHandler(_ => Reply.Data("[]")));
        using var provider = Add(services =>
        {
            services.AddKucoin(Configuration("""{ "VipLevel": 99 }"""));
            services.AddSingleton<IKucoinRestClient>(replacement);
        });

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.Same(replacement, provider.GetRequiredService<IKucoinRestClient>());
    }

    [Fact]
    public void Client_that_was_removed_can_be_registered_again()
    {
        using var provider = Add(services =>
        {
            services.AddKucoin(Configuration("""{ "VipLevel": 99 }"""));
            services.RemoveAll<IKucoinRestClient>();
            services.AddKucoin(TestClient.Options);
        });

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(provider.GetRequiredService<IKucoinRestClient>());
    }

    [Fact]
    public void Address_binds_to_both_hosts() => Assert.Equal(
        KucoinEnvironment.FromAddress(new("http://127.0.0.1:5000")), Read("""{ "Environment": "http://127.0.0.1:5000" }""").Environment);

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Invalid_setting_is_reported_with_its_path_and_without_its_value(string json, string expected)
    {
        var failures = Failures(json);

        Assert.Contains(failures, failure => failure.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(failures, failure => failure.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Assert.Equal(3, Failures("""{ "VipLevel": 99, "Timeout": "x", "Unknown": 1 }""").Length);

    [Fact]
    public void Missing_section_is_an_error()
    {
        using var provider = Add(services => services.AddKucoin(Configuration("{ }").GetSection("Kucon")));

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKucoinRestClient>());

        Assert.Contains("There is no section Kucon, or it is empty.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_configuration_stands_for_its_section_Kucoin()
    {
        using var provider = Add(services => services.AddKucoin(Configuration("""{ "MaxAttempts": 99 }""")));

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKucoinRestClient>());

        Assert.Contains("Kucoin:MaxAttempts must be", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_variables_override_a_file()
    {
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(Configuration($$"""{ "MaxAttempts": 2{{WithCredentials}} }"""))
            .AddInMemoryCollection([new("KUCOIN:CREDENTIALS:SECRET", "rotated"), new("kucoin:maxattempts", "4")])
            .Build();
        using var provider = Add(services => services.AddKucoin(configuration));

        var options = Options(provider);

        Assert.Equal(("rotated", 4), (options.Credentials!.Secret, options.MaxAttempts));
    }

    [Fact]
    public void Code_can_change_the_options_that_were_read()
    {
        using var provider = Add(services => services.AddKucoin(
            Configuration("""{ "MaxAttempts": 2 }"""), static (_, options) => options with { VipLevel = 5 }));

        Assert.Equal((2, 5), (Options(provider).MaxAttempts, Options(provider).VipLevel));
    }

    [Fact]
    public void Start_of_the_host_reports_every_client_and_sends_nothing()
    {
        using var handler = new ScriptedHandler(_ => throw new InvalidOperationException("sent"));
        using var provider = Add(services =>
        {
            services.AddKucoin("desk1", Configuration("""{ "VipLevel": 99 }""")).ConfigurePrimaryHttpMessageHandler(() => handler);
            services.AddKucoin("desk2", _ => throw new IOException("The vault has no key."));
            services.AddKucoin("desk3", TestClient.Options with
            {
                Credentials = new("k", "s", "p") { ExpiresAt = TestClient.Now.AddDays(-1) },
            });
            services.AddKucoin(TestClient.Options);
        });

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "Kucoin:VipLevel must be a number from 0 to 12.",
                "KuCoin client 'desk2': The vault has no key.",
                "KuCoin client 'desk3': The API key expired at 2026-03-13T09:26:53Z. Create a new one.",
            ],
            failure.Failures);
    }

    [Fact]
    public void Start_of_a_valid_host_passes()
    {
        using var provider = Add(services => services.AddKucoin("desk1", Configuration($$"""{ "MaxAttempts": 2{{WithCredentials}} }""")));

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(provider.GetRequiredKeyedService<IKucoinRestClient>("desk1"));
    }

    private static string Json(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

    private static IConfigurationRoot Configuration(string section) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Kucoin": {{section}} }""")))
        .Build();

    private static KucoinClientOptions Read(string json)
    {
        using var provider = Add(services => services.AddKucoin(Configuration(json)));
        return Options(provider);
    }

    private static string[] Failures(string json)
    {
        using var provider = Add(services => services.AddKucoin(Configuration(json)));
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKucoinRestClient>());
        return [.. failure.Failures];
    }

    private static KucoinClientOptions Options(ServiceProvider provider) =>
        provider.GetServices<Client.Hosting.ClientRegistration>().Single().GetOptions(provider);

    private static ServiceProvider Add(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(TestClient.Now));
        add(services);
        return services.BuildServiceProvider();
    }
}
