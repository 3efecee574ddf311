using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Kucoin.Emulator;

namespace Programs.Tests;

public sealed class TradingServiceTests
{
    private const string Listening = "Now listening on: ";

    [Fact]
    public async Task Service_with_settings_from_the_environment_shows_the_desks_and_their_balances()
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);
        await using var other = await KucoinEmulator.StartAsync(new() { Scenario = "limited-wallets" }, ExampleProgram.Ct);
        using var service = ExampleProgram.Start(
            "TradingService", new Dictionary<string, string>([.. Desk("Desk1", exchange), .. Desk("Desk2", other), .. Host]));
        try
        {
            using var http = new HttpClient { BaseAddress = await ReadAddressAsync(service) };

            Assert.Equal("""["Desk1","Desk2"]""", await http.GetStringAsync("/desks", ExampleProgram.Ct));
            var balances = JsonDocument.Parse(await http.GetStringAsync("/desks/Desk1/balances", ExampleProgram.Ct)).RootElement;
            Assert.True(balances.GetProperty("isComplete").GetBoolean());
            Assert.Contains(balances.GetProperty("balances").EnumerateArray(), row => row.GetProperty("asset").GetString() == "GRAIN"
                && row.GetProperty("total").GetDecimal() == 1204.518330027459160377m);
            Assert.Single(exchange.Control.Received);
            Assert.Empty(other.Control.Received);
            using var missing = await http.GetAsync("/desks/Desk3/balances", ExampleProgram.Ct);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            other.Control.AddFault(new() { Kind = Kucoin.Emulator.Control.FaultKind.Refuse, Code = "400007" });
            using var refused = await http.GetAsync("/desks/Desk2/balances", ExampleProgram.Ct);
            Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
            Assert.Contains("400007", await refused.Content.ReadAsStringAsync(ExampleProgram.Ct), StringComparison.Ordinal);
        }
        finally
        {
            service.Kill();
        }

        var rest = await service.StandardOutput.ReadToEndAsync(ExampleProgram.Ct);
        Assert.Contains("GET /api/v1/accounts", rest, StringComparison.Ordinal);
        Assert.DoesNotContain(exchange.Credentials.Secret, rest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kucoin__Desk1__MaxAttempts", "99", "Kucoin:Desk1:MaxAttempts must be a number from 1 to 10.")]
    [InlineData("Kucoin__Desk1__Credentials__Secret", "", "Kucoin:Desk1:Credentials:Secret")]
    [InlineData("Kucoin__Desk1__Pasphrase", "x", "Kucoin:Desk1:Pasphrase is not a setting.")]
    public async Task Invalid_setting_ends_the_start_with_its_path_and_sends_nothing(string name, string value, string message)
    {
        await using var exchange = await KucoinEmulator.StartAsync(ct: ExampleProgram.Ct);
        using var service = ExampleProgram.Start(
            "TradingService", new Dictionary<string, string>([.. Desk("Desk1", exchange), .. Host]) { [name] = value });

        var (exitCode, output, error) = await ExampleProgram.WaitAsync(service);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(message, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain(exchange.Credentials.Passphrase, output + error, StringComparison.Ordinal);
        Assert.Empty(exchange.Control.Received);
    }

    [Fact]
    public async Task Service_without_a_desk_does_not_start()
    {
        using var service = ExampleProgram.Start("TradingService", Host);

        var (exitCode, _, error) = await ExampleProgram.WaitAsync(service);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("There is no desk.", error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Host => new() { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" };

    private static Dictionary<string, string> Desk(string name, KucoinEmulator exchange) => new()
    {
        [$"Kucoin__{name}__Environment"] = exchange.Address.GetLeftPart(UriPartial.Authority),
        [$"Kucoin__{name}__Credentials__Key"] = exchange.Credentials.Key,
        [$"Kucoin__{name}__Credentials__Secret"] = exchange.Credentials.Secret,
        [$"Kucoin__{name}__Credentials__Passphrase"] = exchange.Credentials.Passphrase,
    };

    private static async Task<Uri> ReadAddressAsync(Process service)
    {
        while (await service.StandardOutput.ReadLineAsync(ExampleProgram.Ct) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is > -1 and var start)
            {
                return new(line[(start + Listening.Length)..].Trim());
            }
        }

        throw new InvalidOperationException(await service.StandardError.ReadToEndAsync(ExampleProgram.Ct));
    }
}
