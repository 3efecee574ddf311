namespace Kucoin.Conformance;

internal static class FactsAssert
{
    /// <summary>Fails with every problem in full; the assertions of xunit shorten them.</summary>
    public static void None(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
