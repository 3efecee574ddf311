using Kucoin.Catalog;

namespace Kucoin.Cli.Tests.Catalog;

public sealed class EndpointsPageTests
{
    private static readonly string Page = Checkout.PathOf("docs", "endpoints.md");

    [Fact]
    public async Task Endpoints_page_matches_catalog_client_and_commands()
    {
        var written = EndpointsPage.Write(await ClientMethods.WithTheirRows());
        if (Environment.GetEnvironmentVariable("KUCOIN_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Page, written, TestContext.Current.CancellationToken);
        }

        Assert.True(
            written == await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken),
            "docs/endpoints.md is not what catalog, client and command say: KUCOIN_APPROVE=1 writes it anew.");
    }

    [Fact]
    public async Task Every_catalog_endpoint_has_a_client_method()
    {
        var methods = (await ClientMethods.WithTheirRows()).Select(method => method.Row).ToHashSet();
        Assert.All(KucoinEndpoints.All, row => Assert.True(methods.Contains(row), $"Add a method for {row} ({row.Name}) to the client."));
    }

    [Fact]
    public void Every_catalog_endpoint_has_a_command()
    {
        var verbs = CommandTree.All.SelectMany(command => command.Definition.Calls).ToHashSet();
        Assert.All(KucoinEndpoints.All, row => Assert.True(verbs.Contains(row), $"{row.Name}: add a command that calls {row} to src/Kucoin.Cli/Commands and to CommandTree."));
        Assert.All(verbs, row => Assert.Contains(row, KucoinEndpoints.All));
    }
}
