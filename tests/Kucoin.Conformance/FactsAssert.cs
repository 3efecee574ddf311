namespace Kucoin.Conformance;

internal static class FactsAssert
{
    /// <summary>Fails with the full list of problems; xunit's assertions truncate it.</summary>
    public static void None(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
