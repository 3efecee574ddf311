using System.Net;
using System.Reflection;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.SpotApi;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// String arguments are easily swapped. Therefore no argument of a method with a secret appears in output, regardless of which argument
/// contains the secret, and of whether it is rejected locally or sent.
/// </summary>
public sealed class SwappedSecretTests
{
    private const string Mark = "Zq7Secret";

    private static readonly string[] SecretNames = ["password", "passphrase", "secret", "apiKey"];

    /// <summary>Values that are accepted or rejected by the validation of different arguments.</summary>
    private static readonly string[] Forms =
    [
        Mark, $"{Mark}-with-dashes", $"{Mark} with spaces", $"General,{Mark}", $"203.0.113.7,{Mark}", $"{Mark}\n", $"{Mark}/../{Mark}",
        $"{Mark}{new string('x', 400)}",
    ];

    private static readonly Func<HttpMessageHandler>[] Exchanges =
    [
        () => new ScriptedHandler(RequestTests.GetResponse),
        () => new ScriptedHandler(_ => Reply.Refusal("400100", "no")),
        () => new ScriptedHandler(_ => Reply.Text($"<html>{Mark}</html>", HttpStatusCode.BadGateway)),
        () => new DelegatingScript((message, _) => throw new HttpRequestException(
            HttpRequestError.ResponseEnded, $"cut: {Mark} {message}")),
    ];

    /// <summary>All calls in the table whose method has a secret: a new method must be in the table.</summary>
    private static IReadOnlyList<RequestRow> Rows { get; } = [.. RequestTable.Rows.Where(row => TakesSecret(row.Method))];

    public static TheoryData<string> Names => [.. Rows.Select(row => row.Name)];

    [Fact]
    public void Every_method_with_a_secret_argument_is_tested()
    {
        var methods = typeof(KucoinRestClient).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface)
            .SelectMany(type => type.GetMethods())
            .Where(TakesSecret)
            .ToArray();

        Assert.True(methods.Length >= 6);
        Assert.Equal(
            methods.Select(method => method.Name).Distinct().Order(StringComparer.Ordinal),
            Rows.Select(row => row.Method.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Error_of_a_method_with_a_secret_shows_no_argument(string name)
    {
        using var recorder = new Recorder();
        var row = Rows.Single(row => row.Name == name);
        var (refused, sent) = (0, 0);
        foreach (var parameter in row.Method.GetParameters().Where(IsText))
        {
            foreach (var (form, exchange) in Forms.SelectMany(form => Exchanges.Select(exchange => (form, exchange))))
            {
                using var client = TestClient.Over(exchange(), TestClient.Options with { LoggerFactory = recorder });
                var seen = await SeeAsync(row, parameter, form, client);
                _ = seen.StartsWith("System.Argument", StringComparison.Ordinal) ? refused++ : sent++;
                Assert.False(seen.Contains(Mark, StringComparison.OrdinalIgnoreCase), $"{parameter.Name} = {form}: {seen}");
            }
        }

        Assert.True(refused > 0 && sent > 0, "Some forms are refused here and some are not.");
        Assert.DoesNotContain(Mark, recorder.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Credentials_print_none_of_their_parts()
    {
        foreach (var form in Forms)
        {
            foreach (var (key, secret, passphrase) in new[] { (form, "secret", ""), ("", form, "passphrase"), ("kéy", "secret", form), (form, form, form) })
            {
                var seen = Record.Exception(() => $"{new KucoinCredentials(key, secret, passphrase)}") is { } thrown ? $"{thrown}" : "";
                Assert.DoesNotContain(Mark, seen, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static bool TakesSecret(MethodInfo method) =>
        method.GetParameters().Any(parameter => SecretNames.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>An extensible enum can contain any text.</summary>
    private static bool IsText(ParameterInfo parameter) => parameter.ParameterType == typeof(string)
        || parameter.ParameterType.GetInterfaces().Any(type => type.Name.StartsWith("IExtensibleEnum", StringComparison.Ordinal));

    private static object Value(ParameterInfo parameter, string text) =>
        parameter.ParameterType == typeof(string) ? text : Activator.CreateInstance(parameter.ParameterType, text)!;

    /// <summary>Calls with one argument replaced, and returns everything that the caller can print of the result.</summary>
    private static async Task<string> SeeAsync(RequestRow row, ParameterInfo parameter, string text, KucoinRestClient client)
    {
        try
        {
            var result = row.CallWith(client, parameter.Position, Value(parameter, text));
            if (result is Task call)
            {
                await call;
                result = call.GetType().GetProperty("Result")!.GetValue(call)!;
            }

            var error = result.GetType().GetProperty(nameof(WebCallResult<>.Error))!.GetValue(result) as KucoinError;
            var cause = (error as KucoinError.OutcomeUnknown)?.Cause ?? error;
            return $"{result} {error} {(error is null ? null : new KucoinException(error))} {(cause as KucoinError.Unreadable)?.BodyStart}";
        }
        catch (ArgumentException refused)
        {
            return $"{refused} {(refused as ArgumentOutOfRangeException)?.ActualValue}";
        }
    }
}
