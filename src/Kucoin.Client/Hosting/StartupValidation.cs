using Microsoft.Extensions.Options;

namespace Kucoin.Client.Hosting;

/// <summary>The options type whose validation at the start of a host checks all clients.</summary>
internal sealed class StartupValidation;

/// <summary>Checks the settings of all clients when the host starts. Nothing is sent.</summary>
internal sealed class StartupValidator(
    IServiceProvider provider, KucoinClientFactory factory, IEnumerable<ClientRegistration> registrations)
    : IValidateOptions<StartupValidation>
{
    public ValidateOptionsResult Validate(string? name, StartupValidation options)
    {
        string[] failures = [.. registrations.Where(registration => registration.IsInUse).SelectMany(Check)];
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Check(ClientRegistration registration)
    {
        try
        {
            var options = factory.WithServices(registration.GetOptions(provider), registration.Name);
            _ = new Http.CredentialsSource(options);
            return options.Credentials is { } credentials && credentials.IsExpired(options.TimeProvider.GetUtcNow())
                ? [In(registration, credentials.ExpiredMessage)]
                : [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
#pragma warning disable CA1031 // Whatever the function of the options throws, the problems of all clients are reported.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return [In(registration, failure.Message)];
        }
    }

    private static string In(ClientRegistration registration, string sentence) =>
        registration.Name is { } name ? $"KuCoin client '{name}': {sentence}" : $"KuCoin client: {sentence}";
}
