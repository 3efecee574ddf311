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

        Assert.Equal(written, await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_catalog_endpoint_has_a_client_method_and_a_command()
    {
        var methods = (await ClientMethods.WithTheirRows()).Select(method => method.Row).ToHashSet();
        var verbs = CommandTree.All.SelectMany(command => command.Definition.Calls).ToHashSet();
        Assert.All(KucoinEndpoints.All, row => Assert.True(methods.Contains(row), $"No method of the client calls {row} ({row.Name})."));
        Assert.All(KucoinEndpoints.All, row => Assert.True(verbs.Contains(row), $"No verb of the command names {row} ({row.Name})."));
        Assert.All(verbs, row => Assert.Contains(row, KucoinEndpoints.All));
    }
}
